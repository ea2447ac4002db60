/// What is found in the topics of a corpus.
enum TopicChecks {
  /// - Parameters:
  ///   - known: the topics of the topic file; `nil` without one.
  ///   - phraseTopics: those of them that need no articles.
  static func findings(
    in articles: [CheckedArticle], known: [Topic]?, phraseTopics: Set<String>
  ) -> [CorpusFinding] {
    let filed = articles.filter { $0.topics != nil }
    var articlesOf: [String: [Int32]] = [:]
    for (number, article) in filed.enumerated() {
      for topic in article.topics ?? [] { articlesOf[topic, default: []].append(Int32(number)) }
    }
    let topics = articlesOf.keys.sorted()
    func single(_ kind: CorpusFinding.Kind, _ topic: String) -> CorpusFinding {
      var finding = CorpusFinding(kind)
      finding.topics = [topic]
      finding.count = articlesOf[topic]?.count
      if kind == .loneTopic, let number = articlesOf[topic]?.first {
        finding.articles = [filed[Int(number)].subject]
      }
      return finding
    }
    var findings: [CorpusFinding] = []
    for topic in topics {
      let count = articlesOf[topic]?.count ?? 0
      if count == 1 {
        findings.append(single(.loneTopic, topic))
      } else if count < PlattScaling.fewestPositives {
        findings.append(single(.rareTopic, topic))
      }
      if count == filed.count, count > 1 { findings.append(single(.commonTopic, topic)) }
    }
    findings += groups(of: topics, .alikeTopics) { folded($0) }
    // A topic of one article is said to be that already.
    findings += groups(
      of: topics.filter { (articlesOf[$0]?.count ?? 0) > 1 }, .inseparableTopics
    ) { articlesOf[$0] ?? [] }
    if let known {
      let names = Set(known.map(\.id))
      findings += topics.filter { !names.contains($0) }.map { single(.unlistedTopic, $0) }
      findings += known.map(\.id).filter { articlesOf[$0] == nil && !phraseTopics.contains($0) }
        .map { single(.unusedTopic, $0) }
    }
    return findings
  }

  /// The topics that share a key, where several do.
  private static func groups<Key: Hashable>(
    of topics: [String], _ kind: CorpusFinding.Kind, by key: (String) -> Key
  ) -> [CorpusFinding] {
    let groups = Dictionary(grouping: topics, by: key).values.filter { $0.count > 1 }
    return groups.sorted { ($0.first ?? "") < ($1.first ?? "") }.map { group in
      var finding = CorpusFinding(kind)
      finding.topics = group
      return finding
    }
  }

  /// A name in small letters, without what separates words.
  private static func folded(_ name: String) -> String {
    name.lowercased().filter { !$0.isWhitespace && !"-_‐‑–.".contains($0) }
  }
}
