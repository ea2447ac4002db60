package import LedeModels
package import LedeStorage
package import LedeText
package import SystemPackage

extension Corpus {
  /// Finds for every article the others that are like it, and holds that against people's topics and
  /// scores.
  ///
  /// The similarity is that of a ``RelatedIndex`` of the corpus.
  ///
  /// - Parameters:
  ///   - background: further articles, which rarity and latent dimensions are from, too, but which
  ///     neither ask nor answer.
  ///   - prior: the model whose word frequencies are added to the corpus's own.
  ///   - language: the corpus's language; that of most of its first articles when `nil`.
  ///   - latent: how much latent dimensions count.
  ///   - relevance: which topics make articles relevant to each other.
  ///   - pairs: a file of pairs of ids with scores.
  ///   - replicates: how many samples the intervals are from.
  ///   - progress: called with the share of the bytes that were read.
  ///   - skipped: told of inputs that were passed over.
  /// - Throws: `StorageError` when a pair names an article that is not there.
  package func judgeRelated(
    beside background: Corpus? = nil, prior: LedeModel, language: Language? = nil,
    latent: LatentBlend = LatentBlend(), relevance: Relevance, pairs: FilePath? = nil,
    replicates: Int = 1000, jobs: Int, progress: (Double) -> Void = { _ in },
    skipped: (StorageError) -> Void = { _ in }
  ) async throws -> RelatedEvaluation {
    let scored = try pairs.map { try ScoredPairFile.read($0) }
    let index = try await RelatedIndex(
      of: self, beside: background, prior: prior, language: language, latent: latent, jobs: jobs,
      progress: progress, skipped: skipped)
    let places = try scored.map { try Self.places(of: $0, in: index, path: pairs) }
    return await RelatedEvaluation(
      index, relevance: relevance, pairs: places, replicates: replicates, jobs: jobs)
  }

  /// The positions of the articles of pairs.
  private static func places(
    of pairs: [ScoredPair], in index: RelatedIndex, path: FilePath?
  ) throws(StorageError) -> [(first: Int, second: Int, score: Double)] {
    var places: [String: Int] = [:]
    var shared: Set<String> = []
    for (place, entry) in index.entries.prefix(index.articleCount).enumerated() {
      if places.updateValue(place, forKey: entry.id) != nil { shared.insert(entry.id) }
    }
    func place(_ id: String, _ line: Int) throws(StorageError) -> Int {
      let file = path?.string ?? ""
      guard let place = places[id] else {
        throw StorageError(
          .malformed, file, line: line,
          "names the article \(id), which is not in the corpus; leave the pair out or add the article"
        )
      }
      guard !shared.contains(id) else {
        throw StorageError(
          .malformed, file, line: line,
          "names the article \(id), and several have this id; give each an id of its own")
      }
      return place
    }
    var found: [(first: Int, second: Int, score: Double)] = []
    for pair in pairs {
      found.append(
        (try place(pair.first, pair.line), try place(pair.second, pair.line), pair.score))
    }
    return found
  }
}
