import LedeAlgebra
import LedeModels
import LedeStorage

/// Where the postings of a question's terms are, in each segment.
struct QuestionPostings {
  /// How many terms ahead of the one at work postings are brought near.
  private static let ahead = 4

  private let terms: [RelatedTerms.Term]

  /// By segment and then by term.
  private let ranges: [[Range<Int>]]

  /// By level, how many postings its terms have.
  let counts: [Int]

  /// How many there are of all levels.
  var count: Int { counts.reduce(0, +) }

  /// - Complexity: O(*segments* · *terms*).
  init(_ state: ArchiveState, _ terms: [RelatedTerms.Term]) {
    self.terms = terms
    let numbers = terms.map(\.number)
    ranges = state.segments.map { $0.postings(of: numbers) }
    var counts = Array(repeating: 0, count: state.frequencies.levels.count)
    for own in ranges {
      for (term, range) in zip(terms, own) { counts[term.level] += range.count }
    }
    self.counts = counts
  }

  /// Adds the postings of a level's terms to sums, segment by segment, so that the sums at work stay
  /// in the cache.
  func add(
    _ level: Int, _ state: ArchiveState, to sums: inout PostingSums
  ) throws(StorageError) {
    let damped = Logarithm.dampedCounts
    for (number, segment) in state.segments.enumerated() {
      let own = terms.indices.filter { terms[$0].level == level && !ranges[number][$0].isEmpty }
      let first = state.firstRows[number]
      let parts = own.map { ranges[number][$0] }
      try segment.withPostings(parts) { rows, counts in
        for (position, part) in parts.enumerated() {
          if position + Self.ahead < parts.count {
            let next = parts[position + Self.ahead]
            rows.extracting(next).prefetch()
            counts.extracting(next).prefetch()
          }
          let term = terms[own[position]]
          sums.add(
            rows.extracting(part), counts.extracting(part), damped: damped.span,
            weight: term.weight * term.rarity, first: first)
        }
      }
    }
  }
}
