import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct UnsureLabelTests {
  private static func labeler(_ calibrations: [PlattScaling]) -> TopicLabeler {
    TopicLabeler(
      topics: calibrations.indices.map { Topic(id: "topic-\($0)") },
      scorer: .linear(
        LinearModel(
          columns: calibrations.indices.map { [Float($0) - 1] },
          biases: Array(repeating: 0, count: calibrations.count))),
      thresholds: Array(repeating: 0.5, count: calibrations.count), calibrations: calibrations,
      slack: 0)
  }

  private static func unsure(_ distance: Double, _ score: Float, _ id: String) -> UnsureLabel {
    UnsureLabel(
      articleID: id, articleTitle: nil, date: nil,
      label: TopicLabel(
        topic: Topic(id: "x"), score: score, threshold: 0, probability: 0.5),
      isGiven: false, distance: distance)
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [1, 2, 5, 40, 1000, .max])
  func `the unsurest are those of a sort`(seed: UInt64, limit: Int) {
    var random = SplitMix64(seed: seed)
    var all: [UnsureLabel] = []
    var unsurest = UnsureLabels(limit: limit)
    for number in 0..<200 {
      // Few distinct distances, so that ties are common.
      let label = Self.unsure(
        Double(random.nextInt(0...4)) / 8, Float(random.nextInt(-2...2)), "\(number)")
      all.append(label)
      unsurest.add([label])
    }
    let sorted = all.enumerated().sorted { a, b in
      (a.element.distance, a.element.label.score.magnitude, a.offset)
        < (b.element.distance, b.element.label.score.magnitude, b.offset)
    }
    #expect(unsurest.sorted() == sorted.prefix(limit).map(\.element))
  }

  @Test func `the distance is that of probabilities, and a flat curve is far from everything`()
    async throws
  {
    let curve = PlattScaling(a: -2, b: 0)
    let model = LedeModel(
      tfidf: TinyTraining.count(TinyCorpora.oneTopic, TinyTraining.everyWord).model,
      labeler: Self.labeler([curve, PlattScaling(a: 0, b: 1), curve]),
      figures: TrainingFigures(LabelEvaluation(topics: [], articles: []), folds: 2),
      card: ModelCard(
        name: "x", languages: ["en"], articles: 1, frequencyArticles: 0,
        settings: LabelerSettings()))
    var features = TinyTraining.features(of: TinyCorpora.unknownWords, model.tfidf)
    #expect(model.labeler.unsureLabels(of: features).isEmpty)
    // The model has one column.
    let (tfidf, _) = TinyTraining.count(
      [Article(id: "a", content: "Bread.")], TinyTraining.everyWord)
    features = TinyTraining.features(of: Article(id: "b", content: "Bread!"), tfidf)
    let labels = model.labeler.unsureLabels(of: features)
    #expect(labels.map(\.label.score) == [-1, 0, 1])
    #expect(labels.map(\.isGiven) == [false, false, true])
    let atThreshold = curve.probability(of: 0.5)
    #expect(
      labels.map(\.distance) == [
        (curve.probability(of: -1) - atThreshold).magnitude, 1,
        (curve.probability(of: 1) - atThreshold).magnitude,
      ])
  }
}
