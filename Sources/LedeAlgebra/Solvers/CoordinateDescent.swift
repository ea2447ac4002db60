/// Eight linear problems over the same rows, solved by dual coordinate descent, each in a lane.
///
/// The dual of the problem that ``LinearSolver`` states is `min ½ αᵀ(Q + D)α − Σ αᵢ` with `αᵢ ≥ 0`,
/// `Qᵢⱼ = yᵢ yⱼ (xᵢ · xⱼ + 1/λ)` and `Dᵢᵢ = 1 / (2 C)`, with the *C* of the row. It is minimised in one αᵢ at a time, in random
/// order, while `w = w₀ + Σ αᵢ yᵢ xᵢ` is kept up to date. A start *w₀*, *b₀* only makes the linear term
/// `Σ (1 − yᵢ (w₀ · xᵢ + b₀)) αᵢ`: the steps are the same, from other weights on. Rows whose αᵢ stays at zero are set aside
/// (shrinking) until the rest has converged, then checked again.
///
/// Differs from the paper in that eight problems go through the rows together: a row is read once,
/// and its products with eight *w* are eight lanes of one register or two. A lane does what the
/// algorithm would do for it alone, but a row is set aside only when all lanes want it, and the end
/// is when all have converged. *w* is kept in Float32. The order is drawn from a seeded generator,
/// so the result is the same on every run.
///
/// - SeeAlso: Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual coordinate descent method for
///   large-scale linear SVM", ICML 2008, Algorithm 3.
struct CoordinateDescent {
  typealias Lanes = SIMD8<Float>

  private let rows: LinearSolver.Rows

  /// By row, `1 / (2 C)`.
  private let diagonals: [Float]

  /// `1 / λ`: the square of the constant feature that the bias is the weight of.
  private let biasFactor: Float
  private var random: SplitMix64

  /// By row, 1 or −1 for each problem, or 0 where the row takes no part.
  private let targets: [Lanes]

  private var weights: [Lanes]
  private var bias = Lanes.zero

  /// The rows that take part in any problem; those that are set aside stand at the end.
  private var order: [Int32]
  private var active: Int

  /// By lane, above which gradient a row at zero is set aside: the largest of the pass before.
  private var limit = Lanes(repeating: .infinity)

  init(
    _ rows: LinearSolver.Rows, problems: ArraySlice<[Int8]>, start: LinearSolver.Solution?,
    cost: Float, biasPenalty: Float, seed: UInt64
  ) {
    precondition(problems.count <= Lanes.scalarCount)
    var targets = Array(repeating: Lanes.zero, count: rows.count)
    for (lane, problem) in problems.enumerated() {
      precondition(problem.count == rows.count, "a target for each row")
      for row in problem.indices { targets[row][lane] = Float(problem[row]) }
    }
    self.rows = rows
    self.targets = targets
    diagonals = rows.importance.map { 1 / (2 * cost * $0) }
    biasFactor = 1 / biasPenalty
    random = SplitMix64(seed: seed)
    weights = Array(repeating: .zero, count: rows.rank.count)
    if let start {
      precondition(start.weights.count == rows.rank.count, "a start of as many columns")
      for (number, weight) in zip(rows.rank, start.weights) {
        weights[Int(number)] = Lanes(repeating: weight)
      }
      bias = Lanes(repeating: start.bias)
    }
    order = targets.indices.filter { targets[$0] != .zero }.map { Int32($0) }
    active = order.count
  }

  /// Goes through the rows until in each lane the projected gradients differ by no more than
  /// `tolerance`.
  mutating func run(tolerance: Float, maximumPasses: Int) {
    var alpha = Array(repeating: Lanes.zero, count: rows.count)
    var weights = weights
    self.weights = []
    defer { self.weights = weights }
    for _ in 0..<maximumPasses {
      shuffle()
      var a = alpha.mutableSpan
      var w = weights.mutableSpan
      let (largest, smallest) = pass(&a, &w)
      if all(largest - smallest .<= tolerance) {
        if active == order.count { return }
        active = order.count
        limit = Lanes(repeating: .infinity)
      } else {
        limit = largest.replacing(with: .infinity, where: largest .<= 0)
      }
    }
  }

  /// What was found in all lanes.
  var planes: SolvedPlanes.Group { SolvedPlanes.Group(weights: weights, bias: bias) }

  private mutating func shuffle() {
    for index in 0..<active {
      let below = UInt64(active - index)
      order.swapAt(index, index + Int(random.next().multipliedFullWidth(by: below).high))
    }
  }

  /// Makes one step for each active row, and sets aside those that are not needed.
  ///
  /// - Returns: by lane, the largest and smallest projected gradients.
  private mutating func pass(
    _ alpha: inout MutableSpan<Lanes>, _ weights: inout MutableSpan<Lanes>
  ) -> (largest: Lanes, smallest: Lanes) {
    let (rows, targets, own, biasFactor) = (rows, targets, diagonals, biasFactor)
    let (starts, columns, values) = (rows.starts.span, rows.columns.span, rows.values.span)
    let (squaredLengths, sides) = (rows.squaredLengths.span, targets.span)
    let diagonals = own.span
    var largest = Lanes(repeating: -.infinity)
    var smallest = Lanes(repeating: .infinity)
    var position = 0
    while position < active {
      let row = Int(order[position])
      let range = starts[row]..<starts[row + 1]
      // The processor cannot foresee where the next row is, for the order is random.
      if position + 1 < active {
        let next = Int(order[position + 1])
        let nextRange = starts[next]..<starts[next + 1]
        columns.extracting(nextRange).prefetch()
        values.extracting(nextRange).prefetch()
        sides.extracting(next...next).prefetch()
      }
      let (target, old, diagonal) = (sides[row], alpha[row], diagonals[row])
      let product = Self.dot(columns.extracting(range), values.extracting(range), weights)
      let gradient = target * (product + bias) - 1 + diagonal * old
      let isAtZero = old .== 0
      let isIdle = (target .== 0) .| (isAtZero .& (gradient .> limit))
      if all(isIdle) {
        active -= 1
        order.swapAt(position, active)
        continue
      }
      position += 1
      let projected = gradient.replacing(with: 0, where: isAtZero .& (gradient .> 0))
      largest.replace(with: projected, where: .!isIdle .& (projected .> largest))
      smallest.replace(with: projected, where: .!isIdle .& (projected .< smallest))
      let stepped = old - gradient / (squaredLengths[row] + biasFactor + diagonal)
      let new = stepped.replacing(with: 0, where: (stepped .< 0) .| (target .== 0))
      let step = (new - old) * target
      if all(step .== 0) { continue }
      alpha[row] = new
      bias += step * biasFactor
      Self.add(
        columns.extracting(range), values.extracting(range), times: step, to: &weights)
    }
    return (largest, smallest)
  }
}

extension CoordinateDescent {
  /// The products of a row with the weights of all lanes, in two sums that do not wait for each
  /// other.
  @inline(__always)
  private static func dot(
    _ columns: Span<Int32>, _ values: Span<Float>, _ weights: borrowing MutableSpan<Lanes>
  ) -> Lanes {
    var even = Lanes.zero
    var odd = Lanes.zero
    let count = min(columns.count, values.count)
    var index = 0
    while index + 1 < count {
      even += values[index] * weights[Int(columns[index])]
      odd += values[index + 1] * weights[Int(columns[index + 1])]
      index += 2
    }
    if index < count { even += values[index] * weights[Int(columns[index])] }
    return even + odd
  }

  /// Adds a row to the weights of all lanes, times a step each.
  @inline(__always)
  private static func add(
    _ columns: Span<Int32>, _ values: Span<Float>, times step: Lanes,
    to weights: inout MutableSpan<Lanes>
  ) {
    for index in 0..<min(columns.count, values.count) {
      weights[Int(columns[index])] += values[index] * step
    }
  }
}
