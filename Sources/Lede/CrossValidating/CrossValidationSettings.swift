private import LedeAlgebra

/// Into how many parts a corpus is divided for cross-validation, and how often.
public struct CrossValidationSettings: Sendable, Hashable {
  /// How many parts; a corpus of fewer articles has one for each.
  public var folds: Int

  /// How often the corpus is divided anew.
  public var repeats: Int

  /// What the first division is drawn from; the next ones are drawn from the numbers behind it.
  public var seed: UInt64

  public init(folds: Int = 5, repeats: Int = 1, seed: UInt64 = 1) {
    precondition(folds >= 2 && repeats >= 1, "\(folds) parts, \(repeats) times")
    self.folds = folds
    self.repeats = repeats
    self.seed = seed
  }

  /// The parts of a corpus: the positions of their articles, ascending.
  ///
  /// The positions are shuffled; the *i*-th part gets the *i*-th of them and every *folds*-th behind
  /// it.
  ///
  /// - Parameters:
  ///   - number: which of the divisions, from 0.
  ///   - count: how many articles there are, at least two.
  package func parts(repeat number: Int, count: Int) -> [[Int]] {
    precondition(count >= 2, "\(count) articles cannot be divided")
    var random = SplitMix64(seed: seed &+ UInt64(number))
    var positions = Array(0..<count)
    positions.shuffle(using: &random)
    let folds = min(folds, count)
    return (0..<folds).map { part in
      stride(from: part, to: count, by: folds).map { positions[$0] }.sorted()
    }
  }
}
