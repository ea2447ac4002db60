import LedeAlgebra
import LedeTestSupport
import Synchronization
import Testing

@Suite struct ParallelTests {
  private static let jobs = [0, 1, 2, 3, 8]

  private struct Refusal: Error, Equatable { let input: Int }

  /// Work whose length differs from input to input, so that tasks end out of order.
  private static func work(_ input: Int) -> UInt64 {
    var random = SplitMix64(seed: UInt64(input))
    var sum: UInt64 = 0
    // Every sixteenth is so long that the others pile up behind it.
    for _ in 0..<(input % 16 == 0 ? 40_000 : input % 7 * 100) { sum &+= random.next() }
    return sum &+ UInt64(input)
  }

  @Test(arguments: jobs, [0, 1, 2, 100])
  func `results come in order, whatever the number of jobs`(jobs: Int, count: Int) async {
    let results = await Parallel.map(count: count, jobs: jobs) { Self.work($0) }
    #expect(results == (0..<count).map { Self.work($0) })
  }

  @Test(arguments: [2, 3]) func `no more tasks run at once than there are jobs`(jobs: Int) async {
    let running = Mutex((now: 0, most: 0))
    _ = await Parallel.map(count: 200, jobs: jobs) { input -> UInt64 in
      running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      defer { running.withLock { $0.now -= 1 } }
      return Self.work(input)
    }
    #expect(running.withLock { $0.most } <= jobs)
  }

  @Test(arguments: jobs)
  func `a stream is delivered in order, with few inputs in flight`(jobs: Int) async throws {
    var pulled = 0
    var delivered: [UInt64] = []
    var most = 0
    let remainders = try await Parallel.forEach(
      jobs: jobs, state: { _ in 0 },
      next: { () -> Int? in
        guard pulled < 200 else { return nil }
        pulled += 1
        most = max(most, pulled - delivered.count)
        return pulled - 1
      },
      transform: { (count: inout Int, input: Int) -> UInt64 in
        count += 1
        return Self.work(input)
      },
      deliver: { delivered.append($0) }, finish: { $0 })
    #expect(delivered == (0..<200).map { Self.work($0) })
    #expect(most <= 2 * max(jobs, 1))
    #expect(remainders.count == max(jobs, 1))
    #expect(remainders.reduce(0, +) == 200, "each input is one worker's")
  }

  @Test(arguments: jobs)
  func `states are asked for by the number of their worker`(jobs: Int) async throws {
    var left = 3
    let remainders = try await Parallel.forEach(
      jobs: jobs, state: { $0 * 10 },
      next: { () -> Int? in
        left -= 1
        return left < 0 ? nil : left
      },
      transform: { (_: inout Int, input: Int) in input }, deliver: { _ in }, finish: { $0 })
    #expect(remainders == (0..<max(jobs, 1)).map { $0 * 10 })
  }

  @Test(arguments: jobs)
  func `an error while delivering ends the stream`(jobs: Int) async throws {
    var delivered: [Int] = []
    var pulled = 0
    await #expect(throws: Refusal(input: 20)) {
      _ = try await Parallel.forEach(
        jobs: jobs, state: { _ in 0 },
        next: { () -> Int? in
          pulled += 1
          return pulled - 1
        },
        transform: { (_: inout Int, input: Int) in input },
        deliver: { output in
          if output == 20 { throw Refusal(input: output) }
          delivered.append(output)
        }, finish: { _ in () })
    }
    #expect(delivered == Array(0..<20))
    #expect(pulled <= 20 + 2 * max(jobs, 1))
  }

  @Test(arguments: jobs)
  func `an error of the source ends the stream after what came before it`(
    jobs: Int
  ) async throws {
    var delivered: [Int] = []
    var pulled = 0
    await #expect(throws: Refusal(input: 25)) {
      _ = try await Parallel.forEach(
        jobs: jobs, state: { _ in 0 },
        next: { () -> Int? in
          if pulled == 25 { throw Refusal(input: pulled) }
          pulled += 1
          return pulled - 1
        },
        transform: { (_: inout Int, input: Int) in input },
        deliver: { delivered.append($0) }, finish: { _ in () })
    }
    #expect(delivered == Array(0..<25))
    #expect(pulled == 25)
  }
}
