import LedeAlgebra
import LedeModels
import LedeStorage

/// One exact search of all segments: which rows are most like an article.
///
/// Postings propose (see `PostingSums`), the rarest terms first; the scores of what they propose are
/// computed from the rows, by ascending term, so that their bits do not depend on what was left out.
struct RowSearch {
  struct Found: Sendable {
    /// Among the rows of all segments.
    let row: Int
    let similarity: Float
    let score: Float
  }

  /// How many postings can be added in the time that one row's score takes.
  private static let postingsOfRow = 800

  private let state: ArchiveState
  private let terms: [RelatedTerms.Term]
  private let scales: RowScales
  private let weights: QuestionWeights

  init(_ state: ArchiveState, _ question: RelatedTerms, _ scales: RowScales) {
    self.state = state
    terms = question.terms
    self.scales = scales
    weights = QuestionWeights(question.terms)
  }

  /// The rows with the highest scores above zero, best first, ties by row, and those that have the
  /// score of the last one.
  ///
  /// - Complexity: O(postings of the terms + *rows*) at most.
  func best(_ limit: Int) throws(StorageError) -> [Found] {
    // In whatever order: now it is that of the scores, ties by row.
    var found = try candidates(limit)
    found.sort { ($1.score, $0.row) < ($0.score, $1.row) }
    guard found.count > limit else { return found }
    let last = found[limit - 1].score
    return Array(found.prefix { $0.score >= last })
  }

  /// Rows with their scores, among them the best.
  private func candidates(_ limit: Int) throws(StorageError) -> [Found] {
    let postings = QuestionPostings(state, terms)
    var known: [Int: Found] = [:]
    if scales.rowCount * Self.postingsOfRow <= postings.count {
      try score(scales.scales.indices.filter { scales.scales[$0] > 0 }, &known)
      return Array(known.values)
    }
    var sums = PostingSums(rowCount: scales.scales.count)
    var left = postings.count
    var floor: Float = 0
    for level in 0..<state.frequencies.levels.count {
      try postings.add(level, state, to: &sums)
      left -= postings.counts[level]
      let next = postings.counts[(level + 1)...].first { $0 > 0 } ?? 0
      if try score(limit, sums, level, rest(level, left: left), next: next, &floor, &known) {
        break
      }
    }
    return Array(known.values)
  }

  /// What the terms above a level can add.
  private func rest(_ level: Int, left: Int) -> PostingSums.Rest {
    // Sums of n products are off by n roundings at most, and by as many for the scales.
    let margin = Float(terms.count + 8) * 0x1p-22
    let squared = terms.reduce(Float(0)) { $0 + ($1.level > level ? $1.weight * $1.weight : 0) }
    return PostingSums.Rest(
      length: left > 0 ? squared.squareRoot() * (1 + margin) : 0, margin: margin)
  }

  /// Scores the rows that can still be among the best.
  ///
  /// - Parameters:
  ///   - level: up to which terms were added.
  ///   - next: how many postings the next level has; 0 when none is to come.
  ///   - floor: what the leading rows had last time: they cannot have less now.
  /// - Returns: whether all of them were scored; not where it takes less time to add more postings.
  private func score(
    _ limit: Int, _ sums: borrowing PostingSums, _ level: Int, _ rest: PostingSums.Rest, next: Int,
    _ floor: inout Float, _ known: inout [Int: Found]
  ) throws(StorageError) -> Bool {
    // The rest of a row is about as long as that of the article: this is what both add to a score at
    // most. As long as leading rows are likely to have no more, hardly a row can be ruled out. To try
    // costs about what the leading rows' scores cost: much less than the next postings of a large
    // archive, of which more rows may be scored, too.
    let reach = rest.length * rest.length
    let isCheap = next > 16 * limit * Self.postingsOfRow
    let hope: Float = isCheap ? 0.4 : floor > 0 ? 1.2 * floor : 0.25
    guard next == 0 || reach < hope else { return false }
    // Some more than are asked for: those that lead so far need not be those that lead at the end.
    let leaders = sums.leading(
      2 * limit, scales: scales.scales.span, factors: scales.factors.span, from: floor)
    floor = leaders.count < 2 * limit ? 0 : leaders[2 * limit - 1].score
    let lowest = leaders.count < limit ? 0 : leaders[limit - 1].score
    guard next == 0 || reach < (isCheap ? 1 : 0.7) * lowest else { return false }
    try score(leaders.map { Int($0.row) }.sorted(), &known)
    let scores = known.values.map(\.score).sorted(by: >)
    let least = scores.count < limit ? 0 : scores[limit - 1]
    guard next == 0 || least > 0 else { return false }
    let most = next == 0 ? Int.max : 2 * limit + next / Self.postingsOfRow
    var rows: [Int] = []
    for (number, segment) in state.segments.enumerated() {
      let run = scales.firsts[number]..<scales.firsts[number] + segment.rowCount
      func add(_ shares: Span<UInt8>) -> Bool {
        sums.addRows(
          of: run, reaching: least, with: rest, shares: shares, scales: scales.scales.span,
          factors: scales.factors.span, most: most, to: &rows)
      }
      let isWhole =
        next == 0
        ? add([UInt8]().span)
        : try state.frequencies.withShares(of: segment, above: level) { add($0) }
      guard isWhole else { return false }
    }
    try score(rows, &known)
    return true
  }

  /// Scores rows that are not known yet, and keeps those whose score is above zero.
  ///
  /// - Parameter rows: ascending.
  private func score(_ rows: [Int], _ known: inout [Int: Found]) throws(StorageError) {
    let rows = rows.filter { known[$0] == nil }
    var next = 0
    var places: [Int32] = []
    for (number, segment) in state.segments.enumerated() where next < rows.count {
      let first = scales.firsts[number]
      let start = next
      while next < rows.count, rows[next] < first + segment.rowCount { next += 1 }
      let own = rows[start..<next].map { $0 - first }
      let (damped, lengths) = (Logarithm.dampedCounts, state.lengths[number])
      try segment.forEachRow(own) { index, rowTerms, counts in
        let sum = weights.sum(rowTerms, counts, damped: damped.span, places: &places)
        let similarity = min(sum / lengths[own[index]], 1)
        guard similarity > 0 else { return }
        let row = first + own[index]
        let factor = scales.factors.isEmpty ? 1 : scales.factors[row]
        known[row] = Found(row: row, similarity: similarity, score: similarity * factor)
      }
    }
  }

  /// What each term that both have adds to the cosine, by ascending term.
  func parts(_ row: Int) throws(StorageError) -> [(term: RelatedTerms.Term, weight: Float)] {
    let (number, own) = scales.place(of: row)
    let segment = state.segments[number]
    let length = state.lengths[number][own]
    return try segment.withRow(own) { rowTerms, counts in
      var parts: [(term: RelatedTerms.Term, weight: Float)] = []
      var position = 0
      for term in terms {
        while position < rowTerms.count, rowTerms[position] < term.number { position += 1 }
        guard position < rowTerms.count else { break }
        guard rowTerms[position] == term.number else { continue }
        let weight = Logarithm.damped(Float(counts[position])) * term.rarity
        parts.append((term, weight * term.weight / length))
      }
      return parts
    }
  }
}
