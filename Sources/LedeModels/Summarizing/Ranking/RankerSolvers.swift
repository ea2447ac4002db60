/// The three problems whose solutions are the weights of a ``SentenceRanker``.
enum RankerSolvers {
  /// Solves `(A + λ · I) x = b` for a symmetric matrix that is nowhere negative, by Cholesky's
  /// decomposition.
  ///
  /// - Complexity: O(*width*³).
  static func solve(_ matrix: [Double], _ right: [Double], ridge: Double) -> [Double] {
    let n = right.count
    var lower = matrix
    for i in 0..<n { lower[i * n + i] += ridge }
    for j in 0..<n {
      var pivot = lower[j * n + j]
      for k in 0..<j { pivot -= lower[j * n + k] * lower[j * n + k] }
      let root = max(pivot, 1e-12).squareRoot()
      lower[j * n + j] = root
      for i in j + 1..<max(n, j + 1) {
        var sum = lower[i * n + j]
        for k in 0..<j { sum -= lower[i * n + k] * lower[j * n + k] }
        lower[i * n + j] = sum / root
      }
    }
    var x = right
    for i in 0..<n {
      for k in 0..<i { x[i] -= lower[i * n + k] * x[k] }
      x[i] /= lower[i * n + i]
    }
    for i in (0..<n).reversed() {
      for k in i + 1..<max(n, i + 1) { x[i] -= lower[k * n + i] * x[k] }
      x[i] /= lower[i * n + i]
    }
    return x
  }

  /// Ridge regression: the weights with the least `Σ (y − w · x)² + λ · |w|²`.
  static func regression(_ rows: FeatureRows, _ targets: [Double], ridge: Double) -> LearnedSum {
    let mean = targets.reduce(0, +) / Double(max(targets.count, 1))
    let weights = solve(
      rows.outerProducts(times: Array(repeating: 1, count: rows.count)),
      rows.sum(times: targets.map { $0 - mean }), ridge: ridge)
    return rows.learned(weights, bias: mean)
  }

  /// Logistic regression: the weights with the least
  /// `Σ ln(1 + exp(−±(w · x + b))) + λ/2 · |w|²`, by ``QuasiNewton``.
  static func logistic(_ rows: FeatureRows, _ labels: [Bool], ridge: Double) -> LearnedSum {
    let all = Double(max(labels.count, 1))
    let share = min(max(Double(labels.count { $0 }) / all, 1e-4), 1 - 1e-4)
    let start =
      Array(repeating: 0.0, count: rows.width) + [Logarithm.natural(share / (1 - share))]
    let solution = QuasiNewton.minimum(from: start, rounds: 200) { point in
      let (weights, bias) = (Array(point.dropLast()), point[point.count - 1])
      var errors = rows.products(weights)
      var loss = 0.0
      for (row, product) in errors.enumerated() {
        let sum = max(-30, min(30, product + bias))
        let inverse = 1 + Logarithm.exponential(-sum)
        loss += Logarithm.natural(inverse) + (labels[row] ? 0 : sum)
        errors[row] = 1 / inverse - (labels[row] ? 1 : 0)
      }
      var gradient = rows.sum(times: errors) + [errors.reduce(0, +)]
      for (column, weight) in weights.enumerated() {
        loss += ridge / 2 * weight * weight
        gradient[column] += ridge * weight
      }
      return (loss / all, gradient.map { $0 / all })
    }
    return rows.learned(Array(solution.dropLast()), bias: solution[rows.width])
  }

  /// The weights with which a choice by chance gets the most: with `p = softmax(w · x)` over the
  /// rows of each group, those of the highest mean of `Σ p · reward`, less `λ · |w|²`.
  ///
  /// By the method of Liu and Nocedal ("On the limited memory BFGS method", 1989) from a start.
  static func expectedReward(
    _ rows: FeatureRows, groups: [Range<Int>], rewards: [Double], ridge: Double, start: [Double]
  ) -> LearnedSum {
    let weights = QuasiNewton.minimum(from: start, rounds: 150) { weights in
      let products = rows.products(weights)
      var factors = Array(repeating: 0.0, count: rows.count)
      var total = 0.0
      for group in groups where !group.isEmpty {
        let highest = products[group].max() ?? 0
        var sum = 0.0
        var expected = 0.0
        for row in group {
          factors[row] = Logarithm.exponential(products[row] - highest)
          sum += factors[row]
        }
        for row in group {
          factors[row] /= sum
          expected += factors[row] * rewards[row]
        }
        for row in group {
          factors[row] *= (expected - rewards[row]) / Double(groups.count)
        }
        total -= expected / Double(groups.count)
      }
      var gradient = rows.sum(times: factors)
      for column in weights.indices {
        total += ridge * weights[column] * weights[column]
        gradient[column] += 2 * ridge * weights[column]
      }
      return (total, gradient)
    }
    return rows.learned(weights, bias: 0)
  }
}
