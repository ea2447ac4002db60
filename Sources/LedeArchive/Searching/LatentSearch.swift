import LedeAlgebra
import LedeModels
import LedeStorage

/// One exact search of all segments by words and latent vectors together; see `LatentBlend`.
///
/// Every row is scored: an article may be like another one with which it has hardly a word in common.
/// All sums are added in one order, that of terms and that of dimensions.
struct LatentSearch {
  private let state: ArchiveState
  private let scales: RowScales
  private let share: Float

  /// By segment, the vectors of its rows.
  private let vectors: [SharedBuffer<Float>]

  /// By number of a term, what a row that counts it once adds for it.
  private let weights: [Float]

  /// The article's vector.
  private let vector: [Float]

  /// - Parameter words: the terms that the question was made of.
  init(
    _ state: ArchiveState, _ question: RelatedTerms, _ words: ArticleTerms, _ scales: RowScales,
    _ latents: LatentState, share: Float
  ) throws(StorageError) {
    self.state = state
    self.scales = scales
    self.share = share
    var vectors: [SharedBuffer<Float>] = []
    for segment in state.segments { vectors.append(try latents.vectors(of: segment)) }
    self.vectors = vectors
    var weights: [Float] = Array(repeating: 0, count: state.terms.count)
    for term in question.terms { weights[Int(term.number)] = term.weight * term.rarity }
    self.weights = weights
    vector = try latents.vector(
      question.terms.map(\.number), question.terms.map { words.counts[$0.index] })
  }

  /// The rows with the highest scores above zero, best first, ties by row, and those that have the
  /// score of the last one.
  ///
  /// - Complexity: O(elements of all rows + *rows* · *dimensions*).
  func best(_ limit: Int) throws(StorageError) -> [RowSearch.Found] {
    var found: [RowSearch.Found] = []
    var best = TopK(limit)
    for number in state.segments.indices {
      let segment = state.segments[number]
      for own in 0..<segment.rowCount {
        let row = scales.firsts[number] + own
        guard scales.scales[row] > 0 else { continue }
        let words = min(try sum(segment, own) / state.lengths[number][own], 1)
        let similarity = (1 - share) * words + share * cosine(number, own)
        guard similarity > 0 else { continue }
        let score = similarity * (scales.factors.isEmpty ? 1 : scales.factors[row])
        found.append(RowSearch.Found(row: row, similarity: similarity, score: score))
        best.add(row: Int32(row), score: score)
      }
    }
    let least = best.sorted().last?.score ?? 0
    return found.filter { $0.score >= least }
      .sorted { ($1.score, $0.row) < ($0.score, $1.row) }
  }

  /// What latent vectors add to the similarity of a row.
  func latentPart(_ row: Int) -> Float {
    let (number, own) = scales.place(of: row)
    return share * cosine(number, own)
  }

  /// The cosine of the article's vector and a row's, in [0, 1]; added by ascending dimension.
  private func cosine(_ segment: Int, _ row: Int) -> Float {
    vectors[segment].withSpan { vectors in
      let start = row * vector.count
      let sum = FixedOrder.dot(vector.span, vectors.extracting(start..<start + vector.count))
      return max(0, min(sum, 1))
    }
  }

  private func sum(_ segment: Segment, _ row: Int) throws(StorageError) -> Float {
    let table = Logarithm.dampedCounts
    return try segment.withRow(row) { terms, counts in
      let (weights, damped) = (weights.span, table.span)
      var sum: Float = 0
      // What the article lacks adds zeros, which change no bit.
      for index in terms.indices {
        sum += weights[Int(terms[index])] * damped[Int(counts[index])]
      }
      return sum
    }
  }
}
