import LedeAlgebra

/// Chooses sentences that cover the article and differ from each other (Lin and Bilmes).
///
/// For *n* sentences with cosines `w`, of which `S` are chosen, the value of the summary is
///
///     F(S) = Σᵢ min(Σⱼ∈S w[i, j], α · Σₖ w[i, k]) + λ · Σₖ √(Σⱼ∈S∩Pₖ r[j])
///
/// with α = 5 / n and λ = 6. The first sum is coverage: how much of each sentence the summary says,
/// up to a limit. The second is diversity: `r[j]` is the mean cosine of *j* with all sentences, and
/// the `P` are n / 5 clusters of sentences, of which a second sentence is worth less than the first.
/// `F` grows ever less with every sentence (it is submodular), so that choosing what adds most each
/// time is within 1 − 1/e of the best; what a sentence would add is its score.
///
/// Deviations: sentences cost the same, where the paper divides by a power of their length, because
/// a budget may be counted in several ways. Clusters are made in one step instead of by k-means: a
/// sentence goes to the one of n / 5 sentences, evenly spread over the article, that it is most like,
/// of equal ones to the first.
///
/// - Complexity: O(*n*²) memory; O(*n*²) time, and O(*n*) for each sentence whose part in the coverage
///   a choice changes: 1 / α cosines on the average until it is covered, so O(*n*²) in all, for
///   texts with sentences that resemble none O(*n*³) at worst.
/// - SeeAlso: Lin and Bilmes, "A class of submodular functions for document summarization", ACL
///   2011, sections 4 and 5.
package struct SubmodularSummarizer: GreedySummarizer {
  private static let coverageShare: Float = 5
  private static let diversityWeight: Float = 6
  private static let clusterSize = 5

  package init() {}

  package func start(with article: SummaryInput) -> Rescoring { Rescoring(article) }

  package struct Rescoring: SentenceRescoring {
    private let cosines: DenseMatrix

    /// By sentence, how much of it can be covered, and how much is.
    private let limits: [Float]
    private var covered: [Float]

    /// By sentence, what it would add to the coverage.
    private var coverageGains: [Float]

    /// By sentence, its mean cosine and its cluster; by cluster, the sum of those chosen.
    private let rewards: [Float]
    private let clusters: [Int]
    private var clusterSums: [Float]

    init(_ article: SummaryInput) {
      cosines = SentenceSimilarity(vectors: article.vectors).cosines
      let count = cosines.rowCount
      let cosines = cosines
      let sums = (0..<count).map { row in
        var sum: Float = 0
        for other in 0..<count { sum += cosines[row, other] }
        return sum
      }
      rewards = sums.map { $0 / Float(count) }
      limits = sums.map { $0 * min(SubmodularSummarizer.coverageShare / Float(count), 1) }
      covered = Array(repeating: 0, count: count)
      coverageGains = covered
      let size = SubmodularSummarizer.clusterSize
      let clusterCount = (count + size - 1) / size
      clusters = (0..<count).map { row in
        var best = 0
        for cluster in 0..<clusterCount
        where cosines[row, cluster * size] > cosines[row, best * size] {
          best = cluster
        }
        return best
      }
      clusterSums = Array(repeating: 0, count: clusterCount)
      for row in 0..<count { addGains(of: row, from: 0, times: 1) }
    }

    package var scores: [Float] {
      coverageGains.indices.map { position in
        let sum = clusterSums[clusters[position]]
        let diversity = (sum + rewards[position]).squareRoot() - sum.squareRoot()
        return max(coverageGains[position], 0) + SubmodularSummarizer.diversityWeight * diversity
      }
    }

    package mutating func choose(_ position: Int) {
      for row in covered.indices {
        let cosine = cosines[position, row]
        guard cosine > 0, covered[row] < limits[row] else { continue }
        addGains(of: row, from: covered[row], times: -1)
        covered[row] = min(covered[row] + cosine, limits[row])
        addGains(of: row, from: covered[row], times: 1)
      }
      clusterSums[clusters[position]] += rewards[position]
    }

    /// Adds what each sentence would cover of one, or takes it away.
    private mutating func addGains(of row: Int, from covered: Float, times sign: Float) {
      let left = limits[row] - covered
      guard left > 0 else { return }
      for other in coverageGains.indices {
        coverageGains[other] += sign * min(cosines[row, other], left)
      }
    }
  }
}
