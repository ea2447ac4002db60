public import Lede

/// The weights of a model's ranker as the Swift file that builds them into the program.
public struct RankerSource: Sendable {
  private let model: LedeModel

  public init(_ model: LedeModel) { self.model = model }

  /// The text of SentenceRanker+BuiltIn.swift.
  public var text: String {
    let ranker = model.ranker ?? .builtIn
    let sentences = SentenceFeature.allCases.map(\.rawValue)
    return """
      extension SentenceRanker {
        /// The weights for models that have none of their own.
        ///
        /// Printed by `lede learn-summaries --swift`, see Scripts/train-ranker.
        package static let builtIn = SentenceRanker(
          terms: \(sum(ranker.terms, TermFeature.allCases.map(\.rawValue))),
          sentences: \(sum(ranker.sentences, sentences)),
          summaries: \(sum(ranker.summaries, SummaryFeature.allCases.map(\.rawValue) + sentences)))
      }
      """
  }

  private func sum(_ sum: LearnedSum, _ names: [String]) -> String {
    let lines = zip(sum.weights, names).map { "        \($0),  // \($1)" }.joined(separator: "\n")
    return """
      LearnedSum(
            bias: \(sum.bias),
            weights: [
      \(lines)
            ])
      """
  }
}
