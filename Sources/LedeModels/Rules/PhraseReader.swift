import LedeText

/// Takes phrases apart into numbers of words.
struct PhraseReader: ~Copyable {
  private(set) var lexicon: Lexicon
  private(set) var prefixes = ByteTable(minimumCapacity: 16)
  private(set) var prefixLengths: [Bool] = []
  private let scanner: WordScanner

  init(language: Language) {
    lexicon = Lexicon(language: language)
    scanner = lexicon.scanner
  }

  /// The words of a phrase without its stop words: numbers of stems in ``lexicon``, or complements of
  /// numbers in ``prefixes``.
  mutating func words(of phrase: String) -> [Int32] {
    let bytes = Array(phrase.utf8)
    var words: [Int32] = []
    for part in bytes.split(separator: 0x20) {
      let isPrefix = part.last == UInt8(ascii: "*")
      let range = part.startIndex..<part.endIndex - (isPrefix ? 1 : 0)
      var parts: [Range<Int>] = []
      scanner.forEachWord(in: bytes.span, range) { parts.append($0) }
      for (index, word) in parts.enumerated() {
        if isPrefix, index + 1 == parts.count {
          words.append(~prefix(Array(bytes[word])))
        } else {
          let term = lexicon.term(bytes.span, word)
          if term != Lexicon.stopWord { words.append(term) }
        }
      }
    }
    return words
  }

  private mutating func prefix(_ word: [UInt8]) -> Int32 {
    let form = lexicon.plainForm(of: word)
    while prefixLengths.count <= form.count { prefixLengths.append(false) }
    prefixLengths[form.count] = true
    return Int32(prefixes.insert(form).id)
  }
}
