package import LedeAlgebra

/// A summary, and what the method thought of every sentence.
public struct RankedSummary: Sendable {
  public let summary: Summary

  /// All sentences, the best first: those of the summary in the order in which they were chosen, then
  /// the others by the score that they would have if they came next, headings at the end; without
  /// them where nobody asked.
  public let ranking: [Summary.Choice]

  /// Why each sentence of the summary was chosen, in reading order; `nil` when nobody asked.
  public let reasons: [SentenceReasons]?

  /// How the budget is too small for every sentence; `nil` where it is not, or there is no sentence.
  public let shortfall: BudgetShortfall?

  init(
    method: SummaryMethod, _ result: SummarySelection.Result, of article: SummaryInput,
    relevance: SentenceRelevance?, ranksOthers: Bool, explaining: Bool
  ) {
    let chosen = result.chosen
    summary = Summary(method: method, sentences: chosen.sorted { $0.position < $1.position })
    ranking = chosen + (ranksOthers ? Self.others(than: chosen, result.scores, article) : [])
    shortfall = result.shortfall
    reasons = explaining ? Self.reasons(result, of: article, relevance) : nil
  }

  /// The sentences that were not chosen, the best first.
  private static func others(
    than chosen: [Summary.Choice], _ scores: [Float], _ article: SummaryInput
  ) -> [Summary.Choice] {
    let isChosen = Set(chosen.map(\.position))
    let eligible = article.eligible
    return scores.indices.filter { !isChosen.contains($0) }
      .sorted {
        (eligible[$0] ? 0 : 1, -scores[$0], $0) < (eligible[$1] ? 0 : 1, -scores[$1], $1)
      }
      .map { Summary.Choice(position: $0, score: scores[$0]) }
  }

  private static func reasons(
    _ result: SummarySelection.Result, of article: SummaryInput, _ relevance: SentenceRelevance?
  ) -> [SentenceReasons] {
    let eligible = article.eligible
    let count = article.vectors.rowCount
    var sums = Array(repeating: Float(0), count: article.vectors.columnCount)
    for row in 0..<count {
      article.vectors.withRow(row) { columns, values in
        for index in columns.indices { sums[Int(columns[index])] += values[index] }
      }
    }
    let title = article.titleVector
    return result.chosen.indices.map { number in
      let position = result.chosen[number].position
      let vector = article.vectors.row(position)
      var sum: Float = 0
      for (column, value) in zip(vector.indices, vector.values) { sum += value * sums[Int(column)] }
      let own: Float = vector.isEmpty ? 0 : 1
      let before = result.chosen[..<number].map {
        vector.dot(article.vectors.row($0.position))
      }
      return (
        position,
        SentenceReasons(
          place: eligible[...position].count { $0 }, count: eligible.count { $0 },
          centrality: count > 1 ? max(sum - own, 0) / Float(count - 1) : 0,
          title: title.isEmpty ? nil : vector.dot(title), redundancy: before.max() ?? 0,
          relevance: relevance.map { $0.values[position] }, parts: result.parts[number])
      )
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension SummaryInput {
  /// The TF-IDF vector of the title over the article's terms, of length 1 or empty.
  package var titleVector: SparseVector {
    var title = terms.title
    for position in title.values.indices {
      title.values[position] *= terms.rarity[Int(title.indices[position])]
    }
    title.normalize()
    return title
  }
}
