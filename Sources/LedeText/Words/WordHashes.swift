/// Numbers for the words of a text: the same word has the same number in every text and in every
/// run.
///
/// A word is a run of letters, marks and digits of any script, made small, without the scalars that
/// are invisible in it; an ideograph is a word by itself. Everything else ends a word, apostrophes
/// and hyphens too, so that typography decides nothing. Where the reader's words are wanted, with
/// stems and stop words, there is ``WordScanner``.
///
/// The number is FNV-1a with 64 bits over the word's scalars, mixed once more at the end.
///
/// - Complexity: O(*bytes*).
package enum WordHashes {
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Appends the numbers of a text's words, in reading order.
  package static func append(wordsOf text: String, to hashes: inout [UInt64]) {
    var text = text
    text.makeContiguousUTF8()
    let utf8 = text.utf8Span
    let bytes = utf8.span
    var hash = start
    var isInside = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        if ASCII.isWord(byte) {
          hash = (hash ^ UInt64(ASCII.lowercased(byte))) &* prime
          isInside = true
        } else if isInside {
          hashes.append(mix(hash))
          (hash, isInside) = (start, false)
        }
        continue
      }
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      index += length
      let kind = CharacterClass.of(value)
      if kind == .word {
        hash = (hash ^ UInt64(SimpleCase.lowercased(value))) &* prime
        isInside = true
      } else if kind != .invisible {
        if isInside { hashes.append(mix(hash)) }
        (hash, isInside) = (start, false)
        if kind == .ideograph { hashes.append(mix((start ^ UInt64(value)) &* prime)) }
      }
    }
    if isInside { hashes.append(mix(hash)) }
  }

  /// Spreads every bit of a number over all others: the last step of MurmurHash3.
  @inline(__always)
  package static func mix(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed >> 33
  }
}
