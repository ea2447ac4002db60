/// Finds the words of a text as a reader sees them, as ranges of UTF-8 bytes.
///
/// A word is a run of letters, marks and digits of any script. Inside it stay an apostrophe
/// between letters (`don't`), a point or comma between digits (`3.5`), the points of an acronym
/// (`U.S.`), invisible scalars (soft hyphens), and the hyphen of a one-letter or joining prefix
/// (`e-mail`, `F-16`, `co-operate`). Other hyphens separate words (`lone-wolf` is two). An
/// ideograph is a word by itself. Where a missing space has glued a stop word in small letters to a
/// capital (`theBoston`, but not `YouTube`), the two are separated.
///
/// - Complexity: O(*bytes*).
package struct WordScanner {
  let language: Language

  /// Calls `body` with the range of every word of `range`, in order.
  @inline(__always)
  package func forEachWord(
    in bytes: Span<UInt8>, _ range: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if ASCII.isWord(byte) {
          index = word(in: bytes, from: index, to: end, body)
        } else {
          index += 1
        }
        continue
      }
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      switch CharacterClass.of(value) {
      case .ideograph:
        body(index..<index + length)
        index += length
      case .word:
        index = word(in: bytes, from: index, to: end, body)
      default:
        index += length
      }
    }
  }

  /// Reports the word that starts at `start`, and says where to go on.
  @inline(__always)
  private func word(
    in bytes: Span<UInt8>, from start: Int, to end: Int, _ body: (Range<Int>) -> Void
  ) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if ASCII.isWord(byte) {
          if index > start, ASCII.isUpper(byte), ASCII.isLower(bytes[index - 1]),
            isGluedStopWord(bytes, start..<index)
          {
            break
          }
          index += 1
          continue
        }
        guard let next = continuation(in: bytes, from: start, at: index, to: end) else { break }
        index = next
        continue
      }
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      switch CharacterClass.of(value) {
      case .word, .invisible:
        index += length
        continue
      case .apostrophe:
        guard joins(bytes, start..<index, at: index + length, end) else { break }
        index += length
        continue
      case .hyphen:
        guard isJoiningPrefix(bytes, start..<index), isWord(bytes, at: index + length, end)
        else { break }
        index += length
        continue
      default: break
      }
      break
    }
    body(start..<index)
    return index
  }

  /// Where a word goes on behind the ASCII punctuation at `index`; `nil` when it ends there.
  private func continuation(
    in bytes: Span<UInt8>, from start: Int, at index: Int, to end: Int
  ) -> Int? {
    let next = index + 1
    switch bytes[index] {
    case UInt8(ascii: "'"):
      return joins(bytes, start..<index, at: next, end) ? next : nil
    case UInt8(ascii: ","):
      return next < end && ASCII.isDigit(bytes[next]) && ASCII.isDigit(bytes[index - 1])
        ? next : nil
    case UInt8(ascii: "."):
      if next < end, ASCII.isDigit(bytes[next]), ASCII.isDigit(bytes[index - 1]) { return next }
      // An acronym: single letters, each with its point; the last point belongs to it.
      guard isAcronym(bytes, from: start, to: index) else { return nil }
      if next < end, ASCII.isLetter(bytes[next]) {
        let after = next + 1
        let isSingle =
          after == end || bytes[after] == UInt8(ascii: ".") || !isWord(bytes, at: after, end)
        return isSingle ? next : nil
      }
      return index - start > 1 && !isWord(bytes, at: next, end) ? next : nil
    case UInt8(ascii: "-"):
      return isJoiningPrefix(bytes, start..<index) && isWord(bytes, at: next, end) ? next : nil
    default:
      return nil
    }
  }

  /// Whether the word so far is single letters with points between them.
  ///
  /// Its last letter says so: a word has a point before a letter only in an acronym.
  private func isAcronym(_ bytes: Span<UInt8>, from start: Int, to index: Int) -> Bool {
    ASCII.isLetter(bytes[index - 1])
      && (index - 1 == start || bytes[index - 2] == UInt8(ascii: "."))
  }

  /// Whether an apostrophe behind `word` keeps what follows in the same word: between letters, and
  /// not behind an elision (`l'homme` is two words).
  private func joins(
    _ bytes: Span<UInt8>, _ word: Range<Int>, at next: Int, _ end: Int
  ) -> Bool {
    guard isLetter(bytes, at: next, end), isLetter(bytes, before: word.upperBound, word.lowerBound)
    else { return false }
    return language.elisions.isEmpty || word.count > 10
      || !language.elisions.contains(lowercasedBytes(bytes, word))
  }

  private func isJoiningPrefix(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count == 1 { return ASCII.isLetter(bytes[range.lowerBound]) }
    guard range.count <= 8 else { return false }
    return language.joiningPrefixes.contains(lowercasedBytes(bytes, range))
  }

  private func isGluedStopWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count >= 2 && range.count <= 8 && ASCII.isLower(bytes[range.lowerBound])
      && language.stopWords.contains(lowercasedBytes(bytes, range))
  }

  private func lowercasedBytes(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    range.map { ASCII.lowercased(bytes[$0]) }
  }

  private func isLetter(_ bytes: Span<UInt8>, at index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    if bytes[index] < 0x80 { return ASCII.isLetter(bytes[index]) }
    return CharacterClass.of(UTF8Scanning.scalar(in: bytes, at: index).value) == .word
  }

  private func isLetter(_ bytes: Span<UInt8>, before index: Int, _ start: Int) -> Bool {
    guard index > start else { return false }
    return bytes[index - 1] >= 0x80 || ASCII.isLetter(bytes[index - 1])
  }

  private func isWord(_ bytes: Span<UInt8>, at index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    return ASCII.isDigit(bytes[index]) || isLetter(bytes, at: index, end)
  }
}
