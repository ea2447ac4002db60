package import LedeAlgebra

/// How much of an article lies in the latent dimensions of the news, foretold from its terms.
///
/// For a TF-IDF vector *x* of length 1 and the latent dimensions *V*, the length `‖xV‖` is small when
/// an article is short, or made of words that go together with no others. Scores of such articles come
/// out too low on both sides of a plane. Dividing *x* by its latent length makes them comparable, but
/// *V* is too large for a model file: the length is foretold as
///
///     n(x) = max(least, intercept + Σ w[f] · x[f])
///
/// in units in which training articles have 1 on the average.
package struct LatentLength: Sendable {
  /// By column.
  package let weights: SharedBuffer<Float>
  package let intercept: Float

  /// The smallest length, so that a text of odd words is not blown up.
  package static let least: Float = 0.5

  package init(weights: SharedBuffer<Float>, intercept: Float) {
    self.weights = weights
    self.intercept = intercept
  }

  /// The length of a vector of length 1, summed by ascending column.
  package func length(_ columns: Span<Int32>, _ values: Span<Float>) -> Float {
    weights.withSpan { weights in
      var sum = Double(intercept)
      for index in columns.indices {
        sum += Double(weights[Int(columns[index])]) * Double(values[index])
      }
      return max(Float(sum), Self.least)
    }
  }

  /// The same for a vocabulary with further columns, which foretell nothing.
  ///
  /// - Parameter columns: by column here, the column there.
  package func moved(to columns: [Int32], count: Int) -> LatentLength {
    var moved: [Float] = Array(repeating: 0, count: count)
    for (before, column) in columns.enumerated() { moved[Int(column)] = weights[before] }
    return LatentLength(weights: SharedBuffer(moved), intercept: intercept)
  }
}

extension TFIDFModel {
  /// The model with vectors that are divided by their latent lengths.
  package func with(lengths: LatentLength?) -> TFIDFModel {
    TFIDFModel(
      settings: settings, languageCode: languageCode, vocabulary: vocabulary,
      documentCount: documentCount, documentFrequencies: documentFrequencies,
      inverseDocumentFrequencies: inverseDocumentFrequencies, lengths: lengths)
  }
}
