/// How similar some pairs of rows are, row by row; all other pairs are not similar at all.
///
/// Similarities are whole numbers of 2⁻²⁰, so that sums of them do not depend on their order.
package struct SimilarPairs: Sendable {
  /// What a similarity of 1 is.
  package static let one = 1 << 20

  package let rowCount: Int

  /// Where the others of each row start, and where those of the last one end.
  private let starts: [Int]
  private let others: [Int32]
  private let similarities: [Int32]

  /// A pair of rows, the first one smaller.
  package struct Pair: Sendable, Hashable {
    package let first: Int32
    package let second: Int32
    package let similarity: Int32

    /// - Parameter similarity: from 0 to 1.
    package init(_ first: Int, _ second: Int, similarity: Double) {
      precondition(first < second && similarity >= 0 && similarity <= 1.001)
      self.first = Int32(first)
      self.second = Int32(second)
      self.similarity = Int32((min(similarity, 1) * Double(SimilarPairs.one)).rounded())
    }
  }

  /// - Parameter pairs: each pair once, sorted by their first row, then by their second.
  /// - Complexity: O(*pairs* + *rows*) time; 16 bytes for each pair.
  package init(rowCount: Int, _ pairs: [Pair]) {
    self.rowCount = rowCount
    var starts = Array(repeating: 0, count: rowCount + 1)
    for pair in pairs {
      starts[Int(pair.first) + 1] += 1
      starts[Int(pair.second) + 1] += 1
    }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    var others: [Int32] = Array(repeating: 0, count: 2 * pairs.count)
    var similarities = others
    var next = starts
    func put(_ row: Int32, _ other: Int32, _ similarity: Int32) {
      others[next[Int(row)]] = other
      similarities[next[Int(row)]] = similarity
      next[Int(row)] += 1
    }
    for pair in pairs {
      put(pair.first, pair.second, pair.similarity)
      put(pair.second, pair.first, pair.similarity)
    }
    self.starts = starts
    self.others = others
    self.similarities = similarities
  }

  /// Calls `body` with every row that is similar to one, and how similar it is.
  package func forEachOther(of row: Int, _ body: (Int32, Int32) -> Void) {
    for position in starts[row]..<starts[row + 1] { body(others[position], similarities[position]) }
  }
}
