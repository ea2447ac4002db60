/// The topics of a story: those of its articles together.
enum StoryTopics {
  /// The main topics that a third or more of the articles have, those of most articles first, of equal
  /// ones the more probable, then by id.
  ///
  /// Articles in a language that the model does not know say nothing, and are not counted.
  static func topics(of articles: [ArticleFeatures], by model: LedeModel) -> [StoryBrief.Topic] {
    let known = articles.filter { model.knows($0.language) }
    var topics: [String: StoryBrief.Topic] = [:]
    for features in known {
      for label in model.labels(of: features) where label.role == .main {
        topics[
          label.topic.id, default: StoryBrief.Topic(topic: label.topic, articles: 0, probability: 0)
        ].add(label.probability)
      }
    }
    return topics.values.filter { 3 * $0.articles >= known.count }
      .map { topic in
        var topic = topic
        topic.probability /= Double(topic.articles)
        return topic
      }
      .sorted {
        ($1.articles, $1.probability, $0.topic.id) < ($0.articles, $0.probability, $1.topic.id)
      }
  }
}

extension StoryBrief.Topic {
  fileprivate mutating func add(_ probability: Double) {
    articles += 1
    self.probability += probability
  }
}
