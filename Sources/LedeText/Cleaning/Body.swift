/// The paragraphs of an article's body: what is left of its text without the page's furniture.
struct Body {
  /// A paragraph, in bytes of the content; its sentences do not cross its ends.
  struct Paragraph {
    var range: Range<Int>
  }

  private(set) var paragraphs: [Paragraph] = []

  /// The day that the furniture names as that of publication.
  private(set) var furnitureDate: ArticleDate?

  /// Takes a text apart.
  ///
  /// 1. Lines that repeat the title, and lines that look like furniture, are left out. A date in
  ///    furniture is kept.
  /// 2. Lines become paragraphs. In text wrapped at a fixed width, a paragraph goes on until an
  ///    empty or an indented line; otherwise each line is a paragraph.
  /// 3. A paragraph without a final stop, before one that starts with a small letter, was cut in
  ///    two by an empty line, and is mended.
  ///
  /// - Complexity: O(*bytes*).
  init(of bytes: Span<UInt8>, title: String?, language: Language) {
    let lines = Line.all(of: bytes)
    let isWrapped = Self.isHardWrapped(bytes, lines)
    let title = title.map { title in
      let bytes = Array(title.utf8)
      return FoldedLine.lettersAndDigits(bytes.span, 0..<bytes.count)
    }
    var continues = false
    for line in lines {
      if isFurniture(line, bytes, title: title, language: language) {
        continues = false
        continue
      }
      let joins =
        continues && !line.followsGap
        && (isWrapped
          ? line.indent < 2 && !Self.isListItem(line, bytes)
          : paragraphs.last.map { !Self.endsSentence(bytes, $0.range) } ?? false
            && Self.startsSmall(bytes, line.range))
      if joins, let last = paragraphs.indices.last {
        paragraphs[last].range = paragraphs[last].range.lowerBound..<line.range.upperBound
      } else if continues, let last = paragraphs.indices.last,
        Self.isCut(bytes, paragraphs[last].range, before: line.range)
      {
        paragraphs[last].range = paragraphs[last].range.lowerBound..<line.range.upperBound
      } else {
        paragraphs.append(Paragraph(range: line.range))
      }
      continues = true
    }
  }

  private mutating func isFurniture(
    _ line: Line, _ bytes: Span<UInt8>, title: [UInt8]?, language: Language
  ) -> Bool {
    if let title, !title.isEmpty, line.range.count <= title.count * 3 + 16,
      FoldedLine.lettersAndDigits(bytes, line.range) == title
    {
      return true
    }
    guard language.furniture.matches(bytes, line.range) else { return false }
    if furnitureDate == nil {
      furnitureDate = FurnitureDates.date(in: bytes, line.range, language: language)
    }
    return true
  }

  /// Whether lines were broken at a fixed width: most lines that another follows directly are of
  /// about the same length, none is much longer, and most end in the middle of a sentence.
  private static func isHardWrapped(_ bytes: Span<UInt8>, _ lines: [Line]) -> Bool {
    var followed = 0
    var full = 0
    var open = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.followsGap && next.indent < 2 {
      followed += 1
      let columns = line.indent + Line.columns(of: bytes, line.range)
      if columns > 100 { return false }
      if columns >= 40 { full += 1 }
      if !endsSentence(bytes, line.range) { open += 1 }
    }
    return followed >= 3 && full * 5 >= followed * 3 && open * 2 > followed
  }

  private static func isListItem(_ line: Line, _ bytes: Span<UInt8>) -> Bool {
    let (value, length) = UTF8Scanning.scalar(in: bytes, at: line.range.lowerBound)
    let next = line.range.lowerBound + length
    let hasSpace = next < line.range.upperBound && bytes[next] == 0x20
    return hasSpace && [0x2A, 0x2D, 0x2022, 0x25CF, 0x25AA, 0x2013].contains(value)
  }

  private static func endsSentence(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      let start = UTF8Scanning.start(ofScalarBefore: end, in: bytes)
      let value = UTF8Scanning.scalar(in: bytes, at: start).value
      if Punctuation.isCloser(value) {
        end = start
        continue
      }
      return Punctuation.isTerminator(value) || value == 0x3A || value == 0x3B
    }
    return true
  }

  private static func startsSmall(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let value = UTF8Scanning.scalar(in: bytes, at: range.lowerBound).value
    if value < 0x80 { return ASCII.isLower(UInt8(value)) }
    return Unicode.Scalar(value)?.properties.isLowercase ?? false
  }

  private static func isCut(
    _ bytes: Span<UInt8>, _ previous: Range<Int>, before next: Range<Int>
  ) -> Bool {
    previous.count >= 20 && startsSmall(bytes, next) && !endsSentence(bytes, previous)
  }
}
