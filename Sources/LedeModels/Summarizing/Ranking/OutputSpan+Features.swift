extension OutputSpan<Double> {
  /// Appends some features, which lie on the stack.
  @inline(__always)
  mutating func append<let count: Int>(_ features: InlineArray<count, Double>) {
    for index in features.indices { append(features[index]) }
  }
}
