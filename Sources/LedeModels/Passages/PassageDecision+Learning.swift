extension PassageDecision {
  /// The decision of a model that went on learning.
  ///
  /// Nobody files passages in a round: topics keep their thresholds, and a new one gets the default.
  /// Curves that came from filed passages stay; others are the articles'.
  ///
  /// - Parameters:
  ///   - old: by topic from now on, its number here; `nil` for a new one.
  ///   - isYoung: by topic, whether it came after the model was trained.
  ///   - curves: by topic, the curve of articles.
  func moved(to old: [Int?], isYoung: [Bool], curves: [PlattScaling]) -> PassageDecision {
    PassageDecision(
      settings: settings,
      thresholds: old.map { $0.map { thresholds[$0] } ?? Self.defaultThreshold },
      calibrations: old.indices.map { topic in
        guard let number = old[topic], filedPassages > 0, !isYoung[topic] else {
          return curves[topic]
        }
        return calibrations[number]
      },
      filedPassages: filedPassages)
  }
}
