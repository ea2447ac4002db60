/// A sentence of an article's body, or a heading in it.
public struct Sentence: Sendable, Hashable {
  /// Where it stands, in UTF-8 bytes of the article's content.
  public let utf8Range: Range<Int>

  /// Which of the article's tokens it holds.
  public let tokens: Range<Int>

  /// The number of its paragraph, from 0.
  public let paragraph: Int

  /// How many words a reader counts: runs of characters between white space.
  public let wordCount: Int

  /// Whether it is a line of its own without a final stop, such as a heading or a caption.
  public let isHeading: Bool
}
