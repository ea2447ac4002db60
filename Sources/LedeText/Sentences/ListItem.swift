/// What an item of a list starts with: `1.`, `2)`, `3.)`, `a.`, `• 4.` or a bullet alone.
struct ListItem {
  /// What stands around the number.
  private let bullet: UInt32
  private let style: Style

  /// The number, or the letter's place in the alphabet.
  private let number: Int

  /// Where the item's text starts.
  let textStart: Int

  private enum Style { case none, number(String), letter(String) }

  /// Reads what stands at the start of an item; `nil` where none starts.
  init?(_ bytes: Span<UInt8>, at start: Int, in paragraph: Range<Int>) {
    let (value, length) = UTF8Scanning.scalar(in: bytes, at: start)
    var index = start
    bullet = Self.isBullet(value) ? value : 0
    if bullet != 0 {
      index += length
      while index < paragraph.upperBound, bytes[index] == 0x20 { index += 1 }
    }
    let first = index
    var number = 0
    while index < paragraph.upperBound, index - first < 2, ASCII.isDigit(bytes[index]) {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    let isLetter = index == first && index < paragraph.upperBound && ASCII.isLower(bytes[index])
    if isLetter {
      number = Int(bytes[index] - UInt8(ascii: "a")) + 1
      index += 1
    }
    let mark = Self.mark(bytes, at: index, in: paragraph)
    if index > first, let mark {
      style = isLetter ? .letter(mark) : .number(mark)
      self.number = number
      textStart = index + mark.utf8.count
    } else if bullet != 0 {
      style = .none
      self.number = 0
      textStart = first
    } else {
      return nil
    }
  }

  /// Whether an item goes on with the list after this one.
  func isFollowed(by other: ListItem) -> Bool {
    guard bullet == other.bullet else { return false }
    switch (style, other.style) {
    case (.none, .none): return true
    case (.number(let mark), .number(let next)), (.letter(let mark), .letter(let next)):
      return mark == next && other.number == number + 1
    default: return false
    }
  }

  /// Where the next item of the list starts in a paragraph; `nil` when there is none.
  ///
  /// - Complexity: O(*bytes*).
  func next(_ bytes: Span<UInt8>, in paragraph: Range<Int>) -> (start: Int, item: ListItem)? {
    var index = textStart
    while index + 1 < paragraph.upperBound {
      index += 1
      guard bytes[index - 1] == 0x20, bytes[index] != 0x20,
        let item = ListItem(bytes, at: index, in: paragraph), isFollowed(by: item)
      else { continue }
      let follower = Follower(bytes, at: item.textStart, in: paragraph)
      if follower.startsLarge || bullet != 0 { return (index, item) }
    }
    return nil
  }

  /// `)`, `.)` or `.`, with a space behind it.
  private static func mark(
    _ bytes: Span<UInt8>, at index: Int, in paragraph: Range<Int>
  ) -> String? {
    for mark in [".)", ")", "."] {
      let end = index + mark.utf8.count
      if end < paragraph.upperBound, bytes[end] == 0x20,
        zip(mark.utf8, index..<end).allSatisfy({ $0 == bytes[$1] })
      {
        return mark
      }
    }
    return nil
  }

  private static func isBullet(_ value: UInt32) -> Bool {
    switch value {
    case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF: true
    default: false
    }
  }

  /// Whether an item may start with a byte: asked of every paragraph.
  @inline(__always)
  static func mayStart(with byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == 0xE2 || ASCII.isLower(byte)
  }
}
