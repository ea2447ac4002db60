package import LedeAlgebra
package import LedeText

/// The articles of a corpus, ready to be searched for those that are like another one.
///
/// The vocabulary is the corpus's own, single words. How rare a term is comes from the corpus and
/// a prior together: `idf(t) = ln((1 + N + N₀) / (1 + df(t) + df₀(t))) + 1`, with *N₀* and *df₀* the
/// counts of the model's own corpus, so that ten articles are enough to tell common words from
/// telling ones. Similarity is the cosine over all words of both articles: a word that the corpus
/// does not know makes the article less like all of it. Where latent dimensions were learned, it is
/// the sum of two cosines that `LatentBlend` says.
///
/// - Complexity: see `CosineSearch`; with latent dimensions, see `scores(of:)`.
public struct RelatedIndex: Sendable {
  /// What the index keeps of an article besides its vector.
  package struct Entry: Sendable {
    package let id: String
    package let title: String?

    /// What people filed it under; empty when nobody did.
    package let topics: [String]

    /// A hash of the content: the same text under another name is the article itself.
    package let fingerprint: UInt64

    package init(_ article: Article) {
      id = article.id
      title = article.title
      topics = article.topics ?? []
      fingerprint = Self.fingerprint(of: article)
    }

    package static func fingerprint(of article: Article) -> UInt64 {
      article.content.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }

  /// The settings of an index: every word counts, none is too rare.
  package static let settings = TFIDFSettings(
    bigrams: false, minimumDocuments: 1, maximumShare: 1, maximumTerms: .max, titleShare: 0)

  package let model: TFIDFModel
  package let entries: [Entry]
  private let vectors: SparseMatrix
  private let search: CosineSearch

  /// What latent dimensions add; `nil` where similarity is that of words alone.
  private var latent: Latent?

  private struct Latent: Sendable {
    let vectors: RelatedLatents
    let share: Float
    let postings: CosineIndex
  }

  /// Makes an index of counted articles.
  ///
  /// - Parameters:
  ///   - backgroundCount: how many of them, at the end, are never an answer.
  ///   - counts: a row for each entry, over the model's vocabulary.
  ///   - prior: whose frequencies are added.
  package init(
    entries: [Entry], backgroundCount: Int = 0, counted: TFIDFModel, counts: SparseMatrix,
    prior: TFIDFModel?
  ) {
    precondition(entries.count == counts.rowCount)
    articleCount = entries.count - backgroundCount
    let vocabulary = counted.vocabulary
    let frequencies = (0..<vocabulary.count).map { column -> UInt32 in
      let own = counted.documentFrequencies[column]
      guard let prior, let other = prior.vocabulary.column(of: vocabulary.term(column)) else {
        return own
      }
      return own + prior.documentFrequencies[other]
    }
    model = TFIDFModel(
      settings: Self.settings, languageCode: counted.languageCode, vocabulary: vocabulary,
      documentCount: counted.documentCount + (prior?.documentCount ?? 0),
      documentFrequencies: frequencies)
    self.entries = entries
    vectors = model.weigh(counts)
    search = CosineSearch(vectors)
  }

  /// Learns latent dimensions from the articles, which count from now on.
  ///
  /// - Parameter jobs: how many cores to use; the result does not depend on it.
  /// - Complexity: see `RandomizedSVD`.
  package mutating func learn(_ blend: LatentBlend, jobs: Int) async {
    let dimensions = blend.dimensionCount(of: entries.count)
    guard dimensions > 0 else { return }
    let learned = await RelatedLatents(of: vectors, dimensions: dimensions, jobs: jobs)
    guard learned.dimensionCount > 0 else { return }
    latent = Latent(vectors: learned, share: blend.share, postings: CosineIndex(vectors))
  }

  /// How many articles can be answers; those of the background are behind them.
  public let articleCount: Int

  /// How many articles rarity and latent dimensions are from.
  public var countedArticles: Int { entries.count }

  /// How many latent dimensions count; 0 where similarity is that of words alone.
  public var dimensionCount: Int { latent?.vectors.dimensionCount ?? 0 }

  /// What latent vectors are of the similarity; 0 where there are none.
  public var latentShare: Float { latent?.share ?? 0 }

  /// The articles that are most like one, the most similar first, never the article itself.
  ///
  /// - Parameter termLimit: how many shared terms to name.
  /// - Precondition: the features were made for this index.
  public func articles(
    relatedTo features: ArticleFeatures, limit: Int, termLimit: Int = 10
  ) -> [RelatedArticle] {
    articles(relatedTo: [features], limit: limit, termLimit: termLimit)[0]
  }

  /// The same for several articles, which costs less than one after the other.
  ///
  /// - Returns: by article, what is related to it.
  public func articles(
    relatedTo articles: [ArticleFeatures], limit: Int, termLimit: Int = 10
  ) -> [[RelatedArticle]] {
    let queries = articles.map { features in
      guard let query = features.query else {
        preconditionFailure("the features were made without an index")
      }
      return query
    }
    var vectors = SparseMatrix(columnCount: self.vectors.columnCount)
    for query in queries { vectors.append(query.vector) }
    let ids = articles.map(\.article.id)
    let fingerprints = articles.map { Entry.fingerprint(of: $0.article) }
    func accepts(_ query: Int, _ row: Int) -> Bool {
      row < articleCount && entries[row].fingerprint != fingerprints[query]
        && entries[row].id != ids[query]
    }
    let matches =
      latent == nil
      ? search.nearest(to: vectors, limit: limit, where: accepts).map { matches in
        matches.map { (row: $0.row, score: $0.score) }
      }
      : queries.enumerated().map { number, query in
        nearest(to: query.vector, limit: limit) { accepts(number, $0) }
      }
    return zip(queries, matches).map { query, matches in
      let latentVector = latent.map { $0.vectors.vector(of: query.vector) } ?? []
      return matches.map { match in
        RelatedArticle(
          id: entries[match.row].id, title: entries[match.row].title,
          similarity: min(match.score, 1), latent: latentPart(latentVector, match.row),
          terms: sharedTerms(query, self.vectors.row(match.row), limit: termLimit))
      }
    }
  }

  /// The similarity of two articles of the index.
  package func similarity(_ row: Int, _ other: Int) -> Float {
    let words = vectors.dot(row, other)
    guard let latent else { return min(words, 1) }
    let cosine = latent.vectors.cosine(latent.vectors.vector(ofRow: row), row: other)
    return min(Self.blend(words, cosine, latent.share), 1)
  }

  /// The similarities of an article of the index and all of them, itself among them.
  ///
  /// - Parameter postings: the postings of the index's vectors.
  /// - Complexity: see `scores(of:)`.
  package func similarities(_ row: Int, _ postings: CosineIndex) -> [Float] {
    scores(
      of: vectors.row(row), latent?.vectors.vector(ofRow: row) ?? [], postings
    ).map { min($0, 1) }
  }

  /// What `similarities` reads; made once.
  package func makePostings() -> CosineIndex { latent?.postings ?? CosineIndex(vectors) }

  /// The scores of all articles: each the same as by itself.
  ///
  /// - Complexity: O(postings of the words + *articles* · *dimensions*).
  private func scores(
    of words: SparseVector, _ latentVector: [Float], _ postings: CosineIndex
  ) -> [Float] {
    var scores = postings.scores(of: words)
    guard let latent else { return scores }
    let cosines = latent.vectors.cosines(latentVector)
    for row in scores.indices {
      scores[row] = Self.blend(scores[row], cosines[row], latent.share)
    }
    return scores
  }

  private static func blend(_ words: Float, _ latent: Float, _ share: Float) -> Float {
    (1 - share) * words + share * max(0, min(latent, 1))
  }

  /// The articles with the highest scores above zero, best first, ties by row.
  private func nearest(
    to words: SparseVector, limit: Int, where accepts: (Int) -> Bool
  ) -> [(row: Int, score: Float)] {
    guard let latent else { return [] }
    let scores = scores(of: words, latent.vectors.vector(of: words), latent.postings)
    var best = TopK(limit)
    for row in scores.indices
    where scores[row] > 0 && best.wouldKeep(scores[row]) && accepts(row) {
      best.add(row: Int32(row), score: scores[row])
    }
    return best.sorted().map { (Int($0.row), $0.score) }
  }

  /// What latent vectors add to a similarity.
  private func latentPart(_ vector: [Float], _ row: Int) -> Float {
    guard let latent else { return 0 }
    return Self.blend(0, latent.vectors.cosine(vector, row: row), latent.share)
  }

  private func sharedTerms(
    _ query: RelatedQuery, _ row: SparseVector, limit: Int
  ) -> [RelatedArticle.SharedTerm] {
    let weights = Dictionary(uniqueKeysWithValues: zip(row.indices, row.values))
    let share = 1 - latentShare
    let products = zip(query.vector.indices, query.vector.values).compactMap { column, value in
      weights[column].map { (column: column, weight: share * value * $0) }
    }.filter { $0.weight > 0 }
    return products.sorted { (-$0.weight, $0.column) < (-$1.weight, $1.column) }.prefix(limit)
      .map {
        RelatedArticle.SharedTerm(
          term: query.forms[$0.column] ?? model.vocabulary.term(Int($0.column)), weight: $0.weight)
      }
  }
}
