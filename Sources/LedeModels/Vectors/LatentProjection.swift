package import LedeAlgebra

/// Latent dimensions of some articles: what each term is in them.
///
/// They are the right singular vectors of the articles' vectors (``LatentTrainer``) but the first one,
/// which all articles have in common. Terms that stand in one article only go together with nothing
/// elsewhere and are left out.
///
/// - SeeAlso: Deerwester et al., "Indexing by latent semantic analysis", Journal of the American
///   Society for Information Science 41 (1990).
package struct LatentProjection: Sendable {
  /// The terms, ascending.
  package let terms: [Int32]

  /// Terms × dimensions.
  package let elements: [Float]
  package let dimensionCount: Int

  /// Learns dimensions.
  ///
  /// - Parameters:
  ///   - articles: vectors of length 1.
  ///   - dimensions: how many; there may be fewer.
  ///   - jobs: how many cores to use; the result does not depend on it.
  /// - Complexity: see `RandomizedSVD`.
  package static func learn(
    from articles: SparseMatrix, dimensions: Int, jobs: Int
  ) async -> LatentProjection {
    var frequencies = Array(repeating: 0, count: articles.columnCount)
    for column in articles.columns { frequencies[Int(column)] += 1 }
    let terms = frequencies.indices.filter { frequencies[$0] > 1 }
    var places: [Int32] = Array(repeating: -1, count: articles.columnCount)
    for (place, term) in terms.enumerated() { places[term] = Int32(place) }
    var shared = SparseMatrix(columnCount: terms.count)
    shared.reserveCapacity(elements: articles.storedCount)
    for index in 0..<articles.rowCount {
      var row = articles.row(index)
      let kept = row.indices.indices.filter { places[Int(row.indices[$0])] >= 0 }
      row = SparseVector(
        indices: kept.map { places[Int(row.indices[$0])] }, values: kept.map { row.values[$0] })
      shared.append(row)
    }
    let settings = LatentSettings(dimensions: dimensions + 1)
    let model = await LatentTrainer(settings: settings).train(on: shared, jobs: jobs)
    let count = model.dimensionCount
    var elements: [Float] = []
    elements.reserveCapacity(terms.count * max(count - 1, 0))
    model.projection.withSpan { projection in
      for term in terms.indices {
        for dimension in 0..<count where dimension > 0 {
          elements.append(projection[term * count + dimension])
        }
      }
    }
    return LatentProjection(
      terms: terms.map { Int32($0) }, elements: elements, dimensionCount: max(count - 1, 0))
  }

  /// The vector of an article, of length 1; zeros where it has no term that counts.
  ///
  /// Added by ascending term.
  package func vector(of article: SparseVector) -> [Float] {
    var sums: [Float] = Array(repeating: 0, count: dimensionCount)
    guard dimensionCount > 0 else { return sums }
    var (rows, factors) = ([Int32](), [Float]())
    var low = 0
    for (term, value) in zip(article.indices, article.values) {
      var high = terms.count
      while low < high {
        let middle = (low + high) / 2
        if terms[middle] < term { low = middle + 1 } else { high = middle }
      }
      guard low < terms.count, terms[low] == term else { continue }
      rows.append(Int32(low))
      factors.append(value)
    }
    FixedOrder.add(rows.span, of: elements.span, times: factors.span, to: &sums)
    let length = FixedOrder.dot(sums.span, sums.span).squareRoot()
    return length > 0 ? sums.map { $0 / length } : sums
  }
}
