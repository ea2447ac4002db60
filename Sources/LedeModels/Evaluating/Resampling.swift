package import LedeAlgebra

/// Repeats a random experiment with generators of their own, on all cores.
///
/// The generator of a repetition depends on the seed and its number only, so that results are the
/// same at any number of jobs.
package struct Resampling: Sendable {
  package let count: Int
  package let seed: UInt64

  package init(count: Int, seed: UInt64) {
    precondition(count >= 0, "\(count) repetitions")
    self.count = count
    self.seed = seed
  }

  /// The results of all repetitions, in order.
  ///
  /// - Parameters:
  ///   - state: what one worker reuses from repetition to repetition.
  ///   - body: one repetition.
  package func run<State, Result: Sendable>(
    jobs: Int, state: @escaping @Sendable () -> State,
    _ body: @escaping @Sendable (inout State, inout SplitMix64) -> Result
  ) async -> [Result] {
    var seeds = SplitMix64(seed: seed)
    let all = (0..<count).map { _ in seeds.next() }
    let size = 25
    let parts = await Parallel.map(count: (count + size - 1) / size, jobs: jobs) { part in
      var state = state()
      return all[(part * size)..<min((part + 1) * size, all.count)].map { seed in
        var generator = SplitMix64(seed: seed)
        return body(&state, &generator)
      }
    }
    return Array(parts.joined())
  }
}

extension SplitMix64 {
  /// A number below a limit, each with a chance that is equal but for *limit* / 2⁶⁴.
  ///
  /// Not the standard library's, which may draw in another way in another version.
  @inline(__always)
  package mutating func next(below limit: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }
}
