import LedeStorage
import LedeTestSupport
import Testing

/// Models that cannot be used: exit 4, and a sentence that says what to do.
struct BadModelTests {
  /// A bench with an article and a model of these bytes.
  private func bench(_ change: (inout [UInt8]) -> Void) async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    var bytes = try bench.modelBytes()
    change(&bytes)
    try bench.folder.write(bytes, to: "m.lede")
    return bench
  }

  private func expectRefused(_ bench: CommandBench, _ sentence: String) async throws {
    expect(try await bench.run("label", "a.txt", "-m", "m.lede"), 4, "m.lede: " + sentence)
    expect(try await bench.run("inspect", "m.lede"), 4, "m.lede: " + sentence)
  }

  private static let cure = "fetch it again or retrain it with `lede train`"

  @Test func `a missing model`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    let sentence = "none.lede: there is no such model; make one with `lede train`"
    for arguments in [
      ["label", "a.txt"], ["summarize", "a.txt"], ["digest", "a.txt"],
      ["related", "a.txt", "--in", "."], ["evaluate", "labels", "a.txt"],
    ] {
      let run = try await bench.run(CommandBench.command, arguments + ["-m", "none.lede"])
      expect(run, 4, sentence)
    }
    let run = try await bench.run("label", "a.txt", environment: ["LEDE_MODEL": "none.lede"])
    expect(run, 4, sentence)
  }

  @Test(arguments: [8, 31, 500, 5_000, 100_000])
  func `a model cut short`(length: Int) async throws {
    let bench = try await bench { $0 = Array($0[..<length]) }
    let part = length < 32 ? "it is cut short" : "it is cut short or has something behind it"
    try await expectRefused(bench, "the model is damaged (\(part)); \(Self.cure)")
  }

  @Test func `a model without its last byte`() async throws {
    let bench = try await bench { $0.removeLast() }
    try await expectRefused(
      bench,
      "the model is damaged (it is cut short or has something behind it); \(Self.cure)")
  }

  @Test func `a byte flipped in each section`() async throws {
    let bench = try await bench { _ in }
    let file = try bench.modelBytes()
    let number = { (start: Int) in
      (0..<8).reduce(0) { $0 | Int(file[start + $1]) << (8 * $1) }
    }
    let count = Int(file[12])
    #expect(count == 16)
    for index in 0..<count {
      let entry = 32 + 48 * index
      let name = String(decoding: file[entry..<entry + 24].prefix { $0 != 0 }, as: UTF8.self)
      var damaged = file
      damaged[number(entry + 24) + number(entry + 32) / 2] ^= 0x10
      try bench.folder.write(damaged, to: "m.lede")
      expect(
        try await bench.run("label", "a.txt", "-m", "m.lede"), 4,
        "m.lede: the model is damaged (the section \"\(name)\" does not match its checksum); "
          + Self.cure)
    }
  }

  @Test(arguments: [13, 20, 25, 32, 60, 75])
  func `a byte flipped in the header or the table`(index: Int) async throws {
    let bench = try await bench { $0[index] ^= 1 }
    let run = try await bench.run("label", "a.txt", "-m", "m.lede")
    #expect(run.code == 4 && !run.wasKilled)
    #expect(run.errors.hasPrefix("lede: m.lede: the model is damaged ("))
  }

  @Test func `a model of a newer version`() async throws {
    let bench = try await bench { $0[8] = 9 }
    try await expectRefused(
      bench,
      "the model has version 9, this build reads versions 1 to 3; "
        + "update Lede or retrain the model with `lede train`")
  }

  @Test func `a file that is no model`() async throws {
    try await expectRefused(
      try await bench { $0 = Array("%PDF-1.7 and so on".utf8) },
      "is not a model of Lede; make one with `lede train`")
    try await expectRefused(
      try await bench { $0 = [] }, "is empty or not a file; make a model with `lede train`")
    let bench = try await bench { _ in }
    expect(
      try await bench.run("label", "a.txt", "-m", "."), 4,
      ".: is empty or not a file; make a model with `lede train`")
  }
}
