import LedeTestSupport
import Testing

struct HelpTests {
  @Test(arguments: [
    [], ["label"], ["summarize"], ["related"], ["digest"], ["train"], ["learn"], ["inspect"],
    ["evaluate"], ["evaluate", "labels"], ["evaluate", "summaries"], ["evaluate", "stories"],
    ["check"], ["duplicates"], ["doctor"], ["explain"], ["brief"], ["archive"],
    ["archive", "create"],
    ["archive", "add"], ["archive", "remove"], ["archive", "search"], ["archive", "info"],
    ["archive", "verify"], ["archive", "compact"], ["archive", "rebuild"], ["archive", "export"],
  ])
  func `every verb's help has examples`(verb: [String]) async throws {
    let bench = try await CommandBench()
    let run = try await bench.run(CommandBench.command, verb + ["--help"])
    expect(run, 0)
    #expect(run.output.contains("EXAMPLES\n  lede \(verb.first ?? "")"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts are made`(shell: String) async throws {
    let bench = try await CommandBench()
    let run = try await bench.run("--generate-completion-script", shell)
    expect(run, 0)
    #expect(run.output.contains("summarize"))
  }

  @Test(arguments: [["--version"], ["--version", "label", "a.txt"]])
  func `the version is said, with one fact a line`(arguments: [String]) async throws {
    let bench = try await CommandBench()
    let run = try await bench.run(CommandBench.command, arguments)
    expect(run, 0)
    #expect(try #require(run.lines.first).wholeMatch(of: /lede \d+\.\d+\.\d+/) != nil)
    for name in ["commit", "Swift", "configuration", "architecture", "libyaml", "utf8proc", "zlib"]
    {
      #expect(run.lines.count { $0.hasPrefix(name + " ") } == 1, "\(name)")
    }
    // Nothing here was installed, so nobody noted a commit.
    #expect(run.output.contains("not noted"))
  }

  @Test func `without a model the sentence says how to get one`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    // A copy of the command elsewhere finds no model beside a checkout.
    let run = try await bench.shell(
      "cp $0 there && unset LEDE_MODEL && ./there label a.txt")
    expect(
      run, 4,
      "no model was found: give one with -m FILE, set LEDE_MODEL, or make one with `lede train`")
  }
}
