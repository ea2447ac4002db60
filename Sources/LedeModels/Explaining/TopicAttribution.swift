/// What an article's terms weigh in the score of one topic.
///
/// With the article's elements `x[i]` the score is `bias + Σ weights[i] · x[i]`, whatever the method:
/// the sum in double precision differs from the score only as a float is rounded.
package struct TopicAttribution: Sendable {
  /// By position among the elements that the article's vector keeps.
  package let weights: [Double]

  /// What the score is without any term.
  package let bias: Double

  package init(weights: [Double], bias: Double) {
    self.weights = weights
    self.bias = bias
  }
}
