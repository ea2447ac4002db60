import FoundationEssentials
import LedeStorage
package import LedeText
package import Testing

/// Files of the repository that tests read.
package enum Fixtures {
  /// The folder that holds Package.swift.
  package static let repository: String = {
    // …/Tests/LedeTestSupport/Fixtures.swift
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The folder of the starter corpus.
  package static let starterPath = repository + "/corpora/starter"

  /// The folder of the reviewed outputs.
  package static let snapshots = repository + "/Tests/Fixtures/Snapshots"

  /// The folder of real articles, which lies beside the repository or not at all.
  package static let sharedCorpora = repository + "/../shared/corpora"

  /// Whether the real articles are there.
  package static var hasSharedCorpora: Bool {
    FileManager.default.fileExists(atPath: sharedCorpora)
  }

  /// The articles of the starter corpus, in the order of their files.
  package static let starter: [Article] = {
    guard let files = try? CorpusFiles([starterPath]) else { return [] }
    var reader = CorpusReader(files)
    var articles: [Article] = []
    while let batch = try? reader.nextBatch() {
      for case .record(let record) in batch {
        articles += record.decode().compactMap { try? $0.get() }
      }
    }
    return articles
  }()

  /// A starter article; of all, one that has several topics and a dozen sentences.
  package static func starterArticle(
    _ id: String = "ankara-moscow-idlib-buffer-accord"
  ) throws -> Article {
    try #require(starter.first { $0.id == id }, "corpora/starter has no \(id)")
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where the real articles are absent.
  package static var requiresSharedCorpora: Self {
    .enabled("../shared/corpora is absent") { Fixtures.hasSharedCorpora }
  }
}
