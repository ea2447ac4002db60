import LedeAlgebra

/// Learns to foretell latent lengths.
///
/// Ridge regression with an intercept: minimises `Σᵢ (nᵢ − b − w · xᵢ)² + ‖w‖²` over articles of
/// length 1 by conjugate gradients on the normal equations of the centred problem, in double
/// precision and in one order.
///
/// - Complexity: O(*stored elements* · *steps*), at most 40 steps.
/// - SeeAlso: Hestenes and Stiefel, "Methods of conjugate gradients for solving linear systems",
///   Journal of Research of the National Bureau of Standards 49 (1952).
struct LatentLengthTrainer {
  private static let penalty = 1.0
  private static let maximumSteps = 40

  /// Learns from articles and their lengths in the latent dimensions.
  ///
  /// - Parameter unit: the length that shall count as 1.
  func train(_ articles: SparseMatrix, lengths: [Float], unit: Float) -> LatentLength {
    let mean = lengths.reduce(0) { $0 + Double($1) } / Double(max(lengths.count, 1))
    var weights = Array(repeating: 0.0, count: articles.columnCount)
    var residual = transposeTimes(articles, lengths.map { Double($0) - mean })
    var direction = residual
    var squared = dot(residual, residual)
    let goal = squared * 1e-8
    for _ in 0..<Self.maximumSteps where squared > goal {
      let image = apply(articles, direction)
      let step = squared / dot(direction, image)
      for column in weights.indices {
        weights[column] += step * direction[column]
        residual[column] -= step * image[column]
      }
      let next = dot(residual, residual)
      for column in direction.indices {
        direction[column] = residual[column] + next / squared * direction[column]
      }
      squared = next
    }
    let fitted = times(articles, weights)
    let intercept = mean - fitted.reduce(0, +) / Double(max(fitted.count, 1))
    return LatentLength(
      weights: SharedBuffer(weights.map { Float($0 / Double(unit)) }),
      intercept: Float(intercept / Double(unit)))
  }

  /// `XᵀCX v + v`, where *C* takes the mean away.
  private func apply(_ articles: SparseMatrix, _ vector: [Double]) -> [Double] {
    var product = times(articles, vector)
    let mean = product.reduce(0, +) / Double(max(product.count, 1))
    for row in product.indices { product[row] -= mean }
    var image = transposeTimes(articles, product)
    for column in image.indices { image[column] += Self.penalty * vector[column] }
    return image
  }

  private func times(_ articles: SparseMatrix, _ vector: [Double]) -> [Double] {
    let vector = vector.span
    return (0..<articles.rowCount).map { row in
      articles.withRow(row) { columns, values in
        var sum = 0.0
        for index in columns.indices { sum += Double(values[index]) * vector[Int(columns[index])] }
        return sum
      }
    }
  }

  private func transposeTimes(_ articles: SparseMatrix, _ factors: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: articles.columnCount)
    var target = sums.mutableSpan
    for row in 0..<articles.rowCount {
      articles.withRow(row) { columns, values in
        for index in columns.indices {
          target[Int(columns[index])] += Double(values[index]) * factors[row]
        }
      }
    }
    return sums
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}
