/// Tells of texts whether they may be nearly the same as one of those that are known, so that the
/// others need not be kept.
///
/// A longer text is told by the samples of the known ones (``ShingleIndex``), as in the search; a
/// shorter one by how many of its shingles any known text has, for which a table has a bit for each
/// shingle by its lower bits. What passes may still be like none of them.
///
/// - Complexity: O(*shingles*) memory for the known texts; O(*shingles of the text* + *texts that share
///   a sampled shingle*) time for a question.
package struct ShingleFilter: Sendable {
  private let index: ShingleIndex
  private let needed: [Int]
  private let lowestContainment: Double
  private var bits: [UInt64]
  private let mask: UInt32

  package init(_ sets: [ShingleSet], for search: DuplicateSearch) {
    index = ShingleIndex(sets, sampleSize: search.sampleSize, commonLimit: search.commonLimit)
    needed = index.sampleSizes.map(search.neededCount)
    lowestContainment = search.lowestContainment
    let total = sets.reduce(0) { $0 + $1.shingles.count }
    // Sixteen bits or more for each shingle: one in sixteen of other shingles is taken for one.
    let width = min(max(Int.bitWidth - (16 * total).leadingZeroBitCount, 10), 31)
    mask = UInt32(1) << UInt32(width) - 1
    bits = Array(repeating: 0, count: 1 << width / 64)
    for set in sets {
      for shingle in set.shingles { bits[Int((shingle & mask) >> 6)] |= 1 << UInt64(shingle & 63) }
    }
  }

  /// Which of some texts may be nearly the same as a known one, by their places.
  package func candidates(in texts: [ShingleSet]) -> [Int] {
    var counts: [Int32] = Array(repeating: 0, count: needed.count)
    var touched: [Int] = []
    return texts.indices.filter { text in
      let shingles = texts[text].shingles
      var (shared, isLonger) = (0, false)
      for shingle in shingles {
        guard bits[Int((shingle & mask) >> 6)] >> UInt64(shingle & 63) & 1 != 0 else { continue }
        shared += 1
        index.forEachText(with: shingle) { known in
          if counts[known] == 0 { touched.append(known) }
          counts[known] += 1
          if Int(counts[known]) >= needed[known] { isLonger = true }
        }
      }
      for known in touched { counts[known] = 0 }
      touched.removeAll(keepingCapacity: true)
      return isLonger
        || shared > 0 && Double(shared) >= lowestContainment * Double(shingles.count)
    }
  }
}
