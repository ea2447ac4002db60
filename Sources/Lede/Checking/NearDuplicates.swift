import LedeAlgebra

/// Finds articles that have the same text or nearly the same: copies, cut or edited ones too.
///
/// Two articles are nearly the same when the shorter one shares at least half of its runs of five
/// words with the other. Of an article a few kilobytes are kept while others are read, no text.
public enum NearDuplicates {
  /// The pairs among the articles of a corpus, in the corpus's order.
  ///
  /// An article with the very words of earlier ones is paired with the first of them only: what is
  /// like the first is like it, too.
  ///
  /// - Parameters:
  ///   - jobs: how many cores to use; the result does not depend on it.
  ///   - skipped: told of inputs that were passed over.
  public static func pairs(
    among corpus: Corpus, jobs: Int, progress: (Double) -> Void = { _ in },
    skipped: (StorageError) -> Void = { _ in }
  ) async throws -> [NearDuplicate] {
    let articles = try await read(corpus, jobs, progress, skipped)
    let pairs = await DuplicateSearch().pairs(among: articles.map(\.shingles), jobs: jobs)
    return pairs.map { NearDuplicate($0, articles[$0.first].place, articles[$0.second].place) }
  }

  /// The pairs of an article of one corpus and an article of another: of a test and what was learned
  /// from, say.
  ///
  /// Of articles of the second corpus with the very same words, only the first is paired.
  ///
  /// - Parameters:
  ///   - jobs: how many cores to use; the result does not depend on it.
  ///   - skipped: told of inputs of either corpus that were passed over.
  public static func pairs(
    between first: Corpus, and second: Corpus, jobs: Int,
    progress: (Double) -> Void = { _ in }, skipped: (StorageError) -> Void = { _ in }
  ) async throws -> [NearDuplicate] {
    let firsts = try await read(first, jobs, { progress($0 / 2) }, skipped)
    let seconds = try await read(second, jobs, { progress(0.5 + $0 / 2) }, skipped)
    let pairs = await DuplicateSearch().pairs(
      between: firsts.map(\.shingles), and: seconds.map(\.shingles), jobs: jobs)
    return pairs.map { NearDuplicate($0, firsts[$0.first].place, seconds[$0.second].place) }
  }

  private struct Sketched: Sendable {
    let place: ArticlePlace
    let shingles: ShingleSet
  }

  private static func read(
    _ corpus: Corpus, _ jobs: Int, _ progress: (Double) -> Void,
    _ skipped: (StorageError) -> Void
  ) async throws -> [Sketched] {
    var articles: [Sketched] = []
    _ = try await Corpus.read(
      corpus.open(), jobs: jobs, progress: progress, state: { _ in Shingler() },
      transform: { (shingler: inout Shingler, article) in
        Sketched(place: ArticlePlace(article), shingles: shingler.shingles(of: article))
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let article): articles.append(article)
        }
      },
      finish: { _ in () })
    return articles
  }
}

extension NearDuplicate {
  init(_ pair: DuplicatePair, _ first: ArticlePlace, _ second: ArticlePlace) {
    self.init(
      first: first, second: second, containment: pair.containment, resemblance: pair.resemblance)
  }
}
