/// What one term of an article adds to the score of a topic.
public struct TermContribution: Sendable, Hashable {
  /// The term as the model knows it: a stem, or two with a space between them.
  public let term: String

  /// How the article first writes it, in its body or else in its title.
  public let form: String

  /// The term's element of the article's vector.
  public let value: Float

  /// What the topic's score grows by for each 1 of the value.
  public let weight: Double

  /// Weight × value; below 0 where the term speaks against the topic.
  public let contribution: Double

  /// Where it stands, in UTF-8 bytes of the article's content, in reading order.
  ///
  /// That of a pair reaches from the start of its first word to the end of its second.
  public let utf8Ranges: [Range<Int>]

  /// The same in the article's title.
  public let titleUTF8Ranges: [Range<Int>]

  package init(
    term: String, form: String, value: Float, weight: Double, contribution: Double,
    utf8Ranges: [Range<Int>], titleUTF8Ranges: [Range<Int>]
  ) {
    self.term = term
    self.form = form
    self.value = value
    self.weight = weight
    self.contribution = contribution
    self.utf8Ranges = utf8Ranges
    self.titleUTF8Ranges = titleUTF8Ranges
  }
}
