/// The place and the agency that a report starts with: `LISBON (Reuters) –`, `(CNN)`, `SOFIA —`.
///
/// It counts as a heading of its own, so that no summary shows it and no word of it is lost.
enum Dateline {
  /// More than a place has.
  private static let longest = 80

  /// Agencies whose name needs neither a dash nor a missing space behind it.
  private static let agencies = [
    "AFP", "ANSA", "AP", "BBC", "Bloomberg", "CNN", "DPA", "EFE", "HLN", "IANS", "NPR", "Reuters",
    "TASS", "UPI", "Xinhua",
  ]

  /// Where the sentence behind a dateline starts; `nil` when a paragraph starts without one.
  ///
  /// A dateline is a run of capitalised words, then a name in round brackets, a dash or both. A
  /// dash alone needs a first word in capitals. What follows starts large.
  ///
  /// - Complexity: O(1); most paragraphs are done with their second word.
  static func end(in bytes: Span<UInt8>, _ paragraph: Range<Int>) -> Int? {
    let limit = min(paragraph.upperBound, paragraph.lowerBound + longest)
    var index = paragraph.lowerBound
    while index < limit {
      let byte = bytes[index]
      if ASCII.isUpper(byte) {
        index = endOfWord(in: bytes, index..<limit)
      } else if ASCII.isSpace(byte) {
        index += 1
      } else if byte == UInt8(ascii: "(") {
        return endOfAgency(in: bytes, index..<paragraph.upperBound)
      } else if let dash = endOfDash(in: bytes, index..<paragraph.upperBound) {
        let isPlace = index > paragraph.lowerBound && ASCII.isSpace(bytes[index - 1])
        guard isPlace, startsInCapitals(bytes, paragraph.lowerBound..<index) else { return nil }
        return startOfSentence(in: bytes, dash..<paragraph.upperBound)
      } else {
        return nil
      }
    }
    return nil
  }

  /// `(The Daily Lantern)`, with the dash behind it if there is one.
  private static func endOfAgency(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound + 1
    var startsWord = true
    while index < range.upperBound, bytes[index] != UInt8(ascii: ")") {
      guard index - range.lowerBound < Follower.longestWord,
        !startsWord || ASCII.isUpper(bytes[index])
      else { return nil }
      startsWord = bytes[index] == 0x20
      index += 1
    }
    guard index < range.upperBound, index > range.lowerBound + 1 else { return nil }
    let name = range.lowerBound + 1..<index
    let behind = skippingSpaces(in: bytes, index + 1..<range.upperBound)
    if let dash = endOfDash(in: bytes, behind..<range.upperBound) {
      return startOfSentence(in: bytes, dash..<range.upperBound)
    }
    let isJoined = behind == index + 1
    guard isJoined || agencies.contains(where: { isEqual($0, bytes, name) }) else { return nil }
    return startOfSentence(in: bytes, behind..<range.upperBound)
  }

  private static func endOfWord(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, !ASCII.isSpace(bytes[index]), bytes[index] != 0x28 {
      // A stop that a sentence could end with is none behind a word in small letters.
      if bytes[index] == 0x21 || bytes[index] == 0x3F || bytes[index] == 0x3A { break }
      index += 1
    }
    return index
  }

  private static func endOfDash(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      guard Punctuation.isDash(value) else { break }
      index += length
    }
    return index > range.lowerBound ? index : nil
  }

  private static func skippingSpaces(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, ASCII.isSpace(bytes[index]) { index += 1 }
    return index
  }

  private static func startOfSentence(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let start = skippingSpaces(in: bytes, range)
    guard start < range.upperBound else { return nil }
    let follower = Follower(bytes, at: start, in: start..<range.upperBound)
    return follower.startsLarge || follower.isDigit ? start : nil
  }

  /// Whether the first word has three letters or more, with the one behind it, and none is small.
  private static func startsInCapitals(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var letters = 0
    for index in range {
      if ASCII.isLower(bytes[index]) { return letters >= 3 }
      if ASCII.isUpper(bytes[index]) { letters += 1 }
      if bytes[index] == UInt8(ascii: ",") { break }
    }
    return letters >= 3
  }

  private static func isEqual(_ text: String, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    text.utf8.count == range.count && zip(text.utf8, range).allSatisfy { $0 == bytes[$1] }
  }
}
