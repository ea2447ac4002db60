import Foundation
import LedeTestSupport
import Testing

/// The bad inputs that the first issue lists: none may crash, each is named with what to do.
struct BadInputTests {
  private static let empty =
    "skipped empty.txt: has no text in it; write the article into it or leave it out"
  private static let nothingLeft = "1 input was skipped; nothing is left"

  @Test func `an empty file alone`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("", to: "empty.txt")
    expect(try await bench.run("label", "empty.txt"), 1, Self.empty, Self.nothingLeft)
  }

  @Test func `an empty file among others`() async throws {
    let bench = try await CommandBench()
    for name in ["a.txt", "z.txt"] { try bench.folder.write("Talks in Syria.", to: name) }
    try bench.folder.write("", to: "empty.txt")
    for verb in ["label", "summarize", "digest"] {
      let run = try await bench.run(verb, "a.txt", "empty.txt", "z.txt", "--format", "json")
      expect(run, 3, Self.empty, "1 input was skipped")
      #expect(try run.objects().map { $0["id"] as? String } == ["a.txt", "z.txt"])
    }
  }

  @Test func `a binary file`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(Array(0...255), to: "photo.txt")
    expect(
      try await bench.run("summarize", "photo.txt"), 1,
      "skipped photo.txt: is not text but binary; convert it to text or leave it out",
      Self.nothingLeft)
  }

  /// The same article in several encodings.
  private static let encodings: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array("Café talks “of Syria”.".utf8)),
    (
      "UTF-16",
      [0xFF, 0xFE] + "Café talks “of Syria”.".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    ),
    (
      "Windows-1252",
      Array("Caf".utf8) + [0xE9] + Array(" talks ".utf8) + [0x93] + Array("of Syria".utf8)
        + [0x94] + Array(".".utf8)
    ),
  ]

  @Test(arguments: encodings)
  func `UTF-16 and Windows-1252 text`(encoding: (name: String, bytes: [UInt8])) async throws {
    let bench = try await CommandBench()
    try bench.folder.write(encoding.bytes, to: "a.txt")
    let run = try await bench.run("label", "a.txt", "--format", "json", "--include-content")
    expect(run, 0)
    #expect(try run.objects().first?["content"] as? String == "Café talks “of Syria”.")
  }

  @Test func `invalid UTF-8`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(
      Array("Café, café: talks of ".utf8) + [0xFF] + Array(" Syria.".utf8), to: "a.txt")
    let run = try await bench.run("label", "a.txt", "--format", "json", "--include-content")
    expect(run, 0)
    #expect(
      try run.objects().first?["content"] as? String == "Café, café: talks of \u{FFFD} Syria.")
    try bench.folder.write(
      Array("{\"text\": \"".utf8) + [0xFF] + Array("\"}\n".utf8), to: "a.jsonl")
    expect(
      try await bench.run("label", "a.jsonl"), 1,
      "skipped a.jsonl:1: is not JSON in UTF-8; each line must be one, "
        + #"such as {"id": …, "text": …}"#, Self.nothingLeft)
  }

  @Test(arguments: [
    ("line.jsonl", "line.jsonl:1: is longer than 64 MB; split it, an article must be shorter"),
    ("line.txt", "line.txt: is larger than 64 MB; split it into articles (JSON Lines)"),
  ])
  func `a line of 200 MB, in little memory`(name: String, sentence: String) async throws {
    let bench = try await CommandBench()
    // Address space, which is more than memory: the command alone takes a quarter of it.
    let run = try await bench.shell(
      "head -c 200000000 /dev/zero | tr '\\0' a > \(name); ulimit -v 800000; $0 label -j 1 \(name)")
    expect(run, 1, "skipped " + sentence, Self.nothingLeft)
  }

  @Test func `a folder without articles`() async throws {
    let bench = try await CommandBench()
    try bench.folder.makeFolder("none/deeper")
    let sentence = "none: has no articles in it; give a folder with text or JSON files"
    expect(try await bench.run("label", "none"), 1, sentence)
    expect(try await bench.run("train", "none", "-o", "a.lede"), 1, sentence)
    expect(try await bench.run("evaluate", "labels", "none"), 1, sentence)
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    expect(try await bench.run("related", "a.txt", "--in", "none"), 1, sentence)
  }

  @Test func `a path that leads nowhere`() async throws {
    let bench = try await CommandBench()
    for verb in ["label", "summarize", "digest"] {
      expect(
        try await bench.run(verb, "none.txt"), 1,
        "none.txt: there is no such file or folder; check the spelling")
    }
  }

  @Test(.enabled(if: getuid() != 0, "permissions do not hold for root"))
  func `a file that may not be read`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    try bench.folder.write("Talks in Syria.", to: "secret.txt")
    expect(
      try await bench.shell("chmod 000 secret.txt; $0 label secret.txt a.txt"), 3,
      "skipped secret.txt: may not be read; check its permissions", "1 input was skipped")
  }

  @Test func `a file that cannot be read`() async throws {
    let bench = try await CommandBench()
    let run = try await bench.run("label", "/proc/self/mem")
    #expect(run.code == 1 && !run.wasKilled)
    #expect(run.errors.hasPrefix("lede: skipped /proc/self/mem: cannot be read: "))
  }

  @Test func `a line that is not an object`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("{\"text\": \"Syria\"}\n\n[1]\n{\"text\": \"Iran\"}\n", to: "a.jsonl")
    let run = try await bench.run("label", "a.jsonl", "--format", "json")
    expect(
      run, 3,
      "skipped a.jsonl:3: is not a JSON object; each line must be one, "
        + #"such as {"id": …, "text": …}"#, "1 input was skipped")
    #expect(try run.objects().map { $0["id"] as? String } == ["a.jsonl#1", "a.jsonl#3"])
  }

  @Test func `front matter that is not closed`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("---\ntitle: Talks\n\nThey met.\n", to: "a.txt")
    expect(
      try await bench.run("label", "a.txt"), 1,
      "skipped a.txt:1: the front matter is not closed; add a line of three hyphens behind it",
      Self.nothingLeft)
  }

  @Test func `two inputs with the same id`() async throws {
    let bench = try await CommandBench()
    for name in ["a.txt", "b.txt"] {
      try bench.folder.write("---\nid: same\n---\nTalks in Syria.", to: name)
    }
    let run = try await bench.run("label", "a.txt", "b.txt", "--format", "json")
    expect(run, 0, "note: same: an input before it has the same id")
    #expect(try run.objects().map { $0["id"] as? String } == ["same", "same"])
  }

  @Test func `a folder that contains itself by a link`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a/b/a.txt")
    try bench.folder.link("a/b/up", to: "..")
    let run = try await bench.run("label", "a", "--format", "json")
    expect(
      run, 3, "skipped a/b/up: is a link to a folder that it lies in; remove it",
      "1 input was skipped")
    #expect(try run.objects().map { $0["id"] as? String } == ["b/a.txt"])
  }

  @Test(arguments: ["$'na\\xefve.txt'", ".", "*.txt"])
  func `a file name that is not UTF-8`(argument: String) async throws {
    let bench = try await CommandBench()
    try bench.folder.write(
      "Talks in Syria.", toName: Array("na".utf8) + [0xEF] + Array("ve.txt".utf8))
    let run = try await bench.shell("$0 label --format json " + argument)
    expect(run, 0)
    #expect(try run.objects().map { $0["id"] as? String } == ["na\u{FFFD}ve.txt"])
  }

  @Test func `two file names that differ in bytes that are not UTF-8`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Syria.", toName: [0xE8])
    try bench.folder.write("Iran.", toName: [0xE9])
    let run = try await bench.shell("$0 label --format json --include-content $'\\xe9' $'\\xe8'")
    #expect(run.code == 0)
    #expect(try run.objects().map { $0["content"] as? String } == ["Iran.", "Syria."])
  }

  @Test(arguments: [
    ["label", "a.txt", "--topic", "astrology"], ["inspect", "--topic", "astrology"],
    ["explain", "a.txt", "--topic", "astrology"],
    ["label", "a.txt", "--unsure", "--topic", "astrology"],
  ])
  func `an unknown topic`(arguments: [String]) async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    let run = try await bench.run(CommandBench.command, arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.hasPrefix(
        "lede: the model has no topic \"astrology\"; it has afghanistan-pakistan, "))
  }

  @Test(arguments: [
    ["summarize", "a.txt", "--method", "magic"],
    ["train", ".", "-o", "a.lede", "--method", "magic"],
  ])
  func `an unknown method`(arguments: [String]) async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    let run = try await bench.run(CommandBench.command, arguments)
    #expect(run.code == 64)
    #expect(run.errors.contains("'magic' is invalid for '--method <method>'"))
    #expect(run.errors.contains(arguments[0] == "train" ? "neighbours" : "lexrank"))
  }

  @Test(arguments: [
    ["label"], ["label", "a.txt", "--jobs", "0"], ["label", "a.txt", "--nonsense"],
    ["summarize", "a.txt", "--words", "5", "--sentences", "5"],
    ["summarize", "a.txt", "--percent", "0"], ["summarize", "a.txt", "--words", "0"],
    ["related", "a.txt"], ["related", "a.txt", "--in", ".", "--limit", "0"],
    ["train", "."], ["train", ".", "-o", "a", "--date", "yesterday"],
    ["train", ".", "-o", "a", "--cost", "0"], ["label", "a.txt", "--format", "xml"],
    ["label", "a.txt", "-o", "a.txt"], ["inspect", "--terms", "-1"], ["dance"],
    ["explain"], ["explain", "a.txt", "--terms", "-1"], ["explain", "a.txt", "--format", "tsv"],
    ["explain", "a.txt", "-o", "a.txt"], ["label", "a.txt", "--terms", "5"],
    ["label", "a.txt", "--limit", "5"], ["label", "a.txt", "--unsure", "--limit", "0"],
    ["label", "a.txt", "--format", "tsv"], ["label", "a.txt", "--unsure", "--explain"],
    ["label", "a.txt", "--unsure", "--all-scores"],
  ])
  func `wrong usage`(arguments: [String]) async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    let run = try await bench.run(CommandBench.command, arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(try bench.folder.read("a.txt") == Array("Talks in Syria.".utf8))
  }

  @Test(arguments: [
    (["related", "a.txt", "--in", ".", "--limit", "-3"], "--limit must be at least 1"),
    (["duplicates", "a.txt", "--threshold", "-0.5"], "--threshold must be from 0.1 to 1"),
    (["summarize", "a.txt", "--percent", "-10"], "--percent must be above 0"),
    (["label", "--", "-3"], "-3: "),
  ])
  func `a value below zero`(arguments: [String], message: String) async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    let run = try await bench.run(CommandBench.command, arguments)
    #expect(run.code != 0)
    #expect(run.errors.contains(message))
  }
}
