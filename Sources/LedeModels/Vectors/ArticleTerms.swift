import LedeAlgebra
package import LedeText

/// The distinct terms of one article as bytes, and how often each counts: what an archive keeps, and
/// what it is asked with.
///
/// Words count as in a `RelatedIndex`: those of the title and of the lead more than once, stop words
/// not at all. A count above 255 is 255: beyond, `1 + ln tf` hardly changes.
package struct ArticleTerms: Sendable {
  /// The terms in the order in which they first came.
  package let strings: ByteStrings

  /// As many, each at least 1.
  package let counts: [UInt8]

  /// Where each term first stands, in UTF-8 bytes of the content; where it stands only in the title,
  /// of the title, which `isInTitle` tells.
  private let ranges: [Range<Int>]
  private let isInTitle: [Bool]

  /// - Complexity: O(*tokens*).
  package init(_ text: AnalyzedText, _ lexicon: borrowing Lexicon, _ settings: TFIDFSettings) {
    var places: [TermID: Int] = [:]
    var (terms, counts) = ([TermID](), [Float]())
    text.forEachZone(settings) { tokens, weight in
      for index in tokens.indices {
        let term = tokens[index].term
        guard term != Lexicon.stopWord else { continue }
        if let place = places[term] {
          counts[place] += weight
        } else {
          places[term] = terms.count
          terms.append(term)
          counts.append(weight)
        }
      }
    }
    var ranges: [Range<Int>?] = Array(repeating: nil, count: terms.count)
    for token in text.tokens {
      if let place = places[token.term], ranges[place] == nil { ranges[place] = token.utf8Range }
    }
    let isInTitle = ranges.map { $0 == nil }
    for token in text.titleTokens {
      if let place = places[token.term], ranges[place] == nil { ranges[place] = token.utf8Range }
    }
    var strings = ByteStrings()
    for term in terms { strings.append(lexicon.terms[Int(term)]) }
    self.strings = strings
    self.counts = counts.map { UInt8(min(max($0.rounded(.up), 1), 255)) }
    self.ranges = ranges.map { $0 ?? 0..<0 }
    self.isInTitle = isInTitle
  }

  /// How the article first spells a term.
  package func form(_ index: Int, in article: Article) -> String {
    let text = isInTitle[index] ? article.title ?? "" : article.content
    return CleanedText.string(text, ranges[index])
  }
}
