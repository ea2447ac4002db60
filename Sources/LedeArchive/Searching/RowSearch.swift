import LedeAlgebra
import LedeModels
import LedeStorage

/// One exact search of all segments: which rows are most like an article.
struct RowSearch {
  struct Found: Sendable {
    /// Among the rows of all segments.
    let row: Int
    let similarity: Float
    let score: Float
  }

  private let state: ArchiveState
  private let terms: [RelatedTerms.Term]
  private let scales: RowScales

  /// By number of a term, what a row that counts it once adds for it; 0 for terms of others.
  private let weights: [Float]

  /// - Complexity: O(*terms of the archive*), at the speed of memory.
  init(_ state: ArchiveState, _ question: RelatedTerms, _ scales: RowScales) {
    self.state = state
    terms = question.terms
    self.scales = scales
    var weights: [Float] = Array(repeating: 0, count: state.terms.count)
    for term in question.terms { weights[Int(term.number)] = term.weight * term.rarity }
    self.weights = weights
  }

  /// The rows with the highest scores above zero, best first, ties by row, and those that have the
  /// score of the last one.
  ///
  /// Postings propose (see `PostingSums`); the scores of what they propose are computed from the
  /// rows, by ascending term, so that their bits do not depend on what was pruned.
  ///
  /// - Complexity: O(postings of the terms + *rows*).
  func best(_ limit: Int) throws(StorageError) -> [Found] {
    let rows = try candidates(limit)
    var found: [Found] = []
    for row in rows {
      let similarity = try similarity(row)
      guard similarity > 0 else { continue }
      let factor = scales.factors.isEmpty ? 1 : scales.factors[row]
      found.append(Found(row: row, similarity: similarity, score: similarity * factor))
    }
    found.sort { ($1.score, $0.row) < ($0.score, $1.row) }
    guard found.count > limit else { return found }
    let last = found[limit - 1].score
    return Array(found.prefix { $0.score >= last })
  }

  private func candidates(_ limit: Int) throws(StorageError) -> [Int] {
    var sums = PostingSums(rowCount: scales.scales.count)
    // Sums of n products are off by n roundings at most, and by as many for the scales.
    let margin = Float(terms.count + 4) * 0x1p-22
    let numbers = terms.map(\.number)
    let postings = state.segments.map { $0.postings(of: numbers) }
    let order = terms.indices.sorted {
      (-terms[$0].weight, terms[$0].number) < (-terms[$1].weight, terms[$1].number)
    }
    var left = postings.reduce(0) { $1.reduce($0) { $0 + $1.count } }
    var rest = terms.reduce(Float(0)) { $0 + $1.weight * $1.weight }
    var damped = Logarithm.dampedCounts
    // What may be left when it is worth asking for candidates again.
    var worthwhile: Float = 0.7
    for index in order {
      let term = terms[index]
      let weight = term.rarity * term.weight
      for count in 1..<256 { damped[count] = Logarithm.dampedCounts[count] * weight }
      for number in state.segments.indices where !postings[number][index].isEmpty {
        let range = postings[number][index]
        left -= range.count
        try state.segments[number].withPostings(range) { rows, counts in
          sums.add(rows, counts, damped: damped.span, first: scales.firsts[number])
        }
      }
      rest = max(0, rest - term.weight * term.weight)
      let bound = (rest + Float(terms.count) * 0x1p-22).squareRoot()
      guard bound < worthwhile, sums.added > scales.scales.count else { continue }
      // A row costs as much as more than a hundred postings.
      let rows = sums.candidates(
        limit: limit, rest: bound, scales: scales.scales.span, factors: scales.factors.span,
        margin: margin, most: 2 * limit + left / 150)
      if let rows { return rows.map { Int($0) } }
      // Nothing is gained before the rest is below what a row must reach; then, before it is less.
      worthwhile = bound < sums.least ? 0.85 * bound : max(sums.least, 0.7 * bound)
    }
    let rows = sums.candidates(
      limit: limit, rest: 0, scales: scales.scales.span, factors: scales.factors.span,
      margin: margin, most: .max)
    return (rows ?? []).map { Int($0) }
  }

  /// The cosine of the article and a row, at most 1; added by ascending term.
  func similarity(_ row: Int) throws(StorageError) -> Float {
    let (number, own) = scales.place(of: row)
    let table = Logarithm.dampedCounts
    let sum = try state.segments[number].withRow(own) { rowTerms, counts in
      let (weights, damped) = (weights.span, table.span)
      var sum: Float = 0
      // What the article lacks adds zeros, which change no bit.
      for index in rowTerms.indices {
        sum += weights[Int(rowTerms[index])] * damped[Int(counts[index])]
      }
      return sum
    }
    return min(sum / state.lengths[number][own], 1)
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
