/// Finds a minimum of a smooth function of some dozens of variables (L-BFGS).
///
/// Remembers ten steps. A step is halved until the function falls by 10⁻⁴ of what the slope promises;
/// a step that no halving saves ends the search, as does a gradient shorter than 10⁻⁷.
///
/// - Complexity: O(*rounds* · (*variables* + the function)).
/// - SeeAlso: Nocedal and Wright, "Numerical Optimization", 2nd edition, algorithms 3.1 and 7.5.
enum QuasiNewton {
  private struct Step {
    let move: [Double]
    let change: [Double]
    let curvature: Double
  }

  static func minimum(
    from start: [Double], rounds: Int, _ function: ([Double]) -> (value: Double, gradient: [Double])
  ) -> [Double] {
    var point = start
    var (value, gradient) = function(point)
    var steps: [Step] = []
    for _ in 0..<rounds {
      guard dot(gradient, gradient) > 1e-14 else { break }
      var direction = self.direction(gradient, steps)
      var slope = dot(gradient, direction)
      if slope >= 0 {
        (direction, slope) = (gradient.map { -$0 }, -dot(gradient, gradient))
        steps = []
      }
      var length = steps.isEmpty ? min(1, 1 / dot(gradient, gradient).squareRoot()) : 1
      var next = moved(point, direction, length)
      var (nextValue, nextGradient) = function(next)
      var halvings = 0
      while !(nextValue <= value + 1e-4 * length * slope), halvings < 30 {
        length /= 2
        halvings += 1
        next = moved(point, direction, length)
        (nextValue, nextGradient) = function(next)
      }
      guard nextValue < value else { break }
      let move = zip(next, point).map { $0 - $1 }
      let change = zip(nextGradient, gradient).map { $0 - $1 }
      let curvature = dot(move, change)
      if curvature > 1e-12 {
        steps.append(Step(move: move, change: change, curvature: curvature))
        if steps.count > 10 { steps.removeFirst() }
      }
      (point, value, gradient) = (next, nextValue, nextGradient)
    }
    return point
  }

  /// Where to go: the gradient times an estimate of the inverse of the second derivatives.
  private static func direction(_ gradient: [Double], _ steps: [Step]) -> [Double] {
    var direction = gradient.map { -$0 }
    var factors: [Double] = []
    for step in steps.reversed() {
      let factor = dot(step.move, direction) / step.curvature
      factors.append(factor)
      direction = moved(direction, step.change, -factor)
    }
    if let last = steps.last {
      let scale = last.curvature / max(dot(last.change, last.change), 1e-300)
      direction = direction.map { $0 * scale }
    }
    for (step, factor) in zip(steps, factors.reversed()) {
      let back = dot(step.change, direction) / step.curvature
      direction = moved(direction, step.move, factor - back)
    }
    return direction
  }

  private static func dot(_ x: [Double], _ y: [Double]) -> Double {
    var sum = 0.0
    for index in x.indices { sum += x[index] * y[index] }
    return sum
  }

  private static func moved(_ x: [Double], _ y: [Double], _ factor: Double) -> [Double] {
    x.indices.map { x[$0] + factor * y[$0] }
  }
}
