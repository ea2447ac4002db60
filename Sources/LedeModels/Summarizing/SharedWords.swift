import LedeAlgebra
import LedeText

/// The words that an article's sentences have in common, as vectors of counts.
///
/// With `cᵢ` the counts of a sentence, each is divided by the pivoted length
///
///     (1 − s) · mean of |cₖ| + s · |cᵢ|, s = 0.75
///
/// so that of two sentences the longer one is longer as a vector, too, but not by as much. Numbers and
/// terms of a single sentence are left out; the last count for the length. Stop words are left out
/// but for the verbs of reporting: a sentence that says who said what is one of those that news is
/// made of.
///
/// - SeeAlso: Singhal, Buckley and Mitra, "Pivoted document length normalization", SIGIR 1996, section
///   3. The slope and the verbs were chosen by trial (Documentation/Decisions/0017-learned-summaries.md).
/// - Complexity: O(*stored terms* + *tokens*) time and memory.
struct SharedWords {
  private static let slope = 0.75

  private let columnCount: Int
  private var rowStarts = [0]
  private var columns: [Int] = []
  private var values: [Double] = []

  init(_ article: SummaryInput) {
    let counted = WordCounts(article)
    columnCount = counted.sentenceCounts.count
    let filled = counted.lengths.count { $0 > 0 }
    let mean = counted.lengths.reduce(0, +) / Double(max(filled, 1))
    for (row, words) in counted.rows.enumerated() {
      let scale = 1 / ((1 - Self.slope) * mean + Self.slope * counted.lengths[row])
      for (column, count) in words where counted.sentenceCounts[column] > 1 {
        columns.append(column)
        values.append(count * scale)
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
}
