package import LedeText

/// The terms of one article and how often each counts, as one worker numbers them.
package struct CountedDocument: Sendable {
  /// Which worker numbered the terms.
  package let worker: Int

  /// Words: numbers in the worker's lexicon, and counts.
  package let words: ArraySlice<TermID>
  package let wordCounts: ArraySlice<Float>

  /// Pairs: numbers in the worker's table, and counts.
  package let pairs: ArraySlice<Int32>
  package let pairCounts: ArraySlice<Float>

  /// The day that the article's page furniture names.
  package let furnitureDate: ArticleDate?
}

/// What a worker has numbered: its words, and its pairs of words.
package struct CountedTerms: Sendable {
  package let words: ByteStrings
  package let pairs: PairTable
}

/// Counts the terms of articles, one at a time.
///
/// The settings say what counts: title and lead words more than once, pairs or not.
///
/// - Complexity: O(*tokens*) for an article.
package struct TermCounter: ~Copyable {
  package let worker: Int
  private let analyzer: TextAnalyzer
  private var lexicon: Lexicon
  private let settings: TFIDFSettings
  private var pairTable = PairTable()
  private var wordCounts: [Float] = []
  private var pairCounts: [Float] = []

  package init(worker: Int, language: Language, settings: TFIDFSettings) {
    self.worker = worker
    self.settings = settings
    analyzer = TextAnalyzer(language: language)
    lexicon = Lexicon(language: language)
  }

  package var terms: CountedTerms { CountedTerms(words: lexicon.terms.strings, pairs: pairTable) }

  /// Analyses an article and counts its terms.
  package mutating func count(_ article: Article) -> CountedDocument {
    let text = analyzer.analyze(article, with: &lexicon)
    if wordCounts.count < lexicon.count {
      wordCounts.append(
        contentsOf: repeatElement(0, count: lexicon.count - wordCounts.count))
    }
    var words: [TermID] = []
    var pairs: [Int32] = []
    text.forEachZone(settings) { tokens, weight in
      var previous = Lexicon.stopWord
      for index in tokens.indices {
        let term = tokens[index].term
        guard term != Lexicon.stopWord else { continue }
        if wordCounts[Int(term)] == 0 { words.append(term) }
        wordCounts[Int(term)] += weight
        if settings.bigrams, previous != Lexicon.stopWord {
          let pair = pairTable.insert(previous, term)
          if Int(pair) == pairCounts.count { pairCounts.append(0) }
          if pairCounts[Int(pair)] == 0 { pairs.append(pair) }
          pairCounts[Int(pair)] += weight
        }
        previous = term
      }
    }
    defer {
      for word in words { wordCounts[Int(word)] = 0 }
      for pair in pairs { pairCounts[Int(pair)] = 0 }
    }
    return CountedDocument(
      worker: worker, words: words[...], wordCounts: words.map { wordCounts[Int($0)] }[...],
      pairs: pairs[...], pairCounts: pairs.map { pairCounts[Int($0)] }[...],
      furnitureDate: text.furnitureDate)
  }
}

extension AnalyzedText {
  /// Calls `body` with runs of tokens and how many times each of their words counts.
  ///
  /// The runs are the title, then every sentence, taken apart where the lead ends. Pairs of words do
  /// not cross the ends of a run. Runs whose weight is 0 are left out.
  @inline(__always)
  package func forEachZone(_ settings: TFIDFSettings, _ body: (Span<Token>, Float) -> Void) {
    if settings.titleWeight > 0, !titleTokens.isEmpty {
      body(titleTokens.span, settings.titleWeight)
    }
    let tokens = tokens.span
    let leadEnd = min(settings.leadWords, tokens.count)
    for sentence in sentences {
      let range = sentence.tokens
      let split = min(max(leadEnd, range.lowerBound), range.upperBound)
      if split > range.lowerBound, settings.leadWeight > 0 {
        body(tokens.extracting(range.lowerBound..<split), settings.leadWeight)
      }
      if split < range.upperBound { body(tokens.extracting(split..<range.upperBound), 1) }
    }
  }
}
