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

  /// How much the title weighs as a vector of its own, against that of the whole article; 0 for not
  /// at all, as where ``titleWeight`` is 0.
  ///
  /// A title is a few words of hundreds, and what an article is filed under is mostly in it.
  public var titleShare: Float

  public init(
    bigrams: Bool = true, minimumDocuments: Int = 2, maximumShare: Double = 1,
    maximumTerms: Int = 80_000, titleWeight: Float = 3, leadWords: Int = 100,
    leadWeight: Float = 2, titleShare: Float = 0.35
  ) {
    self.bigrams = bigrams
    self.minimumDocuments = minimumDocuments
    self.maximumShare = maximumShare
    self.maximumTerms = maximumTerms
    self.titleWeight = titleWeight
    self.leadWords = leadWords
    self.leadWeight = leadWeight
    self.titleShare = titleShare
  }

  /// Reads settings; those that were written before titles had vectors of their own have none.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      bigrams: try values.decode(Bool.self, forKey: .bigrams),
      minimumDocuments: try values.decode(Int.self, forKey: .minimumDocuments),
      maximumShare: try values.decode(Double.self, forKey: .maximumShare),
      maximumTerms: try values.decode(Int.self, forKey: .maximumTerms),
      titleWeight: try values.decode(Float.self, forKey: .titleWeight),
      leadWords: try values.decode(Int.self, forKey: .leadWords),
      leadWeight: try values.decode(Float.self, forKey: .leadWeight),
      titleShare: try values.decodeIfPresent(Float.self, forKey: .titleShare) ?? 0)
  }

  /// Whether titles have vectors of their own.
  package var separatesTitles: Bool { titleShare > 0 && titleWeight > 0 }
}
