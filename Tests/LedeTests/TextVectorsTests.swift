import Lede
import LedeAlgebra
import LedeTestSupport
import LedeText
import Testing

struct TextVectorsTests {
  private let texts = Fixtures.starter.map(\.content)

  /// The formula word by word, over dictionaries.
  private func plain(_ texts: [String], stem: (String) -> String) -> [[String: Double]] {
    let counts = texts.map { text in
      let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }
        .filter { $0.unicodeScalars.count > 1 }
      return Dictionary(words.map { (stem(String($0)), 1.0) }, uniquingKeysWith: +)
    }
    var frequencies: [String: Double] = [:]
    for word in counts.joined() { frequencies[word.key, default: 0] += 1 }
    return counts.map { counts in
      let weighed = Dictionary(
        uniqueKeysWithValues: counts.map { word, count in
          let rarity = Double(1 + texts.count) / (1 + (frequencies[word] ?? 0))
          let value =
            (1 + Double(Logarithm.natural(count)))
            * (Logarithm.natural(rarity) + 1)
          return (word, value)
        })
      let length = weighed.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return weighed.mapValues { $0 / length }
    }
  }

  @Test(arguments: [nil, "english"]) func `the matrix is that of the formula`(
    stemmer: String?
  ) async throws {
    let vectors = try await TextVectors(of: texts, stemmer: stemmer)
    let snowball = stemmer.flatMap { SnowballStemmer(algorithm: $0) }
    let expected = plain(texts) { word in
      snowball.map { String(decoding: $0.stem(Array(word.utf8)), as: UTF8.self) } ?? word
    }
    #expect(vectors.rows.rowCount == texts.count)
    for (row, words) in expected.enumerated() {
      let vector = vectors.rows.row(row)
      #expect(vector.indices == vector.indices.sorted())
      #expect(vector.indices.count == words.count)
      for (column, value) in zip(vector.indices, vector.values) {
        let word = vectors.model.vocabulary.term(Int(column))
        #expect(abs(Double(value) - (words[word] ?? 0)) < 1e-6, "\(word) of text \(row)")
      }
    }
  }

  @Test(arguments: [nil, "english"]) func `any number of jobs makes the same matrix`(
    stemmer: String?
  ) async throws {
    let many = texts + texts.reversed()
    let one = try await TextVectors(of: many, stemmer: stemmer)
    let three = try await TextVectors(of: many, stemmer: stemmer, jobs: 3)
    for row in many.indices { #expect(one.rows.row(row) == three.rows.row(row)) }
    let count = one.model.vocabulary.count
    #expect(three.model.vocabulary.count == count)
    for column in 0..<count {
      #expect(one.model.vocabulary.term(column) == three.model.vocabulary.term(column))
    }
  }

  @Test func `rare words go when more documents are asked for`() async throws {
    let vectors = try await TextVectors(
      of: ["peace talks in Geneva", "peace at last", ""], minimumDocuments: 2)
    #expect(vectors.model.vocabulary.count == 1)
    #expect(vectors.model.vocabulary.term(0) == "peace")
    #expect(vectors.rows.row(2).indices.isEmpty)
  }
}
