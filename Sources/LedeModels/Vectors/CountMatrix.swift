import LedeAlgebra

/// Puts the counts of articles into the columns of a vocabulary.
package enum CountMatrix {
  /// By worker, from its numbers to columns, −1 where there is none.
  package struct Columns {
    let words: [[Int32]]
    let pairs: [[Int32]]
  }

  /// A row for each article, its columns ascending.
  ///
  /// Rows are sorted by turning the matrix over twice: first by column, with the articles of each
  /// in order, then back, column by column. Nothing is compared.
  ///
  /// - Complexity: O(*counts* + *columns*).
  static func rows(
    of documents: [CountedDocument], columns: Columns, columnCount: Int
  ) -> SparseMatrix {
    var columnStarts: [Int] = Array(repeating: 0, count: columnCount + 1)
    var rowStarts: [Int] = [0]
    rowStarts.reserveCapacity(documents.count + 1)
    for document in documents {
      var kept = 0
      for column in Numbers(document.words, columns.words[document.worker])
      where column >= 0 {
        columnStarts[Int(column) + 1] += 1
        kept += 1
      }
      for column in Numbers(document.pairs, columns.pairs[document.worker])
      where column >= 0 {
        columnStarts[Int(column) + 1] += 1
        kept += 1
      }
      rowStarts.append((rowStarts.last ?? 0) + kept)
    }
    for column in 0..<columnCount { columnStarts[column + 1] += columnStarts[column] }
    let total = columnStarts[columnCount]
    var rows: [Int32] = Array(repeating: 0, count: total)
    var counts: [Float] = Array(repeating: 0, count: total)
    var next = columnStarts
    for (row, document) in documents.enumerated() {
      place(document.words, document.wordCounts, columns.words[document.worker], row)
      place(document.pairs, document.pairCounts, columns.pairs[document.worker], row)
    }
    func place(_ terms: [Int32], _ values: [Float], _ columns: [Int32], _ row: Int) {
      for index in terms.indices {
        let column = Int(columns[Int(terms[index])])
        guard column >= 0 else { continue }
        rows[next[column]] = Int32(row)
        counts[next[column]] = values[index]
        next[column] += 1
      }
    }
    return SparseMatrix(
      transposing: rows, counts, starts: columnStarts, rowStarts: rowStarts)
  }

  /// Terms looked up in a table of columns.
  private struct Numbers: Sequence, IteratorProtocol {
    private let terms: [Int32]
    private let columns: [Int32]
    private var index = 0

    init(_ terms: [Int32], _ columns: [Int32]) {
      self.terms = terms
      self.columns = columns
    }

    mutating func next() -> Int32? {
      guard index < terms.count else { return nil }
      defer { index += 1 }
      return columns[Int(terms[index])]
    }
  }
}
