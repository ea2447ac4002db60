import GRDB
import LedeAlgebra
import LedeStorage
import LedeText
import Synchronization
package import SystemPackage

/// Articles on disk that are searched where they lie; see Documentation/ArchiveFormat.md.
///
/// An archive sees one state, that of its opening: open it again to see what was added since. It can
/// be asked from many tasks.
public final class Archive: Sendable {
  package let catalogue: Catalogue
  let state: ArchiveState

  /// What reads the articles in question: it knows the words of those before.
  private let extractor: Mutex<FeatureExtractor>

  /// Opens an archive for reading.
  ///
  /// - Throws: `StorageError` when there is none, or it is damaged or of another version.
  public convenience init(at path: String) throws { try self.init(FilePath(path)) }

  /// - Complexity: O(*files*), and a look at every term.
  package init(_ path: FilePath) throws {
    var attempt = 0
    while true {
      attempt += 1
      let catalogue = try Catalogue(ArchiveFolder(path), .reading)
      do {
        let state = try ArchiveState(catalogue)
        self.state = state
        self.catalogue = catalogue
        extractor = Mutex(
          FeatureExtractor(
            model: state.model.tfidf,
            needs: ArticleNeeds(document: false, sentences: false, terms: true)))
        return
      } catch {
        // A writer may have put files in the place of those that the catalogue named.
        guard attempt < 5, try catalogue.isOutdated() else { throw error }
      }
    }
  }

  /// How many articles it has.
  public var articleCount: Int { state.articleCount }

  /// How many latent dimensions its articles have; 0 where they have none.
  public var latentDimensions: Int { state.latents?.dimensionCount ?? 0 }

  /// What labelled and summarized the articles, and what analyses those that it is asked about.
  public var model: LedeModel { state.model }

  /// The features of an article that the archive is asked about.
  func features(of article: Article) -> ArticleFeatures {
    extractor.withLock { $0.features(of: article) }
  }

  /// The article with an id.
  ///
  /// - Throws: `StorageError` when it is damaged.
  public func article(id: String) throws -> ArchivedArticle? { try catalogue.article(id: id) }

  /// Gives every article away, in the order in which they were added.
  public func forEachArticle(_ body: (ArchivedArticle) throws -> Void) throws {
    try catalogue.forEachArticle(body)
  }

  /// Whether a path leads to an archive.
  public static func isArchive(at path: String) -> Bool {
    ArchiveFolder.isArchive(FilePath(path))
  }
}

extension Catalogue {
  /// Whether another state was written since this one was opened.
  func isOutdated() throws -> Bool {
    let own = try read { try Self.meta("state", $0) }
    let newest = try Catalogue(folder, .reading).read { try Self.meta("state", $0) }
    return own != newest
  }
}
