import LedeAlgebra
import LedeText

/// The words that an article's sentences have in common, as vectors of counts, of length 1.
///
/// Stop words, numbers and terms of a single sentence are left out; the last count for the length.
///
/// - Complexity: O(*stored terms* + *tokens*) time and memory.
struct SharedWords {
  private let columnCount: Int
  private var rowStarts = [0]
  private var columns: [Int] = []
  private var values: [Double] = []

  init(_ article: SummaryInput) {
    let counts = article.terms.counts
    columnCount = counts.columnCount
    let isNumber = Self.numbers(in: article)
    var sentences = Array(repeating: 0, count: columnCount)
    for row in 0..<counts.rowCount {
      counts.withRow(row) { columns, _ in
        for index in columns.indices { sentences[Int(columns[index])] += 1 }
      }
    }
    for row in 0..<counts.rowCount {
      counts.withRow(row) { columns, values in
        var squares = 0.0
        for index in columns.indices where !isNumber[Int(columns[index])] {
          squares += Double(values[index]) * Double(values[index])
        }
        let scale = 1 / max(squares, 1).squareRoot()
        for index in columns.indices {
          let column = Int(columns[index])
          guard !isNumber[column], sentences[column] > 1 else { continue }
          self.columns.append(column)
          self.values.append(Double(values[index]) * scale)
        }
      }
      rowStarts.append(columns.count)
    }
  }

  /// For each sentence *j*, the sum `Σᵢ≠ⱼ xᵢ · (uᵢ · uⱼ)` over the others, none below zero.
  ///
  /// - Complexity: O(*stored terms*).
  func sums(times factors: [Double]) -> [Double] {
    var all = Array(repeating: 0.0, count: columnCount)
    for row in factors.indices {
      for index in rowStarts[row]..<rowStarts[row + 1] {
        all[columns[index]] += factors[row] * values[index]
      }
    }
    return factors.indices.map { row in
      var sum = 0.0
      for index in rowStarts[row]..<rowStarts[row + 1] {
        // Rounding may leave less than nothing of what no other sentence has.
        sum += values[index] * max(all[columns[index]] - factors[row] * values[index], 0)
      }
      return sum
    }
  }

  /// By term, whether it begins with a digit.
  private static func numbers(in article: SummaryInput) -> [Bool] {
    var isNumber = Array(repeating: false, count: article.terms.counts.columnCount)
    var content = article.features.article.content
    content.makeContiguousUTF8()
    let utf8 = content.utf8Span
    let bytes = utf8.span
    for (token, term) in zip(article.text.tokens, article.terms.tokenTerms) where term >= 0 {
      if bytes[token.utf8Range.lowerBound] &- 0x30 < 10 { isNumber[Int(term)] = true }
    }
    return isNumber
  }
}
