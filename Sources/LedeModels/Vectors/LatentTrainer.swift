public import LedeAlgebra

/// Learns latent dimensions from the TF-IDF vectors of many articles.
///
/// With *A ≈ UΣVᵀ*, the best approximation of the articles' matrix *A* by as many dimensions as the
/// settings say, the model keeps *V* and Σ.
///
/// - SeeAlso: Deerwester, Dumais, Furnas, Landauer and Harshman, "Indexing by latent semantic
///   analysis", Journal of the American Society for Information Science 41 (1990).
public struct LatentTrainer: Sendable {
  public let settings: LatentSettings

  public init(settings: LatentSettings = LatentSettings()) { self.settings = settings }

  /// Learns from the rows of a matrix: articles × terms.
  ///
  /// - Parameter jobs: how many cores to use; the result does not depend on it.
  /// - Complexity: see `RandomizedSVD`.
  public func train(on articles: SparseMatrix, jobs: Int = 1) async -> LatentModel {
    let solver = RandomizedSVD(dimensions: settings.dimensions, seed: settings.seed)
    let solution = await solver.decompose(articles, jobs: jobs)
    var squares = 0.0
    for row in 0..<articles.rowCount { squares += Double(articles.squaredLength(row: row)) }
    let explained = solution.singularValues.reduce(0) { $0 + Double($1) * Double($1) }
    return LatentModel(
      settings: settings, termCount: articles.columnCount,
      singularValues: solution.singularValues,
      explainedShare: squares > 0 ? explained / squares : 0,
      projection: SharedBuffer(solution.rightVectors.elements))
  }
}
