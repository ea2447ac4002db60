package import LedeAlgebra

/// The latent vectors of the articles of an index.
///
/// The dimensions are learned from the index's own vectors (``LatentProjection``). BLAS takes part in
/// learning only: every product with an article is added by ascending dimension.
package struct RelatedLatents: Sendable {
  private let projection: LatentProjection
  private let rowCount: Int

  /// Dimensions × articles: the products with all articles are sums of rows.
  private let elements: [Float]

  /// Learns dimensions from vectors and projects them.
  ///
  /// - Parameters:
  ///   - dimensions: how many; there may be fewer.
  ///   - jobs: how many cores to use; the result does not depend on it.
  /// - Complexity: see `RandomizedSVD`.
  package init(of vectors: SparseMatrix, dimensions: Int, jobs: Int) async {
    let projection = await LatentProjection.learn(
      from: vectors, dimensions: dimensions, jobs: jobs)
    let together = 64
    let parts = (vectors.rowCount + together - 1) / together
    let rows = await Parallel.map(count: parts, jobs: jobs) { part in
      (part * together..<min((part + 1) * together, vectors.rowCount)).map {
        projection.vector(of: vectors.row($0))
      }
    }
    let count = vectors.rowCount
    var elements: [Float] = Array(repeating: 0, count: count * projection.dimensionCount)
    for (row, vector) in rows.joined().enumerated() {
      for dimension in vector.indices { elements[dimension * count + row] = vector[dimension] }
    }
    self.projection = projection
    self.elements = elements
    rowCount = count
  }

  package var dimensionCount: Int { projection.dimensionCount }

  /// The latent vector of an article that is in the index.
  package func vector(ofRow row: Int) -> [Float] {
    (0..<dimensionCount).map { elements[$0 * rowCount + row] }
  }

  /// The latent vector of any article.
  package func vector(of words: SparseVector) -> [Float] { projection.vector(of: words) }

  /// The cosine of a vector and an article's.
  package func cosine(_ vector: [Float], row: Int) -> Float {
    var sum: Float = 0
    for dimension in vector.indices {
      sum += vector[dimension] * elements[dimension * rowCount + row]
    }
    return sum
  }

  /// The cosines of a vector and all articles': each the same as by itself.
  ///
  /// - Complexity: O(*articles* · *dimensions*).
  package func cosines(_ vector: [Float]) -> [Float] {
    var sums: [Float] = Array(repeating: 0, count: rowCount)
    let dimensions = vector.indices.map { Int32($0) }
    FixedOrder.add(dimensions.span, of: elements.span, times: vector.span, to: &sums)
    return sums
  }
}
