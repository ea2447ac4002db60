import LedeAlgebra
import LedeArchive
import LedeStorage
import LedeTestSupport
import LedeText
import SystemPackage
import Testing

struct DamageTests {
  private let settings = RelatedSettings(limit: 8)
  private let question = RandomArticles.make(1, length: 90, seed: 9)[0]

  /// What verifying finds, or what keeps it from that.
  private func problems(_ path: String) -> [String] {
    do {
      return try Archive.verify(at: path, isDeep: true).problems.map { "\($0)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `a bit that is changed anywhere is found, or changes nothing`() async throws {
    let bench = try await ArchiveBench(RandomArticles.make(60))
    let expected = try bench.archive().articles(relatedTo: question, settings).answers
    let whole = bench.folder.file("whole").string
    try bench.folder.copy(bench.path, to: "whole")
    var random = SplitMix64(seed: 3)
    var found = 0
    let rounds = 120
    for round in 0..<rounds {
      let copy = bench.folder.file("copy-\(round)")
      try bench.folder.copy(whole, to: "copy-\(round)")
      defer { try? ScratchFolder.remove(copy) }
      let names = try ScratchFolder.names(in: copy.string + "/files").map { "files/" + $0 }
      let files = (names + ["catalogue.sqlite"]).map { copy.appending($0) }
      // Each file as often as the others, however small it is.
      let file = files[round % files.count]
      let size = try #require(Directory.status(file)?.size)
      try ScratchFolder.flip(
        file, byte: Int.random(in: 0..<size, using: &random),
        bit: Int.random(in: 0..<8, using: &random))
      let isFound = !problems(copy.string).isEmpty
      found += isFound ? 1 : 0
      guard !isFound else { continue }
      let answers = try Archive(at: copy.string).articles(relatedTo: question, settings).answers
      #expect(answers == expected, "\(file)")
    }
    // Only free space of the catalogue may go unnoticed.
    #expect(found > rounds * 3 / 5)
  }

  @Test func `a changed segment gives an error, not an answer`() async throws {
    let bench = try await ArchiveBench(RandomArticles.make(60))
    let file = try #require(try bench.files().first { $0.extension == "segment" })
    let size = try #require(Directory.status(file)?.size)
    for byte in stride(from: 900, to: size, by: size / 40) {
      try ScratchFolder.flip(file, byte: byte, bit: 2)
      let expected = try? bench.archive().articles(relatedTo: question, settings).answers
      try ScratchFolder.flip(file, byte: byte, bit: 2)
      let right = try bench.archive().articles(relatedTo: question, settings).answers
      #expect(expected == nil || expected == right)
    }
  }

  @Test(arguments: ArchiveFile.Kind.allCases)
  func `a missing file is named with the remedy, and rebuilding helps`(kind: ArchiveFile.Kind)
    async throws
  {
    let bench = try await ArchiveBench(RandomArticles.make(200), latent: 5)
    let before = try bench.related(question)
    let file = try #require(try bench.files().first { $0.extension == kind.rawValue })
    try ScratchFolder.remove(file)
    let error = #expect(throws: StorageError.self) { try Archive(at: bench.path) }
    #expect(error?.path == file.string)
    #expect(error?.code == .damaged)
    #expect(error?.detail.contains("lede archive rebuild") == true)
    #expect(!problems(bench.path).isEmpty)
    _ = try await ArchiveWriter.rebuild(
      at: bench.path, model: try await ArchiveBench.modelPath(), jobs: 1)
    #expect(try bench.related(question) == before)
    #expect(problems(bench.path) == [])
  }

  @Test func `another model is told from the archive's own`() async throws {
    let bench = try await ArchiveBench()
    let file = try #require(try bench.files().first { $0.extension == "model" })
    try await SampleModel.train(.centroid).write(to: file.string)
    let error = #expect(throws: StorageError.self) { try Archive(at: bench.path) }
    #expect(error?.detail.contains("another model") == true)
  }

  @Test func `a newer version is refused`() async throws {
    let bench = try await ArchiveBench()
    do {
      let catalogue = try Catalogue(ArchiveFolder(FilePath(bench.path)), .writing)
      try catalogue.execute("UPDATE meta SET value = 2 WHERE key = 'format'")
    }
    let error = #expect(throws: StorageError.self) { try Archive(at: bench.path) }
    #expect(error?.code == .unsupportedVersion)
    #expect(error?.detail.contains("update Lede") == true)
  }

  @Test func `an article whose row changed in the catalogue is not given`() async throws {
    let bench = try await ArchiveBench()
    do {
      let catalogue = try Catalogue(ArchiveFolder(FilePath(bench.path)), .writing)
      try catalogue.execute("UPDATE articles SET title = 'Another' WHERE id = 'bread-0'")
    }
    #expect(throws: StorageError.self) { try bench.archive().article(id: "bread-0") }
    #expect(problems(bench.path).contains { $0.contains("bread-0") })
  }

  @Test(arguments: [
    "id = 'another'", "title = 'Another'", "date = '1999-12-31'", "source = 'Another'",
    "row = row + 1000",
  ])
  func `an answer whose heading changed in the catalogue is not given`(change: String) async throws
  {
    let bench = try await ArchiveBench()
    let question = TinyCorpora.unseenBread
    let first = try #require(try bench.related(question).first)
    do {
      let catalogue = try Catalogue(ArchiveFolder(FilePath(bench.path)), .writing)
      try catalogue.execute("UPDATE articles SET \(change) WHERE id = '\(first)'")
    }
    #expect(throws: StorageError.self) { try bench.related(question) }
    #expect(!problems(bench.path).isEmpty)
  }

  /// As an older build leaves it that gives an article another date.
  @Test func `a checksum of a heading that is another's costs time, and is found`() async throws {
    let bench = try await ArchiveBench()
    let question = TinyCorpora.unseenBread
    let answers = try bench.archive().articles(relatedTo: question).answers
    do {
      let catalogue = try Catalogue(ArchiveFolder(FilePath(bench.path)), .writing)
      try catalogue.execute("UPDATE articles SET heading = heading + 1")
    }
    #expect(try bench.archive().articles(relatedTo: question).answers == answers)
    #expect(problems(bench.path).contains { $0.contains("rebuild") })
    _ = try await ArchiveWriter.rebuild(
      at: bench.path, model: try await ArchiveBench.modelPath(), jobs: 1)
    #expect(problems(bench.path).isEmpty)
  }

  @Test func `the own row that the catalogue names wrongly is found`() async throws {
    let bench = try await ArchiveBench()
    let own = try #require(TinyCorpora.bakersAndSailors.first)
    let other = try #require(try bench.related(own).first)
    do {
      let catalogue = try Catalogue(ArchiveFolder(FilePath(bench.path)), .writing)
      try catalogue.execute(
        """
        UPDATE articles SET id = 'hidden' WHERE id = '\(own.id)';
        UPDATE articles SET id = '\(own.id)' WHERE id = '\(other)'
        """)
    }
    #expect(throws: StorageError.self) { try bench.related(own) }
  }

  @Test func `a damaged model is named with the remedy that helps`() async throws {
    let bench = try await ArchiveBench()
    let file = try #require(try bench.files().first { $0.extension == "model" })
    try ScratchFolder.flip(file, byte: 200, bit: 3)
    for error in [
      #expect(throws: StorageError.self) { try Archive(at: bench.path) },
      await #expect(throws: StorageError.self) {
        try await ArchiveWriter.rebuild(at: bench.path, jobs: 1)
      },
    ] {
      #expect(error?.path == file.string && error?.code == .damaged)
      #expect(error?.detail.contains("rebuild \(bench.path) -m MODEL") == true)
    }
    _ = try await ArchiveWriter.rebuild(
      at: bench.path, model: try await ArchiveBench.modelPath(), jobs: 1)
    #expect(problems(bench.path).isEmpty)
  }

  @Test func `a catalogue that is missing is no other folder`() async throws {
    let bench = try await ArchiveBench()
    try ScratchFolder.remove(FilePath(bench.path + "/catalogue.sqlite"))
    let error = #expect(throws: StorageError.self) { try Archive(at: bench.path) }
    #expect(error?.code == .damaged && error?.detail.contains("is missing") == true)
    let corpus = #expect(throws: StorageError.self) { try Corpus([bench.path]) }
    #expect(corpus?.code == .damaged)
  }
}
