/// Numbers with a fixed count of decimals, without a locale.
public enum Decimals {
  /// Rounds half away from zero; `-0.000000` is written as `0.000000`.
  ///
  /// - Precondition: `value` is finite.
  public static func format(_ value: Double, places: Int) -> String {
    precondition(value.isFinite, "a number that is not finite cannot be shown")
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 1e18 else { return "\(value)" }
    let whole = Int(scaled)
    let unit = Int(scale)
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    let fraction = String(whole % unit)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(sign)\(whole / unit).\(zeros)\(fraction)"
  }

  /// The same with a sign before what is not zero.
  static func signed(_ value: Double, places: Int) -> String {
    let text = format(value, places: places)
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    return isZero || text.first == "-" ? text : "+" + text
  }
}
