import LedeAlgebra
import LedeText
import Testing

struct ByteTableTests {
  /// How many different bytes the strings are made of: few make many strings alike.
  @Test(arguments: [1, 2, 3, 256], [0, 1000])
  func `the table numbers strings as a dictionary does`(alphabet: Int, capacity: Int) {
    var random = SplitMix64(seed: UInt64(alphabet))
    var table = ByteTable(minimumCapacity: capacity)
    var numbers: [[UInt8]: Int] = [:]
    var strings: [[UInt8]] = []
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...40, using: &random)
      let string = (0..<length).map { _ in UInt8(Int.random(in: 0..<alphabet, using: &random)) }
      let known = numbers[string]
      #expect(table.find(string.span, 0..<length) == known)
      let (id, isNew) = table.insert(string)
      #expect(isNew == (known == nil))
      #expect(id == known ?? numbers.count)
      if known == nil {
        numbers[string] = id
        strings.append(string)
      }
    }
    #expect(table.count == numbers.count)
    #expect(table.strings.bytes.count == strings.reduce(0) { $0 + $1.count })
    for (id, string) in strings.enumerated() {
      #expect(table[id].elementsEqual(string))
      #expect(table.find(string.span, 0..<string.count) == id)
    }
  }

  @Test func `strings that differ in one byte at any place are different`() {
    var table = ByteTable()
    for length in 1...40 {
      let string = [UInt8](repeating: 0x61, count: length)
      #expect(table.insert(string).isNew)
      for place in 0..<length {
        var other = string
        other[place] = 0x62
        #expect(table.insert(other).isNew, "length \(length), place \(place)")
      }
    }
  }

  @Test func `zero bytes at the end count`() {
    var table = ByteTable()
    for length in 0...20 {
      #expect(table.insert([UInt8](repeating: 0, count: length)) == (length, true))
    }
  }

  @Test func `a string is found inside other bytes`() {
    var table = ByteTable()
    let sentence = Array("the minister of foreign affairs and international cooperation".utf8)
    let (id, _) = table.insert(sentence.span, 4..<12)
    #expect(table[id].elementsEqual("minister".utf8))
    #expect(table.find(Array("minister".utf8).span, 0..<8) == id)
    #expect(table.find(sentence.span, 4..<11) == nil)
  }
}
