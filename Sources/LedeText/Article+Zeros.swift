extension Article {
  /// The same with a space for each U+0000, which JSON and YAML can write.
  ///
  /// SQLite, as C, ends a text there: an archive would keep less of it than it was given. Positions
  /// in the text stay what they are, as both characters are one byte.
  ///
  /// - Complexity: O(*bytes*).
  package func replacingZeros() -> Article {
    var article = self
    article.id = id.replacingZeros()
    article.title = title?.replacingZeros()
    article.content = content.replacingZeros()
    article.unreadDate = unreadDate?.replacingZeros()
    article.source = source?.replacingZeros()
    article.url = url?.replacingZeros()
    article.topics = topics?.map { $0.replacingZeros() }
    article.doubtful = doubtful.map { $0.replacingZeros() }
    article.passageOf = passageOf?.replacingZeros()
    article.referenceSummary = referenceSummary?.replacingZeros()
    return article
  }
}

extension String {
  fileprivate func replacingZeros() -> String {
    let bytes = utf8Span.span
    var zeros = 0
    // Counted to the end, which takes many bytes at a time; nearly no text has any.
    for index in bytes.indices { zeros &+= bytes[index] == 0 ? 1 : 0 }
    guard zeros > 0 else { return self }
    return String(decoding: utf8.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
  }
}
