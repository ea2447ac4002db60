import ArgumentParser
import Lede

/// Why the command ends with another code than 0.
struct CommandFailure: Error {
  enum Code: Int32 {
    case failed = 1
    case skipped = 3
    case model = 4
    case missedMinimum = 5
    case usage = 64
  }

  let code: Code

  /// What to say on standard error; nothing when all was said.
  let message: String?

  init(_ code: Code, _ message: String? = nil) {
    self.code = code
    self.message = message
  }
}

/// Runs a verb and turns what it throws into a sentence and an exit code.
func reportingFailures(_ body: () async throws -> Void) async throws {
  Interruption.install()
  do {
    try await body()
  } catch let failure as CommandFailure {
    if let message = failure.message { StandardError.line(message) }
    throw ExitCode(failure.code.rawValue)
  } catch let error as StorageError {
    StandardError.line(error.description)
    throw ExitCode(code(of: error).rawValue)
  } catch let error as TrainingError {
    StandardError.line(error.description)
    throw ExitCode(CommandFailure.Code.failed.rawValue)
  }
}

private func code(of error: StorageError) -> CommandFailure.Code {
  switch error.code {
  case .damaged, .unsupportedVersion: .model
  case .malformed, .unreadable, .unwritable: .failed
  }
}
