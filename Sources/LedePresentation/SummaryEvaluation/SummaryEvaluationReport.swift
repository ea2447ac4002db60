public import Lede

/// How summaries compare with those that people made, in the shape in which it is shown.
public struct SummaryEvaluationReport: Sendable {
  public let evaluation: SummaryEvaluation

  /// How long a summary might be.
  public let budget: SummaryBudget

  /// What was judged, in words.
  public var corpus: String?

  /// Whether the figures of every article are wanted.
  public var includesArticles = false

  public init(_ evaluation: SummaryEvaluation, budget: SummaryBudget) {
    self.evaluation = evaluation
    self.budget = budget
  }

  /// Whether most references consist of sentences of their articles.
  var isExtractive: Bool { 2 * evaluation.extractiveCount > evaluation.articles.count }

  /// The contestants that are held against the lead.
  var rivals: [SummaryEvaluation.Result] {
    evaluation.results.filter {
      $0.contestant != .method(.lead) && $0.measures.first?.gain != nil
    }
  }

  /// The level of the intervals in percent.
  var level: String { Decimals.format(evaluation.level * 100, places: 0) + " %" }

  /// What was judged and how, in words.
  var subject: String {
    let count = evaluation.articles.count
    return (count == 1 ? "1 article" : "\(count) articles")
      + (corpus.map { " of " + TextStyle.shown($0) } ?? "") + ", summaries of \(budget.words)"
  }
}

extension SummaryBudget {
  /// The budget in words.
  var words: String {
    switch self {
    case .automatic: "the length that the method chooses"
    case .sentences(let count): "at most \(count) \(count == 1 ? "sentence" : "sentences")"
    case .words(let count): "at most \(count) \(count == 1 ? "word" : "words")"
    case .characters(let count): "at most \(count) \(count == 1 ? "character" : "characters")"
    case .percent(let percent):
      "at most \(Decimals.format(percent, places: percent == percent.rounded() ? 0 : 2)) % of the "
        + "words"
    }
  }
}
