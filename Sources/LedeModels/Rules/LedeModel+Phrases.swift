import LedeAlgebra
public import LedeText

extension LedeModel {
  /// A model that has learned nothing: topics are given for phrases alone, in any language.
  ///
  /// - Parameter language: what articles are read in whose language nobody can tell.
  public init(phrases: PhraseRules, language: Language = .english) {
    let settings = LabelerSettings()
    self.init(
      tfidf: TFIDFModel(
        settings: TFIDFSettings(), languageCode: language.code, vocabulary: Vocabulary(sorted: []),
        documentCount: 0, documentFrequencies: []),
      labeler: TopicLabeler(
        topics: [], scorer: .linear(LinearModel(columns: [], biases: [])), thresholds: [],
        calibrations: [], slack: 0),
      figures: TrainingFigures(
        LabelEvaluation(gold: GoldLabels([], topics: [])), folds: settings.folds),
      card: ModelCard(
        name: "phrases", languages: Language.codes, articles: 0, frequencyArticles: 0,
        settings: settings),
      phrases: phrases)
  }

  /// The same model with further topics that are given for phrases.
  ///
  /// Of a topic that the model has phrases for, the new ones count; of one that it has learned, its
  /// own name and description stay.
  public func adding(_ phrases: PhraseRules) -> LedeModel {
    var model = self
    model.phrases = phrases.adding(to: self.phrases).described(by: labeler.topics)
    return model
  }

  /// Why a topic made of phrases is given to an article or not; `nil` when the model has no phrases
  /// for it, or the features were made without them.
  public func phraseExplanation(
    of topic: String, in features: ArticleFeatures
  ) -> PhraseExplanation? {
    guard let phrases, let rule = phrases.number(of: topic), let found = features.phrases else {
      return nil
    }
    let matches = found.matches(of: rule, in: phrases)
    let texts = Set(matches.filter { $0.role == .required }.map(\.phrase.text))
    return PhraseExplanation(
      topic: phrases.topics[rule].topic, score: matches.reduce(0) { $0 + $1.contribution },
      threshold: phrases.topics[rule].threshold, matches: matches,
      missing: found.missesRequired(of: rule)
        ? phrases.topics[rule].required.filter { !texts.contains($0.text) } : [])
  }
}
