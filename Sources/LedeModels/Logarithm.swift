private import Glibc

/// The two functions of the C library that the formulas need.
///
/// A room of their own keeps Foundation out of this module.
package enum Logarithm {
  package static func natural(_ x: Double) -> Double { log(x) }
  package static func natural(_ x: Float) -> Float { Float(log(Double(x))) }
  package static func exponential(_ x: Double) -> Double { exp(x) }
}
