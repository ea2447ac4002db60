import LedeAlgebra

/// The elements of a vector by what they add to a score, the strongest first.
///
/// - Complexity: O(*terms* · log *terms*).
struct RankedTerms {
  /// Positions in the vector; of equally strong ones the first.
  private(set) var kept: [(position: Int, contribution: Double)] = []

  /// How many more add anything, and what they add together.
  private(set) var restCount = 0
  private(set) var rest = 0.0

  /// - Parameter limit: how many of those above zero, and how many of those below it, are kept; all
  ///   when `nil`.
  init(_ vector: SparseVector, _ weights: [Double], limit: Int?) {
    let all = vector.values.indices.map { ($0, Double(vector.values[$0]) * weights[$0]) }
      .filter { $0.1 != 0 }
      .sorted { (-$0.1.magnitude, $0.0) < (-$1.1.magnitude, $1.0) }
    var (above, below) = (limit ?? .max, limit ?? .max)
    for (position, contribution) in all {
      let isKept = contribution > 0 ? above > 0 : below > 0
      if contribution > 0 { above -= 1 } else { below -= 1 }
      if isKept {
        kept.append((position, contribution))
      } else {
        restCount += 1
        rest += contribution
      }
    }
  }
}
