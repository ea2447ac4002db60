public import LedeAlgebra

/// What turns TF-IDF vectors into short dense ones, in which articles are near each other that
/// share no word but words that go together elsewhere.
///
/// The vector of *x* is *xV*, with *V* the right singular vectors of the articles that the model
/// was trained on; divided by the singular values, then scaled to length 1, as the settings say.
/// A vector of no term that counts stays zero.
public struct LatentModel: Sendable {
  public let settings: LatentSettings

  /// How many columns the TF-IDF vectors have.
  public let termCount: Int

  /// Descending, one a dimension.
  public let singularValues: [Float]

  /// Which share of the squared length of the training articles' vectors the dimensions hold.
  public let explainedShare: Double

  /// *V*: terms × dimensions, row by row.
  package let projection: SharedBuffer<Float>

  package init(
    settings: LatentSettings, termCount: Int, singularValues: [Float], explainedShare: Double,
    projection: SharedBuffer<Float>
  ) {
    precondition(projection.count == termCount * singularValues.count)
    self.settings = settings
    self.termCount = termCount
    self.singularValues = singularValues
    self.explainedShare = explainedShare
    self.projection = projection
  }

  public var dimensionCount: Int { singularValues.count }

  /// The vector of an article, added by ascending term.
  ///
  /// - Complexity: O(*stored elements* · *dimensions*).
  public func vector(of article: SparseVector) -> [Float] {
    precondition(Int(article.indices.last ?? -1) < termCount, "a vector of other terms")
    var vector: [Float] = Array(repeating: 0, count: dimensionCount)
    projection.withSpan { rows in
      FixedOrder.add(article.indices.span, of: rows, times: article.values.span, to: &vector)
    }
    var elements = vector.mutableSpan
    finish(&elements, 0..<dimensionCount)
    return vector
  }

  /// The vectors of many articles, a row each: the same as one by one.
  public func vectors(of articles: SparseMatrix, jobs: Int = 1) async -> DenseMatrix {
    precondition(articles.columnCount == termCount, "vectors of other terms")
    var vectors = await articles.times(projection, columns: dimensionCount, jobs: jobs)
    vectors.updateRows { finish(&$0, $1) }
    return vectors
  }

  /// Scales the product that stands in a part of `elements`.
  private func finish(_ elements: inout MutableSpan<Float>, _ vector: Range<Int>) {
    if settings.dividesBySingularValues {
      for (index, value) in zip(vector, singularValues) { elements[index] /= value }
    }
    guard settings.normalizes else { return }
    let length = FixedOrder.dot(
      elements.span.extracting(vector), elements.span.extracting(vector)
    ).squareRoot()
    if length > 0 { for index in vector { elements[index] /= length } }
  }
}
