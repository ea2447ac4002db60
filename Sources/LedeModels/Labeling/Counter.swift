private import Synchronization

/// Counts what several tasks have done.
final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  /// Counts one more and says how many there are now.
  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
