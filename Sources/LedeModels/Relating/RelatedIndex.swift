package import LedeAlgebra
package import LedeText

/// The articles of a corpus, ready to be searched for those that are like another one.
///
/// The vocabulary is the corpus's own, single words. How rare a term is comes from the corpus and
/// a prior together: `idf(t) = ln((1 + N + N₀) / (1 + df(t) + df₀(t))) + 1`, with *N₀* and *df₀* the
/// counts of the model's own corpus, so that ten articles are enough to tell common words from
/// telling ones. Similarity is the cosine over all words of both articles: a word that the corpus
/// does not know makes the article less like all of it.
///
/// - Complexity: see `CosineSearch`.
public struct RelatedIndex: Sendable {
  /// What the index keeps of an article besides its vector.
  package struct Entry: Sendable {
    package let id: String
    package let title: String?

    /// A hash of the content: the same text under another name is the article itself.
    package let fingerprint: UInt64

    package init(_ article: Article) {
      id = article.id
      title = article.title
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
  private let entries: [Entry]
  private let vectors: SparseMatrix
  private let search: CosineSearch

  /// Makes an index of counted articles.
  ///
  /// - Parameters:
  ///   - counts: a row for each entry, over the model's vocabulary.
  ///   - prior: whose frequencies are added.
  package init(entries: [Entry], counted: TFIDFModel, counts: SparseMatrix, prior: TFIDFModel?) {
    precondition(entries.count == counts.rowCount)
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

  public var articleCount: Int { entries.count }

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
    let matches = search.nearest(to: vectors, limit: limit) { query, row in
      entries[row].fingerprint != fingerprints[query] && entries[row].id != ids[query]
    }
    return zip(queries, matches).map { query, matches in
      matches.map { match in
        RelatedArticle(
          id: entries[match.row].id, title: entries[match.row].title,
          similarity: min(match.score, 1),
          terms: sharedTerms(query, self.vectors.row(match.row), limit: termLimit))
      }
    }
  }

  private func sharedTerms(
    _ query: RelatedQuery, _ row: SparseVector, limit: Int
  ) -> [RelatedArticle.SharedTerm] {
    let weights = Dictionary(uniqueKeysWithValues: zip(row.indices, row.values))
    let products = zip(query.vector.indices, query.vector.values).compactMap { column, value in
      weights[column].map { (column: column, weight: value * $0) }
    }
    return products.sorted { (-$0.weight, $0.column) < (-$1.weight, $1.column) }.prefix(limit)
      .map {
        RelatedArticle.SharedTerm(
          term: query.forms[$0.column] ?? model.vocabulary.term(Int($0.column)), weight: $0.weight)
      }
  }
}
