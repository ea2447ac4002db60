/// Sorts numbers by eleven bits at a time: nothing is compared.
///
/// Numbers of 64 bits are sorted by their upper halves; those with the same one keep their order.
///
/// - Complexity: O(*numbers*).
/// - SeeAlso: Knuth, "The Art of Computer Programming", volume 3, section 5.2.5, Algorithm R.
enum RadixSort {
  /// - Parameter scratch: room that is kept from one call to the next.
  @inline(__always)
  static func sort<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: inout [Number], using scratch: inout [Number]
  ) {
    // Few numbers are sooner compared than the counts of the digits set to zero.
    guard numbers.count > 128 else { return numbers.sort() }
    let lower = Number(Number.bitWidth - 32)
    if scratch.count < numbers.count { scratch = Array(repeating: 0, count: 2 * numbers.count) }
    var ends = Array(repeating: 0, count: 1 << 11)
    let count = numbers.count
    for shift in [lower, lower + 11, lower + 22] {
      var source = numbers.mutableSpan
      var target = scratch.mutableSpan
      var places = ends.mutableSpan
      for place in places.indices { places[place] = 0 }
      for index in 0..<count { places[Int(source[index] &>> shift & 0x7FF)] += 1 }
      var sum = 0
      for place in places.indices {
        let size = places[place]
        places[place] = sum
        sum += size
      }
      for index in 0..<count {
        let place = Int(source[index] &>> shift & 0x7FF)
        target[places[place]] = source[index]
        places[place] += 1
      }
      for index in 0..<count { source[index] = target[index] }
    }
  }
}
