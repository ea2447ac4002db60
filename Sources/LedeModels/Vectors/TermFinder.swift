package import LedeAlgebra
package import LedeText

/// Finds which of a model's terms stand in an article, for training.
package struct TermFinder: ~Copyable {
  private let analyzer: TextAnalyzer
  private var lexicon: Lexicon
  private var vectorizer: Vectorizer

  package init(model: TFIDFModel, language: Language) {
    analyzer = TextAnalyzer(language: language)
    lexicon = Lexicon(language: language)
    vectorizer = Vectorizer(model: model)
  }

  /// The columns of an article's terms, ascending, with how often each counts.
  ///
  /// - Parameter titles: see `Vectorizer`.
  package mutating func counts(of article: Article, titles: Bool = true) -> SparseVector {
    vectorizer.counts(of: analyzer.analyze(article, with: &lexicon), lexicon, titles: titles)
  }

  /// The vector of a text that is a passage: what it would be as one of an article's windows.
  package mutating func passage(_ article: Article) -> SparseVector {
    let text = analyzer.analyze(article, with: &lexicon)
    let columns = vectorizer.counts(of: text, lexicon, titles: false)
    let whole = PassageSettings(words: .max, step: .max)
    let passages = vectorizer.passages(of: text, whole, document: columns)
    return passages.count > 0 ? passages.vectors.row(0) : SparseVector()
  }
}
