package import LedeAlgebra

/// What stands for the articles of a topic that a model learned later, when they are gone: their mean.
///
/// The weights that the articles led to are where learning goes on, but they do not say how sure they
/// are: a few articles of the next round that are not about the topic may move them off all that are.
/// For small changes *Δ* of a plane, the errors of *n* articles *xᵢ* grow by about `Σ (Δ · xᵢ)²`, and
/// of this `n (Δ · x̄)²` is the part that their mean *x̄* knows. Only articles inside the margin have
/// errors: the mean is a row that counts *n* / 3 times. It is not scaled to length 1.
///
/// What the articles scored, each by a plane that had not seen it, is kept as its mean, too. It moves
/// with the plane as the mean does, and tells where thresholds belong.
///
/// - SeeAlso: Snell, Swersky and Zemel, "Prototypical networks for few-shot learning", NIPS 2017;
///   Documentation/Decisions/0014 for what it was measured to do.
package struct TopicMean: Sendable, Hashable {
  /// The topic's number in the model.
  package var topic: Int

  /// How many articles it is the mean of.
  package var articles: Int

  /// The mean of their scores, each while it was held out, moved with the plane since; `nil` where a
  /// file of an older build does not tell.
  package var score: Float?

  /// The mean of their vectors, in the columns of the model.
  package var vector: SparseVector

  package init(topic: Int, articles: Int, score: Float?, vector: SparseVector) {
    self.topic = topic
    self.articles = articles
    self.score = score
    self.vector = vector
  }

  /// The fewest articles that a mean is kept of: that of a few would tell too much of each.
  package static let fewestArticles = 10

  /// The mean of these articles and some rows of a matrix; `nil` when there are too few.
  ///
  /// The score is left as it is.
  ///
  /// - Parameters:
  ///   - columns: by column here, the column of the matrix; ascending.
  ///   - matrix: has all columns of the result.
  /// - Complexity: O(*elements of the rows* + *columns*).
  package func adding(_ rows: [Int], of matrix: SparseMatrix, columns: [Int32]) -> TopicMean? {
    let count = articles + rows.count
    guard count >= Self.fewestArticles else { return nil }
    var sums = Array(repeating: 0.0, count: matrix.columnCount)
    for (column, value) in zip(vector.indices, vector.values) {
      sums[Int(columns[Int(column)])] = Double(value) * Double(articles)
    }
    for row in rows {
      matrix.withRow(row) { columns, values in
        for index in columns.indices { sums[Int(columns[index])] += Double(values[index]) }
      }
    }
    let present = sums.indices.filter { sums[$0] > 0 }
    return TopicMean(
      topic: topic, articles: count, score: score,
      vector: SparseVector(
        indices: present.map { Int32($0) },
        values: present.map { Float(sums[$0] / Double(count)) }))
  }
}
