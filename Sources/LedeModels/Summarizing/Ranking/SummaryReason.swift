/// Why a sentence was chosen, as a reader is told.
public enum SummaryReason: String, Sendable, CaseIterable {
  /// Where it stands.
  case position

  /// How long it is, and the summary with it.
  case length

  /// Which of the article's topic terms it has.
  case terms

  /// How like the other sentences it is.
  case centrality

  /// Names and numbers in it.
  case names

  /// Quotations, pronouns, questions and other wording.
  case wording

  /// What it repeats of the sentences chosen before it.
  case redundancy

  /// How good it would be alone, taken together.
  case sentence

  /// Its place among all, for arrays with an element a reason.
  var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
