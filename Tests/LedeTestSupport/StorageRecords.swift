package import LedeStorage
package import LedeText
package import SystemPackage

extension RawRecord {
  /// A record as the reader of corpora makes it.
  package init(
    _ format: Format, _ text: String, line: Int? = nil, folderTopics: [String]? = nil
  ) {
    self.init(format, Array(text.utf8), line: line, folderTopics: folderTopics)
  }

  package init(
    _ format: Format, _ bytes: [UInt8], line: Int? = nil, folderTopics: [String]? = nil
  ) {
    self.init(
      format: format, bytes: bytes, id: line.map { "given#\($0)" } ?? "given",
      path: "wire/given", line: line, folderTopics: folderTopics)
  }

  /// The sentence that says why there is no article; `nil` when there is one.
  package var complaint: String? {
    guard case .failure(let error)? = decode().first else { return nil }
    return error.description
  }

  /// The first article.
  package func article() throws -> Article? { try decode().first?.get() }
}

/// Everything that reading paths gives: articles and complaints, in order.
package struct ReadCorpus {
  package var articles: [Article] = []
  package var complaints: [String] = []

  package init(_ paths: [FilePath], usesFolderTopics: Bool = false) throws {
    var reader = CorpusReader(try CorpusFiles(paths, usesFolderTopics: usesFolderTopics))
    while let batch = try reader.nextBatch() {
      for item in batch {
        switch item {
        case .skipped(let error): complaints.append(error.description)
        case .record(let record):
          for decoded in record.decode() {
            switch decoded {
            case .success(let article): articles.append(article)
            case .failure(let error): complaints.append(error.description)
            }
          }
        }
      }
    }
  }
}
