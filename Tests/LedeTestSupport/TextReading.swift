package import LedeText

/// A text with what the analyzer found in it, as strings that a test can compare.
package struct TextReading {
  package let content: String
  package let analysis: AnalyzedText

  /// The words of the body, as spelled.
  package let words: [String]

  /// Their terms, a stop word's as an empty string.
  package let terms: [String]

  package let titleTerms: [String]

  /// The sentences, as they stand in the content.
  package let sentences: [String]

  package init(_ content: String, title: String? = nil, language: Language = .english) {
    let article = Article(id: "test", title: title, content: content)
    var lexicon = Lexicon(language: language)
    let analysis = TextAnalyzer(language: language).analyze(article, with: &lexicon)
    let bytes = Array(content.utf8)
    self.content = content
    self.analysis = analysis
    words = analysis.tokens.map { String(decoding: bytes[$0.utf8Range], as: UTF8.self) }
    sentences = analysis.sentences.map { String(decoding: bytes[$0.utf8Range], as: UTF8.self) }
    var terms: [String] = []
    for token in analysis.tokens { terms.append(lexicon.text(of: token.term)) }
    self.terms = terms
    var titleTerms: [String] = []
    for token in analysis.titleTokens { titleTerms.append(lexicon.text(of: token.term)) }
    self.titleTerms = titleTerms
  }

  /// The terms without the stop words.
  package var topicTerms: [String] { terms.filter { !$0.isEmpty } }

  /// The sentences of each paragraph.
  package var paragraphs: [[String]] {
    var paragraphs = Array(repeating: [String](), count: analysis.paragraphCount)
    for (sentence, text) in zip(analysis.sentences, sentences) {
      paragraphs[sentence.paragraph].append(text)
    }
    return paragraphs
  }
}
