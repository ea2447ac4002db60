package import LedeText

/// What can be seen of a sentence without knowing its words' meaning.
package struct SentenceSurface: Sendable {
  /// Capitalised words but the first, and words that start with a digit.
  package private(set) var names = 0
  package private(set) var numbers = 0
  package private(set) var commas = 0

  package private(set) var opensQuotation = false
  package private(set) var hasQuotation = false
  package private(set) var isQuestion = false
  package private(set) var isExclamation = false
  package private(set) var hasBracket = false

  package private(set) var opening: WordClass?
  package private(set) var pronouns = 0
  package private(set) var reportsSpeech = false
  package private(set) var speaksOfSelf = false
  package private(set) var hasCue = false

  /// Whether it opens with a pronoun and a verb in one, such as "It's".
  private var opensContracted = false

  /// Whether it opens with "In this" and speaks of a picture, which stands beside it.
  private var isCaption = false

  /// Whether a reader needs what stands before it or beside it.
  package var leansOnContext: Bool {
    opening == .pronoun || opening == .connective || opensContracted || isCaption
      || opensQuotation && names == 0 && (pronouns > 0 || !reportsSpeech)
  }

  /// Reads a sentence's bytes and tokens.
  ///
  /// - Parameter isEnglish: whether words may be looked up.
  /// - Complexity: O(*bytes*).
  package init(
    _ bytes: Span<UInt8>, _ sentence: Sentence, _ tokens: Span<Token>, isEnglish: Bool
  ) {
    readMarks(bytes, sentence.utf8Range)
    let classes = WordClass.table
    var (opensIn, opensInThis) = (false, false)
    for index in tokens.indices {
      let range = tokens[index].utf8Range
      let byte = bytes[range.lowerBound]
      let isFirst = index == 0
      if byte &- 0x41 < 26, !isFirst { names += 1 }
      if byte &- 0x30 < 10 { numbers += 1 }
      guard isEnglish else { continue }
      if isFirst {
        opensIn = Self.isIn(bytes, range)
        opensContracted = Self.isContracted(bytes, range)
      }
      guard let kind = classes.find(bytes, range) else { continue }
      if isFirst { opening = kind }
      if index == 1, kind == .pronoun { opensInThis = opensIn }
      switch kind {
      case .pronoun: pronouns += 1
      case .person: speaksOfSelf = true
      case .report: reportsSpeech = true
      case .cue: hasCue = true
      case .picture: isCaption = opensInThis
      case .connective: break
      }
    }
  }

  /// Whether the part of a word before an apostrophe is a pronoun.
  private static func isContracted(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] != 0x27, bytes[end] != 0xE2 { end += 1 }
    return end < range.upperBound && WordClass.table.find(bytes, range.lowerBound..<end) == .pronoun
  }

  private static func isIn(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == 2 && bytes[range.lowerBound] | 0x20 == UInt8(ascii: "i")
      && bytes[range.lowerBound + 1] | 0x20 == UInt8(ascii: "n")
  }

  private mutating func readMarks(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    opensQuotation = Self.isQuotationMark(bytes, range.lowerBound, range)
    // In bytes rather than branches, for the processor to take many at once; as many as a byte can
    // count.
    var foreign: UInt8 = 0
    var start = range.lowerBound
    while start < range.upperBound {
      let part = bytes.extracting(start..<min(start + 255, range.upperBound))
      var (pauses, brackets, quotes): (UInt8, UInt8, UInt8) = (0, 0, 0)
      for index in part.indices {
        let byte = part[index]
        pauses &+= byte == UInt8(ascii: ",") ? 1 : 0
        brackets |= byte == UInt8(ascii: "(") ? 1 : 0
        quotes |= byte == UInt8(ascii: "\"") ? 1 : 0
        foreign |= byte
      }
      commas += Int(pauses)
      if brackets > 0 { hasBracket = true }
      if quotes > 0 { hasQuotation = true }
      start += part.count
    }
    if foreign >= 0x80, !hasQuotation {
      hasQuotation = range.contains {
        bytes[$0] >= 0xC2 && Self.isQuotationMark(bytes, $0, range)
      }
    }
    // The last mark is the third byte from the end at most, behind which quotation marks close.
    var index = range.upperBound - 1
    while index > range.lowerBound, bytes[index] >= 0x80 || bytes[index] == 0x22 { index -= 1 }
    isQuestion = bytes[index] == UInt8(ascii: "?")
    isExclamation = bytes[index] == UInt8(ascii: "!")
  }

  /// `"`, `“`, `”`, `„`, `«` and `»`; at the start also `'` and `‘`.
  private static func isQuotationMark(
    _ bytes: Span<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Bool {
    let isStart = index == range.lowerBound
    switch bytes[index] {
    case 0x22: return true
    case 0x27: return isStart
    case 0xC2:
      return index + 1 < range.upperBound && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB)
    case 0xE2:
      guard index + 2 < range.upperBound, bytes[index + 1] == 0x80 else { return false }
      return (0x9C...0x9E).contains(bytes[index + 2]) || isStart && bytes[index + 2] == 0x98
    default: return false
    }
  }
}
