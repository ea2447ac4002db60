import LedeAlgebra
import LedePresentation
import LedeTestSupport
import Testing

@Suite struct DecimalsTests {
  @Test(
    arguments: [
      (0, 6, "0.000000"), (-0.0, 6, "0.000000"), (1, 6, "1.000000"), (0.1, 6, "0.100000"),
      (-0.25, 6, "-0.250000"), (-0.000_000_4, 6, "0.000000"), (-0.000_000_6, 6, "-0.000001"),
      (0.999_999_6, 6, "1.000000"), (123.456, 2, "123.46"), (2.5, 0, "3"), (-2.5, 0, "-3"),
      (0.4, 0, "0"), (99.5, 0, "100"), (1234567.891, 3, "1234567.891"),
    ] as [(Double, Int, String)])
  func `a number has the decimals that were asked for`(
    value: Double, places: Int, expected: String
  ) {
    #expect(Decimals.format(value, places: places) == expected)
  }

  @Test func `what is read back is within half a unit of the last place`() throws {
    var random = SplitMix64(seed: 8)
    for _ in 0..<2000 {
      let value = Double(random.nextFloat()) * 1000
      let text = Decimals.format(value, places: 6)
      #expect(text.split(separator: ".")[1].count == 6)
      #expect((try #require(Double(text)) - value).magnitude <= 0.500_000_1e-6)
    }
  }

  @Test(arguments: [1e12, 1e13, 1e30, -1e300]) func `very large numbers are numbers, too`(
    value: Double
  ) throws {
    #expect(try #require(Double(Decimals.format(value, places: 6))) == value)
  }
}
