import LedeText

/// An article of a corpus that is being added.
enum ReadArticle: Sendable {
  /// It was there as it is before the corpus was read.
  case known(Article, hash: UInt64)

  case new(PreparedArticle)

  /// What was read, without what was found in it.
  var given: Article {
    switch self {
    case .known(let article, _): article
    case .new(let prepared): prepared.article.given
    }
  }

  /// See `ArchivedArticle.hash`.
  var hash: UInt64 {
    switch self {
    case .known(_, let hash): hash
    case .new(let prepared): prepared.hash
    }
  }
}
