package import LedeText

/// The bytes of an article, or of a file of articles, before anything was made of them.
///
/// Cheap to make, so that one task can read and many can decode.
package struct RawRecord: Sendable {
  package enum Format: Sendable { case text, jsonLine, jsonDocument }

  package let format: Format
  package let bytes: [UInt8]

  /// The id of the article when it gives none itself.
  package let id: String
  package let path: String
  package let line: Int?

  /// The topics of the folders that the file lies in.
  package let folderTopics: [String]?

  package init(
    format: Format, bytes: [UInt8], id: String, path: String, line: Int? = nil,
    folderTopics: [String]? = nil
  ) {
    self.format = format
    self.bytes = bytes
    self.id = id
    self.path = path
    self.line = line
    self.folderTopics = folderTopics
  }

  /// The articles, or why there is none.
  package func decode() -> [Result<Article, StorageError>] {
    let articles =
      switch format {
      case .text: [Result { () throws(StorageError) in try PlainTextFormat.article(from: self) }]
      case .jsonLine: [Result { () throws(StorageError) in try JSONFormat.article(from: self) }]
      case .jsonDocument: JSONFormat.articles(from: self)
      }
    return articles.map { $0.map { $0.replacingZeros() } }
  }
}
