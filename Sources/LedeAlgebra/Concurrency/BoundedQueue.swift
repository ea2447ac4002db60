private import Synchronization

/// A queue between two tasks: one puts elements in and waits while it is full, the other takes out all
/// that there are.
package final class BoundedQueue<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element] = []
    var isFinished = false
    var isClosed = false
    var sender: CheckedContinuation<Void, Never>?
    var receiver: CheckedContinuation<Void, Never>?
  }

  private let capacity: Int
  private let state = Mutex(State())

  /// - Parameter capacity: how many elements may wait.
  package init(capacity: Int) {
    precondition(capacity > 0, "a queue that holds nothing")
    self.capacity = capacity
  }

  /// Puts an element in, as soon as there is room.
  ///
  /// - Throws: `CancellationError` when nobody takes elements out any more.
  package func send(_ element: Element) async throws(CancellationError) {
    await withCheckedContinuation { continuation in
      let mayGoOn = state.withLock { state in
        if state.elements.count < capacity || state.isClosed { return true }
        state.sender = continuation
        return false
      }
      if mayGoOn { continuation.resume() }
    }
    let (isClosed, receiver) = state.withLock { state in
      if !state.isClosed { state.elements.append(element) }
      return (state.isClosed, state.receiver.take())
    }
    receiver?.resume()
    if isClosed { throw CancellationError() }
  }

  /// Says that no element will come any more.
  package func finish() {
    state.withLock { state in
      state.isFinished = true
      return state.receiver.take()
    }?.resume()
  }

  /// Says that no element will be taken out any more.
  package func close() {
    state.withLock { state in
      state.isClosed = true
      state.elements = []
      return state.sender.take()
    }?.resume()
  }

  /// Takes out the elements that there are, in the order in which they came, as soon as there is one;
  /// none when none will come any more.
  package func receive() async -> [Element] {
    await withCheckedContinuation { continuation in
      let mayGoOn = state.withLock { state in
        if !state.elements.isEmpty || state.isFinished { return true }
        state.receiver = continuation
        return false
      }
      if mayGoOn { continuation.resume() }
    }
    let (elements, sender) = state.withLock { state in
      let elements = state.elements
      state.elements = []
      return (elements, state.sender.take())
    }
    sender?.resume()
    return elements
  }
}
