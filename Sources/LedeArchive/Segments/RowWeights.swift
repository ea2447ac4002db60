import LedeModels

/// The weights of a row: `(1 + ln tf) · idf`.
enum RowWeights {
  /// `√Σ weight²`, added by ascending term.
  static func length(_ terms: Span<Int32>, _ counts: Span<UInt8>, _ rarity: [Float]) -> Float {
    var squared: Float = 0
    for index in terms.indices {
      let weight = Logarithm.damped(Float(counts[index])) * rarity[Int(terms[index])]
      squared += weight * weight
    }
    return squared.squareRoot()
  }
}
