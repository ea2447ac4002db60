import Glibc
import Synchronization

/// What happens at Ctrl-C: the process ends at once with code 130, unless it is in the middle of a
/// write, which it first finishes.
///
/// A second Ctrl-C does not wait: the reader of a pipe may never come back. SIGTERM is treated
/// alike.
enum Interruption {
  private static let idle: Int32 = 0
  private static let writing: Int32 = -1

  /// `idle`, `writing`, or the code that the process is about to end with.
  private static let state = Atomic<Int32>(idle)

  /// Installs the handlers; a closed pipe becomes an error of the write.
  static func install() {
    _ = signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { number in
        let code = 128 + number
        if Interruption.swap(Interruption.writing, code) { return }
        _ = Interruption.swap(Interruption.idle, code)
        _exit(code)
      }
    }
  }

  /// Runs a write that an interruption has to wait for.
  static func wait<Result>(for write: () throws -> Result) rethrows -> Result {
    // The handler may run in another thread, which is then about to end the process.
    while !swap(idle, writing) { pause() }
    defer {
      if !swap(writing, idle) { _exit(state.load(ordering: .sequentiallyConsistent)) }
    }
    return try write()
  }

  private static func swap(_ old: Int32, _ new: Int32) -> Bool {
    state.compareExchange(expected: old, desired: new, ordering: .sequentiallyConsistent).exchanged
  }
}
