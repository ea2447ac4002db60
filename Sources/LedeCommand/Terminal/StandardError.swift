import SystemPackage

/// Messages to the person at the terminal.
enum StandardError {
  static func write(_ text: String) {
    // Nobody is left to tell when standard error is closed.
    _ = try? FileDescriptor.standardError.writeAll(Array(text.utf8))
  }

  static func line(_ text: String) { write("lede: \(text)\n") }
}
