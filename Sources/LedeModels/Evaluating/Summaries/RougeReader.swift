import LedeText

/// Turns texts into numbers that stand for stems, as ROUGE's reference implementation reads them.
///
/// Text is made small, a word is a run of a–z and 0–9, and words of more than three letters are
/// stemmed by ``PorterStemmer``. Lines are sentences. Of the letters that are not ASCII, two become
/// ASCII when they are made small, and do here as they do there: İ and the sign of the kelvin.
///
/// Numbers depend on the order of reading: texts are comparable when one reader read them. A stem is
/// made once for each distinct word.
///
/// - Complexity: O(*bytes*), plus the stemming of words that are new.
package struct RougeReader: Sendable {
  private var words = ByteTable()
  private var stems = ByteTable()

  /// By number of a word, that of its stem.
  private var stemOfWord: [Int32] = []

  package init() {}

  /// Reads a text whose sentences stand on lines of their own.
  package mutating func read(_ text: String) -> RougeText {
    var text = text
    text.makeContiguousUTF8()
    let utf8 = text.utf8Span
    let bytes = utf8.span
    var read = RougeText()
    var word: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
        continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        word.append(byte | 0x20)
        continue
      case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x84 && bytes[index + 1] == 0xAA:
        word.append(UInt8(ascii: "k"))
        index += 2
        continue
      case 0xC4 where index < bytes.count && bytes[index] == 0xB0:
        // Its small form is an i and a dot, which is no letter.
        word.append(UInt8(ascii: "i"))
        index += 1
      default: break
      }
      end(&word, in: &read)
      if byte == 0x0A { read.endSentence() }
    }
    end(&word, in: &read)
    read.endSentence()
    return read
  }

  private mutating func end(_ word: inout [UInt8], in text: inout RougeText) {
    guard !word.isEmpty else { return }
    let (number, isNew) = words.insert(word)
    if isNew {
      stemOfWord.append(
        Int32(stems.insert(word.count > 3 ? PorterStemmer.stem(word) : word).id))
    }
    text.append(stemOfWord[number])
    word.removeAll(keepingCapacity: true)
  }
}
