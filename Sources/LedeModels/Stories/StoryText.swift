import LedeAlgebra
import LedeText

/// The sentences of the articles of one story, as vectors over one set of terms.
///
/// Terms have columns in the order in which they come, article by article, so that sums do not depend
/// on who read the articles. An element is `count · idf` with the rarity of the model's corpus; rows
/// have length 1.
///
/// - Complexity: O(*terms of all sentences*).
package struct StoryText: Sendable {
  /// A sentence that may stand for the story.
  package struct Candidate: Sendable, Hashable {
    /// The number of its article in the story.
    package let article: Int

    /// Its number among the article's sentences.
    package let sentence: Int
  }

  /// How many sentences of a story are looked at; of each article as many, at least four, the first
  /// ones.
  private static let candidateLimit = 500

  package let articles: [ArticleFeatures]

  /// In the order of the articles.
  package let candidates: [Candidate]

  /// A row for each candidate.
  let vectors: SparseMatrix

  /// By article, its title's vector; empty where there is none.
  let titles: [SparseVector]

  /// By article, all of its sentences together, of length 1.
  private let wholes: [SparseVector]

  /// - Parameters:
  ///   - articles: read by one extractor, with sentences.
  ///   - languageCode: that of the model that they were read with.
  package init(_ articles: [ArticleFeatures], languageCode: String) {
    self.articles = articles
    var columns = StoryColumns()
    var candidates: [Candidate] = []
    var rows: [SparseVector] = []
    titles = articles.map { features in
      columns.vector(features.terms.title, of: features, languageCode)
    }
    var wholes: [SparseVector] = []
    let limit = max(4, Self.candidateLimit / max(articles.count, 1))
    for (number, features) in articles.enumerated() {
      let eligible = SummaryInput(features: features, terms: features.terms).eligible
      var whole = StorySum()
      var taken = 0
      for sentence in features.text.sentences.indices {
        let row = columns.vector(
          features.terms.counts.row(sentence), of: features, languageCode, normalizing: false)
        whole.add(row)
        guard eligible[sentence], taken < limit else { continue }
        taken += 1
        candidates.append(Candidate(article: number, sentence: sentence))
        rows.append(row.normalized())
      }
      wholes.append(whole.vector.normalized())
    }
    self.candidates = candidates
    self.wholes = wholes
    var vectors = SparseMatrix(columnCount: columns.count)
    for row in rows { vectors.append(row) }
    self.vectors = vectors
  }

  /// The mean of some articles, of length 1: every article counts as much, however long.
  func centre(of articles: some Sequence<Int>) -> SparseVector {
    var sum = StorySum()
    for article in articles { sum.add(wholes[article]) }
    return sum.vector.normalized()
  }

  /// All sentences of an article together, of length 1.
  func whole(_ article: Int) -> SparseVector { wholes[article] }

  func sentence(_ candidate: Int) -> Sentence {
    articles[candidates[candidate].article].text.sentences[candidates[candidate].sentence]
  }

  /// A candidate as a reader sees it.
  package func text(of candidate: Candidate) -> String {
    let features = articles[candidate.article]
    return CleanedText.string(
      features.article.content, features.text.sentences[candidate.sentence].utf8Range)
  }
}

/// The columns of a story's terms.
private struct StoryColumns {
  /// By language, because each has numbers of its own.
  private var columns: [String: [TermID: Int32]] = [:]
  private(set) var count = 0

  /// The counts of a sentence, weighed, over the story's columns.
  mutating func vector(
    _ counts: SparseVector, of features: ArticleFeatures, _ languageCode: String,
    normalizing: Bool = true
  ) -> SparseVector {
    let language = features.language.code ?? languageCode
    var elements: [(column: Int32, value: Float)] = []
    for (local, value) in zip(counts.indices, counts.values) {
      let term = features.terms.terms[Int(local)]
      let column: Int32
      if let known = columns[language]?[term] {
        column = known
      } else {
        column = Int32(count)
        columns[language, default: [:]][term] = column
        count += 1
      }
      elements.append((column, value * features.terms.rarity[Int(local)]))
    }
    elements.sort { $0.column < $1.column }
    let vector = SparseVector(
      indices: elements.map(\.column), values: elements.map(\.value))
    return normalizing ? vector.normalized() : vector
  }
}

/// A sum of many vectors.
private struct StorySum {
  /// By column.
  private var sums: [Float] = []

  mutating func add(_ vector: SparseVector) {
    let count = Int(vector.indices.last ?? -1) + 1
    if sums.count < count {
      sums.append(contentsOf: repeatElement(0, count: count - sums.count))
    }
    for (column, value) in zip(vector.indices, vector.values) { sums[Int(column)] += value }
  }

  var vector: SparseVector {
    let columns = sums.indices.filter { sums[$0] != 0 }
    return SparseVector(indices: columns.map { Int32($0) }, values: columns.map { sums[$0] })
  }
}

extension ArticleFeatures {
  fileprivate var terms: SentenceTerms {
    guard let sentenceTerms else {
      preconditionFailure("the features were made without sentences")
    }
    return sentenceTerms
  }
}

extension SparseVector {
  fileprivate func normalized() -> SparseVector {
    var vector = self
    vector.normalize()
    return vector
  }
}
