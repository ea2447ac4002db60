import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

/// The laws of looking terms up.
@Suite struct VocabularyTests {
  static let vocabularies: [[String]] = [
    [], ["a"], ["a", "a b", "b"], ["x", "xy", "xyz", "é", "тест"],
    {
      // Enough for long probes in both tables.
      var random = SplitMix64(seed: 5)
      var words: Set<String> = []
      while words.count < 300 {
        words.insert(
          String(
            decoding: (0..<random.nextInt(1...7)).map { _ in UInt8(random.nextInt(97...103)) },
            as: UTF8.self))
      }
      let sorted = words.sorted()
      let pairs = (0..<500).map { _ in
        sorted[random.nextInt(0...299)] + " " + sorted[random.nextInt(0...299)]
      }
      return sorted + Set(pairs)
    }(),
  ]

  @Test(arguments: vocabularies) func `every term is found where it stands`(terms: [String]) {
    let sorted = terms.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    let vocabulary = Vocabulary(
      sorted: sorted.map { term in
        Vocabulary.Term(
          bytes: Array(term.utf8), firstLength: Array(term.utf8).firstIndex(of: 0x20))
      })
    #expect(vocabulary.count == terms.count)
    for (column, term) in sorted.enumerated() {
      #expect(vocabulary.term(column) == term)
      #expect(vocabulary.column(of: term) == column)
    }
    let known = Set(sorted)
    let words = sorted.filter { !$0.contains(" ") }
    for first in words.prefix(40) {
      for second in words.prefix(40) {
        let pair = first + " " + second
        #expect((vocabulary.column(of: pair) != nil) == known.contains(pair))
      }
      #expect((vocabulary.column(of: first + "q") != nil) == known.contains(first + "q"))
    }
    for absent in ["", " ", "a b c", "q q", "zzz"] {
      #expect(vocabulary.column(of: absent) == nil)
    }
  }

  @Test(arguments: vocabularies, vocabularies)
  func `many words at once are found as one by one`(terms: [String], others: [String]) {
    let words = terms.filter { !$0.contains(" ") }.map { Array($0.utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    let vocabulary = Vocabulary(sorted: words.map { Vocabulary.Term(bytes: $0) })
    var wanted = ByteStrings()
    for other in others + terms { wanted.append(Array(other.utf8)[...]) }
    var columns = Array(repeating: Int32(-1), count: wanted.count)
    if !columns.isEmpty { columns[0] = 7 }
    vocabulary.findColumns(ofWords: wanted, first: 100, in: &columns)
    for index in columns.indices {
      let alone = vocabulary.column(ofWord: wanted[index]).map { $0 + 100 } ?? -1
      #expect(columns[index] == (index == 0 ? 7 : alone))
    }
  }

  @Test(arguments: vocabularies, vocabularies)
  func `columns in another vocabulary are those of the same terms`(
    terms: [String], others: [String]
  ) {
    func vocabulary(_ terms: [String]) -> Vocabulary {
      Vocabulary(
        sorted: terms.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }.map {
          Vocabulary.Term(bytes: $0, firstLength: $0.firstIndex(of: 0x20))
        })
    }
    let (own, other) = (vocabulary(terms), vocabulary(others))
    let expected = (0..<own.count).map { column in
      other.column(of: own.term(column)).map { Int32($0) } ?? -1
    }
    #expect(own.columns(in: other) == expected)
  }

  @Test func `pairs of numbers keep their numbers while the table grows`() {
    var table = PairTable()
    var random = SplitMix64(seed: 3)
    var expected: [[Int32]: Int32] = [:]
    for _ in 0..<20_000 {
      let pair = [Int32(random.nextInt(0...120)), Int32(random.nextInt(0...120))]
      let id = table.insert(pair[0], pair[1])
      if let known = expected[pair] {
        #expect(id == known)
      } else {
        #expect(Int(id) == expected.count)
        expected[pair] = id
      }
    }
    #expect(table.count == expected.count)
    for (pair, id) in expected {
      #expect(table.first(Int(id)) == pair[0] && table.second(Int(id)) == pair[1])
    }
  }
}
