import LedeAlgebra
import LedeTestSupport
import Testing

@Suite struct LinearSolverTests {
  /// A small dense problem with noise, so that no plane separates it.
  struct Problem: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let cost: Float
    let matrix: SparseMatrix
    var isPositive: [Bool]

    /// What the distance from is penalised; the last element is the bias.
    var start = Array(repeating: 0.0, count: 6)
    var biasPenalty = 1.0

    /// The rows that take part.
    private(set) var rows = Array(0..<30)

    var testDescription: String { "seed \(seed), cost \(cost)" }

    init(seed: UInt64, cost: Float) {
      var random = SplitMix64(seed: seed)
      self.seed = seed
      self.cost = cost
      let matrix = random.sparseMatrix(rows: 30, columns: 5, density: 0.9)
      self.matrix = matrix
      isPositive = (0..<30).map { row in
        matrix.row(row).values.reduce(0, +) + random.nextFloat() > 0.3
      }
    }

    mutating func leave(out range: Range<Int>) { rows.removeAll { range.contains($0) } }

    /// By row, 1 or −1, or 0 where it is left out.
    var targets: [Int8] {
      (0..<30).map { rows.contains($0) ? (isPositive[$0] ? 1 : -1) : 0 }
    }

    static let all = ([1, 2, 3, 4] as [UInt64]).flatMap { seed in
      ([0.1, 1, 10] as [Float]).map { Problem(seed: seed, cost: $0) }
    }

    /// The primal objective and its gradient; the last element is the bias.
    func primal(_ w: [Double]) -> (value: Double, gradient: [Double]) {
      var gradient = zip(w, start).map { $0 - $1 }
      var value = gradient.dropLast().reduce(0) { $0 + $1 * $1 } / 2
      value += biasPenalty * gradient[5] * gradient[5] / 2
      gradient[5] *= biasPenalty
      for row in rows {
        let x = matrix.row(row).dense(5) + [1]
        let y = isPositive[row] ? 1.0 : -1.0
        let slack = max(0, 1 - y * zip(w, x).reduce(0) { $0 + $1.0 * $1.1 })
        value += Double(cost) * slack * slack
        for column in x.indices { gradient[column] -= 2 * Double(cost) * slack * y * x[column] }
      }
      return (value, gradient)
    }

    /// The minimum by plain gradient descent, with steps that are sure to go down.
    var minimum: Double {
      var lipschitz = max(1, biasPenalty)
      for row in rows {
        let x = matrix.row(row).dense(5) + [1]
        lipschitz += 2 * Double(cost) * x.reduce(0) { $0 + $1 * $1 }
      }
      var w = Array(repeating: 0.0, count: 6)
      for _ in 0..<5_000 {
        let gradient = primal(w).gradient
        if gradient.reduce(0, { $0 + $1 * $1 }) < 1e-10 { break }
        for column in w.indices { w[column] -= gradient[column] / lipschitz }
      }
      return primal(w).value
    }
  }

  private static func solve(
    _ problem: Problem, tolerance: Float
  ) throws -> LinearSolver.Solution {
    try #require(
      LinearSolver(cost: problem.cost, tolerance: tolerance).solve(
        LinearSolver.Rows(problem.matrix), problems: [problem.targets]
      ).first)
  }

  private static func solve(
    _ problem: Problem, tolerance: Float, from start: [Double]
  ) throws -> LinearSolver.Solution {
    let start = start.map { Float($0) }
    return try #require(
      LinearSolver(cost: problem.cost, tolerance: tolerance).solve(
        LinearSolver.Rows(problem.matrix), problems: [problem.targets],
        from: LinearSolver.Solution(weights: Array(start.dropLast()), bias: start[5])
      ).first)
  }

  private static func weights(_ solution: LinearSolver.Solution) -> [Double] {
    solution.weights.map { Double($0) } + [Double(solution.bias)]
  }

  @Test(arguments: Problem.all) func `the solution is the minimum`(problem: Problem) throws {
    let found = problem.primal(Self.weights(try Self.solve(problem, tolerance: 1e-5)))
    // The gradient is w − Σ αᵢ yᵢ xᵢ with the αᵢ that the slacks ask for: the KKT conditions.
    let largest = found.gradient.map(\.magnitude).max() ?? 0
    #expect(largest <= 2e-3 * Double(max(problem.cost, 1)))
    let minimum = problem.minimum
    #expect((found.value - minimum).magnitude <= 1e-5 * minimum)
    // The tolerance that training uses is near enough.
    let near = problem.primal(Self.weights(try Self.solve(problem, tolerance: 0.01))).value
    #expect(near <= minimum * 1.001)
  }

  /// Problems that share lanes are solved as if each were alone: one more than fill a
  /// group, of which each leaves out other rows.
  @Test(arguments: [0.1, 10] as [Float])
  func `each of many problems has its own minimum`(cost: Float) {
    let matrix = Problem(seed: 5, cost: cost).matrix
    let shared = (0..<9).map { number -> Problem in
      var problem = Problem(seed: 5, cost: cost)
      problem.leave(out: number * 2..<number * 2 + 6)
      if number % 3 == 2 { problem.isPositive = problem.isPositive.map { !$0 } }
      return problem
    }
    let planes = LinearSolver(cost: cost, tolerance: 1e-5).solve(
      LinearSolver.Rows(matrix), problems: shared.map(\.targets))
    #expect(planes.count == shared.count)
    for (plane, problem) in zip(planes, shared) {
      let minimum = problem.minimum
      let found = problem.primal(Self.weights(plane)).value
      #expect((found - minimum).magnitude <= 1e-5 * minimum)
    }
  }

  @Test(arguments: Problem.all)
  func `the same problem has the same solution to the bit`(problem: Problem) throws {
    let first = try Self.solve(problem, tolerance: 0.01)
    let second = try Self.solve(problem, tolerance: 0.01)
    #expect(first.weights == second.weights)
    #expect(first.bias == second.bias)
  }

  @Test(arguments: Problem.all)
  func `from a start, the solution is the minimum of the distance and the errors`(
    problem: Problem
  ) throws {
    var problem = problem
    problem.start = [0.5, -1, 0.25, 2, -0.75, 0.5]
    let found = problem.primal(
      Self.weights(try Self.solve(problem, tolerance: 1e-5, from: problem.start)))
    // The gradient is w − w₀ − Σ αᵢ yᵢ xᵢ with the αᵢ that the slacks ask for: the KKT conditions.
    let largest = found.gradient.map(\.magnitude).max() ?? 0
    #expect(largest <= 3e-3 * Double(max(problem.cost, 1)))
    let minimum = problem.minimum
    #expect((found.value - minimum).magnitude <= 1e-5 * minimum)
    // It is another minimum than that from the origin.
    let origin = problem.primal(Self.weights(try Self.solve(problem, tolerance: 1e-5))).value
    #expect(origin > minimum * 1.0001)
  }

  @Test(arguments: [0.1, 4] as [Float])
  func `a change of the bias costs as much as is said`(penalty: Float) throws {
    var problem = Problem(seed: 6, cost: 1)
    problem.biasPenalty = Double(penalty)
    var solver = LinearSolver(tolerance: 1e-5)
    solver.biasPenalty = penalty
    let plane = try #require(
      solver.solve(LinearSolver.Rows(problem.matrix), problems: [problem.targets]).first)
    let minimum = problem.minimum
    #expect((problem.primal(Self.weights(plane)).value - minimum).magnitude <= 1e-5 * minimum)
  }

  @Test(arguments: Problem.all)
  func `a start at the origin changes no bit`(problem: Problem) throws {
    let first = try Self.solve(problem, tolerance: 0.01)
    let second = try Self.solve(
      problem, tolerance: 0.01, from: Array(repeating: 0, count: 6))
    #expect(first.weights == second.weights && first.bias == second.bias)
  }

  @Test func `without rows, or with rows that are well divided, the plane stays at its start`() {
    let start = LinearSolver.Solution(weights: [3, -4], bias: 0.5)
    let nothing = LinearSolver().solve(
      LinearSolver.Rows(SparseMatrix(columnCount: 2)), problems: [[]], from: start)
    #expect(nothing.map(\.weights) == [start.weights] && nothing.map(\.bias) == [start.bias])
    var matrix = SparseMatrix(columnCount: 2)
    matrix.append(SparseVector(indices: [0], values: [1]))
    matrix.append(SparseVector(indices: [1], values: [1]))
    let divided = LinearSolver().solve(
      LinearSolver.Rows(matrix), problems: [[1, -1], [0, 0]], from: start)
    #expect(divided.map(\.weights) == [start.weights, start.weights])
    #expect(divided.map(\.bias) == [start.bias, start.bias])
  }

  @Test func `a row that counts three times is three rows`() throws {
    let problem = Problem(seed: 2, cost: 1)
    var tripled = problem.matrix
    for _ in 0..<2 { tripled.append(problem.matrix.row(4)) }
    let solver = LinearSolver(tolerance: 1e-5)
    let target = problem.targets[4]
    let plain = try #require(
      solver.solve(
        LinearSolver.Rows(tripled), problems: [problem.targets + [target, target]]
      ).first)
    let weighed = try #require(
      solver.solve(
        LinearSolver.Rows(
          problem.matrix, importance: (0..<30).map { $0 == 4 ? 3 : 1 }),
        problems: [problem.targets]
      ).first)
    for (one, other) in zip(Self.weights(plain), Self.weights(weighed)) {
      #expect((one - other).magnitude < 1e-3)
    }
  }

  @Test func `rows that are left out change nothing`() {
    var problem = Problem(seed: 9, cost: 1)
    problem.leave(out: 20..<30)
    var cells = SparseMatrix(columnCount: problem.matrix.columnCount)
    for row in 0..<30 {
      let vector = problem.matrix.row(row)
      // Other values in the same columns: the columns keep their order, the rows their place.
      cells.append(
        row < 20
          ? vector : SparseVector(indices: vector.indices, values: vector.values.map { $0 * 3 }))
    }
    let (first, second) = (
      LinearSolver().solve(LinearSolver.Rows(problem.matrix), problems: [problem.targets]),
      LinearSolver().solve(LinearSolver.Rows(cells), problems: [problem.targets])
    )
    #expect(first.map(\.weights) == second.map(\.weights))
    #expect(first.map(\.bias) == second.map(\.bias))
  }

  @Test func `without rows there is no plane`() {
    let solution = LinearSolver().solve(
      LinearSolver.Rows(SparseMatrix(columnCount: 2)), problems: [[]])
    #expect(solution.map(\.weights) == [[0, 0]])
    #expect(solution.map(\.bias) == [0])
    #expect(
      LinearSolver().solve(LinearSolver.Rows(SparseMatrix(columnCount: 2)), problems: []).isEmpty)
  }

  @Test(arguments: [true, false])
  func `rows of one side only are put on that side`(side: Bool) throws {
    var problem = Problem(seed: 3, cost: 1)
    problem.isPositive = Array(repeating: side, count: 30)
    let solution = try Self.solve(problem, tolerance: 0.01)
    for row in 0..<30 {
      let score = problem.matrix.dot(row: row, solution.weights) + solution.bias
      #expect((score > 0) == side)
    }
  }
}
