package import LedeAlgebra

/// Latent dimensions as further columns of training articles, and back into weights of terms.
///
/// A plane over terms and latent dimensions scores `w · x + s u · (xV)`, with a factor *s* by which
/// latent dimensions count. That is a plane over terms alone, `(w + s V u) · x`: the dimensions
/// steer learning and cost nothing in the model.
package struct LatentBlock: Sendable {
  private let projection: SharedBuffer<Float>
  private let dimensionCount: Int
  private let factor: Float

  /// How long vectors of length 1 are in the latent dimensions.
  package let lengths: LatentLength

  /// By how much latent dimensions count against terms, as squared lengths on the average.
  package static let weight: Float = 0.5

  /// Learns from many articles, with topics or without.
  ///
  /// - Parameters:
  ///   - articles: vectors of length 1.
  ///   - own: how many of them, at the front, are those that topics will be learned from.
  /// - Complexity: see `RandomizedSVD` and `LatentLengthTrainer`.
  package init(
    _ articles: SparseMatrix, own: Int, dimensions: Int, seed: UInt64, jobs: Int
  ) async {
    let model = await LatentTrainer(
      settings: LatentSettings(dimensions: dimensions, normalizes: false, seed: seed)
    ).train(on: articles, jobs: jobs)
    let vectors = await model.vectors(of: articles, jobs: jobs)
    let lengths = (0..<vectors.rowCount).map { row -> Float in
      let start = row * vectors.columnCount
      let vector = vectors.elements.span.extracting(start..<start + vectors.columnCount)
      return FixedOrder.dot(vector, vector).squareRoot()
    }
    let mean = lengths.prefix(own).reduce(0, +) / Float(max(own, 1))
    let unit = mean > 0 ? mean : 1
    self.lengths = LatentLengthTrainer().train(articles, lengths: lengths, unit: unit)
    projection = model.projection
    dimensionCount = model.dimensionCount
    factor = Self.weight.squareRoot() / unit
  }

  /// The rows with their latent dimensions behind their terms.
  package func extend(_ rows: SparseMatrix, jobs: Int) async -> SparseMatrix {
    let latent = await rows.times(projection, columns: dimensionCount, jobs: jobs)
    var extended = SparseMatrix(columnCount: rows.columnCount + dimensionCount)
    let columns = (0..<dimensionCount).map { Int32(rows.columnCount + $0) }
    for row in 0..<rows.rowCount {
      var vector = rows.row(row)
      if !vector.isEmpty {
        vector.indices += columns
        vector.values += columns.indices.map { latent[row, $0] * factor }
      }
      extended.append(vector)
    }
    return extended
  }

  /// The weights of terms that a plane over both stands for.
  ///
  /// - Complexity: O(*terms* · *dimensions*).
  package func fold(_ weights: [Float]) -> [Float] {
    let terms = weights.count - dimensionCount
    return projection.withSpan { projection in
      (0..<terms).map { term in
        var sum = 0.0
        for dimension in 0..<dimensionCount {
          sum +=
            Double(projection[term * dimensionCount + dimension])
            * Double(weights[terms + dimension])
        }
        return Float(Double(weights[term]) + Double(factor) * sum)
      }
    }
  }
}
