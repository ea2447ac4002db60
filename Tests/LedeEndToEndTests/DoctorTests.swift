import LedeTestSupport
import Testing

struct DoctorTests {
  private static let works = [
    "words to vectors", "labelling", "summarizing", "searching among 1,000 articles",
    "products by BLAS", "products by plain Swift",
  ]

  private func problems(_ object: [String: Any]) -> [[String: Any]] {
    object["problems"] as? [[String: Any]] ?? []
  }

  /// The names of a list's objects.
  private func names(_ object: [String: Any], _ list: String, _ member: String) -> [String] {
    (object[list] as? [[String: Any]] ?? []).compactMap { $0[member] as? String }
  }

  @Test func `the doctor sees what is here, and the code says whether all is well`() async throws {
    let bench = try await CommandBench()
    let run = try await bench.run("doctor", "--quick", "--format", "json")
    #expect(run.errors.isEmpty)
    let object = try #require(try run.objects().first)
    let isWell = try #require(object["well"] as? Bool)
    #expect(run.code == (isWell ? 0 : 1))
    #expect(problems(object).isEmpty == isWell)
    #expect(problems(object).allSatisfy { ($0["remedy"] as? String ?? "") != "" })
    // Of this, only what the build and the machine are may be found wanting.
    let known = ["debug build", "is slow", "memory", "written"]
    for problem in names(object, "problems", "problem") {
      #expect(known.contains { problem.contains($0) }, "\(problem)")
    }
    #expect(Set(try #require(object["languages"] as? [String])).isSuperset(of: ["en", "de", "ru"]))
    let build = try #require(object["build"] as? [String: Any])
    #expect(names(build, "libraries", "name") == ["libyaml", "utf8proc", "xxHash", "zlib"])
    let blas = try #require(object["blas"] as? [String: Any])
    #expect((blas["path"] as? String)?.contains("blas") == true)
    let machine = try #require(object["machine"] as? [String: Any])
    let memory = try #require(machine["memory"] as? Int)
    #expect(try #require(machine["cores"] as? Int) > 0)
    #expect(try #require(machine["freeMemory"] as? Int) <= memory)
    let model = try #require(object["model"] as? [String: Any])
    #expect(try #require(model["topics"] as? Int) > 10)
    #expect(names(object, "speed", "work") == Self.works)
    for speed in try #require(object["speed"] as? [[String: Any]]) {
      #expect(try #require(speed["perSecond"] as? Double) > 0)
      #expect(try #require(speed["elsewhere"] as? Double) > 0)
    }
  }

  @Test func `without a model the doctor names the remedy and measures the rest`() async throws {
    let bench = try await CommandBench()
    let run = try await bench.run("doctor", "--quick", "-m", "none.lede")
    expect(run, 1)
    #expect(!run.output.contains("All is well."))
    #expect(run.output.contains("Not well: none.lede: there is no such model"))
    #expect(run.output.contains("Scripts/install puts the model"))
    #expect(run.output.contains("products by BLAS"))
    #expect(!run.output.contains("labelling"))
  }

  @Test func `a damaged model is not well`() async throws {
    let bench = try await CommandBench()
    var bytes = try bench.modelBytes()
    bytes[bytes.count / 2] ^= 1
    try bench.folder.write(bytes, to: "bad.lede")
    let run = try await bench.run("doctor", "--quick", "-m", "bad.lede", "--format", "json")
    expect(run, 1)
    let object = try #require(try run.objects().first)
    #expect(object["model"] == nil)
    #expect(names(object, "problems", "problem").contains { $0.hasPrefix("bad.lede: ") })
  }
}
