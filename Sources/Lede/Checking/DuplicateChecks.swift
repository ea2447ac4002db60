/// What is found by comparing the texts of articles.
enum DuplicateChecks {
  /// From which resemblance on two articles should have the same topics: what is left of one when
  /// half of it is cut may well lose a topic.
  private static let sameResemblance = 0.8

  static func findings(in articles: [CheckedArticle], jobs: Int) async -> [CorpusFinding] {
    let pairs = await DuplicateSearch().pairs(among: articles.map(\.shingles), jobs: jobs)
    let groups = groups(pairs, articles.count)
    let same = self.groups(pairs.filter { $0.resemblance >= sameResemblance }, articles.count)
    let differently = same.compactMap { filedDifferently($0.members, articles, $0.similarity) }
    // What is said of a group as a problem is not said again as a note.
    let said = Set(differently.map { $0.articles.map(\.place) })
    return differently
      + groups.compactMap { group -> CorpusFinding? in
        let subjects = group.members.map { articles[$0].subject }
        guard !said.contains(subjects.map(\.place)) else { return nil }
        let first = articles[group.members[0]].shingles.fingerprint
        let areSame = group.members.allSatisfy { articles[$0].shingles.fingerprint == first }
        var finding = CorpusFinding(areSame ? .duplicates : .nearDuplicates)
        finding.articles = subjects
        finding.similarity = group.similarity
        return finding
      }
  }

  private struct Group {
    let members: [Int]
    let similarity: Double
  }

  /// The articles that pairs join, directly or by way of others.
  private static func groups(_ pairs: [DuplicatePair], _ count: Int) -> [Group] {
    var sets = DisjointSets(count: count)
    for pair in pairs { sets.join(pair.first, pair.second) }
    var lowest: [Int: Double] = [:]
    for pair in pairs {
      let first = sets.first(of: pair.first)
      lowest[first] = min(lowest[first] ?? 1, pair.containment)
    }
    return sets.groups().map { Group(members: $0, similarity: lowest[$0[0]] ?? 1) }
  }

  /// The topics that some articles of a group have and others lack, without being in doubt.
  private static func filedDifferently(
    _ members: [Int], _ articles: [CheckedArticle], _ similarity: Double
  ) -> CorpusFinding? {
    let filed = members.filter { articles[$0].topics != nil }
    let topics = Set(filed.flatMap { articles[$0].topics ?? [] }).sorted().filter { topic in
      filed.contains {
        let article = articles[$0]
        return article.topics?.contains(topic) == false && !article.doubtful.contains(topic)
      }
    }
    guard !topics.isEmpty else { return nil }
    var finding = CorpusFinding(.filedDifferently)
    finding.articles = members.map { articles[$0].subject }
    finding.topics = topics
    finding.similarity = similarity
    return finding
  }
}
