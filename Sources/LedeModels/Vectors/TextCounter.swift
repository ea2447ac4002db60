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
  private var tally = WordTally()
  private var stems: StemTally?

  /// - Parameter stemmer: the name of a Snowball algorithm; `nil` counts words as they are.
  package init(worker: Int, stemmer: String? = nil) {
    self.worker = worker
    stems = stemmer.flatMap { SnowballStemmer(algorithm: $0) }.map { StemTally(stemmer: $0) }
  }

  package var terms: CountedTerms {
    CountedTerms(words: stems?.table.strings ?? tally.strings, pairs: PairTable())
  }

  /// Counts the words of some texts; the answers share their memory.
  package mutating func count(_ texts: ArraySlice<String>) -> [CountedDocument] {
    var words: [TermID] = []
    var counts: [Float] = []
    var ends: [Int] = []
    for text in texts {
      runs.find(in: text)
      tally.count(runs)
      let distinct = tally.distinctCount
      if stems == nil {
        words.append(contentsOf: tally.ids[..<distinct])
        counts.append(contentsOf: tally.counts[..<distinct])
      } else {
        stems?.add(tally, to: &words, &counts)
      }
      ends.append(words.count)
    }
    var start = 0
    return ends.map { end in
      defer { start = end }
      return CountedDocument(
        worker: worker,
        whole: TermCounts(
          words: words[start..<end], wordCounts: counts[start..<end], pairs: [], pairCounts: []),
        title: .none, furnitureDate: nil)
    }
  }
}

/// Adds up the counts of words that share a stem.
///
/// A word is stemmed the first time it comes.
private struct StemTally {
  let stemmer: SnowballStemmer
  private(set) var table = ByteTable()

  /// By number of a word, that of its stem.
  private var stemOfWord: [Int32] = []

  /// By number of a stem, where the count of the text at hand stands, if it is behind its start.
  private var positions: [Int] = []

  init(stemmer: SnowballStemmer) { self.stemmer = stemmer }

  mutating func add(
    _ tally: borrowing WordTally, to stems: inout [TermID], _ counts: inout [Float]
  ) {
    for word in stemOfWord.count..<max(tally.strings.count, stemOfWord.count) {
      let (stem, isNew) = table.insert(stemmer.stem(Array(tally.strings[word])))
      stemOfWord.append(Int32(stem))
      if isNew { positions.append(-1) }
    }
    let start = stems.count
    for index in 0..<tally.distinctCount {
      let stem = stemOfWord[Int(tally.ids[index])]
      let position = positions[Int(stem)]
      if position >= start, position < stems.count, stems[position] == stem {
        counts[position] += tally.counts[index]
      } else {
        positions[Int(stem)] = stems.count
        stems.append(stem)
        counts.append(tally.counts[index])
      }
    }
  }
}
