/// How the words of an article become the numbers of a vector.
public struct TFIDFSettings: Sendable, Hashable, Codable {
  /// Whether pairs of neighbouring words count as terms, too.
  public var bigrams: Bool

  /// In how many articles of the training corpus a term must stand.
  public var minimumDocuments: Int

  /// In which share of the articles a term may stand and still count.
  ///
  /// A term in more of them keeps its column with a weight of zero: whoever takes the model's
  /// frequencies for a prior must not mistake it for one that was never seen.
  public var maximumShare: Double

  /// How many terms are kept, those in most articles first.
  public var maximumTerms: Int

  /// How many times a word of the title counts: 1 or more, or 0 to leave titles out.
  public var titleWeight: Float

  /// How many words of the body are its lead.
  public var leadWords: Int

  /// How many times a word of the lead counts: 1 or more, or 0 to leave leads out.
  public var leadWeight: Float

  public init(
    bigrams: Bool = true, minimumDocuments: Int = 2, maximumShare: Double = 1,
    maximumTerms: Int = 80_000, titleWeight: Float = 3, leadWords: Int = 100,
    leadWeight: Float = 2
  ) {
    self.bigrams = bigrams
    self.minimumDocuments = minimumDocuments
    self.maximumShare = maximumShare
    self.maximumTerms = maximumTerms
    self.titleWeight = titleWeight
    self.leadWords = leadWords
    self.leadWeight = leadWeight
  }
}
