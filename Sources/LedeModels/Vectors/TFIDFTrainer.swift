import LedeText
package import LedeAlgebra

/// Chooses a vocabulary from counted articles and makes the model and their vectors.
///
/// Articles may have been counted by several workers, each with numbers of its own; the result
/// depends on the articles and their order only.
package struct TFIDFTrainer: ~Copyable {
  private let settings: TFIDFSettings
  private let languageCode: String
  private var documents: [CountedDocument] = []

  package init(settings: TFIDFSettings, languageCode: String) {
    self.settings = settings
    self.languageCode = languageCode
  }

  package mutating func add(_ document: CountedDocument) { documents.append(document) }

  /// Ends the counting.
  ///
  /// - Parameter terms: by worker, the terms that its numbers stand for.
  /// - Complexity: O(*counts* + *terms* · log *terms*).
  package consuming func finish(terms: [CountedTerms]) -> (model: TFIDFModel, counts: SparseMatrix)
  {
    let union = TermUnion(documents: documents, terms: terms, settings: settings)
    let chosen = union.choose(settings)
    let vocabulary = Vocabulary(sorted: chosen.map(\.term))
    let model = TFIDFModel(
      settings: settings, languageCode: languageCode, vocabulary: vocabulary,
      documentCount: documents.count, documentFrequencies: chosen.map(\.frequency))
    let columns = union.columns(of: chosen)
    var counts = SparseMatrix(columnCount: vocabulary.count)
    for document in documents { counts.append(columns.row(of: document)) }
    return (model, counts)
  }
}

/// All workers' terms with one numbering, and in how many articles each stands.
private struct TermUnion {
  struct Chosen {
    let term: Vocabulary.Term
    let frequency: UInt32

    /// The number of the word, or of the pair behind all words.
    let number: Int
  }

  /// By worker, from its numbers to those of the union.
  private var words: [[Int32]]
  private var pairs: [[Int32]]
  private var wordTable = ByteTable()
  private var pairTable = PairTable()
  private var wordFrequencies: [UInt32]
  private var pairFrequencies: [UInt32]

  init(documents: [CountedDocument], terms: [CountedTerms], settings: TFIDFSettings) {
    var wordTable = ByteTable()
    words = terms.map { terms in
      (0..<terms.words.count).map { Int32(wordTable.insert(Array(terms.words[$0])).id) }
    }
    var wordFrequencies: [UInt32] = Array(repeating: 0, count: wordTable.count)
    for document in documents {
      for word in document.words {
        wordFrequencies[Int(words[document.worker][Int(word)])] += 1
      }
    }
    var pairTable = PairTable()
    let words = self.words
    pairs = terms.indices.map { worker in
      let pairs = terms[worker].pairs
      return (0..<pairs.count).map { pair in
        pairTable.insert(
          words[worker][Int(pairs.first(pair))], words[worker][Int(pairs.second(pair))])
      }
    }
    var pairFrequencies: [UInt32] = Array(repeating: 0, count: pairTable.count)
    for document in documents {
      for pair in document.pairs {
        pairFrequencies[Int(pairs[document.worker][Int(pair)])] += 1
      }
    }
    self.wordTable = wordTable
    self.pairTable = pairTable
    self.wordFrequencies = wordFrequencies
    self.pairFrequencies = pairFrequencies
  }

  /// The terms that the settings keep, sorted by bytes.
  func choose(_ settings: TFIDFSettings) -> [Chosen] {
    // A word of no article, such as one of an article that was passed over, is no term.
    let fewest = max(1, settings.minimumDocuments)
    let isKept: (UInt32) -> Bool = { Int($0) >= fewest }
    var chosen: [Chosen] = []
    for word in 0..<wordTable.count where isKept(wordFrequencies[word]) {
      chosen.append(
        Chosen(
          term: Vocabulary.Term(bytes: Array(wordTable[word])), frequency: wordFrequencies[word],
          number: word))
    }
    for pair in 0..<pairTable.count where isKept(pairFrequencies[pair]) {
      let first = Int(pairTable.first(pair))
      let second = Int(pairTable.second(pair))
      guard isKept(wordFrequencies[first]), isKept(wordFrequencies[second]) else { continue }
      let bytes = Array(wordTable[first])
      chosen.append(
        Chosen(
          term: Vocabulary.Term(
            bytes: bytes + [0x20] + wordTable[second], firstLength: bytes.count),
          frequency: pairFrequencies[pair], number: wordTable.count + pair))
    }
    let limited = limit(chosen, to: settings.maximumTerms)
    return limited.sorted { $0.term.bytes.lexicographicallyPrecedes($1.term.bytes) }
  }

  /// The terms in most articles, words before pairs, and only pairs whose words are among them.
  private func limit(_ terms: [Chosen], to count: Int) -> [Chosen] {
    guard terms.count > count else { return terms }
    let ranked = terms.sorted { a, b in
      if a.frequency != b.frequency { return a.frequency > b.frequency }
      if (a.term.firstLength == nil) != (b.term.firstLength == nil) {
        return a.term.firstLength == nil
      }
      return a.term.bytes.lexicographicallyPrecedes(b.term.bytes)
    }
    // A word stands in at least as many articles as its pairs, and comes first among equals.
    return Array(ranked.prefix(count))
  }

  func columns(of chosen: [Chosen]) -> Columns {
    var columns: [Int32] = Array(repeating: -1, count: wordTable.count + pairTable.count)
    for (column, term) in chosen.enumerated() { columns[term.number] = Int32(column) }
    let wordCount = wordTable.count
    return Columns(
      words: words.map { $0.map { columns[Int($0)] } },
      pairs: pairs.map { $0.map { columns[wordCount + Int($0)] } })
  }

  /// By worker, from its numbers to columns, −1 where there is none.
  struct Columns {
    let words: [[Int32]]
    let pairs: [[Int32]]

    func row(of document: CountedDocument) -> SparseVector {
      var entries: [(column: Int32, count: Float)] = []
      for (word, count) in zip(document.words, document.wordCounts) {
        let column = words[document.worker][Int(word)]
        if column >= 0 { entries.append((column, count)) }
      }
      for (pair, count) in zip(document.pairs, document.pairCounts) {
        let column = pairs[document.worker][Int(pair)]
        if column >= 0 { entries.append((column, count)) }
      }
      entries.sort { $0.column < $1.column }
      return SparseVector(indices: entries.map(\.column), values: entries.map(\.count))
    }
  }
}
