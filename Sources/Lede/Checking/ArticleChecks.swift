/// What is found in articles one by one.
enum ArticleChecks {
  /// With fewer words an article is tiny.
  private static let fewestWords = 20

  static func findings(in articles: [CheckedArticle]) -> [CorpusFinding] {
    let usual = mostFrequentLanguage(of: articles)
    let areFiled = articles.contains { $0.topics != nil }
    return sameIDs(articles)
      + articles.flatMap { article in
        var findings: [CorpusFinding] = []
        func add(
          _ kind: CorpusFinding.Kind, _ count: Int? = nil, language: String? = nil,
          date: String? = nil
        ) {
          var finding = CorpusFinding(kind)
          finding.articles = [article.subject]
          finding.count = count
          finding.language = language
          finding.date = date
          findings.append(finding)
        }
        let words = article.shingles.wordCount
        if words == 0 {
          add(.empty)
        } else if words < fewestWords {
          add(.tiny, words)
        }
        let damage = article.damage
        if damage.replacements > 0 { add(.replacementCharacters, damage.replacements) }
        if damage.mojibake > 0 { add(.mojibake, damage.mojibake) }
        if damage.controls > 0 { add(.controlCharacters, damage.controls) }
        if let date = article.unreadDate { add(.unreadDate, date: date) }
        if let usual {
          switch article.language {
          case .language(let code) where code != usual: add(.otherLanguage, language: code)
          case .foreign: add(.otherLanguage)
          default: break
          }
        }
        if areFiled, article.topics == nil { add(.unfiled) }
        return findings
      }
  }

  /// The language of most articles; `nil` when none is in a language that Lede reads.
  private static func mostFrequentLanguage(of articles: [CheckedArticle]) -> String? {
    var counts: [String: Int] = [:]
    for article in articles {
      if let code = article.language.code { counts[code, default: 0] += 1 }
    }
    let most = counts.values.max()
    return Language.codes.first { counts[$0] == most && most != nil }
  }

  private static func sameIDs(_ articles: [CheckedArticle]) -> [CorpusFinding] {
    var firsts: [String: Int] = [:]
    var later: [Int: [Int]] = [:]
    for (number, article) in articles.enumerated() {
      if let first = firsts[article.place.id] {
        later[first, default: []].append(number)
      } else {
        firsts[article.place.id] = number
      }
    }
    return later.keys.sorted().map { first in
      var finding = CorpusFinding(.sameID)
      finding.articles = ([first] + (later[first] ?? [])).map { articles[$0].subject }
      return finding
    }
  }
}
