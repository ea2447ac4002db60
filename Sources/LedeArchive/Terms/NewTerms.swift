import LedeText

/// Numbers for terms: those of a dictionary, and new ones for terms that it lacks.
struct NewTerms {
  let dictionary: TermDictionary
  private var table = ByteTable()

  init(_ dictionary: TermDictionary) { self.dictionary = dictionary }

  /// The terms that the dictionary lacks, in the order in which they came.
  var strings: ByteStrings { table.strings }

  /// How many numbers are given.
  var count: Int { dictionary.count + table.count }

  /// The number of a term, given to it now if it is new.
  mutating func number(of word: ArraySlice<UInt8>, in bytes: Span<UInt8>) -> Int32 {
    if let known = dictionary.number(of: word) { return known }
    return Int32(dictionary.count + table.insert(bytes, word.startIndex..<word.endIndex).id)
  }
}
