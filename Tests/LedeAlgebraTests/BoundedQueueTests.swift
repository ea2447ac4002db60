import LedeAlgebra
import Testing

@Suite struct BoundedQueueTests {
  @Test(arguments: [1, 2, 7, 5000])
  func `everything that is put in comes out, in order, and no more than fits waits`(
    capacity: Int
  ) async throws {
    let queue = BoundedQueue<Int>(capacity: capacity)
    let sender = Task {
      for number in 0..<1000 { try await queue.send(number) }
      queue.finish()
    }
    var received: [Int] = []
    while true {
      let numbers = await queue.receive()
      #expect(numbers.count <= capacity)
      if numbers.isEmpty { break }
      received += numbers
    }
    try await sender.value
    #expect(received == Array(0..<1000))
    #expect(await queue.receive() == [])
  }

  @Test func `a full queue that is closed lets its sender go`() async throws {
    let queue = BoundedQueue<Int>(capacity: 1)
    try await queue.send(1)
    let sender = Task { try await queue.send(2) }
    queue.close()
    await #expect(throws: CancellationError.self) { try await sender.value }
    await #expect(throws: CancellationError.self) { try await queue.send(3) }
  }
}
