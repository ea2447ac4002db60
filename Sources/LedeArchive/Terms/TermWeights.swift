import LedeModels

/// How rare each of an archive's terms is by one version of its frequencies, and of which level.
struct TermWeights: Sendable {
  let levels: FrequencyLevels

  /// By term.
  let rarities: [Float]
  let levelsOfTerms: [UInt8]

  /// - Complexity: O(*terms*).
  init(frequencies: [UInt32], articleCount: Int, levels: FrequencyLevels, prior: TFIDFModel) {
    self.levels = levels
    rarities = frequencies.indices.map { term in
      let other = term < prior.vocabulary.count ? Int(prior.documentFrequencies[term]) : 0
      return TFIDFModel.inverseDocumentFrequency(
        of: Int(frequencies[term]) + other, in: articleCount + prior.documentCount)
    }
    levelsOfTerms = frequencies.map { UInt8(levels.level(of: $0)) }
  }
}
