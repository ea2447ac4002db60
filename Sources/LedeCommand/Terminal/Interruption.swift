import Glibc
import Synchronization

/// What happens at Ctrl-C: the process ends at once with code 130, unless it is in the middle of a
/// write, which it first finishes.
enum Interruption {
  /// Whether lines are being written right now.
  private static let isWriting = Atomic<Bool>(false)
  private static let isRequested = Atomic<Bool>(false)

  /// Installs the handlers; a closed pipe becomes an error of the write.
  static func install() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGINT) { _ in
      if Interruption.isWriting.load(ordering: .sequentiallyConsistent) {
        Interruption.isRequested.store(true, ordering: .sequentiallyConsistent)
      } else {
        _exit(130)
      }
    }
  }

  /// Says that lines are about to be written.
  static func beginWriting() { isWriting.store(true, ordering: .sequentiallyConsistent) }

  /// Says that a write has ended; ends the process when that was waited for.
  static func wroteWhole() {
    isWriting.store(false, ordering: .sequentiallyConsistent)
    if isRequested.load(ordering: .sequentiallyConsistent) { _exit(130) }
  }
}
