/// A word of an article, as later stages see it.
public struct Token: Sendable, Hashable {
  /// The number of its term in the lexicon that it was analysed with.
  public internal(set) var term: TermID

  private let start: UInt32
  private let length: UInt32

  /// Where the word stands in the source, in UTF-8 bytes.
  ///
  /// Normalising never changes it, so any result can be shown in context.
  public var utf8Range: Range<Int> { Int(start)..<Int(start) + Int(length) }

  /// A word whose term is still to be found.
  init(_ range: Range<Int>) {
    term = Lexicon.stopWord
    start = UInt32(range.lowerBound)
    length = UInt32(range.count)
  }
}

/// An article's words and sentences: what every later stage reads, made exactly once.
public struct AnalyzedText: Sendable {
  /// The words of the title, with ranges in the title.
  public let titleTokens: [Token]

  /// The words of the body, page furniture left out, in reading order.
  public let tokens: [Token]

  /// The sentences of the body, in reading order; they cover all tokens.
  public let sentences: [Sentence]

  /// How many paragraphs the body has.
  public let paragraphCount: Int

  /// The day of publication that the page's furniture names.
  public let furnitureDate: ArticleDate?

  /// The text with no more than its first sentences; tokens and paragraphs are as they were.
  package func prefix(sentences count: Int) -> AnalyzedText {
    AnalyzedText(
      titleTokens: titleTokens, tokens: tokens, sentences: Array(sentences.prefix(count)),
      paragraphCount: paragraphCount, furnitureDate: furnitureDate)
  }
}
