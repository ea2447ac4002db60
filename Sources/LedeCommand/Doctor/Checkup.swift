import Lede
import LedeAlgebra
import LedePresentation
import SystemPackage

/// What can be wrong with an installation or a machine, and what to do about it.
enum Checkup {
  typealias Problem = DoctorReport.Problem

  static func problem(opening error: any Error) -> Problem {
    let text =
      switch error {
      case let failure as CommandFailure: failure.message ?? "the model cannot be read"
      case let error as StorageError: error.description
      default: "the model cannot be read"
      }
    return Problem(
      text,
      remedy: "Scripts/install puts the model where the command finds it; -m FILE names another")
  }

  /// What is wrong inside a model.
  static func problems(of model: LedeModel) -> [Problem] {
    let problems = model.problems
    guard let first = problems.first else { return [] }
    return [
      Problem(
        "the model is damaged: \(first), and \(problems.count - 1) more",
        remedy: "install it again, or retrain it with `lede train`")
    ]
  }

  /// What is wrong with where Lede runs.
  static func problems(of report: DoctorReport) -> [Problem] {
    var problems: [Problem] = []
    if !BuildFacts.isOptimized {
      problems.append(
        Problem(
          "this is a debug build, many times slower than it need be",
          remedy: "build with `swift build -c release`, or install with Scripts/install"))
    }
    if report.blas.isSlow {
      problems.append(
        Problem(
          "the \(report.blas.name) is slow; training and searching a corpus take longer",
          remedy: "apt-get install libopenblas0-pthread"))
    }
    if report.machine.freeMemory < 256_000_000 {
      problems.append(
        Problem("less than 256 MB of memory are free", remedy: "end other programs"))
    }
    if !Environment.canWriteHere {
      problems.append(
        Problem(
          "nothing can be written into this folder",
          remedy: "change to another, or name one with --output"))
    }
    if Environment.isTerminal(.standardOutput), !Environment.isUTF8 {
      problems.append(
        Problem(
          "the terminal's language settings are not UTF-8: bars and quotation marks may be garbled",
          remedy: "export LC_ALL=C.UTF-8"))
    }
    return problems
  }
}

extension Environment {
  /// Whether the language settings name UTF-8.
  static var isUTF8: Bool {
    let setting = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { value($0) }.first { !$0.isEmpty }
    let name = (setting ?? "").lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}

extension DoctorReport.Machine {
  /// This machine, as far as `/proc` tells.
  static var current: Self {
    let load = Environment.text(of: "/proc/loadavg").flatMap { $0.split(separator: " ").first }
    let memory = Environment.text(of: "/proc/meminfo") ?? ""
    func bytes(_ name: String) -> Int {
      let line = memory.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      let number = line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
      return (number ?? 0) * 1024
    }
    return Self(
      cores: Environment.processorCount, load: load.flatMap { Double($0) } ?? 0,
      memory: bytes("MemTotal"), freeMemory: bytes("MemAvailable"))
  }
}

extension DoctorReport.BLAS {
  /// The library that this process has loaded.
  static var current: Self {
    let library = BLASLibrary.current
    return Self(name: library.name, path: library.path, core: library.core)
  }

  var isSlow: Bool { name == "reference BLAS" }
}
