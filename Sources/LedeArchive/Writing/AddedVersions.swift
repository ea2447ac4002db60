/// The last version of each article that an addition has taken so far, so that several articles with an
/// id are told apart from what the archive had before.
///
/// - Complexity: O(1) an article, in the mean; forty bytes each.
struct AddedVersions {
  private var versions: [UInt64: (hash: UInt64, identity: UInt64)] = [:]

  /// Takes an article in.
  ///
  /// - Returns: whether it has to be written: it is neither as the archive has it, with none of its id
  ///   taken since, nor as the last one with its id.
  mutating func add(_ read: ReadArticle) -> Bool {
    let article = read.given
    var id = FieldChecksum()
    id.add(article.id)
    let last = versions[id.value]
    if last == nil, case .known = read { return false }
    if let last, last.hash == read.hash,
      ArchivedArticle.leavesTopics(article, hash: read.hash, as: last.identity)
    {
      return false
    }
    versions[id.value] = (read.hash, ArchivedArticle.identity(of: article, hash: read.hash))
    return true
  }
}
