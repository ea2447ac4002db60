private import Synchronization

/// Work on all cores whose result does not depend on how many there are.
package enum Parallel {
  /// The results of `body` for `0..<count`, in order, from at most `jobs` tasks at once.
  package static func map<Result: Sendable>(
    count: Int, jobs: Int, _ body: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    if jobs <= 1 || count <= 1 { return (0..<count).map(body) }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var results: [Result?] = Array(repeating: nil, count: count)
      var next = 0
      func start() {
        guard next < count else { return }
        let index = next
        group.addTask { (index, body(index)) }
        next += 1
      }
      for _ in 0..<min(jobs, count) { start() }
      while let (index, result) = await group.next() {
        results[index] = result
        start()
      }
      return results.compactMap { $0 }
    }
  }

  /// Transforms a stream, in order, with at most `2 · jobs` inputs in memory.
  ///
  /// Each worker has a state of its own (a lexicon, say), which must not change results. Inputs
  /// are pulled and results delivered one at a time by the caller's task. When `next` throws,
  /// everything that came before it is delivered first, as with one job.
  ///
  /// - Parameters:
  ///   - makeState: makes the state of the worker with a number, from 0.
  ///   - finish: what is left of each worker's state, asked for at the end.
  /// - Returns: what `finish` gave, by the number of the worker.
  package static func forEach<
    State: ~Copyable, Input: Sendable, Output: Sendable, Remainder
  >(
    jobs: Int,
    state makeState: (Int) -> sending State,
    next: () throws -> Input?,
    transform: @escaping @Sendable (inout State, Input) -> Output,
    deliver: (Output) async throws -> Void,
    finish: (inout State) -> sending Remainder
  ) async throws -> [Remainder] {
    let workers = (0..<max(jobs, 1)).map { Worker(makeState($0)) }
    if workers.count == 1 {
      while let input = try next() {
        try await deliver(workers[0].state.withLock { transform(&$0, input) })
      }
      return workers.map { $0.state.withLock(finish) }
    }
    try await withThrowingTaskGroup(of: (worker: Worker<State>, index: Int, Output).self) {
      group in
      var idle = Array(workers.reversed())
      var waiting: [Int: Output] = [:]
      var started = 0
      var delivered = 0
      var isExhausted = false
      var failure: (any Error)?
      while true {
        while !isExhausted, !idle.isEmpty, started - delivered < 2 * jobs {
          var pulled: Input?
          do { pulled = try next() } catch { failure = error }
          guard let input = pulled else {
            isExhausted = true
            break
          }
          let worker = idle.removeLast()
          let index = started
          started += 1
          group.addTask {
            (worker, index, worker.state.withLock { transform(&$0, input) })
          }
        }
        guard let (worker, index, output) = try await group.next() else { break }
        idle.append(worker)
        waiting[index] = output
        while let output = waiting.removeValue(forKey: delivered) {
          try await deliver(output)
          delivered += 1
        }
      }
      if let failure { throw failure }
    }
    return workers.map { $0.state.withLock(finish) }
  }

  /// A state that one task at a time works with.
  private final class Worker<State: ~Copyable>: Sendable {
    let state: Mutex<State>
    init(_ state: consuming sending State) { self.state = Mutex(state) }
  }
}
