package import LedeText

/// What went wrong with a file: where, what, and what to do about it.
public struct StorageError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Code: Sendable {
    /// The file cannot be opened or read.
    case unreadable
    /// What stands in the file is not what it should be.
    case malformed
    /// A model or archive is missing, cut short or changed, or no model at all.
    case damaged
    /// A model or archive of a version that this build does not read.
    case unsupportedVersion
    /// The file cannot be written.
    case unwritable
  }

  public let code: Code
  public let path: String

  /// The line that is meant, from 1, where one is.
  public let line: Int?
  public let detail: String

  package init(_ code: Code, _ path: String, line: Int? = nil, _ detail: String) {
    self.code = code
    self.path = path
    self.line = line
    self.detail = detail
  }

  public var description: String { "\(place): \(detail)" }

  /// The path, and the line where one is meant: `articles.jsonl:7`.
  public var place: String { line.map { "\(path):\($0)" } ?? path }

  /// What is wrong with an article, where it was read.
  package init(about article: Article, _ detail: String) {
    self.init(
      .malformed, article.origin?.path ?? article.id, line: article.origin?.line, detail)
  }
}
