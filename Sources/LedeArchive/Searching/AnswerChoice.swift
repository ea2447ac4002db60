import LedeAlgebra
import LedeModels
import LedeText

/// Chooses answers among the articles that are most like one.
struct AnswerChoice {
  struct Candidate: Sendable {
    let row: Int
    let similarity: Float
    let score: Float
    let article: Article
  }

  struct Chosen: Sendable {
    let candidate: Candidate
    var duplicates: [String] = []
  }

  /// Which share of the shorter one's runs of five words two texts must have in common to be nearly
  /// the same, as in `DuplicateSearch`.
  private static let sharedPart = 0.5

  /// How much nearness counts against difference where both are wanted.
  private static let nearness: Float = 0.7

  private let article: Article
  private let limit: Int

  /// In the order in which they may be chosen.
  private(set) var candidates: [Candidate]
  private(set) var chosen: [Chosen] = []

  /// Leaves out the article itself: what has its id, or its very text.
  init(article: Article, limit: Int, candidates: [Candidate]) {
    self.article = article
    self.limit = limit
    let content = article.content
    self.candidates = candidates.filter {
      $0.article.id != article.id && $0.article.content != content
    }
  }

  /// Orders candidates by what each adds to those before it: the next one is the one with the greatest
  /// `λ · score − (1 − λ) · max cosine to those before it`, λ = 0.7, ties by the order so far.
  ///
  /// - Parameter vectors: of the candidates, of length 1.
  /// - Complexity: O(*candidates*² · *terms*).
  /// - SeeAlso: Carbonell and Goldstein, "The use of MMR, diversity-based reranking for reordering
  ///   documents and producing summaries", SIGIR 1998.
  mutating func diversify(_ vectors: [SparseVector]) {
    var order: [Int] = []
    var closest: [Float] = Array(repeating: 0, count: candidates.count)
    var left = Array(candidates.indices)
    while !left.isEmpty {
      var (best, bestValue) = (0, -Float.infinity)
      for (position, index) in left.enumerated() {
        let value =
          Self.nearness * candidates[index].score - (1 - Self.nearness) * closest[index]
        if value > bestValue { (best, bestValue) = (position, value) }
      }
      let next = left.remove(at: best)
      order.append(next)
      for index in left { closest[index] = max(closest[index], vectors[index].dot(vectors[next])) }
    }
    candidates = order.map { candidates[$0] }
  }

  /// Chooses the first candidates; one whose text is nearly that of a chosen one is only named with
  /// that one.
  ///
  /// - Complexity: O(*bytes of the candidates* + *candidates* · *limit* · *words*).
  mutating func fold() {
    var shingler = Shingler()
    var sets: [ShingleSet] = []
    for candidate in candidates {
      let set = shingler.shingles(of: candidate.article)
      if let same = sets.firstIndex(where: { Self.areNearlySame($0, set) }) {
        chosen[same].duplicates.append(candidate.article.id)
      } else if chosen.count < limit {
        chosen.append(Chosen(candidate: candidate))
        sets.append(set)
      }
    }
  }

  private static func areNearlySame(_ a: ShingleSet, _ b: ShingleSet) -> Bool {
    let shorter = min(a.shingles.count, b.shingles.count)
    guard shorter > 0 else { return false }
    return Double(a.sharedCount(with: b)) >= sharedPart * Double(shorter)
  }
}
