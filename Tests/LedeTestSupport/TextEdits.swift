package import LedeAlgebra

/// Texts of invented words and edited copies of them, drawn from a seed.
package enum TextEdits {
  /// A text of words from a small vocabulary, so that short runs come twice.
  package static func text(
    words: Int, vocabulary: Int, using random: inout SplitMix64
  ) -> [String] {
    (0..<words).map { _ in "w\(random.nextInt(0...vocabulary - 1))" }
  }

  /// A copy with some words changed, perhaps cut, perhaps with its halves in another order.
  package static func edited(
    _ words: [String], vocabulary: Int, using random: inout SplitMix64
  ) -> [String] {
    var copy = words
    let changed = random.nextInt(0...20)
    for index in copy.indices where random.nextInt(0...99) < changed {
      copy[index] = "w\(random.nextInt(0...vocabulary - 1))"
    }
    if random.nextInt(0...1) == 0 { copy = Array(copy.prefix(max(1, copy.count * 3 / 4))) }
    if random.nextInt(0...1) == 0 {
      copy = Array(copy[(copy.count / 2)...] + copy[..<(copy.count / 2)])
    }
    return copy
  }
}
