package import Foundation
private import SystemPackage

/// What became of a process.
package struct Outcome: Sendable {
  package let code: Int32

  /// Whether the process crashed or was killed.
  package let wasKilled: Bool
  package let output: String
  package let errors: String

  /// The lines of standard output.
  package var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Standard output as JSON Lines.
  package func objects() throws -> [[String: Any]] {
    try lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }
}

/// The command as it was built, run as a person runs it, in a folder of its own.
package struct CommandBench: Sendable {
  package let folder: ScratchFolder
  private let model: String?

  /// A bench whose command finds a model trained on corpora/starter.
  package init() async throws {
    folder = try ScratchFolder()
    model = try await Self.sharedModel.value
  }

  private init(model: String?) throws {
    folder = try ScratchFolder()
    self.model = model
  }

  /// The command `lede`, which lies beside the test that is running.
  package static let command: String = {
    let test = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return test.deletingLastPathComponent().appending(path: "lede").path
  }()

  package static let starter: String = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "corpora/starter").path

  /// The model of all these tests: trained once, kept where things are built.
  private static let sharedModel = Task {
    let path = command + "-end-to-end.model"
    let run = try await CommandBench(model: nil).run("train", starter, "-o", path)
    guard run.code == 0 else { throw Failure(description: "training failed: \(run.errors)") }
    return path
  }

  private struct Failure: Error, CustomStringConvertible { let description: String }

  /// The model's bytes.
  package func modelBytes() throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: model ?? "")))
  }

  /// Runs the command.
  package func run(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await run(
      Self.command, arguments, input: input.map { [UInt8]($0.utf8) }, environment: environment)
  }

  /// Runs a line of shell, in which `$0` is the command.
  package func shell(
    _ line: String, environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await run(
      "/bin/bash", ["-o", "pipefail", "-c", line, Self.command], environment: environment)
  }

  /// Runs any program.
  ///
  /// - Parameter whileRunning: told of the process once it has read all of the input; when given,
  ///   the process's input stays open until it ends.
  package func run(
    _ program: String, _ arguments: [String], input: [UInt8]? = nil,
    environment: [String: String] = [:], whileRunning: ((Process) async throws -> Void)? = nil
  ) async throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path.string)
    var variables = ["PATH": "/usr/bin:/bin", "TERM": "xterm"]
    if let model { variables["LEDE_MODEL"] = model }
    process.environment = variables.merging(environment) { $1 }
    let results = try ScratchFolder()
    let files = try ["output", "errors"].map { name in
      try FileHandle(forWritingTo: URL(filePath: try results.write("", to: name).string))
    }
    (process.standardOutput, process.standardError) = (files[0], files[1])
    let pipe = input.map { _ in Pipe() }
    process.standardInput = pipe ?? FileHandle.nullDevice
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    // Foundation keeps them as long as tests run, and with over a thousand open files it reads behind
    // the list of them when the next process starts.
    for file in files { try file.close() }
    if let input { try pipe?.fileHandleForWriting.write(contentsOf: Data(input)) }
    if let whileRunning {
      try await whileRunning(process)
    } else {
      try pipe?.fileHandleForWriting.close()
    }
    for await _ in ends {}
    return Outcome(
      code: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: try results.read("output"), as: UTF8.self),
      errors: String(decoding: try results.read("errors"), as: UTF8.self))
  }
}
