import LedeAlgebra
package import LedeText

/// Finds which of a model's terms stand in an article, for counting how rare they are.
package struct TermFinder: ~Copyable {
  private let analyzer: TextAnalyzer
  private var lexicon: Lexicon
  private var vectorizer: Vectorizer

  package init(model: TFIDFModel, language: Language) {
    analyzer = TextAnalyzer(language: language)
    lexicon = Lexicon(language: language)
    vectorizer = Vectorizer(model: model)
  }

  /// The columns of an article's terms, ascending.
  package mutating func columns(of article: Article) -> [Int32] {
    let text = analyzer.analyze(article, with: &lexicon)
    return vectorizer.counts(of: text, lexicon).indices
  }
}
