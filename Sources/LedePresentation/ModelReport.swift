public import Lede

/// What is in a model file, in the shape in which it is shown.
public struct ModelReport: Sendable {
  public let model: LedeModel

  /// How many of a topic's strongest terms to name.
  public var termLimit = 8

  private let shown: [Int]

  /// The topics made of phrases to show.
  private let shownPhrases: [PhraseTopic]

  /// - Parameter topics: the ids of the topics to show; all when empty.
  public init(_ model: LedeModel, topics: Set<String> = []) {
    self.model = model
    shown = model.labeler.topics.indices.filter {
      topics.isEmpty || topics.contains(model.labeler.topics[$0].id)
    }
    shownPhrases = (model.phrases?.topics ?? []).filter {
      topics.isEmpty || topics.contains($0.topic.id)
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
          object.member("titleShare", vectors.titleShare)
          object.member("folds", card.settings.folds)
          object.member("cost", card.settings.cost)
          object.member("classWeights", card.settings.balancesClasses ? "balanced" : "none")
          object.member("thresholds", card.settings.thresholds.text)
          object.member("latentDimensions", card.settings.latentDimensions)
          object.member("seed", card.settings.seed)
        }
      }
      object.member("heldOut") { writer in
        writer.object { object in
          object.member("folds", figures.folds)
          object.member("validationArticles") { writer in
            if let count = figures.validationArticles {
              writer.number(count)
            } else {
              writer.null()
            }
          }
          object.member("microF1", figures.microF1)
          object.member("macroF1", figures.macroF1)
        }
      }
      if let passages = model.labeler.passages {
        object.member("passages") { writer in
          writer.object { object in
            object.member("filed", passages.filedPassages)
            object.member("words", passages.settings.words)
            object.member("step", passages.settings.step)
            object.member("secondaryProbability", passages.settings.secondaryProbability)
          }
        }
      }
      object.member("topics") { writer in
        writer.array(shown) { writer, index in
          write(topic: index, to: &writer)
        }
      }
      if !shownPhrases.isEmpty {
        object.member("phraseTopics") { writer in
          writer.array(shownPhrases) { $0.phraseTopic($1, limit: termLimit) }
        }
      }
    }
    return writer.text
  }

  private func write(topic index: Int, to writer: inout JSONWriter) {
    let topic = model.labeler.topics[index]
    let figures = model.figures.topics[index]
    writer.object { object in
      object.description(of: topic)
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
      + ", \(model.labeler.topics.count) topics"
      + (model.phrases.map { " and \($0.topics.count) of \($0.phraseCount) phrases" } ?? "")
      + ", \(model.tfidf.vocabulary.count) terms, "
      + "method \(model.labeler.method.rawValue), language \(Language.names(of: card.languages))"
    lines.append(style.wrap(origin, first: "", indent: ""))
    if let passages = model.labeler.passages { lines.append(Self.text(of: passages, style)) }
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
      let topic = model.labeler.topics[index]
      guard !terms.isEmpty || !topic.codesAndPlaces.isEmpty else { continue }
      lines.append(
        Self.text(of: topic, from: model.labeler.threshold(of: index), terms, style))
    }
    if !shownPhrases.isEmpty {
      lines.append(style.wrap("Topics that are given for phrases:", first: "", indent: ""))
      for topic in shownPhrases {
        lines.append(
          Self.text(
            of: topic.topic, from: topic.threshold, topic.heaviestPhrases(limit: termLimit), style))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Where what a model says of passages is from.
  private static func text(of passages: PassageDecision, _ style: TextStyle) -> String {
    style.wrap(
      passages.filedPassages > 0
        ? "Passages are told by the scores of \(passages.filedPassages) that people filed."
        : "Passages are told by the threshold that Lede has for models without filed passages.",
      first: "", indent: "")
  }

  /// A topic's name, threshold and codes, and below them what speaks for it.
  private static func text(
    of topic: Topic, from threshold: Float, _ terms: [String], _ style: TextStyle
  ) -> String {
    let head =
      style.green(TextStyle.shown(topic.name))
      + style.faint(
        (["  from " + Decimals.format(Double(threshold), places: 3)] + topic.codesAndPlaces)
          .joined(separator: "  "))
    guard !terms.isEmpty else { return head }
    return head + "\n"
      + style.wrap(
        TextStyle.shown(terms.joined(separator: ", ")), first: "    ", indent: "    ")
  }

  /// What the figures are of.
  private var origin: String {
    let figures = model.figures
    guard let count = figures.validationArticles else {
      return "On held-out articles (\(figures.folds) parts)"
    }
    return "On \(count) validation articles"
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
      origin + ": micro-F1 "
        + style.bold(Decimals.format(figures.microF1, places: 3)) + ", macro-F1 "
        + style.bold(Decimals.format(figures.macroF1, places: 3)),
      table.text(style),
    ].joined(separator: "\n")
  }
}
