import LedeArchive
import LedeTestSupport
import LedeText
import SystemPackage

/// An archive in a folder of its own, with a model that was trained for all tests.
struct ArchiveBench {
  let folder: ScratchFolder
  var path: String { folder.file("test.archive").string }

  /// Makes an archive with some articles.
  init(_ articles: [Article] = TinyCorpora.bakersAndSailors, latent: Int = 0) async throws {
    folder = try ScratchFolder()
    _ = try ArchiveWriter.create(at: path, model: try await Self.modelPath(), latent: latent)
    if !articles.isEmpty { try await add(articles) }
  }

  private static let model = Task {
    let folder = try ScratchFolder()
    let model = try await SampleModel.train(.linear)
    try model.write(to: folder.file("sample.lede").string)
    return folder
  }

  /// The model's file.
  static func modelPath() async throws -> String {
    try await model.value.file("sample.lede").string
  }

  /// Writes articles as JSON Lines.
  func corpus(_ articles: [Article], _ name: String = "corpus.jsonl") throws -> Corpus {
    try folder.write(Self.lines(articles), to: name)
    return try Corpus([folder.file(name).string])
  }

  @discardableResult
  func add(
    _ articles: [Article], _ settings: AddSettings = AddSettings(), jobs: Int = 1,
    name: String = "corpus.jsonl"
  ) async throws -> ArchiveCounts {
    try await ArchiveWriter(at: path).add(corpus(articles, name), settings, jobs: jobs)
  }

  func archive() throws -> Archive { try Archive(at: path) }

  /// The ids of what is related to an article, the most similar first.
  func related(_ article: Article, _ settings: RelatedSettings = RelatedSettings()) throws
    -> [String]
  {
    try archive().articles(relatedTo: article, settings).answers.map(\.article.id)
  }

  /// The files of the archive, with those of its folder of numbered files.
  func files() throws -> [FilePath] {
    let files = try ScratchFolder.names(in: path + "/files").map { path + "/files/" + $0 }
    return (files + [path + "/catalogue.sqlite"]).map { FilePath($0) }
  }

  private static func lines(_ articles: [Article]) -> String {
    articles.map { article in
      var members = [#""id":"\#(article.id)""#, #""text":"\#(article.content)""#]
      if let title = article.title { members.append(#""title":"\#(title)""#) }
      if let date = article.date { members.append(#""date":"\#(date)""#) }
      if let source = article.source { members.append(#""source":"\#(source)""#) }
      if let topics = article.topics {
        members.append(#""labels":["# + topics.map { #""\#($0)""# }.joined(separator: ",") + "]")
      }
      return "{" + members.joined(separator: ",") + "}\n"
    }.joined()
  }
}
