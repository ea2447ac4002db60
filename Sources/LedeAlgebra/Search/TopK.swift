/// The best *k* of a stream of scored rows, ties broken by the lower row.
///
/// A bounded binary heap with the worst kept row on top.
///
/// - Complexity: O(log *k*) for a row that is kept, O(1) for one that is not.
package struct TopK {
  package struct Entry: Sendable, Hashable {
    package let row: Int32
    package let score: Float
  }

  private let capacity: Int
  private var heap: [Entry] = []

  package init(_ capacity: Int) {
    self.capacity = capacity
    heap.reserveCapacity(min(capacity, 1024))
  }

  package mutating func add(row: Int32, score: Float) {
    let entry = Entry(row: row, score: score)
    if heap.count < capacity {
      heap.append(entry)
      siftUp(heap.count - 1)
    } else if let worst = heap.first, Self.isWorse(worst, entry) {
      heap[0] = entry
      siftDown(0)
    }
  }

  /// Whether a row with this score, and a number above those of all kept rows, would be kept.
  package func wouldKeep(_ score: Float) -> Bool {
    guard heap.count == capacity, let worst = heap.first else { return heap.count < capacity }
    return score > worst.score
  }

  /// The score of the worst kept row, which another one must be above; 0 before there are enough.
  package var least: Float { heap.count == capacity ? heap.first?.score ?? 0 : 0 }

  /// The kept rows, best first.
  package consuming func sorted() -> [Entry] {
    heap.sorted { Self.isWorse($1, $0) }
  }

  @inline(__always)
  private static func isWorse(_ a: Entry, _ b: Entry) -> Bool {
    a.score < b.score || a.score == b.score && a.row > b.row
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      guard Self.isWorse(heap[child], heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func siftDown(_ start: Int) {
    var parent = start
    while true {
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      guard left < heap.count else { return }
      let worst =
        right < heap.count && Self.isWorse(heap[right], heap[left]) ? right : left
      guard Self.isWorse(heap[worst], heap[parent]) else { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
