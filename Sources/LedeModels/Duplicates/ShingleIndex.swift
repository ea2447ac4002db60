/// Finds the texts of which a shingle is in the sample.
///
/// The sample of a text is its smallest shingles, which are as good as drawn at random because
/// shingles are hashes. What a longer text holds of a sample tells how much it holds of the text; a
/// fixed count, not a fixed share, gives short texts as sure an answer as long ones. Shingles in the
/// samples of very many texts are phrases that every page of a site has: they are left out.
///
/// - Complexity: O(*texts* · *sample*) time and memory; O(1) expected for a look-up.
/// - SeeAlso: Broder, "On the resemblance and containment of documents", SEQUENCES 1997, section 4,
///   where the samples of both texts are compared; here one side is whole.
struct ShingleIndex: Sendable {
  /// Shingles by their upper bits.
  private let shift: UInt32
  private var starts: [Int32]

  /// A shingle in the upper half and the number of a text in the lower one, ascending.
  private var entries: [UInt64]

  /// By text, how many of its shingles are in the index.
  private(set) var sampleSizes: [Int]

  /// - Parameters:
  ///   - sampleSize: how many shingles of a text are taken, at most.
  ///   - commonLimit: in how many samples a shingle may be.
  init(_ sets: [ShingleSet], sampleSize: Int, commonLimit: Int) {
    let total = sets.reduce(0) { $0 + min($1.shingles.count, sampleSize) }
    let bits = UInt32(min(max(Int.bitWidth - total.leadingZeroBitCount, 1), 24))
    shift = 32 - bits
    starts = Array(repeating: 0, count: 1 << Int(bits) + 1)
    for set in sets {
      for shingle in set.shingles.prefix(sampleSize) { starts[Int(shingle >> shift) + 1] += 1 }
    }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var places = starts
    entries = Array(repeating: 0, count: total)
    for (number, set) in sets.enumerated() {
      for shingle in set.shingles.prefix(sampleSize) {
        let bucket = Int(shingle >> shift)
        entries[Int(places[bucket])] = UInt64(shingle) << 32 | UInt64(number)
        places[bucket] += 1
      }
    }
    sampleSizes = Array(repeating: 0, count: sets.count)
    keepRare(commonLimit)
  }

  /// Sorts the buckets, takes common shingles out of them and closes the gaps.
  private mutating func keepRare(_ limit: Int) {
    var end = 0
    for bucket in 0..<starts.count - 1 {
      let range = Int(starts[bucket])..<Int(starts[bucket + 1])
      starts[bucket] = Int32(end)
      entries[range].sort()
      var first = range.lowerBound
      while first < range.upperBound {
        var next = first + 1
        while next < range.upperBound, entries[next] >> 32 == entries[first] >> 32 { next += 1 }
        if next - first <= limit {
          for index in first..<next {
            entries[end] = entries[index]
            sampleSizes[Int(entries[index] & 0xFFFF_FFFF)] += 1
            end += 1
          }
        }
        first = next
      }
    }
    starts[starts.count - 1] = Int32(end)
    entries.removeLast(entries.count - end)
  }

  /// Calls `body` with every text of which a shingle is in the sample, ascending.
  @inline(__always)
  func forEachText(with shingle: UInt32, _ body: (Int) -> Void) {
    let bucket = Int(shingle >> shift)
    var index = Int(starts[bucket])
    let end = Int(starts[bucket + 1])
    while index < end {
      let entry = entries[index]
      if UInt32(truncatingIfNeeded: entry >> 32) == shingle { body(Int(entry & 0xFFFF_FFFF)) }
      index += 1
    }
  }
}
