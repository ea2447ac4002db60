/// Trains one linear classifier by dual coordinate descent.
///
/// For rows *xᵢ* with targets *yᵢ* = ±1, and a bias *b* that is an element of *w* for a constant
/// feature of 1 (so it is penalised too, as in LIBLINEAR), minimises the squared hinge loss
///
///     ½ ‖w‖² + ½ b² + Σᵢ Cᵢ · max(0, 1 − yᵢ (w · xᵢ + b))²
///
/// in its dual, `min ½ αᵀ(Q + D)α − Σ αᵢ` with `αᵢ ≥ 0` and `Dᵢᵢ = 1 / (2 Cᵢ)`, one αᵢ at a time in
/// random order. Rows whose αᵢ stays at zero are set aside (shrinking) until the rest has
/// converged, then checked again. Stops when the largest and smallest projected gradients differ
/// by less than `tolerance`.
///
/// Differs from the paper in that *w* is kept in Float32; the order is drawn from a seeded
/// generator, so the result is the same on every run.
///
/// - Complexity: O(stored elements) for each pass; passes seldom exceed a hundred.
/// - SeeAlso: Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual coordinate descent method for
///   large-scale linear SVM", ICML 2008, Algorithm 3.
public struct LinearSolver: Sendable {
  /// The weight of an error against that of the penalty.
  public var cost: Float
  public var tolerance: Float
  public var maximumPasses: Int
  public var seed: UInt64

  public init(
    cost: Float = 1, tolerance: Float = 0.01, maximumPasses: Int = 1000, seed: UInt64 = 1
  ) {
    self.cost = cost
    self.tolerance = tolerance
    self.maximumPasses = maximumPasses
    self.seed = seed
  }

  /// A separating plane.
  public struct Solution: Sendable {
    public var weights: [Float]
    public var bias: Float
  }

  /// Finds the plane for some rows of a matrix.
  ///
  /// - Parameters:
  ///   - rows: which rows take part.
  ///   - isPositive: by row of the matrix, on which side it belongs.
  public func solve(_ matrix: SparseMatrix, rows: [Int32], isPositive: [Bool]) -> Solution {
    precondition(isPositive.count == matrix.rowCount)
    var weights: [Float] = Array(repeating: 0, count: matrix.columnCount)
    let bias = unsafe weights.withUnsafeMutableBufferPointer { weights in
      unsafe matrix.rowStarts.withUnsafeBufferPointer { starts in
        unsafe matrix.columns.withUnsafeBufferPointer { columns in
          unsafe matrix.values.withUnsafeBufferPointer { values in
            unsafe descend(
              Problem(starts: starts, columns: columns, values: values), rows, isPositive, weights)
          }
        }
      }
    }
    return Solution(weights: weights, bias: bias)
  }

  /// The rows of a matrix, without bounds checks in the loops that take all of the time.
  @unsafe private struct Problem {
    let starts: UnsafeBufferPointer<Int>
    let columns: UnsafeBufferPointer<Int32>
    let values: UnsafeBufferPointer<Float>

    @inline(__always)
    func dot(_ row: Int, _ weights: UnsafeMutableBufferPointer<Float>) -> Float {
      var position = unsafe starts[row]
      let end = unsafe starts[row + 1]
      var (a, b, c, d): (Float, Float, Float, Float) = (0, 0, 0, 0)
      while position + 4 <= end {
        unsafe a += values[position] * weights[Int(columns[position])]
        unsafe b += values[position + 1] * weights[Int(columns[position + 1])]
        unsafe c += values[position + 2] * weights[Int(columns[position + 2])]
        unsafe d += values[position + 3] * weights[Int(columns[position + 3])]
        position += 4
      }
      while position < end {
        unsafe a += values[position] * weights[Int(columns[position])]
        position += 1
      }
      return (a + b) + (c + d)
    }

    @inline(__always)
    func add(_ row: Int, times scale: Float, to weights: UnsafeMutableBufferPointer<Float>) {
      for position in unsafe starts[row]..<starts[row + 1] {
        unsafe weights[Int(columns[position])] += scale * values[position]
      }
    }

    func squaredLength(_ row: Int) -> Float {
      var sum: Float = 0
      for position in unsafe starts[row]..<starts[row + 1] {
        unsafe sum += values[position] * values[position]
      }
      return sum
    }
  }

  private func descend(
    _ problem: Problem, _ rows: [Int32], _ isPositive: [Bool],
    _ weights: UnsafeMutableBufferPointer<Float>
  ) -> Float {
    let diagonal = 1 / (2 * cost)
    let curvature = rows.map { unsafe problem.squaredLength(Int($0)) + 1 + diagonal }
    var alpha: [Float] = Array(repeating: 0, count: rows.count)
    var order = Array(0..<rows.count)
    var active = rows.count
    var bias: Float = 0
    var random = SplitMix64(seed: seed)
    var previousLargest = Float.infinity

    for _ in 0..<maximumPasses {
      var largest = -Float.infinity
      var smallest = Float.infinity
      for index in 0..<active {
        order.swapAt(index, index + Int(random.next() % UInt64(active - index)))
      }
      var position = 0
      while position < active {
        let index = order[position]
        let row = Int(rows[index])
        let target: Float = isPositive[row] ? 1 : -1
        let margin = unsafe problem.dot(row, weights) + bias
        let gradient = target * margin - 1 + diagonal * alpha[index]
        var projected = gradient
        if alpha[index] == 0 {
          if gradient > previousLargest {
            active -= 1
            order.swapAt(position, active)
            continue
          }
          projected = min(gradient, 0)
        }
        largest = max(largest, projected)
        smallest = min(smallest, projected)
        if abs(projected) > 1e-12 {
          let old = alpha[index]
          alpha[index] = max(old - gradient / curvature[index], 0)
          let step = (alpha[index] - old) * target
          unsafe problem.add(row, times: step, to: weights)
          bias += step
        }
        position += 1
      }
      if largest - smallest <= tolerance {
        if active == rows.count { break }
        active = rows.count
        previousLargest = .infinity
      } else {
        previousLargest = largest <= 0 ? .infinity : largest
      }
    }
    return bias
  }
}
