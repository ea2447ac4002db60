/// How one summary of one article compares with the reference.
public struct JudgedSummary: Sendable, Hashable {
  public let rouge: RougeScores

  /// How many words it has.
  public let words: Int

  /// How its sentences compare with those that the reference consists of; `nil` where the reference
  /// is in words of its own.
  public let sentences: RougeScore?

  /// Its sentences, one a line; `nil` where nobody asked for them.
  public let text: String?

  package init(rouge: RougeScores, words: Int, sentences: RougeScore? = nil, text: String? = nil) {
    self.rouge = rouge
    self.words = words
    self.sentences = sentences
    self.text = text
  }
}

/// An article with what each contestant made of it.
public struct JudgedSummaries: Sendable, Hashable {
  public let id: String

  /// In the order of the contestants.
  public let summaries: [JudgedSummary]

  package init(id: String, summaries: [JudgedSummary]) {
    self.id = id
    self.summaries = summaries
  }
}
