/// The ways to score an article's topics.
public enum LabelingMethod: String, Sendable, CaseIterable, Codable {
  /// One linear classifier a topic, trained against all others: the most accurate.
  case linear

  /// The cosine with the mean of each topic's articles: the plainest.
  case centroid

  /// The share of each topic among the most similar training articles.
  case neighbours
}
