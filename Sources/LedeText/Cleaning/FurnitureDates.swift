/// Finds the day of publication in a line of page furniture.
enum FurnitureDates {
  /// The first date of a line; `nil` when there is none that can be read in one way only.
  ///
  /// Reads `2013-04-30`, `30-04-2013`, `30.04.2013`, `30/04/2013` (with a stroke only when one
  /// number is above twelve: the order differs by country), `30 April 2013`, `April 30, 2013`.
  static func date(in bytes: Span<UInt8>, _ range: Range<Int>, language: Language) -> ArticleDate? {
    let parts = parts(of: FoldedLine.fold(bytes, range))
    guard parts.count >= 3 else { return nil }
    for index in 0...parts.count - 3 {
      let (a, b, c) = (parts[index], parts[index + 1], parts[index + 2])
      if let date = numeric(a, b, c) ?? named(a, b, c, language) { return date }
    }
    return nil
  }

  /// A run of small letters or digits, and the byte that stands before it.
  private struct Part {
    let text: [UInt8]
    let separator: UInt8
    var number: Int? { ASCII.integer(text[...]) }
  }

  private static func parts(of line: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var index = 0
    while index < line.count {
      guard ASCII.isWord(line[index]) else {
        index += 1
        continue
      }
      let start = index
      let isNumber = ASCII.isDigit(line[index])
      while index < line.count, ASCII.isWord(line[index]), ASCII.isDigit(line[index]) == isNumber {
        index += 1
      }
      let separator = start > 0 ? line[start - 1] : 0x20
      let text = Array(line[start..<index])
      // "30th April": the ending of an ordinal is no part of its own.
      let isOrdinalEnding = ["st", "nd", "rd", "th"].contains { $0.utf8.elementsEqual(text) }
      if isOrdinalEnding, ASCII.isDigit(separator) { continue }
      parts.append(Part(text: text, separator: separator))
    }
    return parts
  }

  private static func numeric(_ a: Part, _ b: Part, _ c: Part) -> ArticleDate? {
    guard let first = a.number, let second = b.number, let third = c.number,
      b.separator == c.separator, [0x2D, 0x2E, 0x2F].contains(b.separator)
    else { return nil }
    if a.text.count == 4 { return ArticleDate(year: first, month: second, day: third) }
    guard c.text.count == 4 else { return nil }
    if b.separator == 0x2F {
      guard first > 12 || second > 12 || first == second else { return nil }
      if second > 12 { return ArticleDate(year: third, month: first, day: second) }
    }
    return ArticleDate(year: third, month: second, day: first)
  }

  private static func named(
    _ a: Part, _ b: Part, _ c: Part, _ language: Language
  ) -> ArticleDate? {
    guard let year = c.number, c.text.count == 4 else { return nil }
    if let month = language.months[b.text], let day = a.number {
      return ArticleDate(year: year, month: month, day: day)
    }
    if let month = language.months[a.text], let day = b.number {
      return ArticleDate(year: year, month: month, day: day)
    }
    return nil
  }
}
