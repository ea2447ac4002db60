package import LedeAlgebra

/// What a labeller is trained on.
package struct TrainingRows: Sendable {
  /// The articles' vectors, a row each.
  package let articles: SparseMatrix
  package let gold: GoldLabels

  /// Passages that people filed for what they themselves are about, if there are any.
  package let passages: Passages?

  /// Latent dimensions that steer learning, if there are any.
  package let latent: LatentBlock?

  /// Articles beside these that thresholds and probabilities are chosen on, if not on held-out parts.
  package let validation: Validation?

  package init(
    _ articles: SparseMatrix, gold: GoldLabels, passages: Passages? = nil,
    latent: LatentBlock? = nil, validation: Validation? = nil
  ) {
    self.articles = articles
    self.gold = gold
    self.passages = passages
    self.latent = latent
    self.validation = validation
  }

  /// Filed articles that take no part in learning.
  package struct Validation: Sendable {
    /// A row for each, over the articles' columns.
    package let vectors: SparseMatrix

    /// Of the same topics as those of the articles.
    package let gold: GoldLabels

    package init(vectors: SparseMatrix, gold: GoldLabels) {
      precondition(vectors.rowCount == gold.articleCount)
      self.vectors = vectors
      self.gold = gold
    }

    /// By topic, the scores of all articles.
    func scores(of scorer: any TopicScorer, jobs: Int) async -> [[Float]] {
      let rows = await Parallel.map(count: vectors.rowCount, jobs: jobs) {
        scorer.scores(of: vectors.row($0))
      }
      return gold.topics.indices.map { topic in rows.map { $0[topic] } }
    }
  }

  /// Filed passages.
  package struct Passages: Sendable {
    /// A row for each, over the articles' columns.
    package let vectors: SparseMatrix

    /// Of the same topics as those of the articles.
    package let gold: GoldLabels

    /// By passage, the row of the article that it is a part of; `nil` when that is not among them.
    package let articles: [Int?]

    package init(vectors: SparseMatrix, gold: GoldLabels, articles: [Int?]) {
      precondition(vectors.rowCount == articles.count && gold.articleCount == articles.count)
      self.vectors = vectors
      self.gold = gold
      self.articles = articles
    }
  }
}

/// A trained scorer, and by topic the scores of rows from models that did not see them.
struct LabelerFit {
  let scorer: TopicLabeler.Scorer

  /// Of the articles; empty where nothing is held out.
  let heldOut: [[Float]]

  /// Of the passages, from models that saw neither them nor their articles; empty without passages.
  var heldOutPassages: [[Float]] = []
}
