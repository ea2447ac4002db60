import SystemPackage
import Synchronization

/// A bar with an estimate on standard error, for work that takes more than a second.
///
/// Silent when standard error is not a terminal.
final class ProgressBar: Sendable {
  private struct State {
    var stage: String
    var started: Double
    var lastDrawn = 0.0
    var isShown = false
  }

  private let isEnabled = Environment.isTerminal(.standardError)
  private let state: Mutex<State>

  init(_ stage: String) {
    state = Mutex(State(stage: stage, started: Environment.seconds))
  }

  /// Shows how much of a stage is done; a new stage starts a new estimate.
  func update(_ share: Double, stage: String? = nil) {
    guard isEnabled else { return }
    let now = Environment.seconds
    let line: String? = state.withLock { state in
      if let stage, stage != state.stage {
        state.stage = stage
        state.started = now
      }
      let elapsed = now - state.started
      guard now - state.lastDrawn > 0.1, elapsed > 1 || state.isShown else { return nil }
      state.lastDrawn = now
      state.isShown = true
      return Self.line(state.stage, share, elapsed)
    }
    if let line { StandardError.write("\r\u{1B}[K" + line) }
  }

  /// Takes the bar away.
  func finish() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { StandardError.write("\r\u{1B}[K") }
  }

  private static func line(_ stage: String, _ share: Double, _ elapsed: Double) -> String {
    let full = Int(share * 30)
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)
    let left = share > 0.01 ? elapsed / share * (1 - share) : nil
    let estimate = left.map { "  \(Self.duration($0)) left" } ?? ""
    return "\(stage)  \(bar) \(Int(share * 100)) %\(estimate)"
  }

  private static func duration(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }
}
