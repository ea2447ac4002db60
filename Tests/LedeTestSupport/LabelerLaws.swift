import LedeAlgebra
package import LedeModels
package import LedeText
package import Testing

/// What every labelling method promises of every article.
package func expectLabelerLaws(
  _ model: LedeModel, on articles: [Article], sourceLocation: SourceLocation = #_sourceLocation
) {
  let labeler = model.labeler
  #expect(
    labeler.topics.map(\.id) == labeler.topics.map(\.id).sorted(), sourceLocation: sourceLocation)
  for article in articles {
    let features = TinyTraining.features(of: article, model.tfidf)
    let scores = labeler.scores(of: features)
    #expect(scores.map(\.topic) == labeler.topics, sourceLocation: sourceLocation)
    for (number, score) in scores.enumerated() {
      #expect(
        score.score.isFinite && score.threshold.isFinite, "finite scores",
        sourceLocation: sourceLocation)
      #expect(
        (0...1).contains(score.probability), "probabilities", sourceLocation: sourceLocation)
      #expect(score.threshold == labeler.threshold(of: number), sourceLocation: sourceLocation)
    }
    let labels = labeler.labels(of: features)
    expectChosen(labels, among: scores, features, labeler, sourceLocation)
    #expect(
      zip(labels, labels.dropFirst()).allSatisfy {
        ($1.probability, $0.topic.id) < ($0.probability, $1.topic.id)
      }, "the surest first, ties by topic", sourceLocation: sourceLocation)
    #expect(labeler.labels(of: features) == labels, sourceLocation: sourceLocation)
    #expect(
      labeler.labels(of: TinyTraining.features(of: article, model.tfidf)) == labels,
      "the same answer twice", sourceLocation: sourceLocation)
    expectExplanationLaws(model, on: article, sourceLocation: sourceLocation)
  }
  let unknown = TinyTraining.features(of: TinyCorpora.unknownWords, model.tfidf)
  #expect(
    labeler.labels(of: unknown).isEmpty, "unknown words are about nothing",
    sourceLocation: sourceLocation)
}

/// Labels are the topics that reach their threshold, or else at most the nearest one.
private func expectChosen(
  _ labels: [TopicLabel], among scores: [TopicLabel], _ features: ArticleFeatures,
  _ labeler: TopicLabeler, _ sourceLocation: SourceLocation
) {
  let reached = scores.filter { $0.score >= $0.threshold }
  if features.document.isEmpty {
    #expect(labels.isEmpty, sourceLocation: sourceLocation)
  } else if let nearest = scores.map({ $0.score - $0.threshold }).max(), reached.isEmpty,
    labeler.slack > 0, -nearest <= labeler.slack
  {
    #expect(labels.count == min(scores.count, 1), sourceLocation: sourceLocation)
    #expect(
      labels.first.map { $0.score - $0.threshold } == nearest, sourceLocation: sourceLocation)
  } else {
    #expect(Set(labels) == Set(reached), sourceLocation: sourceLocation)
    #expect(labels.count == reached.count, sourceLocation: sourceLocation)
  }
}
