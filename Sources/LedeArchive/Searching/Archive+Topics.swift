import GRDB

extension Archive {
  /// Whether some article has a topic, from the model or from whoever filed it.
  public func hasArticle(withTopic id: String) throws -> Bool {
    try catalogue.read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM topics WHERE topic = ?)", arguments: [id]) ?? false
    }
  }

  /// The ids of all topics that articles have, sorted.
  ///
  /// - Complexity: O(*articles* · *topics of an article*).
  public func topicIDs() throws -> [String] {
    try catalogue.read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT topic FROM topics ORDER BY topic")
    }
  }

  /// How many articles the full-text index has.
  public func searchableCount() throws -> Int {
    try catalogue.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM articles WHERE searchable") ?? 0
    }
  }
}
