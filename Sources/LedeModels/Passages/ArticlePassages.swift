package import LedeAlgebra

/// The passages of an article and their TF-IDF vectors.
public struct ArticlePassages: Sendable {
  /// Which sentences each passage holds, in reading order.
  package let sentences: [Range<Int>]

  /// Where each stands, in UTF-8 bytes of the article's content.
  public let utf8Ranges: [Range<Int>]

  /// A row for each passage, over the model's columns, of length 1 or empty: what the passage would
  /// be as an article of its own, without a title and a lead.
  package let vectors: SparseMatrix

  public var count: Int { utf8Ranges.count }
}
