/// Turns an article into words and sentences.
///
/// - Complexity: O(*bytes*) for each article, plus the normalising of words that are new to the
///   lexicon.
public struct TextAnalyzer: Sendable {
  public let language: Language
  private let splitter: SentenceSplitter

  public init(language: Language = .english) {
    self.language = language
    splitter = SentenceSplitter(language: language)
  }

  /// Finds the words and sentences of an article.
  ///
  /// - Precondition: `lexicon` is of the analyzer's language.
  public func analyze(_ article: Article, with lexicon: inout Lexicon) -> AnalyzedText {
    precondition(
      lexicon.language.code == language.code,
      "a lexicon of \(lexicon.language.code) for an analyzer of \(language.code)")
    var content = article.content
    content.makeContiguousUTF8()
    let utf8 = content.utf8Span
    let bytes = utf8.span
    precondition(bytes.count < Int(UInt32.max), "an article of \(bytes.count) bytes")
    let body = Body(of: bytes, title: article.title, language: language)

    let scanner = lexicon.scanner
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 6)
    var sentences: [Sentence] = []
    for (number, paragraph) in body.paragraphs.enumerated() {
      splitter.forEachSentence(in: bytes, paragraph.range) { range in
        let first = tokens.count
        scanner.forEachWord(in: bytes, range) { tokens.append(Token($0)) }
        sentences.append(
          Sentence(
            utf8Range: range, tokens: first..<tokens.count, paragraph: number,
            wordCount: ByteScanning.wordCount(of: bytes, range),
            isHeading: !Self.hasFinalStop(bytes, range)))
      }
    }
    lexicon.findTerms(of: &tokens, in: bytes)
    return AnalyzedText(
      titleTokens: titleTokens(of: article, scanner, &lexicon), tokens: tokens,
      sentences: sentences, paragraphCount: body.paragraphs.count,
      furnitureDate: body.furnitureDate)
  }

  private func titleTokens(
    of article: Article, _ scanner: WordScanner, _ lexicon: inout Lexicon
  ) -> [Token] {
    guard var title = article.title else { return [] }
    title.makeContiguousUTF8()
    let utf8 = title.utf8Span
    let bytes = utf8.span
    var tokens: [Token] = []
    scanner.forEachWord(in: bytes, 0..<bytes.count) { tokens.append(Token($0)) }
    lexicon.findTerms(of: &tokens, in: bytes)
    return tokens
  }

  private static func hasFinalStop(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      let start = UTF8Scanning.start(ofScalarBefore: end, in: bytes)
      let value = UTF8Scanning.scalar(in: bytes, at: start).value
      if Punctuation.isTerminator(value) { return true }
      guard Punctuation.isCloser(value) else { return false }
      end = start
    }
    return false
  }
}
