import LedeAlgebra

/// How alike articles are for the question whether they tell the same story.
///
/// For articles *a* and *b* with the cosine `c(a, b)` of their vectors, let *N(a)* be the row of the
/// cosines of *a* with the articles most like it, itself among them, and zeros elsewhere. Then
///
///     s(a, b) = ((1 − w) · c(a, b) + w · cos(N(a), N(b))) · 2^(−days / half-life)
///
/// where the cosine reaches the floor, and 0 elsewhere. The second term says whether both are near to
/// the same articles: two reports of one event that were written from different ends have little in
/// common but their neighbours. The last factor is 1 where a date is missing.
///
/// Of each article only the pairs with those most like it count: all others among 1,448 articles or
/// fewer, 512 among 4,096, 72 among 29,000. So memory does not grow with the square of the articles. A
/// story of more articles than that may come in parts.
///
/// Products through BLAS and postings propose the pairs; their cosines are added by ascending column
/// (``CosineSearch``).
///
/// - Complexity: that of `CosineSearch` for all articles; memory O(*articles* + *pair limit*), at most
///   150 MB up to 32,768 articles, and 5 kB for each beyond.
/// - SeeAlso: Jarvis and Patrick, "Clustering using a similarity measure based on shared near
///   neighbors", IEEE Transactions on Computers C-22 (1973), for the second term, which is theirs with
///   a cosine in place of a count.
struct StorySimilarity: Sendable {
  let settings: StorySettings

  /// The similar pairs of articles.
  ///
  /// - Parameters:
  ///   - vectors: a row of length 1 for each article.
  ///   - days: by article, the number of its day, or `nil`.
  func pairs(of vectors: SparseMatrix, days: [Int?], jobs: Int) async -> SimilarPairs {
    precondition(vectors.rowCount == days.count)
    let blocks = Self.blocks(vectors.rowCount)
    let limit = settings.othersLimit(of: vectors.rowCount)
    let matches = await CosineSearch(vectors).nearest(limit: limit, jobs: jobs) { $0 != $1 }
    let near = matches.indices.map { row in Near(of: row, matches[row], settings) }
    let halving = Halving(halfLife: settings.halfLife)
    let pairs = await Parallel.map(count: blocks.count, jobs: jobs) { block in
      blocks[block].flatMap { ownPairs(of: $0, near, days, halving) }
    }
    return SimilarPairs(
      rowCount: near.count,
      pairs.joined().sorted { ($0.first, $0.second) < ($1.first, $1.second) })
  }

  private static func blocks(_ count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: 64).map { $0..<min($0 + 64, count) }
  }

  /// The pairs that an article's own list brings; each pair is in one result only.
  private func ownPairs(
    of row: Int, _ near: [Near], _ days: [Int?], _ halving: Halving
  ) -> [SimilarPairs.Pair] {
    near[row].others.compactMap { other in
      let second = other.row
      // When both lists have the pair, the smaller row brings it.
      guard row < second || !near[second].has(row) else { return nil }
      let weight = settings.neighbourWeight
      var similarity =
        (1 - weight) * Double(min(other.score, 1))
        + weight * near[row].neighbourCosine(near[second])
      if let day = days[row], let otherDay = days[second] {
        similarity *= halving.factor(afterDays: abs(day - otherDay))
      }
      return SimilarPairs.Pair(min(row, second), max(row, second), similarity: similarity)
    }
  }
}

/// The articles that one is near to.
private struct Near: Sendable {
  struct Other: Sendable {
    let row: Int
    let score: Float
  }

  /// Those whose cosine reaches the floor, by ascending row.
  let others: [Other]

  /// The nearest, the article itself among them, by ascending row.
  private let nearest: [Other]
  private let length: Double

  /// - Parameter matches: those most like the article, the most similar first.
  init(of row: Int, _ matches: [CosineSearch.Match], _ settings: StorySettings) {
    others = matches.prefix { $0.score >= settings.floor }
      .map { Other(row: $0.row, score: $0.score) }
      .sorted { $0.row < $1.row }
    let itself = Other(row: row, score: 1)
    nearest =
      (matches.prefix(settings.neighbours - 1).map { Other(row: $0.row, score: $0.score) }
      + [itself]).sorted { $0.row < $1.row }
    length = nearest.reduce(0) { $0 + Double($1.score) * Double($1.score) }.squareRoot()
  }

  func has(_ row: Int) -> Bool {
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      if others[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low < others.count && others[low].row == row
  }

  /// The cosine of the rows of nearest articles.
  func neighbourCosine(_ other: Near) -> Double {
    var (i, j, sum) = (0, 0, 0.0)
    while i < nearest.count, j < other.nearest.count {
      let (a, b) = (nearest[i], other.nearest[j])
      if a.row == b.row { sum += Double(a.score) * Double(b.score) }
      if a.row <= b.row { i += 1 }
      if b.row <= a.row { j += 1 }
    }
    return length > 0 && other.length > 0 ? min(sum / (length * other.length), 1) : 0
  }
}

/// What is left of a similarity after some days: half of it after each half-life.
private struct Halving: Sendable {
  /// By days; nothing is left after the last.
  private let factors: [Double]

  init(halfLife: Int) {
    // A table, because a power for each pair would take longer than the rest.
    let daily = Logarithm.exponential(-Logarithm.natural(2.0) / Double(halfLife))
    var factor = 1.0
    factors = (0..<30 * halfLife).map { _ in
      defer { factor *= daily }
      return factor
    }
  }

  func factor(afterDays days: Int) -> Double { days < factors.count ? factors[days] : 0 }
}
