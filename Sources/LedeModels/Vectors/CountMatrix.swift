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
  /// - Parameters:
  ///   - columnCount: how many columns the vocabulary has.
  ///   - titles: whether the same number follows, with the counts of titles.
  /// - Complexity: O(*counts* + *articles* · *columns* / 4096).
  static func rows(
    of documents: [CountedDocument], columns: Columns, columnCount: Int, titles: Bool
  ) -> SparseMatrix {
    let total = documents.reduce(0) { sum, document in
      [document.whole, document.title].reduce(sum) { $0 + $1.words.count + $1.pairs.count }
    }
    var sorter = ColumnSorter(columnCount: columnCount)
    var rowStarts = [0]
    var values: [Float] = []
    let sorted = [Int32](capacity: total) { sorted in
      values = [Float](capacity: total) { values in
        for document in documents {
          let (words, pairs) = (columns.words[document.worker], columns.pairs[document.worker])
          sorter.put(document.whole.words, document.whole.wordCounts, words)
          sorter.put(document.whole.pairs, document.whole.pairCounts, pairs)
          sorter.take(into: &sorted, &values, from: 0)
          if titles, !document.title.words.isEmpty {
            sorter.put(document.title.words, document.title.wordCounts, words)
            sorter.put(document.title.pairs, document.title.pairCounts, pairs)
            sorter.take(into: &sorted, &values, from: columnCount)
          }
          rowStarts.append(sorted.count)
        }
      }
    }
    return SparseMatrix(
      columnCount: titles ? 2 * columnCount : columnCount, rowStarts: rowStarts, columns: sorted,
      values: values)
  }
}

/// Sorts the columns of a row by setting a bit for each: nothing is compared.
///
/// A second level of bits tells which words of the first have any, so that an article of few terms
/// does not cost a look at all columns.
private struct ColumnSorter {
  private var bits: [UInt64]
  private var summary: [UInt64]

  /// By column, the count of the row at hand.
  private var counts: [Float]

  init(columnCount: Int) {
    bits = Array(repeating: 0, count: columnCount / 64 + 1)
    summary = Array(repeating: 0, count: columnCount / 4096 + 1)
    counts = Array(repeating: 0, count: columnCount)
  }

  mutating func put(_ terms: ArraySlice<Int32>, _ values: ArraySlice<Float>, _ map: [Int32]) {
    let (terms, values, map) = (terms.span, values.span, map.span)
    for index in terms.indices {
      let column = Int(map[Int(terms[index])])
      guard column >= 0 else { continue }
      counts[column] = values[index]
      bits[column >> 6] |= 1 << UInt64(column & 63)
      summary[column >> 12] |= 1 << UInt64(column >> 6 & 63)
    }
  }

  /// Moves the counts at hand to the end of a matrix.
  ///
  /// - Parameter first: the column of the first term.
  mutating func take(
    into columns: inout OutputSpan<Int32>, _ values: inout OutputSpan<Float>, from first: Int
  ) {
    for block in summary.indices {
      var words = summary[block]
      summary[block] = 0
      while words != 0 {
        let word = block << 6 | words.trailingZeroBitCount
        words &= words &- 1
        var rest = bits[word]
        bits[word] = 0
        while rest != 0 {
          let column = word << 6 | rest.trailingZeroBitCount
          rest &= rest &- 1
          columns.append(Int32(truncatingIfNeeded: first + column))
          values.append(counts[column])
        }
      }
    }
  }
}
