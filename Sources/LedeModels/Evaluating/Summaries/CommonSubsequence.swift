/// The longest common subsequence of two sequences of numbers, by bits.
///
/// In the table of lengths `L[i, j]` of the first *i* elements of one and the first *j* of the other,
/// neighbours in a row differ by 0 or 1. A row is kept as the bits `Δ[i, j] = 1 − (L[i, j] −
/// L[i, j − 1])`, and follows from the row before it and the places *M* at which the *i*-th element
/// stands in the other sequence:
///
///     Δ' = (Δ + (Δ & M)) | (Δ & ~M)
///
/// which fills 64 cells at once and takes a bit a cell, where a table of numbers takes four bytes.
///
/// Of several longest subsequences, `places` tells the one that `rouge-score` finds: it goes back
/// from the end of both, and where elements differ, it goes on in the first sequence unless that
/// loses an element.
///
/// - Complexity: O(*first* · *second*) comparisons, O(*first* · *second* / 64) operations and bits.
/// - SeeAlso: Hyyrö, "Bit-parallel LCS-length computation revisited", AWOCA 2004; Lin, "ROUGE: a
///   package for automatic evaluation of summaries", 2004, section 3.
package enum CommonSubsequence {
  /// How long it is.
  package static func length(_ first: ArraySlice<Int32>, _ second: ArraySlice<Int32>) -> Int {
    let other = Array(second)
    var row = fresh(other.count)
    for element in first { advance(&row, element, other) }
    return count(row[...], below: other.count)
  }

  /// The places of its elements in the first sequence, ascending.
  package static func places(
    _ first: ArraySlice<Int32>, _ second: ArraySlice<Int32>
  ) -> [Int] {
    let (own, other) = (Array(first), Array(second))
    guard !own.isEmpty, !other.isEmpty else { return [] }
    let width = (other.count + 63) / 64
    var rows = fresh(other.count)
    var row = rows
    rows.reserveCapacity(width * (own.count + 1))
    for element in own {
      advance(&row, element, other)
      rows += row
    }
    /// L[i, j] − L[i, j − 1].
    func step(_ i: Int, _ j: Int) -> Int {
      rows[i * width + (j - 1) / 64] & 1 << UInt64((j - 1) % 64) == 0 ? 1 : 0
    }
    /// L[i, j] − L[i − 1, j].
    func rise(_ i: Int, _ j: Int) -> Int {
      count(rows[(i * width)..<((i + 1) * width)], below: j)
        - count(rows[((i - 1) * width)..<(i * width)], below: j)
    }
    var places: [Int] = []
    var (i, j) = (own.count, other.count)
    var above = rise(i, j)
    while i > 0, j > 0 {
      if own[i - 1] == other[j - 1] {
        places.append(i - 1)
        i -= 1
        j -= 1
        if i > 0 { above = rise(i, j) }
      } else if above == 1, step(i, j) == 0 {
        // Going up would lose an element, going left does not, and then it is as before.
        j -= 1
      } else {
        i -= 1
        if i > 0 { above = rise(i, j) }
      }
    }
    return places.reversed()
  }

  /// The row of no element: all lengths 0.
  private static func fresh(_ count: Int) -> [UInt64] {
    Array(repeating: ~0, count: (count + 63) / 64)
  }

  /// Makes the next row of one.
  private static func advance(_ row: inout [UInt64], _ element: Int32, _ other: [Int32]) {
    var carry: UInt64 = 0
    for word in row.indices {
      let start = word * 64
      var matches: UInt64 = 0
      for offset in 0..<min(64, other.count - start) {
        matches |= (other[start + offset] == element ? 1 : 0) << UInt64(offset)
      }
      let old = row[word]
      let (sum, first) = old.addingReportingOverflow(old & matches)
      let (next, second) = sum.addingReportingOverflow(carry)
      carry = first || second ? 1 : 0
      row[word] = next | (old & ~matches)
    }
  }

  /// How many bits before one are zero: L at the end of them.
  private static func count(_ row: ArraySlice<UInt64>, below end: Int) -> Int {
    var zeros = 0
    var left = end
    for word in row {
      guard left > 0 else { break }
      let mask: UInt64 = left >= 64 ? ~0 : 1 << UInt64(left) - 1
      zeros += (~word & mask).nonzeroBitCount
      left -= 64
    }
    return zeros
  }
}
