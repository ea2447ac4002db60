import Lede
import LedeAlgebra
import LedeModels
import LedePresentation
import LedeTestSupport
import LedeText
import Testing

/// Reports with numbers that are given and not computed, so that snapshots show the form alone.
enum Samples {
  static let article = Article(
    id: "news/ferry.txt", title: #"Ferry "Alma" stays in port"#,
    content: """
      The ferry stayed in port because of the storm. Its captain, who has sailed between the two \
      islands for more than thirty years, expected to leave on Friday. Nobody was hurt.
      """, date: ArticleDate("2024-02-29"))

  static let labels = [
    TopicLabel(
      topic: Topic(id: "sea", name: "Sea and coast"), score: 1.25, threshold: -0.5,
      probability: 0.97),
    TopicLabel(
      topic: Topic(id: "weather"), score: -0.25, threshold: -0.4, probability: 0.555_555_55),
  ]

  static let scores =
    labels + [TopicLabel(topic: Topic(id: "x"), score: -3, threshold: 0, probability: 0.000_000_4)]

  static let related = [
    RelatedArticle(
      id: "news/storm.txt", title: "Storm closes the coast road", similarity: 0.75,
      terms: [
        .init(term: "storm", weight: 0.5), .init(term: "l'été", weight: 0.25),
      ]),
    RelatedArticle(
      id: "untitled", title: nil, similarity: 1.0 / 3,
      terms: [.init(term: "ferry", weight: 1.0 / 3)]),
  ]

  static let model = TinyTraining.count([article], TinyTraining.everyWord).model

  /// A report with the parts that a command would fill.
  static func report(
    labels: Bool = false, scores: Bool = false, summary: Int? = nil, related: Bool = false,
    content: Bool = false, language: Language? = nil
  ) -> ArticleReport {
    var extractor = FeatureExtractor(model: model, language: language ?? .english)
    let features = extractor.features(of: article)
    var report = ArticleReport(of: features)
    if labels { report.labels = Self.labels }
    report.warnings = ArticleReport.Warning.all(of: features, by: ledeModel)
    if scores { report.allScores = Self.scores }
    if let summary {
      report.summary = .init(
        method: .lead,
        sentences: features.sentences(
          of: SummaryMethod.lead.summarize(features, within: .sentences(summary))))
    }
    if related { report.related = Self.related }
    if content { report.content = article.content }
    return report
  }

  /// Why the model made by hand gives, or does not give, topics to an article.
  static func explanation(
    of article: Article = article, topics: [String] = ["sea"], limit: Int? = nil
  ) -> ExplanationReport {
    var extractor = FeatureExtractor(
      model: model, language: .english, needs: ArticleNeeds(occurrences: true))
    let features = extractor.features(of: article)
    return ExplanationReport(
      of: features, ledeModel.explanations(of: features, topics: topics, limit: limit))
  }

  /// Why the second sentence of the article is, by numbers of our own, about the sea.
  static let passageExplanation: ExplanationReport = {
    var extractor = FeatureExtractor(
      model: model, language: .english, needs: ArticleNeeds(occurrences: true))
    let features = extractor.features(of: article)
    let passage = features.text.sentences[1].utf8Range
    let scorer = LinearModel(
      columns: [Array(repeating: 0.5, count: model.vocabulary.count)], biases: [-0.25])
    let columns = ["captain", "friday", "port"].compactMap { model.vocabulary.column(of: $0) }
    let vector = SparseVector(indices: columns.map { Int32($0) }, values: [0.5, 0.25, 0.125])
    let subject = ScoredSubject(
      subject: .passage(passage), vector: vector,
      attribution: scorer.attribution(of: vector, to: 0), score: scorer.scores(of: vector)[0],
      threshold: 0.125, probability: 0.75, thresholdProbability: 0.5)
    let label = TopicLabel(
      topic: labels[0].topic, score: -1, threshold: -0.5, probability: 0.1, role: .secondary,
      passages: [TopicPassage(utf8Range: passage, probability: 0.75)])
    guard let occurrences = features.termOccurrences else {
      preconditionFailure("no occurrences")
    }
    return ExplanationReport(
      of: features,
      [
        ledeModel.explanation(
          of: label, isGiven: true, by: subject, in: features, occurrences, limit: nil)
      ])
  }()

  static let unsure = [
    UnsureLabel(
      articleID: "news/ferry.txt", articleTitle: #"Ferry "Alma"\tstays in port"#,
      date: ArticleDate("2024-02-29"), label: labels[1], isGiven: true, distance: 0.012_345_678),
    UnsureLabel(
      articleID: "untitled", articleTitle: nil, date: nil, label: scores[2], isGiven: false,
      distance: 1),
  ]

  /// A model made by hand, with figures of our own.
  static let ledeModel: LedeModel = {
    let topics = [
      Topic(
        id: "sea", name: "Sea and coast", description: "All about water.", codes: ["x:12"],
        places: ["NO"], parent: "weather", aliases: ["coast"]),
      Topic(id: "weather"),
    ]
    let columns = topics.indices.map { topic in
      (0..<model.vocabulary.count).map { Float(($0 * 7 + topic * 3) % 11 - 5) / 4 }
    }
    let labeler = TopicLabeler(
      topics: topics, scorer: .linear(LinearModel(columns: columns, biases: [-0.5, 0.25])),
      thresholds: [-0.5, 0.125],
      calibrations: [PlattScaling(a: -2, b: 0), PlattScaling(a: -1, b: 0.5)],
      slack: 0.125)
    let settings = LabelerSettings(folds: 4, cost: 0.5, seed: .max)
    return LedeModel(
      tfidf: model, labeler: labeler, figures: TrainingFigures(evaluation, folds: 4),
      card: ModelCard(
        name: "harbour", description: "Made by hand for a test.", date: "2024-02-29",
        languages: ["en"], articles: 12, frequencyArticles: 345,
        limits:
          "Knows one article only, and says so at such a length that the line must be broken.",
        settings: settings))
  }()

  static let evaluation = LabelEvaluation(
    topics: [Topic(id: "sea"), Topic(id: "weather")],
    articles: [
      (["sea"], [], ["sea", "weather"]), (["sea", "weather"], [], ["weather"]),
      (["weather"], ["sea"], ["sea"]),
    ])
}
