import LedeAlgebra
import LedeModels
import LedeText

/// Chooses answers among the articles that are most like one.
struct AnswerChoice: ~Copyable {
  struct Candidate: Sendable {
    let row: Int
    let similarity: Float
    let score: Float
    let id: String
    let place: ArchivedArticle.Place

    /// The numbers of its terms, ascending.
    let terms: [Int32]
  }

  struct Chosen: Sendable {
    let candidate: Candidate
    let article: ArchivedArticle
    var duplicates: [String] = []
  }

  /// Which share of the shorter one's runs of five words two texts must have in common to be nearly
  /// the same, as in `DuplicateSearch`.
  private static let sharedPart = 0.5

  /// Which share of the shorter one's terms two articles have in common at least, when they share half
  /// of its runs of words: only then are the texts looked at.
  private static let sharedTerms = 0.55

  /// How much nearness counts against difference where both are wanted.
  private static let nearness: Float = 0.7

  private let article: Article
  private let limit: Int
  private let load: (Candidate) throws -> ArchivedArticle

  /// The terms of the article in question that the archive knows.
  private let terms: TermSet
  private let termCount: Int

  /// In the order in which they may be chosen.
  private(set) var candidates: [Candidate]
  private(set) var chosen: [Chosen] = []
  private var shingler = Shingler()

  /// - Parameters:
  ///   - terms: the article's terms that the archive knows.
  ///   - termCount: how many terms the archive has.
  ///   - load: fetches a candidate's article.
  init(
    article: Article, terms: [Int32], termCount: Int, limit: Int, candidates: [Candidate],
    load: @escaping (Candidate) throws -> ArchivedArticle
  ) {
    self.article = article
    self.terms = TermSet(terms, termCount: termCount)
    self.termCount = termCount
    self.limit = limit
    self.load = load
    self.candidates = candidates.filter { $0.id != article.id }
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
    var sets: [ShingleSet?] = []
    var chosenTerms: [TermSet] = []
    for candidate in candidates {
      var loaded: ArchivedArticle?
      func text() throws -> ArchivedArticle {
        let article = try loaded ?? load(candidate)
        loaded = article
        return article
      }
      if Self.areAlike(terms, candidate.terms), try text().article.content == article.content {
        continue
      }
      var own: ShingleSet?
      let same = try chosen.indices.first { index in
        guard Self.areAlike(chosenTerms[index], candidate.terms) else { return false }
        let other = sets[index] ?? shingler.shingles(of: chosen[index].article.article)
        let set = try own ?? shingler.shingles(of: text().article)
        (sets[index], own) = (other, set)
        return Self.areNearlySame(other, set)
      }
      if let same {
        chosen[same].duplicates.append(candidate.id)
      } else if chosen.count < limit {
        chosen.append(Chosen(candidate: candidate, article: try text()))
        sets.append(own)
        chosenTerms.append(TermSet(candidate.terms, termCount: termCount))
      }
    }
  }

  /// Whether two articles share so many terms that their texts may be nearly the same.
  private static func areAlike(_ a: TermSet, _ b: [Int32]) -> Bool {
    Double(a.sharedCount(with: b)) >= sharedTerms * Double(min(a.count, b.count))
  }

  private static func areNearlySame(_ a: ShingleSet, _ b: ShingleSet) -> Bool {
    let shorter = min(a.shingles.count, b.shingles.count)
    guard shorter > 0 else { return false }
    return Double(a.sharedCount(with: b)) >= sharedPart * Double(shorter)
  }
}
