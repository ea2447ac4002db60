import LedeModels

/// What rows weigh by one version of the frequencies: `(1 + ln tf) · idf` for each term.
struct RowWeights: Sendable {
  /// By row, `√Σ weight²`, added by ascending term.
  private(set) var lengths: [Float] = []

  /// By row and then by level, which share of the length the terms above the level have:
  /// `√Σ weight² / length` over them, in 255ths, rounded up.
  private var shares: [UInt8] = []
  private let weights: TermWeights?

  /// What the terms of each level add to the row at hand, squared.
  private var parts: [Float]

  init(_ weights: TermWeights) {
    self.weights = weights
    parts = Array(repeating: 0, count: weights.levels.count)
  }

  /// Rows that are weighed later, by frequencies that are not known yet.
  init(unknown count: Int) {
    lengths = Array(repeating: 0, count: count)
    weights = nil
    parts = [0]
  }

  /// Adds a row.
  ///
  /// - Complexity: O(*terms* of the row + *levels*).
  mutating func add(_ terms: Span<Int32>, _ counts: Span<UInt8>) {
    guard let weights else { preconditionFailure("rows of unknown weights have none") }
    let (rarities, levels) = (weights.rarities.span, weights.levelsOfTerms.span)
    var squared: Float = 0
    for level in parts.indices { parts[level] = 0 }
    for index in terms.indices {
      let term = Int(terms[index])
      let weight = Logarithm.damped(Float(counts[index])) * rarities[term]
      squared += weight * weight
      parts[Int(levels[term])] += weight * weight
    }
    lengths.append(squared.squareRoot())
    var above: Float = 0
    let first = shares.count
    shares.append(contentsOf: repeatElement(0, count: parts.count - 1))
    for level in (0..<parts.count - 1).reversed() {
      above += parts[level + 1]
      // The sums are off by their roundings: the share must not be less than it is.
      let share = squared > 0 ? (above / squared).squareRoot() * 255.1 : 0
      shares[first + level] = UInt8(min(share.rounded(.up), 255))
    }
  }

  /// The shares as files have them: level by level, in each all rows.
  var sharesByLevel: [UInt8] {
    let count = parts.count - 1
    return (0..<count).flatMap { level in
      stride(from: level, to: shares.count, by: count).map { shares[$0] }
    }
  }
}
