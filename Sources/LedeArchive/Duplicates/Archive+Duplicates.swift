public import Lede
import GRDB
import LedeAlgebra
import LedeModels
import LedeStorage
import LedeText

extension Archive {
  /// How many articles are read together.
  private static let articlesTogether = 2048

  /// The articles of the archive that are nearly the same as each other.
  ///
  /// - Parameters:
  ///   - jobs: how many cores to use; the result does not depend on it.
  ///   - progress: called with the share of the archive that was read.
  /// - Throws: `StorageError` when the archive is damaged.
  /// - Complexity: O(*text*); six bytes of memory for a word.
  public func duplicates(
    _ finder: DuplicateFinder = DuplicateFinder(), jobs: Int,
    progress: (Double) -> Void = { _ in }
  ) async throws -> DuplicateFindings {
    let sketches = try await sketches(jobs: jobs, progress: progress) { $0 }
    return await finder.findings(among: sketches, archived: articleCount, jobs: jobs)
  }

  /// The articles of a corpus that are nearly the same as one of the archive or as each other.
  ///
  /// An article of the archive that has the id of one of the corpus is that article, and is not
  /// compared.
  ///
  /// - Parameters:
  ///   - jobs: how many cores to use; the result does not depend on it.
  ///   - progress: called with the share of corpus and archive that was read.
  ///   - skipped: told of inputs that were passed over.
  /// - Throws: `StorageError` when the archive is damaged, or a file list cannot be made.
  /// - Complexity: O(*text of both*); memory for the corpus and for what is like it in the archive.
  public func duplicates(
    of corpus: Corpus, _ finder: DuplicateFinder = DuplicateFinder(), jobs: Int,
    progress: (Double) -> Void = { _ in }, skipped: (StorageError) -> Void = { _ in }
  ) async throws -> DuplicateFindings {
    let given = try await finder.sketches(
      of: corpus, jobs: jobs, progress: { progress($0 / 2) }, skipped: skipped)
    let ids = Set(given.map(\.article.place.id))
    let filter = ShingleFilter(given.map(\.shingles), for: finder.search)
    let archived = try await sketches(jobs: jobs, progress: { progress(0.5 + $0 / 2) }) {
      sketches in
      let others = sketches.filter { !ids.contains($0.article.place.id) }
      return filter.candidates(in: others.map(\.shingles)).map { others[$0] }
    }
    return await finder.findings(among: given + archived, archived: articleCount, jobs: jobs)
  }

  /// Reads the archive's articles, in the order in which they were added.
  ///
  /// - Parameter kept: which ones of some are kept.
  private func sketches(
    jobs: Int, progress: (Double) -> Void,
    _ kept: @escaping @Sendable ([DuplicateFinder.Sketch]) -> [DuplicateFinder.Sketch]
  ) async throws -> [DuplicateFinder.Sketch] {
    var sketches: [DuplicateFinder.Sketch] = []
    var (last, done) = (0, 0)
    while true {
      let page = try catalogue.page(after: last, count: Self.articlesTogether)
      guard let newest = page.last else { return sketches }
      last = newest.number
      let share = max(1, (page.count + 4 * jobs - 1) / (4 * jobs))
      let count = (page.count + share - 1) / share
      sketches += await Parallel.map(count: count, jobs: jobs) { part in
        var shingler = Shingler(keepsPlaces: true)
        return kept(
          page[part * share..<min((part + 1) * share, page.count)].map {
            DuplicateFinder.Sketch($0.article, isArchived: true, &shingler)
          })
      }.joined()
      done += page.count
      progress(Double(done) / Double(max(articleCount, 1)))
    }
  }
}
