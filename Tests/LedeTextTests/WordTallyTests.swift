import LedeAlgebra
import LedeText
import Testing

struct WordTallyTests {
  /// A text of made-up words: short alphabets make them come again, long ones make the table grow.
  private func text(words: Int, alphabet: Int, _ random: inout SplitMix64) -> String {
    (0..<words).map { _ in
      let length = 2 + Int(random.next() % 24)
      return String(
        (0..<length).map { _ in
          Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(random.next() % UInt64(alphabet))))
        })
    }.joined(separator: " ")
  }

  @Test(arguments: [1, 2, 4, 26], [50, 3000])
  func `words are counted as a dictionary counts them`(alphabet: Int, words: Int) {
    var random = SplitMix64(seed: UInt64(alphabet))
    var runs = WordRuns()
    var tally = WordTally()
    var numbers: [String: Int32] = [:]
    for _ in 0..<40 {
      let text = text(words: words, alphabet: alphabet, &random)
      var expected: [Int32: Float] = [:]
      var order: [Int32] = []
      for word in text.split(separator: " ").map({ String($0) }) {
        let id = numbers[word] ?? Int32(numbers.count)
        numbers[word] = id
        if expected[id] == nil { order.append(id) }
        expected[id, default: 0] += 1
      }
      runs.find(in: text)
      tally.count(runs)
      #expect(Array(tally.ids.prefix(tally.distinctCount)) == order)
      #expect(Array(tally.counts.prefix(tally.distinctCount)) == order.map { expected[$0] })
    }
    #expect(tally.strings.count == numbers.count)
    for (word, id) in numbers { #expect(tally.strings[Int(id)].elementsEqual(word.utf8)) }
  }

  @Test func `words that differ in one letter at any place are different`() {
    var words: [String] = []
    for length in 2...40 {
      words.append(String(repeating: "a", count: length))
      for place in 0..<length {
        var letters = Array(repeating: Character("a"), count: length)
        letters[place] = "b"
        words.append(String(letters))
      }
    }
    var runs = WordRuns()
    var tally = WordTally()
    runs.find(in: words.joined(separator: " "))
    tally.count(runs)
    #expect(tally.distinctCount == words.count)
  }
}
