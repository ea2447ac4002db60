import LedeAlgebra
import LedeModels
import LedeText

/// Chooses answers among the articles that are most like one.
struct AnswerChoice: ~Copyable {
  struct Candidate: Sendable {
    let row: Int
    let similarity: Float
    let score: Float
    let place: ArchivedArticle.Place
    let terms: AlikeTerms
  }

  struct Chosen: Sendable {
    let candidate: Candidate
    let heading: ArchivedHeading
    var duplicates: [String] = []
  }

  /// Which share of the shorter one's runs of five words two texts must have in common to be nearly
  /// the same, as in `DuplicateSearch`.
  private static let sharedPart = 0.5

  /// How much nearness counts against difference where both are wanted.
  private static let nearness: Float = 0.7

  private let article: Article
  private let limit: Int
  private let archive: Archive

  /// Those of the article in question that the archive knows.
  private var terms: AlikeTerms

  /// In the order in which they may be chosen.
  private(set) var candidates: [Candidate]
  private(set) var chosen: [Chosen] = []
  private var shingler = Shingler()

  /// - Parameters:
  ///   - terms: the article's terms that the archive knows.
  ///   - candidates: without the article itself.
  ///   - archive: has their headings and texts.
  init(
    article: Article, terms: AlikeTerms, limit: Int, candidates: [Candidate], archive: Archive
  ) {
    self.article = article
    self.terms = terms
    self.limit = limit
    self.candidates = candidates
    self.archive = archive
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
  /// that one, and one that has the very text of the article in question is that article.
  ///
  /// - Complexity: O(*candidates* · *limit* · *terms*), and the texts of those that are much alike.
  mutating func fold() throws {
    let frequencies = archive.state.frequencies
    var sets: [ShingleSet?] = []
    var chosenTerms: [AlikeTerms] = []
    for candidate in candidates {
      var own: (terms: AlikeTerms, set: ShingleSet?) = (candidate.terms, nil)
      if try terms.areAlike(&own.terms, by: frequencies),
        try archive.article(of: candidate).content == article.content
      {
        continue
      }
      let same = try chosen.indices.first { index in
        guard try chosenTerms[index].areAlike(&own.terms, by: frequencies) else { return false }
        let other = try sets[index] ?? shingles(of: chosen[index].candidate)
        let set = try own.set ?? shingles(of: candidate)
        (sets[index], own.set) = (other, set)
        return Self.areNearlySame(other, set)
      }
      guard same != nil || chosen.count < limit else { continue }
      let heading = try archive.heading(of: candidate)
      // Its row was left out, unless the id is spelled in other bytes there.
      guard heading.id != article.id else { continue }
      if let same {
        chosen[same].duplicates.append(heading.id)
      } else {
        chosen.append(Chosen(candidate: candidate, heading: heading))
        sets.append(own.set)
        chosenTerms.append(own.terms)
      }
    }
  }

  private mutating func shingles(of candidate: Candidate) throws -> ShingleSet {
    shingler.shingles(of: try archive.article(of: candidate))
  }

  private static func areNearlySame(_ a: ShingleSet, _ b: ShingleSet) -> Bool {
    let shorter = min(a.shingles.count, b.shingles.count)
    guard shorter > 0 else { return false }
    return Double(a.sharedCount(with: b)) >= sharedPart * Double(shorter)
  }
}
