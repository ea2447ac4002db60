/// How much latent dimensions count in the similarity of related articles, beside words.
///
/// With `c` the cosine of the articles' words and `l` that of their latent vectors,
///
///     similarity = (1 − share) · c + share · max(0, l)
///
/// Words that go together in many articles make two of them alike that share few words. The
/// dimensions are those of the articles that are searched. The first one, which all articles have
/// in common, is left out.
public struct LatentBlend: Sendable, Hashable {
  /// How many dimensions at most; 0 for none, `nil` for as many as fit the number of articles.
  public var dimensions: Int?

  /// What latent vectors are of the similarity, from 0 to 1.
  public var share: Float

  public init(dimensions: Int? = nil, share: Float = LatentBlend.standardShare) {
    self.dimensions = dimensions
    self.share = share
  }

  /// Words alone.
  public static let none = LatentBlend(dimensions: 0, share: 0)

  /// Chosen on articles of AllSides and Reuters (Documentation/Decisions/0022-related.md).
  public static let standardShare: Float = 0.3

  /// Of fewer articles no dimensions are learned unless they are asked for: there is nothing that
  /// words would go together in.
  public static let fewestArticles = 200

  /// Of more articles neither: every one of them is looked at for a question, which words alone do
  /// not need.
  public static let mostArticles = 10_000

  /// How many dimensions articles of a number have: `2 √articles`, at most 300.
  package static func fittingDimensions(for articles: Int) -> Int {
    guard articles >= fewestArticles else { return 0 }
    return min(Int((4 * Double(articles)).squareRoot().rounded()), 300)
  }

  /// How many dimensions are to be learned from some articles.
  package func dimensionCount(of articles: Int) -> Int {
    guard share > 0 else { return 0 }
    if let dimensions { return max(0, min(dimensions, articles - 1)) }
    return articles > Self.mostArticles ? 0 : Self.fittingDimensions(for: articles)
  }
}
