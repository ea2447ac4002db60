/// Sums of one query over the postings of many rows, and which rows can still be among the best.
///
/// A row *d* and the query *q* have the weights `w(t) = damped(count) · rarity(t)`. The sum of a row is
/// `s(d) = Σ q(t) · w(d, t)` over the terms added so far; its score is `s(d) · scale(d) · factor(d)`,
/// where the scale is one through the row's length, 0 for rows that take no part, and the factor is
/// what the caller makes less of the row (1 or less). The query's weights have the length 1 or less.
///
/// The terms *F* that are still to come can add `‖q on F‖ · ‖d on F‖ / ‖d‖` to a score at most, by the
/// inequality of Cauchy and Schwarz. When *F* are the most frequent terms, both are small: half of all
/// postings add less than a tenth. Rows that cannot reach what *k* others are known to reach need no
/// further postings: the idea of MaxScore, with lengths in place of greatest impacts, as L2AP has them.
///
/// - Complexity: O(*postings* of a term to add it, *rows* to ask which lead and which can still reach
///   them).
/// - SeeAlso: Turtle and Flood, "Query evaluation: strategies and optimizations", Information
///   Processing & Management 31 (1995); Anastasiu and Karypis, "L2AP: Fast cosine similarity search
///   with prefix L-2 norm bounds", ICDE 2014.
package struct PostingSums: ~Copyable {
  /// What the terms that are still to come can add.
  package struct Rest: Sendable {
    /// `‖q on F‖`; 0 when no term is to come.
    package let length: Float

    /// By how much sums may be off for their roundings.
    package let margin: Float

    package init(length: Float, margin: Float) {
      self.length = length
      self.margin = margin
    }
  }

  /// How many postings are added at a time, and how many ahead of them others are brought near.
  private static let (step, ahead) = (64, 256)

  private var sums: [Float]

  package init(rowCount: Int) { sums = Array(repeating: 0, count: rowCount) }

  /// Adds the postings of a term in a run of rows.
  ///
  /// - Parameters:
  ///   - rows: rows that have it, from the run's first one on.
  ///   - counts: how often.
  ///   - damped: by count, `1 + ln count`.
  ///   - weight: `q(t) · rarity(t)`.
  ///   - first: the run's first row.
  @inline(__always)
  package mutating func add(
    _ rows: Span<Int32>, _ counts: Span<UInt8>, damped: Span<Float>, weight: Float, first: Int
  ) {
    precondition(rows.count == counts.count && damped.count == 256)
    var sums = sums.mutableSpan
    var start = 0
    while start < rows.count {
      let end = min(start + Self.step, rows.count)
      // The processor itself foresees no more than a page.
      if start + Self.ahead < rows.count {
        let next = start + Self.ahead..<min(start + Self.ahead + Self.step, rows.count)
        rows.extracting(next).prefetch()
        counts.extracting(next).prefetch()
      }
      for index in start..<end {
        // As many counts as rows; and a byte is below 256.
        let count = unsafe Int(counts[unchecked: index])
        let row = unsafe Int(rows[unchecked: index])
        sums[first &+ row] += unsafe damped[unchecked: count] * weight
      }
      start = end
    }
  }

  /// The rows with the highest scores so far, the best first, ties by row.
  ///
  /// - Parameters:
  ///   - scales: by row, as above.
  ///   - factors: by row, as above; empty for 1 everywhere.
  ///   - floor: what as many rows are known to reach; rows below it need not be told.
  package func leading(
    _ limit: Int, scales: Span<Float>, factors: Span<Float>, from floor: Float = 0
  ) -> [TopK.Entry] {
    precondition(scales.count == sums.count && (factors.isEmpty || factors.count == sums.count))
    var best = TopK(limit)
    let sums = sums.span
    let below = floor > 0 ? floor.nextDown : 0
    var row = 0
    while row < sums.count {
      // Factors make less of a sum, never more.
      row = Self.firstRow(from: row, sums, scales, above: max(best.least, below))
      guard row < sums.count else { break }
      let score = sums[row] * scales[row] * (factors.isEmpty ? 1 : factors[row])
      if score > 0, best.wouldKeep(score) { best.add(row: Int32(row), score: score) }
      row += 1
    }
    return best.sorted()
  }

  /// The first row from one on whose sum times its scale is above a score; the count of rows if there
  /// is none.
  private static func firstRow(
    from row: Int, _ sums: Span<Float>, _ scales: Span<Float>, above least: Float
  ) -> Int {
    precondition(row >= 0 && sums.count == scales.count)
    var row = row
    let lanes = SIMD8<Float>(repeating: least)
    unsafe sums.withUnsafeBytes { sums in
      unsafe scales.withUnsafeBytes { scales in
        while row + 8 <= sums.count / 4 {
          let sum = unsafe sums.loadUnaligned(fromByteOffset: 4 * row, as: SIMD8<Float>.self)
          let scale = unsafe scales.loadUnaligned(fromByteOffset: 4 * row, as: SIMD8<Float>.self)
          if any(sum * scale .> lanes) { return }
          row += 8
        }
      }
    }
    while row < sums.count, !(sums[row] * scales[row] > least) { row += 1 }
    return row
  }

  /// Adds the rows of a run that can still reach a score to others.
  ///
  /// - Parameters:
  ///   - shares: by row of the run, `‖d on F‖ / ‖d‖` in 255ths, rounded up; empty for 1 everywhere.
  ///   - most: with how many rows to stop.
  /// - Returns: whether all of them were added.
  package func addRows(
    of run: Range<Int>, reaching least: Float, with rest: Rest, shares: Span<UInt8>,
    scales: Span<Float>, factors: Span<Float>, most: Int, to rows: inout [Int]
  ) -> Bool {
    precondition(scales.count == sums.count && (factors.isEmpty || factors.count == sums.count))
    precondition(run.upperBound <= sums.count && (shares.isEmpty || shares.count == run.count))
    let (sums, step) = (sums.span, rest.length / 255)
    for index in 0..<run.count {
      let row = run.lowerBound + index
      // The run lies within the rows, and there are as many shares as it has rows.
      let more = shares.isEmpty ? rest.length : unsafe step * Float(shares[unchecked: index])
      let sum = unsafe sums[unchecked: row] * scales[unchecked: row]
      var highest = (sum + more) * (1 + rest.margin)
      guard highest >= least else { continue }
      if !factors.isEmpty { highest *= factors[row] }
      guard highest >= least, highest > 0, scales[row] > 0 else { continue }
      if rows.count >= most { return false }
      rows.append(row)
    }
    return true
  }
}
