public import Lede
public import LedeArchive

/// What Lede says of one article, in the shape in which it is shown.
///
/// A part that was not asked for is `nil`. These members are the wire format: they may be added to,
/// not renamed, whatever becomes of the types that they are made from.
public struct ArticleReport: Sendable {
  public var id: String
  public var title: String?
  public var date: ArticleDate?
  public var labels: [TopicLabel]?

  /// Why each of the labels was given, in their order.
  public var explanations: [TopicExplanation]?
  public var allScores: [TopicLabel]?

  /// Whether labels are written with their topics' codes and places.
  public var includesCodes = false

  /// Why the labels may be wrong.
  public var warnings: [Warning] = []
  public var summary: SummaryPart?
  public var related: [RelatedArticle]?

  /// What an archive has that is like the article.
  public var answers: RelatedAnswers?

  /// The content that offsets count in.
  public var content: String?

  /// A reason to trust labels less.
  public struct Warning: Sendable, Hashable {
    /// Its name in JSON.
    public let code: String

    /// What it says to a person.
    public let text: String
  }

  public init(of features: ArticleFeatures) {
    id = features.article.id
    title = features.article.title
    date = features.date
  }
}

extension ArticleReport {
  /// One JSON object, on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      writeHead(to: &object)
      if let labels {
        write(labels, as: "labels", roles: true, explanations, to: &object)
      }
      if let allScores { write(allScores, as: "scores", roles: false, nil, to: &object) }
      writeWarnings(to: &object)
      summary?.write(to: &object)
      if let related { Self.write(related, to: &object) }
      answers?.write(to: &object)
      if let content { object.member("content", content) }
    }
    return writer.text
  }

  /// What every object of an article begins with.
  func writeHead(to object: inout JSONWriter) {
    object.member("id", id)
    object.member("title", title)
    object.member("date", date?.description)
  }

  func writeWarnings(to object: inout JSONWriter) {
    guard !warnings.isEmpty else { return }
    object.member("warnings") { $0.array(warnings) { $0.string($1.code) } }
  }

  private func write(
    _ labels: [TopicLabel], as name: String, roles: Bool, _ explanations: [TopicExplanation]?,
    to writer: inout JSONWriter
  ) {
    writer.member(name) { writer in
      writer.array(labels.indices) { writer, number in
        let label = labels[number]
        writer.object { object in
          object.member("topic", label.topic.id)
          object.member("probability", label.probability)
          object.member("score", label.score)
          object.member("threshold", label.threshold)
          if label.source == .phrases { object.member("source", label.source.rawValue) }
          if includesCodes { object.codes(of: label.topic) }
          guard roles else { return }
          object.member("role", label.role.rawValue)
          object.member("passages") { Self.write(label.passages, to: &$0) }
          if let explanations { explanations[number].writeAsPartOfLabel(to: &object) }
        }
      }
    }
  }

  private static func write(_ passages: [TopicPassage], to writer: inout JSONWriter) {
    writer.array(passages) { writer, passage in
      writer.object { object in
        object.member("start", passage.utf8Range.lowerBound)
        object.member("end", passage.utf8Range.upperBound)
        object.member("probability", passage.probability)
      }
    }
  }

  private static func write(_ related: [RelatedArticle], to writer: inout JSONWriter) {
    writer.member("related") { writer in
      writer.array(related) { writer, article in
        writer.object { object in
          object.member("id", article.id)
          object.member("title", article.title)
          object.member("similarity", article.similarity)
          if article.latent > 0 { object.member("latent", article.latent) }
          object.member("terms") { writer in
            writer.array(article.terms) { writer, term in
              writer.object { object in
                object.member("term", term.term)
                object.member("weight", term.weight)
              }
            }
          }
        }
      }
    }
  }
}
