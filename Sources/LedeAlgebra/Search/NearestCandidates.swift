/// For each of many queries, the rows that can still be among its nearest, by scores that are near
/// the exact ones.
///
/// Let *e* be the most by which a score that is offered can differ from the exact one, and *s* the
/// *k*-th highest score offered so far. At least *k* rows then have exact scores of *s − e* or
/// more, so a row whose offered score is below *s − 2e* has an exact one below all of these, and
/// cannot be among the *k* nearest. Every other row is kept, until exact scores decide.
struct NearestCandidates: Sendable {
  typealias Entry = TopK.Entry

  /// By query, the offered score that a row must exceed.
  private(set) var thresholds: [Float]

  private let limit: Int
  private let capacity: Int
  private let margins: [Float]
  private var entries: [[Entry]]

  /// - Parameters:
  ///   - limit: how many rows are wanted for a query: *k*.
  ///   - margins: by query, *2e*.
  ///   - acceptsAll: whether a score of 0 or less may belong to an exact one above 0.
  init(limit: Int, margins: [Float], acceptsAll: Bool) {
    self.limit = limit
    capacity = 2 * limit + 32
    self.margins = margins
    thresholds = margins.map { acceptsAll ? (-$0).nextDown : 0 }
    entries = Array(repeating: [], count: margins.count)
  }

  /// Takes a row up unless it cannot be among the nearest.
  ///
  /// - Parameter exact: asked when there are too many.
  mutating func offer(_ entry: Entry, to query: Int, _ exact: inout ExactScores) {
    guard entry.score > thresholds[query] else { return }
    if entries[query].isEmpty { entries[query].reserveCapacity(capacity) }
    entries[query].append(entry)
    if entries[query].count == capacity { shrink(query, &exact) }
  }

  private mutating func shrink(_ query: Int, _ exact: inout ExactScores) {
    entries[query].sort { $0.score > $1.score }
    raise(query, to: entries[query][limit - 1].score)
    let threshold = thresholds[query]
    while let last = entries[query].last, last.score <= threshold { entries[query].removeLast() }
    if entries[query].count > (limit + capacity) / 2 {
      // Rows that are too alike, copies of one article say: exact scores and row numbers decide.
      entries[query] = Self.nearest(entries[query], to: query, limit: limit, &exact)
      if entries[query].count == limit { raise(query, to: entries[query][limit - 1].score) }
    }
  }

  private mutating func raise(_ query: Int, to score: Float) {
    thresholds[query] = max(thresholds[query], (score - margins[query]).nextDown)
  }

  /// The nearest rows of a query among those that several collections took up.
  static func nearest(
    of query: Int, in collections: [NearestCandidates], limit: Int, _ exact: inout ExactScores
  ) -> [Entry] {
    let threshold = collections.reduce(-.infinity) { max($0, $1.thresholds[query]) }
    let entries = collections.flatMap { $0.entries[query].filter { $0.score > threshold } }
    return nearest(entries, to: query, limit: limit, &exact)
  }

  /// The rows with the highest exact scores above zero, best first, ties by row.
  private static func nearest(
    _ entries: [Entry], to query: Int, limit: Int, _ exact: inout ExactScores
  ) -> [Entry] {
    let rows = entries.map(\.row)
    var best = TopK(limit)
    for (row, score) in zip(rows, exact.scores(query, rows)) where score > 0 {
      best.add(row: row, score: score)
    }
    return best.sorted()
  }
}
