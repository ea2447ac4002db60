/// Finds planes that separate rows of a matrix, for many problems over the same rows.
///
/// For rows *xᵢ* with targets *yᵢ* = ±1, and a bias *b* that is an element of *w* for a constant
/// feature of 1 (so it is penalised too, as in LIBLINEAR), minimises the squared hinge loss
///
///     ½ ‖w‖² + ½ b² + C · Σᵢ max(0, 1 − yᵢ (w · xᵢ + b))²
///
/// by dual coordinate descent, eight problems at a time: see `CoordinateDescent`. Two problems are
/// alike when they differ in a few targets, as the folds of a topic do; such ones belong next to
/// each other.
///
/// With a start *w₀*, *b₀*, such as a plane that was found from rows that are gone, the penalty is the
/// distance from it:
///
///     ½ ‖w − w₀‖² + ½ λ (b − b₀)² + C · Σᵢ max(0, 1 − yᵢ (w · xᵢ + b))²
///
/// where *λ*, ``biasPenalty``, is 1 unless it is said.
///
/// - Complexity: O(*stored elements* · *passes*) for eight problems; passes seldom exceed thirty.
/// - SeeAlso: Evgeniou and Pontil, "Regularized multi-task learning", KDD 2004; Kuzborskij and
///   Orabona, "Stability and hypothesis transfer learning", ICML 2013, for what a penalty of the
///   distance from another plane can promise.
public struct LinearSolver: Sendable {
  /// The weight of an error against that of the penalty.
  public var cost: Float

  /// By how much the largest and smallest projected gradients of a solution may differ: what
  /// LIBLINEAR calls *eps*.
  public var tolerance: Float

  public var maximumPasses: Int
  public var seed: UInt64

  /// How much more a change of the bias costs than one of a weight.
  public var biasPenalty: Float = 1

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

    public init(weights: [Float], bias: Float) {
      self.weights = weights
      self.bias = bias
    }
  }

  /// Finds a plane for each problem.
  ///
  /// - Parameters:
  ///   - rows: the rows of the matrix, which all problems share.
  ///   - problems: for each problem, by row, on which side the row belongs: 1 or −1, or 0 when it
  ///     takes no part.
  ///   - start: the plane that all problems start from and stay near; the origin when `nil`.
  /// - Precondition: the start has a weight for each column.
  public func solve(_ rows: Rows, problems: [[Int8]], from start: Solution? = nil) -> [Solution] {
    let planes = planes(rows, problems: problems, from: start)
    return problems.indices.map { planes.solution(of: $0) }
  }

  /// The same planes, side by side as they were found.
  package func planes(
    _ rows: Rows, problems: [[Int8]], from start: Solution? = nil
  ) -> SolvedPlanes {
    let lanes = CoordinateDescent.Lanes.scalarCount
    let groups = stride(from: 0, to: problems.count, by: lanes).map { first in
      let group = problems[first..<min(first + lanes, problems.count)]
      var descent = CoordinateDescent(
        rows, problems: group, start: start, cost: cost, biasPenalty: biasPenalty, seed: seed)
      descent.run(tolerance: tolerance, maximumPasses: maximumPasses)
      return descent.planes
    }
    return SolvedPlanes(rows: rows, groups: groups, count: problems.count)
  }
}

extension LinearSolver {
  /// The rows of a matrix as the solver reads them.
  ///
  /// Columns are numbered anew by how many rows have them, so that the weights that are read most
  /// often share cache lines.
  public struct Rows: Sendable {
    let starts: [Int]
    let columns: [Int32]
    let values: [Float]
    let squaredLengths: [Float]

    /// By row, how many times its errors count.
    private(set) var importance: [Float]

    /// By column of the matrix, its number here.
    let rank: [Int32]

    /// - Parameter importance: by row, above 0, how many times its errors count; once when `nil`.
    public init(_ matrix: SparseMatrix, importance: [Float]? = nil) {
      precondition(
        importance.map { $0.count == matrix.rowCount && $0.allSatisfy { $0 > 0 } } ?? true)
      var counts = Array(repeating: 0, count: matrix.columnCount)
      for column in matrix.columns { counts[Int(column)] += 1 }
      var rank = Array(repeating: Int32(0), count: counts.count)
      let order = counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
      for (number, column) in order.enumerated() { rank[column] = Int32(number) }
      starts = matrix.rowStarts
      columns = matrix.columns.map { rank[Int($0)] }
      values = matrix.values
      squaredLengths = (0..<matrix.rowCount).map { matrix.squaredLength(row: $0) }
      self.rank = rank
      self.importance = importance ?? Array(repeating: 1, count: matrix.rowCount)
    }

    public var count: Int { squaredLengths.count }

    /// The same rows with other weights of their errors.
    public func with(importance: [Float]) -> Rows {
      precondition(importance.count == count && importance.allSatisfy { $0 > 0 })
      var rows = self
      rows.importance = importance
      return rows
    }
  }
}
