// Reads without a check of their bounds, and sums that may wrap of numbers as wide as those compared,
// become vectors: many times as fast. No sum wraps, as a span of so many elements fits no file of ours.

extension Span<Float> {
  /// How many elements are not positive and finite.
  ///
  /// - Complexity: O(*elements*).
  package var countOfOthersThanPositive: Int {
    var others: Int32 = 0
    var index = 0
    while index < count {
      // The bits of positive numbers ascend up to infinity; those of no number and of negative ones
      // are above.
      let bits = unsafe self[unchecked: index].bitPattern
      others &+= bits &- 1 < Float.infinity.bitPattern &- 1 ? 0 : 1
      index &+= 1
    }
    return Int(others)
  }
}

extension Span<Int32> {
  /// How many elements are not above the one before.
  ///
  /// - Complexity: O(*elements*).
  package var countOfDescents: Int {
    guard count > 1 else { return 0 }
    var descents: Int32 = 0
    var index = 1
    while index < count {
      let (before, after) = unsafe (self[unchecked: index &- 1], self[unchecked: index])
      descents &+= after > before ? 0 : 1
      index &+= 1
    }
    return Int(descents)
  }
}
