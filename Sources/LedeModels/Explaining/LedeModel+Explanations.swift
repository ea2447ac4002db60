import LedeAlgebra
import LedeText

extension LedeModel {
  /// Why an article was given its topics, or why a topic was not given.
  ///
  /// - Parameters:
  ///   - features: made by an extractor that keeps `occurrences`.
  ///   - topics: the ids of the topics to explain, given or not. Without any, those that are given,
  ///     and where none is, the one that comes nearest to its threshold.
  ///   - limit: how many terms that speak for a topic, and how many that speak against it, to give;
  ///     all when `nil`.
  /// - Returns: one for each topic, in the order of `topics`, or the surest first. An article of
  ///   which the model knows no word has none without `topics`.
  /// - Precondition: the model has the topics.
  /// - Complexity: O(*terms* · log *terms*) a topic; with the method `neighbours`, a search more.
  public func explanations(
    of features: ArticleFeatures, topics: [String] = [], limit: Int? = nil
  ) -> [TopicExplanation] {
    guard let occurrences = features.termOccurrences else {
      preconditionFailure("features without the places of their terms cannot be explained")
    }
    let given = labeler.labels(of: features)
    return labelsToExplain(features, topics, given: given).map { label in
      explanation(
        label, isGiven: given.contains { $0.topic.id == label.topic.id }, features, occurrences,
        limit)
    }
  }

  private func labelsToExplain(
    _ features: ArticleFeatures, _ topics: [String], given: [TopicLabel]
  ) -> [TopicLabel] {
    if topics.isEmpty, !given.isEmpty { return given }
    let scores = labeler.scores(of: features)
    guard topics.isEmpty else {
      return topics.map { id in
        guard let number = labeler.topics.firstIndex(where: { $0.id == id }) else {
          preconditionFailure("the model has no topic \(id)")
        }
        return given.first { $0.topic.id == id } ?? scores[number]
      }
    }
    guard !features.document.isEmpty,
      let nearest = TopicDecision.nearest(scores.map(\.score), scores.map(\.threshold))
    else { return [] }
    return [scores[nearest]]
  }

  private func explanation(
    _ label: TopicLabel, isGiven: Bool, _ features: ArticleFeatures,
    _ occurrences: TermOccurrences, _ limit: Int?
  ) -> TopicExplanation {
    guard let topic = labeler.topics.firstIndex(where: { $0.id == label.topic.id }) else {
      preconditionFailure("the model has no topic \(label.topic.id)")
    }
    let document = features.document
    let attribution = labeler.scorer.scorer.attribution(of: document, to: topic)
    let terms = RankedTerms(document, attribution.weights, limit: limit)
    return TopicExplanation(
      label: label, isGiven: isGiven,
      thresholdProbability: labeler.probabilityAtThreshold(of: topic), bias: attribution.bias,
      contributions: terms.kept.map { term in
        contribution(
          of: document.indices[term.position], value: document.values[term.position],
          weight: attribution.weights[term.position], features, occurrences)
      },
      restCount: terms.restCount, restContribution: terms.rest)
  }

  private func contribution(
    of column: Int32, value: Float, weight: Double, _ features: ArticleFeatures,
    _ occurrences: TermOccurrences
  ) -> TermContribution {
    let places = occurrences.places(of: column)
    let content = places.filter { !$0.isTitle }.map(\.utf8Range)
    let title = places.filter(\.isTitle).map(\.utf8Range)
    let term = tfidf.vocabulary.term(Int(column))
    let form: String
    if let first = content.first {
      form = CleanedText.string(features.article.content, first)
    } else if let first = title.first, let text = features.article.title {
      form = CleanedText.string(text, first)
    } else {
      form = term
    }
    return TermContribution(
      term: term, form: form, value: value, weight: weight, contribution: Double(value) * weight,
      utf8Ranges: content, titleUTF8Ranges: title)
  }
}

extension TopicLabeler {
  /// How probable a topic is where giving it begins.
  public func probabilityAtThreshold(of topic: Int) -> Double {
    calibrations[topic].probability(of: thresholds[topic])
  }
}
