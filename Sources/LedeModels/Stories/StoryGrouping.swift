package import LedeAlgebra
package import LedeText

/// Groups articles into stories: those that report the same event.
///
/// Copies are folded first, each under the one that stands for it: they would make their own words
/// look frequent, and their story near to everything that the copy is near to. The others are grouped
/// by average linkage (``AverageLinkage``) over ``StorySimilarity`` of ``StoryVectors``.
///
/// The groups do not depend on the order of the articles, but for ties.
package struct StoryGrouping: Sendable {
  /// What is kept of an article until all are read.
  package struct Item: Sendable {
    package let counts: CountedDocument
    package let shingles: ShingleSet
    package let date: ArticleDate?

    package init(counts: CountedDocument, shingles: ShingleSet, date: ArticleDate?) {
      self.counts = counts
      self.shingles = shingles
      self.date = date
    }
  }

  /// Articles of one story, by their numbers.
  package struct Group: Sendable, Hashable {
    /// Those that differ from each other, ascending.
    package let articles: [Int]

    /// By position in `articles`, the copies of that article, ascending.
    package let copies: [[Int]]

    /// All of them, ascending.
    package var all: [Int] { (articles + copies.joined()).sorted() }
  }

  package let settings: StorySettings

  package init(_ settings: StorySettings = StorySettings()) { self.settings = settings }

  /// The stories of some articles, by their first articles.
  ///
  /// - Parameters:
  ///   - terms: by worker, the terms that the numbers in the counts stand for.
  ///   - prior: whose frequencies are added to those of the articles.
  /// - Complexity: see ``StorySimilarity`` and ``AverageLinkage``.
  package func groups(
    of items: [Item], terms: [CountedTerms], languageCode: String, prior: TFIDFModel?, jobs: Int
  ) async -> [Group] {
    let copies = await copies(among: items, jobs: jobs)
    let originals = items.indices.filter { copies.originals[$0] == $0 }
    let vectors = StoryVectors.vectors(
      of: originals.map { items[$0].counts }, terms: terms, languageCode: languageCode,
      prior: prior)
    let groups = await groups(
      of: vectors, dates: originals.map { items[$0].date }, jobs: jobs)
    return groups.map { group in
      let articles = group.map { originals[$0] }
      return Group(articles: articles, copies: articles.map { copies.copies[$0] })
    }
    .sorted { ($0.all.first ?? 0) < ($1.all.first ?? 0) }
  }

  /// The groups of rows that are vectors of length 1, by their smallest.
  package func groups(
    of vectors: SparseMatrix, dates: [ArticleDate?], jobs: Int
  ) async -> [[Int]] {
    let pairs = await StorySimilarity(settings: settings).pairs(
      of: vectors, days: dates.map { $0?.dayNumber }, jobs: jobs)
    return AverageLinkage.groups(of: pairs, threshold: settings.threshold)
  }

  /// By article, which one stands for it, and which others it stands for.
  ///
  /// An article stands only for those that it is itself nearly the same as. Copies of copies are none,
  /// else a gallery's captions below many articles would make one of them; nor are articles with more
  /// days between them than ``StorySettings/copyDays``: they tell another story with the old words.
  private func copies(
    among items: [Item], jobs: Int
  ) async -> (originals: [Int], copies: [[Int]]) {
    // Texts with the same words are one from the start: the search pairs each with the first only.
    var firsts = Array(items.indices)
    var others: [[Int]] = Array(repeating: [], count: items.count)
    for pair in await DuplicateSearch().pairs(among: items.map(\.shingles), jobs: jobs)
    where areNear(items[pair.first], items[pair.second]) {
      if pair.resemblance == 1 {
        firsts[pair.second] = pair.first
      } else {
        others[pair.first].append(pair.second)
        others[pair.second].append(pair.first)
      }
    }
    var same: [[Int]] = Array(repeating: [], count: items.count)
    for item in items.indices { same[firsts[item]].append(item) }
    let best = same.map { $0.min { Self.isBetter($0, than: $1, items) } ?? 0 }
    var originals = Array(repeating: -1, count: items.count)
    var copies: [[Int]] = Array(repeating: [], count: items.count)
    let order = items.indices.filter { !same[$0].isEmpty }
      .sorted { Self.isBetter(best[$0], than: best[$1], items) }
    for first in order where originals[first] < 0 {
      let original = best[first]
      let near = Set(others[first].map { firsts[$0] }).filter { originals[$0] < 0 && $0 != first }
      for item in same[first] + near.sorted().flatMap({ same[$0] }) {
        originals[item] = original
        if item != original { copies[original].append(item) }
      }
      copies[original].sort()
    }
    return (originals, copies)
  }

  /// Whether two articles may be copies by their dates.
  private func areNear(_ a: Item, _ b: Item) -> Bool {
    guard let day = a.date?.dayNumber, let other = b.date?.dayNumber else { return true }
    return abs(day - other) <= settings.copyDays
  }

  /// Whether an article stands for another one: the longest, as others are parts of it; of equals the
  /// earliest.
  private static func isBetter(_ a: Int, than b: Int, _ items: [Item]) -> Bool {
    let (length, other) = (items[a].shingles.wordCount, items[b].shingles.wordCount)
    guard length == other else { return length > other }
    switch (items[a].date, items[b].date) {
    case (let date?, let other?) where date != other: return date < other
    case (_?, nil): return true
    case (nil, _?): return false
    default: return a < b
    }
  }
}
