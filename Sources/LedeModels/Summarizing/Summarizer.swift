import LedeAlgebra

/// Scores the sentences of an article.
package protocol Summarizer: Sendable {
  /// A finite score for each sentence when none is chosen yet; higher is better.
  func scores(of article: SummaryInput) -> [Float]

  /// What makes the scores when they change with what is chosen; `nil` when they stay.
  func rescoring(of article: SummaryInput) -> (any SentenceRescoring)?

  /// From which cosine with a sentence already chosen another is left out; 1 leaves out only
  /// sentences of the same words.
  var redundancyLimit: Float { get }
}

extension Summarizer {
  package func rescoring(of article: SummaryInput) -> (any SentenceRescoring)? { nil }
  package var redundancyLimit: Float { 1 }
}

/// A summarizer whose scores say what a sentence adds to those already chosen.
package protocol GreedySummarizer: Summarizer {
  associatedtype Rescoring: SentenceRescoring

  /// The article with nothing chosen.
  func start(with article: SummaryInput) -> Rescoring
}

extension GreedySummarizer {
  package func scores(of article: SummaryInput) -> [Float] { start(with: article).scores }

  package func rescoring(of article: SummaryInput) -> (any SentenceRescoring)? {
    start(with: article)
  }
}

/// The scores of an article's sentences while some are being chosen.
package protocol SentenceRescoring: Sendable {
  /// A finite score for each sentence, if it were chosen next; those of chosen ones mean nothing.
  var scores: [Float] { get }

  /// Whether the summary is better as it is than with any further sentence.
  var isComplete: Bool { get }

  /// Whether a summary without a budget ends before a further sentence of that score.
  func endsSummary(before score: Float) -> Bool

  /// Chooses a sentence.
  mutating func choose(_ position: Int)
}

extension SentenceRescoring {
  package var isComplete: Bool { false }
  package func endsSummary(before score: Float) -> Bool { false }
}
