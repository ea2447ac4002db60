public import LedeArchive

extension ArchivedArticle {
  /// The article as a line of JSON that Lede reads, with what the archive's model said of it beside.
  ///
  /// `labels` are those that people gave; the model's are `archiveTopics`, so that nobody learns from
  /// them by accident.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("id", article.id)
      if let title = article.title { object.member("title", title) }
      if let date = article.date { object.member("date", date.description) }
      if let source = article.source { object.member("source", source) }
      if let url = article.url { object.member("url", url) }
      if let labels = article.topics {
        object.member("labels") { $0.array(labels) { $0.string($1) } }
      }
      if !article.doubtful.isEmpty {
        object.member("doubtful") { $0.array(article.doubtful) { $0.string($1) } }
      }
      object.member("text", article.content)
      object.member("archiveTopics") { writer in
        writer.array(topics.filter { $0.role == .main || $0.role == .secondary }) {
          writer, topic in
          writer.object { object in
            object.member("topic", topic.topic)
            object.member("probability", topic.probability)
            object.member("role", topic.role.rawValue)
          }
        }
      }
      object.member("archiveSummary") { $0.array(summary) { $0.string($1) } }
    }
    return writer.text
  }
}
