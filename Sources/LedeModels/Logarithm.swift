private import Glibc

/// The two functions of the C library that the formulas need.
///
/// A room of their own keeps Foundation out of this module.
package enum Logarithm {
  package static func natural(_ x: Double) -> Double { log(x) }
  package static func natural(_ x: Float) -> Float { Float(log(Double(x))) }

  /// `1 + ln count`, which is what a term counts that stands `count` times in an article.
  package static func damped(_ count: Float) -> Float {
    let whole = Int(count)
    return whole < dampedCounts.count && Float(whole) == count && whole > 0
      ? dampedCounts[whole] : 1 + natural(count)
  }

  /// `1 + ln count` by count up to 255, and 0 for none.
  package static let dampedCounts: [Float] = (0..<256).map {
    $0 == 0 ? 0 : 1 + natural(Float($0))
  }

  package static func exponential(_ x: Double) -> Double { exp(x) }
}
