public import Lede

/// Why an article has its topics, in the shape in which it is shown.
public struct ExplanationReport: Sendable {
  /// What is shown of the article itself.
  public var article: ArticleReport

  /// Why it has, or has not, each of the topics that were asked for.
  public var explanations: [TopicExplanation]

  /// The article's title and content as they lie in it: ranges count in them.
  let titleBytes: [UInt8]
  let bytes: [UInt8]

  /// The sentences, which hold all marks.
  let sentences: [Sentence]

  public init(of features: ArticleFeatures, _ explanations: [TopicExplanation]) {
    article = ArticleReport(of: features)
    self.explanations = explanations
    titleBytes = Array((features.article.title ?? "").utf8)
    bytes = Array(features.article.content.utf8)
    sentences = features.text.sentences
  }
}

extension ExplanationReport {
  /// One JSON object, on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      article.writeHead(to: &object)
      object.member("topics") { writer in
        writer.array(explanations) { writer, explanation in
          writer.object { explanation.write(to: &$0) }
        }
      }
      article.writeWarnings(to: &object)
      if let content = article.content { object.member("content", content) }
    }
    return writer.text
  }
}
