package import LedeAlgebra

/// A vector with a score that is to be explained, whatever model made it: that of an article or that
/// of one of its passages.
package struct ScoredSubject: Sendable {
  package let subject: TopicExplanation.Subject

  /// In the columns of the model's vocabulary.
  package let vector: SparseVector

  /// What the vector's terms weigh, as the model that made the score says.
  package let attribution: TopicAttribution
  package let score: Float
  package let threshold: Float
  package let probability: Double
  package let thresholdProbability: Double

  package init(
    subject: TopicExplanation.Subject, vector: SparseVector, attribution: TopicAttribution,
    score: Float, threshold: Float, probability: Double, thresholdProbability: Double
  ) {
    self.subject = subject
    self.vector = vector
    self.attribution = attribution
    self.score = score
    self.threshold = threshold
    self.probability = probability
    self.thresholdProbability = thresholdProbability
  }
}
