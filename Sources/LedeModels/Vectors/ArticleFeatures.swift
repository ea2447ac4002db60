public import LedeAlgebra
public import LedeText

/// Everything that labels, summaries and related articles read of an article.
public struct ArticleFeatures: Sendable {
  public let article: Article

  /// The language that it is in, found or given.
  public let language: DetectedLanguage

  /// Words and sentences, with their places.
  public let text: AnalyzedText

  /// The article's TF-IDF vector in the model's columns, or empty when the model knows none of its
  /// words, or nobody asked for it.
  public let document: SparseVector

  /// What secondary topics are found in; `nil` when only the whole article was to be labelled.
  public let passages: ArticlePassages?

  /// What summarizing reads; `nil` when no summary was to be made.
  public let sentenceTerms: SentenceTerms?

  /// Where the terms of the vector stand; `nil` when nothing was to be explained.
  public let termOccurrences: TermOccurrences?

  /// What the search for related articles reads; `nil` when there is no index to search.
  package let query: RelatedQuery?

  /// The terms by themselves; `nil` when no archive was to be asked or added to.
  package var articleTerms: ArticleTerms?

  /// Where phrases of topics stand; `nil` when none were looked for.
  package let phrases: PhraseOccurrences?

  /// The words of the query that summaries are to be about, as the worker that read the article
  /// numbers them; empty without a query.
  package var queryTerms: Set<TermID> = []
  /// What the default summary is made by.
  package let ranker: SentenceRanker

  /// The article's day: its own, else the one that the page's furniture names.
  public var date: ArticleDate? { article.date ?? text.furnitureDate }
}

/// How often each term stands in each sentence, over the terms of one article.
public struct SentenceTerms: Sendable {
  /// Sentences × the article's distinct terms, stop words left out.
  public internal(set) var counts: SparseMatrix

  /// How rare each term is in the model's corpus; the highest value for a term it does not know.
  public let rarity: [Float]

  /// How often each term stands in the title.
  public let title: SparseVector

  /// What the worker that read the article calls each term: the same for all articles of a language
  /// that one extractor reads.
  package let terms: [TermID]
  /// By token of the body, its term; −1 for a stop word.
  package let tokenTerms: [Int32]

  /// How rare a term is that the model's corpus does not have.
  package let highestRarity: Float
}

/// An article as a question to an index.
package struct RelatedQuery: Sendable {
  /// Over the index's columns, of length at most 1.
  package let vector: SparseVector

  /// By column, how the article spells the term.
  package let forms: [Int32: String]
}
