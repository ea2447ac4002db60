import ArgumentParser
import LedePresentation

/// A metric and the least that it may be, as in `micro-f1=0.85`.
struct DemandedMinimum<Metric: DemandedMetric> {
  let metric: Metric
  let minimum: Double

  /// The minimum as it was typed.
  let text: String

  /// Reads `metric=number`; a metric's name may hold further equals signs, as a topic's does.
  init(reading argument: String) throws(ValidationError) {
    guard let equals = argument.lastIndex(of: "="), equals != argument.startIndex else {
      throw ValidationError(
        "--minimum takes a metric and a number, such as \(Metric.example), not \"\(argument)\"")
    }
    let name = String(argument[..<equals])
    text = String(argument[argument.index(after: equals)...])
    guard let metric = Metric(named: name) else {
      throw ValidationError("there is no metric \"\(name)\"; there are \(Metric.names)")
    }
    guard let minimum = Double(text), minimum >= metric.least, minimum <= 1 else {
      throw ValidationError(
        "the minimum of \(name) must be from \(Int(metric.least)) to 1, not \"\(text)\"")
    }
    self.metric = metric
    self.minimum = minimum
  }

  /// Says what is missed, if anything.
  func complaint(about value: Double?) -> String? {
    guard let value else {
      return "\(metric.name) has no value, because \(metric.absence); at least \(text) was demanded"
    }
    return value >= minimum
      ? nil
      : "\(metric.name) is \(Decimals.format(value, places: 6)); at least \(text) was demanded"
  }
}

extension Array {
  /// Fails where a metric has not the least value that was demanded, after saying which.
  func check<Metric>(_ value: (Metric) -> Double?) throws(CommandFailure)
  where Element == DemandedMinimum<Metric> {
    let missed = compactMap { $0.complaint(about: value($0.metric)) }
    for complaint in missed { StandardError.line(complaint) }
    guard missed.isEmpty else { throw CommandFailure(.missedMinimum) }
  }
}
