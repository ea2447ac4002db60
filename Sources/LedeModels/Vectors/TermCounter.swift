package import LedeText

/// Terms and how often each counts, as one worker numbers them.
package struct TermCounts: Sendable {
  /// Words: numbers in the worker's lexicon, and counts.
  let words: ArraySlice<TermID>
  let wordCounts: ArraySlice<Float>

  /// Pairs: numbers in the worker's table, and counts.
  let pairs: ArraySlice<Int32>
  let pairCounts: ArraySlice<Float>

  static let none = TermCounts(words: [], wordCounts: [], pairs: [], pairCounts: [])
}

/// The terms of one article and how often each counts.
package struct CountedDocument: Sendable {
  /// Which worker numbered the terms.
  let worker: Int

  /// Of all of it.
  let whole: TermCounts

  /// Of its title alone; none where titles have no vectors of their own.
  let title: TermCounts

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
    var whole = Distinct()
    text.forEachZone(settings) { tokens, weight in tally(tokens, weight, &whole) }
    let counts = take(whole)
    var title = Distinct()
    if settings.separatesTitles { tally(text.titleTokens.span, 1, &title) }
    return CountedDocument(
      worker: worker, whole: counts, title: take(title), furnitureDate: text.furnitureDate)
  }

  /// The terms that have a count at the moment.
  private struct Distinct {
    var words: [TermID] = []
    var pairs: [Int32] = []
  }

  @inline(__always)
  private mutating func tally(_ tokens: Span<Token>, _ weight: Float, _ distinct: inout Distinct) {
    var previous = Lexicon.stopWord
    for index in tokens.indices {
      let term = tokens[index].term
      guard term != Lexicon.stopWord else { continue }
      if wordCounts[Int(term)] == 0 { distinct.words.append(term) }
      wordCounts[Int(term)] += weight
      if settings.bigrams, previous != Lexicon.stopWord {
        let pair = pairTable.insert(previous, term)
        if Int(pair) == pairCounts.count { pairCounts.append(0) }
        if pairCounts[Int(pair)] == 0 { distinct.pairs.append(pair) }
        pairCounts[Int(pair)] += weight
      }
      previous = term
    }
  }

  /// The counts of terms, which start from 0 again.
  private mutating func take(_ distinct: Distinct) -> TermCounts {
    guard !distinct.words.isEmpty else { return .none }
    let counts = TermCounts(
      words: distinct.words[...], wordCounts: distinct.words.map { wordCounts[Int($0)] }[...],
      pairs: distinct.pairs[...], pairCounts: distinct.pairs.map { pairCounts[Int($0)] }[...])
    for word in distinct.words { wordCounts[Int(word)] = 0 }
    for pair in distinct.pairs { pairCounts[Int(pair)] = 0 }
    return counts
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
