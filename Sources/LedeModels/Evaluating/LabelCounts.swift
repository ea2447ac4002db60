/// Right and wrong labels of one topic, or of several together.
public struct LabelCounts: Sendable, Hashable {
  public var truePositives = 0
  public var falsePositives = 0
  public var falseNegatives = 0

  public init() {}

  /// The share of given labels that are right; 0 when none was given.
  public var precision: Double { Self.ratio(truePositives, truePositives + falsePositives) }

  /// The share of right labels that were given; 0 when there was none to give.
  public var recall: Double { Self.ratio(truePositives, truePositives + falseNegatives) }

  /// The harmonic mean of precision and recall; 0/0 is 0.
  public var f1: Double {
    Self.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
  }

  /// All three.
  public var figures: (precision: Double, recall: Double, f1: Double) { (precision, recall, f1) }

  /// How many labels were right to give.
  public var support: Int { truePositives + falseNegatives }

  package static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.truePositives += b.truePositives
    sum.falsePositives += b.falsePositives
    sum.falseNegatives += b.falseNegatives
    return sum
  }

  private static func ratio(_ a: Int, _ b: Int) -> Double { b == 0 ? 0 : Double(a) / Double(b) }
}
