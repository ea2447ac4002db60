import Foundation
import LedeTestSupport
import SystemPackage
import Testing

/// Where results go, and what becomes of them when something stops them.
struct OutputTests {
  private func corpus(_ count: Int) -> String {
    (1...count).map { "{\"id\":\"\($0)\",\"text\":\"Talks in Syria, day \($0).\"}\n" }.joined()
  }

  @Test func `results are in the order of the input, for any number of jobs`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(corpus(3000), to: "a.jsonl")
    for jobs in ["1", "2", "5"] {
      let run = try await bench.run("label", "a.jsonl", "--format", "json", "--jobs", jobs)
      expect(run, 0)
      #expect(try run.objects().map { $0["id"] as? String } == (1...3000).map(String.init))
    }
  }

  @Test func `output goes to a file, whole`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(corpus(100), to: "a.jsonl")
    let shown = try await bench.run("label", "a.jsonl", "--format", "json")
    let run = try await bench.run("label", "a.jsonl", "--format", "json", "--output", "b.jsonl")
    expect(run, 0)
    #expect(run.output.isEmpty)
    #expect(try bench.folder.read("b.jsonl") == Array(shown.output.utf8))
  }

  @Test func `standard output closed early is no failure`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(corpus(5000), to: "a.jsonl")
    let run = try await bench.shell("$0 label a.jsonl --format json | head -1")
    expect(run, 0)
    #expect(run.lines.count == 1)
    expect(try await bench.shell("$0 inspect | head -1"), 0)
  }

  @Test func `a full disk is named`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(corpus(1), to: "a.jsonl")
    let reason = "could not be written: No space left on device; choose another place"
    expect(
      try await bench.run("label", "a.jsonl", "--output", "/dev/full"), 1, "/dev/full: \(reason)")
    expect(try await bench.shell("$0 label a.jsonl > /dev/full"), 1, "standard output: \(reason)")
    expect(try await bench.shell("$0 inspect > /dev/full"), 1, "standard output: \(reason)")
  }

  @Test func `a file that cannot be made is named`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(corpus(1), to: "a.jsonl")
    expect(
      try await bench.run("label", "a.jsonl", "--output", "none/b.jsonl"), 1,
      "none/b.jsonl: there is no folder none; make it first")
  }

  @Test func `an input is never written over`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(corpus(1), to: "a/a.jsonl")
    for arguments in [["label", "a"], ["evaluate", "labels", "a/../a"]] {
      let run = try await bench.run(
        CommandBench.command, arguments + ["--output", "a/a.jsonl"])
      expect(run, 64, "a/a.jsonl: is one of the inputs; write the results to another file")
    }
    #expect(try bench.folder.read("a/a.jsonl") == Array(corpus(1).utf8))
  }

  @Test func `Ctrl-C in the middle of a batch leaves whole lines`() async throws {
    let bench = try await CommandBench()
    let written = bench.folder.file("b.jsonl").string
    // The input stays open, so the command is in the middle of its work whatever its speed.
    let run = try await bench.run(
      CommandBench.command, ["label", "-", "--format", "json", "--output", "b.jsonl"],
      input: Array(corpus(20_000).utf8)
    ) { process in
      for _ in 0..<2000 {
        let size = try? FileManager.default.attributesOfItem(atPath: written)[.size] as? Int
        if let size, size > 0 { break }
        try await Task.sleep(for: .milliseconds(10))
      }
      process.interrupt()
    }
    expect(run, 130)
    let text = String(decoding: try bench.folder.read("b.jsonl"), as: UTF8.self)
    #expect(text.hasSuffix("}\n"))
    for line in text.split(separator: "\n") {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }

  @Test func `nothing is said on standard error when all is well`() async throws {
    let bench = try await CommandBench()
    let starter = CommandBench.starter
    expect(try await bench.run("label", starter), 0)
    expect(try await bench.run("train", starter, "-o", "a.lede"), 0)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `a terminal gets colours unless it is asked not to`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    let line = "script -qec \"$0 label a.txt\" /dev/null < /dev/null"
    let coloured = try await bench.shell(line)
    #expect(coloured.output.contains("\u{1B}["))
    for (name, value) in [("NO_COLOR", "1"), ("TERM", "dumb")] {
      let plain = try await bench.shell(line, environment: [name: value])
      #expect(plain.code == 0)
      #expect(plain.output.contains("Syria") && !plain.output.contains("\u{1B}["))
    }
    #expect(!(try await bench.run("label", "a.txt")).output.contains("\u{1B}["))
  }
}
