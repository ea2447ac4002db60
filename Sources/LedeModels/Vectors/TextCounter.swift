import LedeText

/// Counts the words of plain texts, without sentences, titles or pairs: the shortest way from
/// words to a matrix.
///
/// Words are those of `WordRuns`, or their stems.
///
/// - Complexity: O(*bytes*) for a text.
package struct TextCounter: ~Copyable {
  package let worker: Int
  private var runs = WordRuns()
  private var tally: Tally

  /// - Parameter stemmer: the name of a Snowball algorithm; `nil` counts words as they are.
  package init(worker: Int, stemmer: String? = nil) {
    self.worker = worker
    tally = Tally(stemmer: stemmer.flatMap { SnowballStemmer(algorithm: $0) })
  }

  package var terms: CountedTerms { CountedTerms(words: tally.terms, pairs: PairTable()) }

  /// Counts the words of one text.
  package mutating func count(_ text: String) -> CountedDocument {
    // Moved out and back, because a closure may not change what its caller is changing.
    var tally = Tally(stemmer: nil)
    swap(&tally, &self.tally)
    defer { swap(&tally, &self.tally) }
    runs.forEachWord(in: text) { tally.add($0, $1) }
    let (words, counts) = tally.finish()
    return CountedDocument(
      worker: worker, words: words, wordCounts: counts, pairs: [], pairCounts: [],
      furnitureDate: nil)
  }
}

/// The words of one worker, and how often each stands in the text at hand.
private struct Tally {
  private let stemmer: SnowballStemmer?
  private var words = ByteTable(minimumCapacity: 0)
  private var stems = ByteTable(minimumCapacity: 0)

  /// By number of a word, that of its stem; empty without stems.
  private var stemOfWord: [Int32] = []
  private var counts: [Float] = []
  private var touched: [TermID] = []

  init(stemmer: SnowballStemmer?) { self.stemmer = stemmer }

  var terms: ByteTable { stemmer == nil ? words : stems }

  @inline(__always)
  mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let (word, isNew) = words.insert(bytes, range)
    if isNew { learn(Array(words[word])) }
    let term = stemmer == nil ? word : Int(stemOfWord[word])
    if counts[term] == 0 { touched.append(TermID(term)) }
    counts[term] += 1
  }

  private mutating func learn(_ word: [UInt8]) {
    guard let stemmer else {
      counts.append(0)
      return
    }
    let (stem, isNew) = stems.insert(stemmer.stem(word))
    stemOfWord.append(Int32(stem))
    if isNew { counts.append(0) }
  }

  /// The terms of the text at hand and their counts; the next text starts from nothing.
  mutating func finish() -> ([TermID], [Float]) {
    let terms = touched
    let values = terms.map { counts[Int($0)] }
    for term in terms { counts[Int(term)] = 0 }
    touched.removeAll(keepingCapacity: true)
    return (terms, values)
  }
}
