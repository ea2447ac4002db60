private import CPrefetch

extension Span where Element: BitwiseCopyable {
  /// Starts to bring the first elements near, which are then read a little later.
  ///
  /// Where many short runs of a large file are read, each is over before the processor has seen where
  /// it leads; of a long one it foresees the rest.
  ///
  /// - Complexity: O(1): some cache lines.
  @inline(__always)
  package func prefetch() {
    let bytes = Swift.min(count * MemoryLayout<Element>.stride, 512)
    unsafe withUnsafeBytes { elements in
      guard let first = elements.baseAddress else { return }
      for offset in stride(from: 0, to: bytes, by: 64) { unsafe lede_prefetch(first + offset) }
    }
  }
}
