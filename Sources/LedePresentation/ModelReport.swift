public import Lede

/// What is in a model file, in the shape in which it is shown.
public struct ModelReport: Sendable {
  public let model: LedeModel

  /// How many of a topic's strongest terms to name.
  public var termLimit = 8

  private let shown: [Int]

  /// - Parameter topics: the ids of the topics to show; all when empty.
  public init(_ model: LedeModel, topics: Set<String> = []) {
    self.model = model
    shown = model.labeler.topics.indices.filter {
      topics.isEmpty || topics.contains(model.labeler.topics[$0].id)
    }
  }

  public var json: String {
    var writer = JSONWriter()
    let (card, figures) = (model.card, model.figures)
    writer.object { object in
      object.member("name", card.name)
      object.member("description", card.description)
      object.member("date", card.date)
      object.member("limits", card.limits)
      object.member("languages") { $0.array(card.languages) { $0.string($1) } }
      object.member("articles", card.articles)
      object.member("frequencyArticles", card.frequencyArticles)
      object.member("keptArticles", model.keptArticleCount)
      object.member("history") { $0.array(card.history ?? []) { $1.write(to: &$0) } }
      object.member("method", model.labeler.method.rawValue)
      object.member("slack", min(model.labeler.slack, 1e6))
      object.member("terms", model.tfidf.vocabulary.count)
      object.member("settings") { writer in
        let vectors = model.tfidf.settings
        writer.object { object in
          object.member("bigrams", vectors.bigrams)
          object.member("minimumDocuments", vectors.minimumDocuments)
          object.member("maximumShare", vectors.maximumShare)
          object.member("maximumTerms", vectors.maximumTerms)
          object.member("titleWeight", vectors.titleWeight)
          object.member("leadWords", vectors.leadWords)
          object.member("leadWeight", vectors.leadWeight)
          object.member("folds", card.settings.folds)
          object.member("cost", card.settings.cost)
          object.member("seed", card.settings.seed)
        }
      }
      object.member("heldOut") { writer in
        writer.object { object in
          object.member("folds", figures.folds)
          object.member("microF1", figures.microF1)
          object.member("macroF1", figures.macroF1)
        }
      }
      object.member("topics") { writer in
        writer.array(shown) { writer, index in
          write(topic: index, to: &writer)
        }
      }
    }
    return writer.text
  }

  private func write(topic index: Int, to writer: inout JSONWriter) {
    let topic = model.labeler.topics[index]
    let figures = model.figures.topics[index]
    writer.object { object in
      object.member("topic", topic.id)
      object.member("name", topic.name)
      object.member("description", topic.description)
      object.member("codes") { $0.array(topic.codes) { $0.string($1) } }
      object.member("articles", figures.articles)
      object.member("threshold", model.labeler.threshold(of: index))
      object.member("precision", figures.precision)
      object.member("recall", figures.recall)
      object.member("f1", figures.f1)
      object.member("terms") { writer in
        writer.array(model.strongestTerms(of: index, limit: termLimit)) { writer, term in
          writer.object { object in
            object.member("term", term.term)
            object.member("weight", term.weight)
          }
        }
      }
    }
  }

  public func text(_ style: TextStyle) -> String {
    let card = model.card
    var lines = [style.bold(card.name) + (card.date.map { "  " + style.faint($0) } ?? "")]
    for text in [card.description, card.limits].compactMap({ $0 }) {
      lines.append(style.wrap(text, first: "", indent: ""))
    }
    let origin =
      "\(card.articles) articles"
      + (card.frequencyArticles > 0 ? " and \(card.frequencyArticles) for frequencies" : "")
      + ", \(model.labeler.topics.count) topics, \(model.tfidf.vocabulary.count) terms, "
      + "method \(model.labeler.method.rawValue), language \(Language.names(of: card.languages))"
    lines.append(style.wrap(origin, first: "", indent: ""))
    for round in card.history ?? [] {
      lines.append(style.wrap(round.text, first: "", indent: ""))
    }
    if model.keptArticleCount > 0 {
      lines.append(
        style.wrap(
          "Holds the words of its \(model.keptArticleCount) articles, without their order.",
          first: "", indent: ""))
    }
    lines.append(summary(style))
    for index in shown {
      let terms = model.strongestTerms(of: index, limit: termLimit).map(\.term)
      guard !terms.isEmpty else { continue }
      let name = style.green(model.labeler.topics[index].name)
      lines.append(
        name
          + style.faint(
            "  from " + Decimals.format(Double(model.labeler.threshold(of: index)), places: 3))
          + "\n" + style.wrap(terms.joined(separator: ", "), first: "    ", indent: "    "))
    }
    return lines.joined(separator: "\n")
  }

  /// The held-out figures of every topic.
  public func summary(_ style: TextStyle) -> String {
    let figures = model.figures
    var table = FigureTable(columns: ["precision", "recall", "F1", "articles"])
    for topic in shown.map({ figures.topics[$0] }) {
      table.add(
        topic.topic, [topic.precision, topic.recall, topic.f1], count: topic.articles)
    }
    return [
      "On held-out articles (\(figures.folds) parts): micro-F1 "
        + style.bold(Decimals.format(figures.microF1, places: 3)) + ", macro-F1 "
        + style.bold(Decimals.format(figures.macroF1, places: 3)),
      table.text(style),
    ].joined(separator: "\n")
  }
}
