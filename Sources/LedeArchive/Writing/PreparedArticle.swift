import LedeModels

/// An article that was read and analysed, ready to be added.
struct PreparedArticle: Sendable {
  var article: ArchivedArticle
  let hash: UInt64
  let packed: [UInt8]
  let terms: ArticleTerms

  /// The article's day, as segments have it.
  var day: Int32 {
    article.article.date.map { Int32($0.dayNumber) } ?? Segment.unknownDay
  }
}
