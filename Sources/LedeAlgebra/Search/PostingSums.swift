/// Sums of one query over the postings of many rows, term by term, and which rows can still be among
/// the best.
///
/// A row *d* and the query *q* have the weights `w(t) = damped(count) · rarity(t)`. The sum of a row is
/// `s(d) = Σ q(t) · w(d, t)` over the terms added so far; its score is `s(d) · scale(d)`, where the
/// scale is one through the row's length, times what the caller makes less of the row (1 or less),
/// and 0 for rows that take no part. The query's weights have the length 1 or less.
///
/// Terms are added the heaviest first. The terms that are still to come can add `r · factor(d)` to a
/// score at most, where `r² = Σ q(t)²` over them, by the inequality of Cauchy and Schwarz, because
/// the row itself has the length 1. When few rows can still reach the best *k*, the others need no
/// further postings: the idea of MaxScore, with lengths in place of greatest impacts, which need not
/// be kept and stay right when frequencies change.
///
/// - Complexity: O(*postings* of a term to add it, *rows* to ask for candidates).
/// - SeeAlso: Turtle and Flood, "Query evaluation: strategies and optimizations", Information
///   Processing & Management 31 (1995).
package struct PostingSums: ~Copyable {
  private var sums: [Float]

  /// How many postings were added since candidates were asked for.
  package private(set) var added = 0

  /// What a row had to reach when candidates were last asked for; it only grows.
  package private(set) var least: Float = 0

  package init(rowCount: Int) { sums = Array(repeating: 0, count: rowCount) }

  /// Adds the postings of a term in a run of rows.
  ///
  /// - Parameters:
  ///   - rows: rows that have it, from the run's first one on.
  ///   - counts: how often.
  ///   - damped: by count, what it weighs in this query: `q(t) · rarity(t) · (1 + ln count)`.
  ///   - first: the run's first row.
  @inline(__always)
  package mutating func add(
    _ rows: Span<Int32>, _ counts: Span<UInt8>, damped: Span<Float>, first: Int
  ) {
    precondition(rows.count == counts.count && damped.count == 256)
    added += rows.count
    var sums = sums.mutableSpan
    for index in rows.indices {
      // As many counts as rows; and a byte is below 256.
      let count = unsafe Int(counts[unchecked: index])
      let row = unsafe Int(rows[unchecked: index])
      sums[first + row] += unsafe damped[unchecked: count]
    }
  }

  /// The rows that can be among the best *limit*, when what is to come adds `rest · factor` at most;
  /// `nil` where they are more than `most`.
  ///
  /// - Parameters:
  ///   - scales: by row, as above.
  ///   - factors: by row, what the caller makes less of it; empty for 1 everywhere.
  ///   - margin: by how much sums may be off for their roundings.
  package mutating func candidates(
    limit: Int, rest: Float, scales: Span<Float>, factors: Span<Float>, margin: Float, most: Int
  ) -> [Int32]? {
    added = 0
    least = leastScore(limit, scales, margin)
    let (least, sums) = (least, sums.span)
    // As long as rows without any posting so far are in it, most rows are.
    guard rest == 0 || rest < least else { return nil }
    var rows: [Int32] = []
    for row in sums.indices where scales[row] > 0 {
      let more = factors.isEmpty ? rest : rest * factors[row]
      let highest = (sums[row] * scales[row] + more) * (1 + margin)
      guard highest >= least, highest > 0 else { continue }
      if rows.count == most { return nil }
      rows.append(Int32(row))
    }
    return rows
  }

  /// What the worst of the best *limit* rows has so far, less what it may be off by; 0 when fewer rows
  /// have anything.
  private func leastScore(_ limit: Int, _ scales: Span<Float>, _ margin: Float) -> Float {
    var best = TopK(limit)
    let sums = sums.span
    for row in sums.indices {
      let score = sums[row] * scales[row]
      if score > 0, best.wouldKeep(score) { best.add(row: Int32(row), score: score) }
    }
    let kept = best.sorted()
    return kept.count < limit ? 0 : (kept.last?.score ?? 0) * (1 - margin)
  }
}
