import LedeAlgebra
import LedeTestSupport
import Testing

@Suite struct LinearSolverTests {
  /// A small dense problem with noise, so that no plane separates it.
  struct Problem: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let cost: Float
    let matrix: SparseMatrix
    let isPositive: [Bool]
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

    static let all = ([1, 2, 3, 4] as [UInt64]).flatMap { seed in
      ([0.1, 1, 10] as [Float]).map { Problem(seed: seed, cost: $0) }
    }

    /// The primal objective and its gradient; the last element is the bias.
    func primal(_ w: [Double]) -> (value: Double, gradient: [Double]) {
      var value = w.reduce(0) { $0 + $1 * $1 } / 2
      var gradient = w
      for row in 0..<matrix.rowCount {
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
      var lipschitz = 1.0
      for row in 0..<matrix.rowCount {
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

  private static func solve(_ problem: Problem, tolerance: Float) -> LinearSolver.Solution {
    LinearSolver(cost: problem.cost, tolerance: tolerance).solve(
      problem.matrix, rows: Array(0..<30), isPositive: problem.isPositive)
  }

  private static func weights(_ solution: LinearSolver.Solution) -> [Double] {
    solution.weights.map { Double($0) } + [Double(solution.bias)]
  }

  @Test(arguments: Problem.all) func `the solution is the minimum`(problem: Problem) {
    let found = problem.primal(Self.weights(Self.solve(problem, tolerance: 1e-5)))
    // The gradient is w − Σ αᵢ yᵢ xᵢ with the αᵢ that the slacks ask for: the KKT conditions.
    let largest = found.gradient.map(\.magnitude).max() ?? 0
    #expect(largest <= 2e-3 * Double(max(problem.cost, 1)))
    let minimum = problem.minimum
    #expect((found.value - minimum).magnitude <= 1e-5 * minimum)
    // The tolerance that training uses is near enough.
    let near = problem.primal(Self.weights(Self.solve(problem, tolerance: 0.01))).value
    #expect(near <= minimum * 1.001)
  }

  @Test(arguments: Problem.all)
  func `the same problem has the same solution to the bit`(problem: Problem) {
    let first = Self.solve(problem, tolerance: 0.01)
    let second = Self.solve(problem, tolerance: 0.01)
    #expect(first.weights == second.weights)
    #expect(first.bias == second.bias)
  }

  @Test func `rows that are left out change nothing`() {
    let problem = Problem(seed: 9, cost: 1)
    var flipped = problem.isPositive
    for row in 20..<30 { flipped[row].toggle() }
    let rows = Array(Int32(0)..<20)
    let first = LinearSolver().solve(
      problem.matrix, rows: rows, isPositive: problem.isPositive)
    let second = LinearSolver().solve(problem.matrix, rows: rows, isPositive: flipped)
    #expect(first.weights == second.weights)
    #expect(first.bias == second.bias)
  }

  @Test func `without rows there is no plane`() {
    let solution = LinearSolver().solve(
      SparseMatrix(columnCount: 2), rows: [], isPositive: [])
    #expect(solution.weights == [0, 0])
    #expect(solution.bias == 0)
  }

  @Test(arguments: [true, false])
  func `rows of one side only are put on that side`(side: Bool) {
    let problem = Problem(seed: 3, cost: 1)
    let solution = LinearSolver().solve(
      problem.matrix, rows: Array(0..<30), isPositive: Array(repeating: side, count: 30))
    for row in 0..<30 {
      let score = problem.matrix.dot(row: row, solution.weights) + solution.bias
      #expect((score > 0) == side)
    }
  }
}
