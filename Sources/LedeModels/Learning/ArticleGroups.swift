package import LedeAlgebra

/// What stands for the articles that a model was trained on, when they are gone: the means of groups of
/// like ones.
///
/// A new topic has few articles that it is not about. The prototypes of the old topics say what else
/// there is, but not what goes together in one article; for a topic that comes near old ones, that is
/// what tells them apart. For small changes *Δ* of a plane, the errors of *n* articles *xᵢ* grow by
/// about `Σ (Δ · xᵢ)²`, and of this `n (Δ · x̄)²` is the part that their mean *x̄* knows; the more alike
/// the articles are, the more it is. The mean is a row that counts *n* times. It is not scaled to
/// length 1.
///
/// - SeeAlso: Snell, Swersky and Zemel, "Prototypical networks for few-shot learning", NIPS 2017;
///   Documentation/Decisions/0014 for what it was measured to do.
package enum ArticleGroups {
  /// The fewest articles that a mean is kept of: that of a few would tell too much of each.
  package static let fewestArticles = TopicMean.fewestArticles

  /// The most groups of a model: the file grows with them, and rounds take longer.
  package static let most = 100

  /// The means of groups of the articles of a corpus; none where there are too few.
  ///
  /// Articles of the same topics go together: they are sorted by their topics, the rarest first, and
  /// cut into groups of the same size. An article is in one group.
  ///
  /// - Parameters:
  ///   - vectors: a row for each article.
  ///   - gold: their topics.
  /// - Complexity: O(*articles* · log *articles* + *stored elements* + *groups* · *columns*).
  package static func means(of vectors: SparseMatrix, _ gold: GoldLabels) -> MeanRows {
    let count = vectors.rowCount
    let groups = min(count / fewestArticles, most)
    guard groups > 0 else { return MeanRows() }
    let order = order(gold)
    return MeanRows(
      (0..<groups).map { group in
        let rows = order[(group * count / groups)..<((group + 1) * count / groups)]
        return (rows.count, vectors.mean(of: rows))
      })
  }

  /// The articles, sorted by their topics, the rarest first; of the same ones by position.
  private static func order(_ gold: GoldLabels) -> [Int] {
    let rarest = gold.topics.indices.sorted {
      (gold.positives[$0].count, $0) < (gold.positives[$1].count, $1)
    }
    var ranks: [[Int32]] = Array(repeating: [], count: gold.articleCount)
    for (rank, topic) in rarest.enumerated() {
      for row in gold.positives[topic] { ranks[Int(row)].append(Int32(rank)) }
    }
    return ranks.indices.sorted {
      ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0].lexicographicallyPrecedes(ranks[$1])
    }
  }
}

extension SparseMatrix {
  /// The mean of some rows, which have no elements below 0.
  fileprivate func mean(of rows: ArraySlice<Int>) -> SparseVector {
    var sums = Array(repeating: 0.0, count: columnCount)
    for row in rows {
      withRow(row) { columns, values in
        for index in columns.indices { sums[Int(columns[index])] += Double(values[index]) }
      }
    }
    let present = sums.indices.filter { sums[$0] > 0 }
    return SparseVector(
      indices: present.map { Int32($0) },
      values: present.map { Float(sums[$0] / Double(rows.count)) })
  }
}
