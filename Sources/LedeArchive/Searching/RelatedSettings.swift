/// How an archive is searched for related articles.
public struct RelatedSettings: Sendable, Hashable {
  /// How many to give.
  public var limit = 5
  public var filter = ArchiveFilter()

  /// After how many days an article counts half; `nil` when all days count alike.
  public var halfLife: Double?

  /// Whether the articles should differ from each other as well.
  public var isDiverse = false

  /// What latent vectors are of the similarity, from 0 to 1, where the archive has them.
  public var latentShare = LatentBlend.standardShare

  /// How many shared terms to name.
  public var termLimit = 10

  public init(limit: Int = 5, filter: ArchiveFilter = ArchiveFilter()) {
    self.limit = limit
    self.filter = filter
  }
}
