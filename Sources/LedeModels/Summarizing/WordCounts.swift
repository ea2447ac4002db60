import LedeAlgebra
import LedeText

/// The words of an article's sentences, verbs of reporting among them and numbers not.
struct WordCounts {
  /// By sentence, how often it has which words; verbs are numbered behind the terms.
  private(set) var rows: [[(column: Int, count: Double)]] = []

  /// By sentence, the length of its counts.
  private(set) var lengths: [Double] = []

  /// By word, how many sentences have it.
  private(set) var sentenceCounts: [Int]

  init(_ article: SummaryInput) {
    let counts = article.terms.counts
    let words = Words(article)
    sentenceCounts = Array(repeating: 0, count: counts.columnCount + words.verbCount)
    for row in 0..<counts.rowCount {
      var own: [(column: Int, count: Double)] = []
      counts.withRow(row) { columns, values in
        for index in columns.indices where !words.isNumber[Int(columns[index])] {
          own.append((Int(columns[index]), Double(values[index])))
        }
      }
      let first = own.count
      for token in article.text.sentences[row].tokens where words.verbs[token] >= 0 {
        let column = counts.columnCount + Int(words.verbs[token])
        if let known = own[first...].firstIndex(where: { $0.column == column }) {
          own[known].count += 1
        } else {
          own.append((column, 1))
        }
      }
      for (column, _) in own { sentenceCounts[column] += 1 }
      lengths.append(own.reduce(0) { $0 + $1.count * $1.count }.squareRoot())
      rows.append(own)
    }
  }
}

/// What the bytes of an article's words tell.
private struct Words {
  /// By term, whether it begins with a digit.
  private(set) var isNumber: [Bool]

  /// By token, the number of the verb of reporting that it is among the stop words; −1 for others.
  private(set) var verbs: [Int32] = []
  private(set) var verbCount: Int

  init(_ article: SummaryInput) {
    let language = Language.named(article.features.language.code ?? "en") ?? .english
    verbCount = language.reportingVerbs.count
    isNumber = Array(repeating: false, count: article.terms.counts.columnCount)
    var content = article.features.article.content
    content.makeContiguousUTF8()
    let utf8 = content.utf8Span
    let bytes = utf8.span
    verbs.reserveCapacity(article.text.tokens.count)
    for (token, term) in zip(article.text.tokens, article.terms.tokenTerms) {
      if term >= 0 {
        if bytes[token.utf8Range.lowerBound] &- 0x30 < 10 { isNumber[Int(term)] = true }
        verbs.append(-1)
      } else {
        let verb = language.reportingVerbs.number(ofLowercased: bytes, token.utf8Range)
        verbs.append(verb.map { Int32($0) } ?? -1)
      }
    }
  }
}
