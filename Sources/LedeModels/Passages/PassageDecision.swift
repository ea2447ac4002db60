/// From which score on a passage is about a topic, and how probable that is.
///
/// Passages are scored with the weights of articles.
public struct PassageDecision: Sendable, Hashable {
  /// How articles are taken apart.
  public var settings: PassageSettings

  /// By topic.
  package var thresholds: [Float]
  package var calibrations: [PlattScaling]

  /// How many filed passages the thresholds are from; 0 where there were none.
  public var filedPassages: Int

  /// The threshold of topics in models that were trained without filed passages, for which nothing
  /// is known: a plane's own.
  package static let defaultThreshold: Float = 0

  package init(
    settings: PassageSettings, thresholds: [Float], calibrations: [PlattScaling],
    filedPassages: Int
  ) {
    precondition(thresholds.count == calibrations.count)
    self.settings = settings
    self.thresholds = thresholds
    self.calibrations = calibrations
    self.filedPassages = filedPassages
  }
}
