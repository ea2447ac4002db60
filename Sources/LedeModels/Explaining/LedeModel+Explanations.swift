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
    let given = labels(of: features)
    return labelsToExplain(features, topics, given: given).map { label in
      let isGiven = given.contains { $0.topic.id == label.topic.id }
      if label.source == .phrases,
        let explanation = phraseExplanation(label, isGiven: isGiven, in: features, limit: limit)
      {
        return explanation
      }
      return explanation(
        of: label, isGiven: isGiven, by: subject(of: label, in: features), in: features,
        occurrences, limit: limit)
    }
  }

  private func labelsToExplain(
    _ features: ArticleFeatures, _ topics: [String], given: [TopicLabel]
  ) -> [TopicLabel] {
    if topics.isEmpty, !given.isEmpty { return given }
    guard topics.isEmpty else {
      let scores = scores(of: features)
      return topics.map { id in
        guard let label = (given + scores).first(where: { $0.topic.id == id }) else {
          preconditionFailure("the model has no topic \(id)")
        }
        return label
      }
    }
    // Of what only phrases give, nothing comes near: either they stand in the article or not.
    let scores = labeler.scores(of: features)
    guard !features.document.isEmpty,
      let nearest = TopicDecision.nearest(scores.map(\.score), scores.map(\.threshold))
    else { return [] }
    return [scores[nearest]]
  }

  /// What is explained of a label: the score that decided on it.
  private func subject(of label: TopicLabel, in features: ArticleFeatures) -> ScoredSubject {
    guard let topic = labeler.topics.firstIndex(where: { $0.id == label.topic.id }) else {
      preconditionFailure("the model has no topic \(label.topic.id)")
    }
    if label.role == .secondary,
      let passage = passage(of: topic, in: features)
    {
      return passage
    }
    return ScoredSubject(
      subject: .article, vector: features.document,
      attribution: labeler.scorer.scorer.attribution(of: features.document, to: topic),
      score: label.score, threshold: label.threshold, probability: label.probability,
      thresholdProbability: labeler.probabilityAtThreshold(of: topic))
  }

  /// The passage that scores highest for a topic, which has made it a secondary one.
  ///
  /// Its bar is what it takes to be secondary, not merely what it takes to be about the topic.
  private func passage(of topic: Int, in features: ArticleFeatures) -> ScoredSubject? {
    guard let decision = labeler.passages, let passages = features.passages,
      let best = labeler.bestPassage(of: features, topic: topic)
    else { return nil }
    let vector = passages.vectors.row(best.passage)
    let curve = decision.calibrations[topic]
    let bar = max(
      decision.thresholds[topic], curve.score(of: decision.settings.secondaryProbability))
    // The bar's score is rounded; whoever passed its probability is not below.
    let threshold = min(bar, best.score)
    return ScoredSubject(
      subject: .passage(passages.utf8Ranges[best.passage]), vector: vector,
      attribution: labeler.scorer.scorer.attribution(of: vector, to: topic), score: best.score,
      threshold: threshold, probability: curve.probability(of: best.score),
      thresholdProbability: curve.probability(of: threshold))
  }

  /// Takes the score of an article or of a passage apart.
  package func explanation(
    of label: TopicLabel, isGiven: Bool, by subject: ScoredSubject, in features: ArticleFeatures,
    _ occurrences: TermOccurrences, limit: Int?
  ) -> TopicExplanation {
    let (vector, weights) = (subject.vector, subject.attribution.weights)
    let terms = RankedTerms(vector, weights, limit: limit)
    return TopicExplanation(
      label: label, isGiven: isGiven, subject: subject.subject, score: subject.score,
      threshold: subject.threshold, probability: subject.probability,
      thresholdProbability: subject.thresholdProbability, bias: subject.attribution.bias,
      contributions: terms.kept.map { term in
        TermContribution(
          term: tfidf.vocabulary.term(Int(vector.indices[term.position])),
          value: vector.values[term.position], weight: weights[term.position],
          places: occurrences.places(of: vector.indices[term.position]), of: subject.subject,
          in: features.article)
      },
      restCount: terms.restCount, restContribution: terms.rest)
  }
}

extension TermContribution {
  /// - Parameter places: those in the whole article; of them, a passage has those that lie in it.
  fileprivate init(
    term: String, value: Float, weight: Double, places: ArraySlice<TermOccurrences.Place>,
    of subject: TopicExplanation.Subject, in article: Article
  ) {
    var content = places.filter { !$0.isTitle }.map(\.utf8Range)
    var title = places.filter(\.isTitle).map(\.utf8Range)
    if case .passage(let passage) = subject {
      content = content.filter {
        $0.lowerBound >= passage.lowerBound && $0.upperBound <= passage.upperBound
      }
      title = []
    }
    let form: String
    if let first = content.first {
      form = CleanedText.string(article.content, first)
    } else if let first = title.first, let text = article.title {
      form = CleanedText.string(text, first)
    } else {
      form = term
    }
    self.init(
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
