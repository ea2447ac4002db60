import LedeAlgebra

/// Reads training articles for one worker: counts their terms and, where topics have phrases, scores
/// those.
struct TrainingReader: ~Copyable {
  private var counter: TermCounter
  private var scorer: PhraseScorer?
  private let keepsContent: Bool

  init(worker: Int, language: Language, settings: TrainingSettings, keepsContent: Bool) {
    self.keepsContent = keepsContent
    counter = TermCounter(worker: worker, language: language, settings: settings.vectorsOfMethod)
    if let phrases = settings.phrases {
      scorer = PhraseScorer(phrases, language: language)
    }
  }

  var terms: CountedTerms { counter.terms }

  /// What is counted in an article; nothing when nobody filed it, since an unlabelled article must
  /// not put words into the worker's tables.
  mutating func read(_ article: Article) -> LabelledArticles.Counted {
    guard article.topics != nil else { return LabelledArticles.Counted(article, counts: nil) }
    return LabelledArticles.Counted(
      article, counts: counter.count(article), verdicts: scorer?.verdicts(of: article) ?? [],
      keepsContent: keepsContent)
  }
}
