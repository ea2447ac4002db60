import LedeAlgebra
import Testing

struct SpanCountTests {
  @Test(arguments: 0...40) func `what is not positive and finite is counted`(count: Int) {
    let kinds: [Float] = [
      1, 0, -0.0, -1, .infinity, -.infinity, .nan, -.nan, .leastNonzeroMagnitude,
      .greatestFiniteMagnitude, 0.5,
    ]
    var random = SplitMix64(seed: UInt64(count))
    let values = (0..<count).map { _ in kinds[Int(random.next() % UInt64(kinds.count))] }
    #expect(
      values.span.countOfOthersThanPositive == values.count { !($0 > 0 && $0 < .infinity) })
  }

  @Test(arguments: 0...40) func `what does not ascend is counted`(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let values = (0..<count).map { _ in Int32(random.next() % 5) - 2 }
    #expect(
      values.span.countOfDescents == zip(values, values.dropFirst()).count { $1 <= $0 })
  }
}
