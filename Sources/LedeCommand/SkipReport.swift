import Lede

/// Names the inputs that were passed over, and remembers that there were some.
struct SkipReport {
  private(set) var count = 0

  mutating func add(_ reason: StorageError) {
    count += 1
    StandardError.line("skipped \(reason)")
  }

  /// Ends the command with code 3 when anything was skipped, or 1 when that was everything.
  func check(done: Int) throws {
    guard count > 0 else { return }
    let inputs = count == 1 ? "1 input was" : "\(count) inputs were"
    guard done > 0 else { throw CommandFailure(.failed, "\(inputs) skipped; nothing is left") }
    throw CommandFailure(.skipped, "\(inputs) skipped")
  }
}
