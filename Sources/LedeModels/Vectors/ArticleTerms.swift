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

  /// - Parameter places: by number in the lexicon, the place among an article's terms; −1 between
  ///   articles.
  /// - Complexity: O(*tokens*).
  init(
    _ text: AnalyzedText, _ lexicon: borrowing Lexicon, _ settings: TFIDFSettings,
    _ places: inout [Int32]
  ) {
    if places.count < lexicon.count {
      places.append(contentsOf: repeatElement(-1, count: lexicon.count - places.count))
    }
    var (terms, counts) = ([TermID](), [Float]())
    text.forEachZone(settings) { tokens, weight in
      for index in tokens.indices {
        let term = tokens[index].term
        guard term != Lexicon.stopWord else { continue }
        let place = Int(places[Int(term)])
        if place >= 0 {
          counts[place] += weight
        } else {
          places[Int(term)] = Int32(terms.count)
          terms.append(term)
          counts.append(weight)
        }
      }
    }
    var ranges: [Range<Int>?] = Array(repeating: nil, count: terms.count)
    func place(_ token: Token) {
      let place = Int(places[Int(token.term)])
      if place >= 0, ranges[place] == nil { ranges[place] = token.utf8Range }
    }
    for token in text.tokens { place(token) }
    let isInTitle = ranges.map { $0 == nil }
    for token in text.titleTokens { place(token) }
    var strings = ByteStrings()
    for term in terms {
      strings.append(lexicon.terms[Int(term)])
      places[Int(term)] = -1
    }
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
