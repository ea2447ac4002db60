import LedeStorage
import LedeTestSupport
import LedeText
import SystemPackage
import Testing

struct CorpusReaderTests {
  @Test func `ids are given, or the path, or the path and the number`() throws {
    let folder = try ScratchFolder()
    try folder.write("---\nid: given\n---\nBody.", to: "1.txt")
    try folder.write("Body.", to: "2/a.md")
    try folder.write(
      "{\"text\":\"a\"}\n\n{\"text\":\"b\",\"id\":\"c\"}\n{\"text\":\"d\"}", to: "3.jsonl")
    try folder.write("[{\"text\":\"a\"},{\"text\":\"b\"}]", to: "4.json")
    let corpus = try ReadCorpus([folder.path])
    #expect(corpus.complaints.isEmpty)
    #expect(
      corpus.articles.map(\.id)
        == ["given", "2/a.md", "3.jsonl#1", "c", "3.jsonl#3", "4.json#1", "4.json#2"])
  }

  @Test func `mistakes are items with file and line, in their place`() throws {
    let folder = try ScratchFolder()
    let lines = try folder.write("[1]\n{\"text\":\"a\"}\r\n \t\r\n7\n", to: "a.jsonl")
    let empty = try folder.write("", to: "b.txt")
    try folder.write("Body.", to: "c.txt")
    let corpus = try ReadCorpus([folder.path])
    #expect(corpus.articles.map(\.id) == ["a.jsonl#2", "c.txt"])
    #expect(corpus.complaints.count == 3)
    #expect(corpus.complaints.first?.hasPrefix("\(lines):1: is not a JSON object") == true)
    #expect(corpus.complaints.dropFirst().first?.hasPrefix("\(lines):4: is not") == true)
    #expect(corpus.complaints.last?.hasPrefix("\(empty): has no text") == true)
  }

  @Test func `what a damaged file gave before the damage is kept`() throws {
    let folder = try ScratchFolder()
    let line = "{\"text\":\"" + String(repeating: "a", count: 1000) + "\"}\n"
    let packed = PlainGzip.pack(String(repeating: line, count: 1000))
    let path = try folder.write(Array(packed.dropLast(10)), to: "a.jsonl.gz")
    try folder.write("Body.", to: "b.txt")
    let corpus = try ReadCorpus([folder.path])
    #expect(corpus.articles.count > 900)
    #expect(corpus.articles.last?.id == "b.txt")
    #expect(corpus.complaints == ["\(path): the gzip file is cut short; fetch it again"])
  }

  @Test func `a text over the limit is refused`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      [UInt8](repeating: 0x61, count: LineReader.longestLine + 1), to: "a.txt")
    #expect(
      try ReadCorpus([path]).complaints
        == ["\(path): is larger than 64 MB; split it into articles (JSON Lines)"])
  }

  @Test func `all bytes are accounted for`() throws {
    let folder = try ScratchFolder()
    try folder.write(PlainGzip.pack("{\"text\":\"a\"}\n{\"text\":\"b\"}\n"), to: "a.jsonl.gz")
    try folder.write("Body.", to: "b.txt")
    try folder.write("", to: "c.jsonl")
    var reader = CorpusReader(try CorpusFiles([folder.path]))
    #expect(reader.consumedBytes == 0)
    while try reader.nextBatch() != nil {}
    #expect(reader.consumedBytes == reader.totalBytes)
  }

  @Test func `batches are small`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      String(repeating: "{\"text\":\"a\"}\n", count: 1000), to: "a.jsonl")
    var reader = CorpusReader(try CorpusFiles([path]))
    var sizes: [Int] = []
    while let batch = try reader.nextBatch() { sizes.append(batch.count) }
    #expect(sizes.allSatisfy { $0 <= 64 })
    #expect(sizes.reduce(0, +) == 1000)
  }
}

/// A file of a format, and the articles that it holds.
struct FormatSample: Sendable, CustomTestStringConvertible {
  let fileName: String
  let bytes: [UInt8]
  let articles: [Article]

  var testDescription: String { fileName }

  private static let homs = Article(
    id: "homs", title: "Talks: a second round", content: "They met in Homs. “Again.”\n",
    date: ArticleDate(year: 2013, month: 4, day: 30), source: "Lede Wire",
    url: "https://example.org/homs", topics: ["diplomacy", "syria"], doubtful: ["iran"])

  private static let hama = Article(id: "hama", content: "Nobody filed this.\n")

  private static let matter = """
    ---
    id: homs
    title: "Talks: a second round"
    date: 2013-04-30
    source: Lede Wire
    url: https://example.org/homs
    topics: [diplomacy, syria]
    doubtful: [iran]
    ---

    """

  private static let object = """
    {"id":"homs","title":"Talks: a second round","date":"2013-04-30","source":"Lede Wire",\
    "url":"https://example.org/homs","labels":["diplomacy","syria"],"doubtful":["iran"],\
    "text":"They met in Homs. “Again.”\\n"}
    """

  private static let short = #"{"id":"hama","text":"Nobody filed this.\n"}"#

  /// One sample of each format; who adds a format adds one here.
  static let all: [FormatSample] = [
    FormatSample(fileName: "a.txt", bytes: Array((matter + homs.content).utf8), articles: [homs]),
    FormatSample(fileName: "a.md", bytes: Array((matter + homs.content).utf8), articles: [homs]),
    FormatSample(
      fileName: "a.jsonl", bytes: Array("\(object)\n\(short)\n".utf8), articles: [homs, hama]),
    FormatSample(
      fileName: "a.ndjson", bytes: Array("\(object)\r\n\(short)".utf8), articles: [homs, hama]),
    FormatSample(fileName: "a.json", bytes: Array(object.utf8), articles: [homs]),
    FormatSample(
      fileName: "b.json", bytes: Array("[\(object),\n\(short)]".utf8), articles: [homs, hama]),
  ]
}

/// What every format promises.
struct FormatLaws {
  @Test(arguments: FormatSample.all)
  func `a sample gives its articles`(sample: FormatSample) throws {
    let folder = try ScratchFolder()
    let corpus = try ReadCorpus([try folder.write(sample.bytes, to: sample.fileName)])
    #expect(corpus.articles == sample.articles)
    #expect(corpus.complaints.isEmpty)
  }

  @Test(arguments: FormatSample.all)
  func `packed it gives the same`(sample: FormatSample) throws {
    let folder = try ScratchFolder()
    let path = try folder.write(PlainGzip.pack(sample.bytes), to: sample.fileName + ".gz")
    #expect(try ReadCorpus([path]).articles == sample.articles)
  }

  @Test(arguments: FormatSample.all)
  func `with a byte order mark it gives the same`(sample: FormatSample) throws {
    let folder = try ScratchFolder()
    let path = try folder.write([0xEF, 0xBB, 0xBF] + sample.bytes, to: sample.fileName)
    #expect(try ReadCorpus([path]).articles == sample.articles)
  }

  @Test(arguments: FormatSample.all)
  func `cut anywhere it gives articles or a sentence`(sample: FormatSample) throws {
    for length in 0..<sample.bytes.count {
      let bytes = Array(sample.bytes[..<length])
      let isLines = sample.fileName.hasSuffix("jsonl") || sample.fileName.hasSuffix("ndjson")
      let format: RawRecord.Format =
        isLines ? .jsonLine : sample.fileName.hasSuffix("json") ? .jsonDocument : .text
      let results = RawRecord(format, bytes).decode()
      #expect(!results.isEmpty, "cut to \(length) bytes")
      for case .failure(let error) in results {
        #expect(error.path == "wire/given" && !error.detail.contains("\n"))
      }
    }
  }
}
