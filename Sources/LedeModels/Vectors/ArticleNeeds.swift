/// What is to be made of articles beside their words and sentences: no more than will be read.
public struct ArticleNeeds: Sendable {
  /// The article's vector in the model's columns, which labels are given by.
  public var document: Bool

  /// The terms of each sentence, which summaries are made of.
  public var sentences: Bool

  /// Where the terms of the vector stand, for explanations; implies the vector.
  public var occurrences: Bool

  /// How passages are made, if secondary topics are to be found; implies the vector.
  public var passages: PassageSettings?

  /// The index that will be searched for related articles, if any.
  public var index: RelatedIndex?

  /// Words that summaries are to be about, if any.
  public var query: String?

  /// Whether an archive will be asked or added to.
  public var terms: Bool

  public init(
    document: Bool = true, sentences: Bool = true, occurrences: Bool = false,
    passages: PassageSettings? = nil, index: RelatedIndex? = nil, query: String? = nil,
    terms: Bool = false
  ) {
    self.document = document
    self.sentences = sentences
    self.occurrences = occurrences
    self.passages = passages
    self.index = index
    self.query = query
    self.terms = terms
  }

  /// Whether the article is to be given its vector.
  var makesDocument: Bool { document || occurrences || passages != nil }
}
