import LedeAlgebra

/// Finds the articles of a corpus that are nearly the same: copies, syndicated ones, cut, reordered
/// and edited ones.
///
/// Two articles are nearly the same when the shorter one shares at least half of its runs of five
/// words with the other; or, from a hundred words on, when seven tenths of it stand in passages of
/// both in which at most sixteen words together were changed. Of an article six bytes a word are kept
/// while others are read, no text.
public struct DuplicateFinder: Sendable {
  /// Which thresholds there may be: below, it is phrases that articles share.
  public static let thresholds = 0.1...1

  /// From which share of common runs of five words on articles are nearly the same; above one half,
  /// edited copies that share fewer are not found.
  public var threshold: Double

  public init(threshold: Double = 0.5) {
    precondition(Self.thresholds.contains(threshold), "a threshold of \(threshold)")
    self.threshold = threshold
  }

  package var search: DuplicateSearch {
    var search = DuplicateSearch()
    search.threshold = threshold
    search.findsEdits = true
    return search
  }

  /// What is kept of an article.
  package struct Sketch: Sendable {
    package let article: DuplicateArticle
    package let shingles: ShingleSet

    package init(_ article: Article, isArchived: Bool = false, _ shingler: inout Shingler) {
      self.article = DuplicateArticle(article, isArchived: isArchived)
      shingles = shingler.shingles(of: article)
    }
  }

  /// The groups of a corpus.
  ///
  /// - Parameters:
  ///   - jobs: how many cores to use; the result does not depend on it.
  ///   - progress: called with the share of the bytes that were read.
  ///   - skipped: told of inputs that were passed over.
  /// - Throws: `StorageError` when a file list cannot be made.
  public func findings(
    in corpus: Corpus, jobs: Int, progress: (Double) -> Void = { _ in },
    skipped: (StorageError) -> Void = { _ in }
  ) async throws -> DuplicateFindings {
    let sketches = try await sketches(of: corpus, jobs: jobs, progress: progress, skipped: skipped)
    return await findings(among: sketches, jobs: jobs)
  }

  /// Reads a corpus.
  package func sketches(
    of corpus: Corpus, jobs: Int, progress: (Double) -> Void, skipped: (StorageError) -> Void
  ) async throws -> [Sketch] {
    var sketches: [Sketch] = []
    _ = try await Corpus.read(
      corpus.open(), jobs: jobs, progress: progress, state: { _ in Shingler(keepsPlaces: true) },
      transform: { (shingler: inout Shingler, article) in Sketch(article, &shingler) },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let sketch): sketches.append(sketch)
        }
      },
      finish: { _ in () })
    return sketches
  }

  /// The groups among articles.
  ///
  /// - Parameters:
  ///   - archived: how many articles an archive has, where some of them are among the sketches; groups
  ///     of its articles alone are left out unless there are no others.
  package func findings(
    among sketches: [Sketch], archived: Int = 0, jobs: Int
  ) async -> DuplicateFindings {
    let found = await DuplicateGroups(of: sketches.map(\.shingles), search, jobs: jobs)
    let given = sketches.count { !$0.article.isArchived }
    let groups = found.groups.filter { group in
      given == 0 || group.contains { !sketches[$0].article.isArchived }
    }
    let told = Set(groups.joined())
    return DuplicateFindings(
      groups: groups.map { Self.group($0, sketches, found) }, articles: given, archived: archived,
      empty: sketches.count { $0.shingles.wordCount == 0 },
      inGroups: told.count { !sketches[$0].article.isArchived },
      archivedInGroups: told.count { sketches[$0].article.isArchived })
  }

  private static func group(
    _ members: [Int], _ sketches: [Sketch], _ found: DuplicateGroups
  ) -> DuplicateGroup {
    let ordered = members.sorted { first, second in
      let (own, other) = (sketches[first].article, sketches[second].article)
      switch (own.date, other.date) {
      case (let a?, let b?) where a != b: return a < b
      case (.some, nil): return true
      case (nil, .some): return false
      // What is in the archive was there before.
      default: return own.isArchived == other.isArchived ? first < second : own.isArchived
      }
    }
    let fingerprint = sketches[ordered[0]].shingles.fingerprint
    return DuplicateGroup(
      members: ordered.map { member in
        let pair = found.pair(ordered[0], member)
        return DuplicateGroup.Member(
          article: sketches[member].article, containment: pair?.containment ?? 0,
          coverage: pair?.coverage ?? 0)
      },
      containment: found.leastContainment(in: members),
      areSame: ordered.allSatisfy { sketches[$0].shingles.fingerprint == fingerprint })
  }
}
