import LedeModels
import LedeStorage
import LedeTestSupport
import LedeText
import SystemPackage
import Testing

struct CorpusFilesTests {
  private func ids(_ folder: ScratchFolder) throws -> [String] {
    try CorpusFiles([folder.path]).files.map(\.id)
  }

  @Test func `files come in the order of their paths' bytes`() throws {
    let folder = try ScratchFolder()
    for name in ["b.txt", "a/z.txt", "a.txt", "Z.txt", "é.txt", "a/10.txt", "a/9.txt"] {
      try folder.write("Body.", to: name)
    }
    let expected = ["Z.txt", "a/10.txt", "a/9.txt", "a/z.txt", "a.txt", "b.txt", "é.txt"]
    #expect(try ids(folder) == expected)
  }

  @Test func `arguments keep their order, and a file is named as it was given`() throws {
    let folder = try ScratchFolder()
    let b = try folder.write("Body.", to: "b.txt")
    let a = try folder.write("Body.", to: "a.txt")
    #expect(try CorpusFiles([b, a]).files.map(\.id) == [b.string, a.string])
  }

  @Test func `hidden files and files about the folder are no articles`() throws {
    let folder = try ScratchFolder()
    for name in [
      ".hidden", ".git/a.txt", "README", "readme.md", "LICENSE.txt", "NOTICE", "a/README.md",
      "reading.txt",
    ] {
      try folder.write("Body.", to: name)
    }
    #expect(try ids(folder) == ["reading.txt"])
  }

  @Test func `archives among articles are left out, and are no corpus`() throws {
    let folder = try ScratchFolder()
    for name in ["a.txt", "whole.archive/catalogue.sqlite", "whole.archive/files/000001.model"] {
      try folder.write("text", to: name)
    }
    for name in ["half.archive/writer.lock", "half.archive/files/000001.model", "files/b.txt"] {
      try folder.write("text", to: name)
    }
    #expect(try ids(folder) == ["a.txt", "files/b.txt"])
    let whole = #expect(throws: StorageError.self) {
      try CorpusFiles([folder.file("whole.archive").string])
    }
    #expect(
      whole?.detail.hasPrefix("is an archive; give the articles that `lede archive export ") == true
    )
    let half = #expect(throws: StorageError.self) {
      try CorpusFiles([folder.file("half.archive").string])
    }
    #expect(
      half?.detail == "is an archive without its catalogue.sqlite; bring that back from a copy")
  }

  @Test func `a file that is given by name is read whatever its name`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("Body.", to: "README.md")
    #expect(try CorpusFiles([path]).files.count == 1)
  }

  @Test func `a folder without articles and a path to nowhere are refused`() throws {
    let folder = try ScratchFolder()
    try folder.write("Body.", to: "README.md")
    for (path, detail) in [
      (folder.path, "has no articles in it; give a folder with text or JSON files"),
      (folder.file("none"), "there is no such file or folder; check the spelling"),
    ] {
      let error = #expect(throws: StorageError.self) { try CorpusFiles([path]) }
      #expect(error?.description == "\(path): \(detail)")
    }
  }

  @Test func `links are followed, but not in circles`() throws {
    let folder = try ScratchFolder()
    try folder.write("Body.", to: "a/a.txt")
    try folder.link("a/up", to: "..")
    try folder.link("a/self", to: ".")
    try folder.link("b", to: "a/a.txt")
    try folder.link("nowhere", to: "none")
    try folder.link("same", to: "a")
    let files = try CorpusFiles([folder.path])
    #expect(files.files.map(\.id) == ["a/a.txt", "b", "same/a.txt"])
    let circle = "is a link to a folder that it lies in; remove it"
    #expect(
      files.skipped.map(\.description) == [
        "\(folder.file("a/self")): \(circle)", "\(folder.file("a/up")): \(circle)",
        "\(folder.file("nowhere")): is a link that leads nowhere; remove it",
        "\(folder.file("same/self")): \(circle)", "\(folder.file("same/up")): \(circle)",
      ])
  }

  @Test func `names that are not UTF-8 are read`() throws {
    let folder = try ScratchFolder()
    try folder.write("First.", toName: [0x61, 0xE8, 0x2E, 0x74, 0x78, 0x74])
    try folder.write("Second.", toName: [0x61, 0xE9, 0x2E, 0x74, 0x78, 0x74])
    let corpus = try ReadCorpus([folder.path])
    #expect(corpus.articles.map(\.id) == ["a\u{FFFD}.txt", "a\u{FFFD}.txt"])
    #expect(corpus.articles.map(\.content) == ["First.", "Second."])
    #expect(corpus.complaints.isEmpty)
  }

  @Test func `a corpus knows its files by any name`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("Body.", to: "a/a.txt")
    let corpus = try CorpusFiles([folder.path])
    #expect(corpus.contains(path))
    #expect(corpus.contains(folder.file("a/../a/a.txt")))
    #expect(!corpus.contains(folder.file("b.txt")))
    #expect(!corpus.contains("/dev/null"))
  }
}

struct FolderTopicsTests {
  private func topics(_ folder: ScratchFolder) throws -> [String: [String]] {
    let files = try CorpusFiles([folder.path], usesFolderTopics: true).files
    return Dictionary(uniqueKeysWithValues: files.map { ($0.id, $0.folderTopics ?? ["none"]) })
  }

  @Test func `the first folder is the topic`() throws {
    let folder = try ScratchFolder()
    for name in ["syria/a.txt", "syria/2013/04/b.txt", "c.txt"] {
      try folder.write(name, to: name)
    }
    #expect(
      try topics(folder)
        == ["syria/a.txt": ["syria"], "syria/2013/04/b.txt": ["syria"], "c.txt": ["none"]])
  }

  @Test func `the same name with the same bytes is one article of all its topics`() throws {
    let folder = try ScratchFolder()
    for topic in ["syria", "iran", "diplomacy"] { try folder.write("Body.", to: "\(topic)/a.txt") }
    #expect(try topics(folder) == ["diplomacy/a.txt": ["diplomacy", "iran", "syria"]])
  }

  @Test func `the same name with other bytes stays two`() throws {
    let folder = try ScratchFolder()
    try folder.write("Body 1.", to: "syria/a.txt")
    try folder.write("Body 2.", to: "iran/a.txt")
    try folder.write("Body 1.", to: "iran/b.txt")
    #expect(
      try topics(folder)
        == ["syria/a.txt": ["syria"], "iran/a.txt": ["iran"], "iran/b.txt": ["iran"]])
  }

  @Test func `folders are topics only when that was asked for`() throws {
    let folder = try ScratchFolder()
    for topic in ["syria", "iran"] { try folder.write("Body.", to: "\(topic)/a.txt") }
    let files = try CorpusFiles([folder.path]).files
    #expect(files.map(\.id) == ["iran/a.txt", "syria/a.txt"])
    #expect(files.allSatisfy { $0.folderTopics == nil })
  }

  @Test func `lines of a file in a folder have its topic unless they say otherwise`() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "{\"text\": \"a\"}\n{\"text\": \"b\", \"labels\": [\"iran\"]}\n", to: "syria/a.jsonl")
    let corpus = try ReadCorpus([folder.path], usesFolderTopics: true)
    #expect(corpus.articles.map(\.topics) == [["syria"], ["iran"]])
  }
}
