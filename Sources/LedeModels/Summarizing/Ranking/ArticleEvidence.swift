import LedeAlgebra
import LedeText

/// What a ranker sees of an article before it knows which terms count.
///
/// Sentences of prose are those that may be chosen and have five words or more; places are counted
/// among them, so that a byline or a date does not make the next sentence the second one.
///
/// - Complexity: O(*bytes*) time, O(*tokens*) memory.
package struct ArticleEvidence: Sendable {
  package let article: SummaryInput
  package let eligible: [Bool]

  /// By sentence, how many sentences of prose stand before it.
  package let places: [Int]

  /// How many sentences of prose there are, at least 1.
  package let proseCount: Int

  /// The first sentence of prose; 0 when there is none.
  package let firstProse: Int
  package let surfaces: [SentenceSurface]

  private let uses: [TermUse]
  private let rarityScale: Double
  let logarithm = WholeLogarithms.shared

  /// How many distinct terms the article and its title have.
  package var termCount: Int { uses.count }

  /// The values of ``TermFeature`` for a term; `nil` for a term that only the title has.
  package func features(ofTerm term: Int) -> TermFeature.Values? {
    guard uses[term].count > 0 else { return nil }
    return uses[term].features(
      rarity: rarityScale * Double(article.terms.rarity[term]), sentences: places.count,
      prose: proseCount, logarithm)
  }

  package init(_ article: SummaryInput) {
    self.article = article
    let sentences = article.text.sentences
    let eligible = article.eligible
    var places: [Int] = []
    places.reserveCapacity(sentences.count)
    var prose = 0
    var first: Int?
    for (index, sentence) in sentences.enumerated() {
      places.append(prose)
      if eligible[index], sentence.wordCount >= 5 {
        prose += 1
        if first == nil { first = index }
      }
    }
    self.eligible = eligible
    self.places = places
    proseCount = max(prose, 1)
    firstProse = first ?? 0

    var content = article.features.article.content
    content.makeContiguousUTF8()
    let utf8 = content.utf8Span
    let bytes = utf8.span
    let words = article.text.tokens
    let tokens = words.span
    let isEnglish = article.features.language.code.map { $0 == "en" } ?? true
    surfaces = sentences.map {
      SentenceSurface(bytes, $0, tokens.extracting($0.tokens), isEnglish: isEnglish)
    }
    var uses = Array(repeating: TermUse(), count: article.terms.rarity.count)
    for (number, sentence) in sentences.enumerated() {
      for index in sentence.tokens {
        let term = article.terms.tokenTerms[index]
        guard term >= 0 else { continue }
        let start = bytes[tokens[index].utf8Range.lowerBound]
        uses[Int(term)].add(
          in: number, at: places[number], startsWith: start,
          opensSentence: index == sentence.tokens.lowerBound)
      }
    }
    for term in article.terms.title.indices where uses[Int(term)].count > 0 {
      uses[Int(term)].addTitle()
    }
    self.uses = uses
    rarityScale = Double(10 / max(article.terms.highestRarity, 1e-6))
  }
}
