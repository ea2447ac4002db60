/// A run of marks that may end a sentence, with what closes behind it.
struct Mark {
  /// Where the marks start.
  let start: Int

  /// Where the sentence would end: behind the marks and what closes behind them.
  let end: Int

  /// Where the next character that is no space stands; `nil` at the end of the paragraph.
  let next: Int?

  let isSinglePoint: Bool
  let isEllipsis: Bool
  let isFullWidth: Bool
  let hasCloser: Bool
  let closesQuotation: Bool

  /// Whether an ellipsis stands in brackets of its own, where words were left out: `[...]`.
  let isOmission: Bool

  /// Whether white space stands before the marks.
  let isApart: Bool

  /// Whether a full stop and a spaced ellipsis stand behind a word, as in `word. . . .` here.
  let isStopAndEllipsis: Bool

  var hasSpace: Bool { next.map { $0 > end } ?? true }

  init(_ bytes: Span<UInt8>, at start: Int, in paragraph: Range<Int>) {
    var index = start
    var points = 0
    var others = 0
    var isEllipsis = false
    var isFullWidth = false
    while index < paragraph.upperBound {
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      guard Punctuation.isTerminator(value) else { break }
      if value == 0x2E { points += 1 } else { others += 1 }
      if value == 0x2026 { isEllipsis = true }
      if Punctuation.isFullWidthTerminator(value) { isFullWidth = true }
      index += length
      // ". . ." is one ellipsis.
      if value == 0x2E, index + 1 < paragraph.upperBound, bytes[index] == 0x20,
        bytes[index + 1] == 0x2E
      {
        index += 1
      }
    }
    let marksEnd = index
    var closesQuotation = false
    while index < paragraph.upperBound {
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      guard Punctuation.isCloser(value) else { break }
      if value != 0x29, value != 0x5D, value != 0xFF09 { closesQuotation = true }
      index += length
    }
    self.start = start
    end = index
    let before = start > paragraph.lowerBound ? bytes[start - 1] : 0x20
    isOmission = (before == 0x5B || before == 0x28) && index > marksEnd
    isApart = ASCII.isSpace(before)
    isStopAndEllipsis = points == 4 && others == 0 && marksEnd == start + 7 && !isApart
    hasCloser = index > marksEnd
    self.closesQuotation = closesQuotation
    isSinglePoint = points == 1 && others == 0
    self.isEllipsis = isEllipsis || points > 1 && others == 0
    self.isFullWidth = isFullWidth
    while index < paragraph.upperBound {
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      guard CharacterClass.isSpace(value) else { break }
      index += length
    }
    next = index < paragraph.upperBound ? index : nil
  }
}

/// What stands behind a mark that may end a sentence.
struct Follower {
  /// Whether a quotation mark, a bracket or a dash comes before the first word.
  let isOpener: Bool
  let startsSmall: Bool
  let startsLarge: Bool
  let isDigit: Bool

  /// The first run of letters; of a long one, its start.
  let word: Range<Int>

  /// Whether that word stands alone in quotation marks or brackets, as a nickname does.
  let isQuotedWord: Bool

  /// More than any word or abbreviation has that is looked up, so that the work for one mark has
  /// a limit.
  static let longestWord = 32

  var isWord: Bool { !word.isEmpty }

  init(_ bytes: Span<UInt8>, at start: Int, in paragraph: Range<Int>) {
    var index = start
    var isOpener = false
    while index < paragraph.upperBound {
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      guard
        Punctuation.isOpener(value) || Punctuation.isDash(value) || CharacterClass.isSpace(value)
      else { break }
      if Punctuation.isOpener(value) { isOpener = true }
      index += length
    }
    var end = index
    let limit = min(paragraph.upperBound, index + Self.longestWord)
    while end < limit {
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: end)
      guard value < 0x80 ? ASCII.isLetter(UInt8(value)) : CharacterClass.of(value) == .word
      else { break }
      end += length
    }
    word = index..<end
    isQuotedWord =
      isOpener && end < paragraph.upperBound
      && Punctuation.isCloser(UTF8Scanning.scalar(in: bytes, at: end).value)
    self.isOpener = isOpener
    guard index < paragraph.upperBound else {
      (startsSmall, startsLarge, isDigit) = (false, false, false)
      return
    }
    let value = UTF8Scanning.scalar(in: bytes, at: index).value
    isDigit = value < 0x80 && ASCII.isDigit(UInt8(value))
    if value < 0x80 {
      startsSmall = ASCII.isLower(UInt8(value))
      startsLarge = ASCII.isUpper(UInt8(value))
    } else {
      let properties = Unicode.Scalar(value)?.properties
      startsSmall = properties?.isLowercase ?? false
      // A script without case starts its sentences with any letter.
      startsLarge = !startsSmall && properties?.isAlphabetic ?? false
    }
  }
}
