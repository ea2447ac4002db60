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
  /// - Parameters:
  ///   - terms: by worker, the terms that its numbers stand for.
  ///   - minimumPairDocuments: in how many articles a pair must stand, where that is more than what
  ///     the settings ask of any term.
  /// - Complexity: O(*counts* + *terms* · log *terms*).
  package consuming func finish(
    terms: [CountedTerms], minimumPairDocuments: Int = 1
  ) -> (model: TFIDFModel, counts: SparseMatrix) {
    let union = TermUnion(documents: documents, terms: terms, settings: settings)
    let chosen = union.choose(settings, minimumPairDocuments: minimumPairDocuments)
    let vocabulary = Vocabulary(sorted: chosen.map(\.term))
    let model = TFIDFModel(
      settings: settings, languageCode: languageCode, vocabulary: vocabulary,
      documentCount: documents.count, documentFrequencies: chosen.map(\.frequency))
    let counts = CountMatrix.rows(
      of: documents, columns: union.columns(of: chosen), columnCount: vocabulary.count,
      titles: settings.separatesTitles)
    return (model, counts)
  }

  /// Ends the counting with the terms of a model and those that the articles bring.
  ///
  /// - Parameters:
  ///   - model: the model whose settings these are; its language is that of the articles.
  ///   - terms: by worker, the terms that its numbers stand for.
  /// - Complexity: O(*counts* + *terms of both* · log *terms of both*).
  package consuming func finish(
    extending model: TFIDFModel, terms: [CountedTerms]
  ) -> VocabularyExtension {
    let union = TermUnion(documents: documents, terms: terms, settings: settings)
    let (chosen, columns) = union.choose(extending: model.vocabulary, settings)
    return VocabularyExtension(
      of: model, by: documents.count, chosen: chosen, columns: columns,
      counts: CountMatrix.rows(
        of: documents, columns: union.columns(of: chosen), columnCount: chosen.count,
        titles: settings.separatesTitles))
  }
}

/// All workers' terms with one numbering, and in how many articles each stands.
struct TermUnion {
  struct Chosen {
    let term: Vocabulary.Term
    let frequency: UInt32

    /// The number of the word, or of the pair behind all words; −1 for a term of none of the
    /// articles.
    let number: Int
  }

  /// By worker, from its numbers to those of the union.
  private var words: [[Int32]]
  private var pairs: [[Int32]]
  private(set) var union = ByteStrings()
  private(set) var pairTable = PairTable()
  private(set) var wordFrequencies: [UInt32]
  private(set) var pairFrequencies: [UInt32]

  init(documents: [CountedDocument], terms: [CountedTerms], settings: TFIDFSettings) {
    if terms.count == 1 {
      union = terms[0].words
      words = [Array(0..<Int32(union.count))]
    } else {
      var table = ByteTable()
      words = terms.map { table.insertAll(of: $0.words) }
      union = table.strings
    }
    var wordFrequencies: [UInt32] = Array(repeating: 0, count: union.count)
    for document in documents {
      let numbers = words[document.worker]
      for word in document.whole.words { wordFrequencies[Int(numbers[Int(word)])] += 1 }
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
      let numbers = pairs[document.worker]
      for pair in document.whole.pairs { pairFrequencies[Int(numbers[Int(pair)])] += 1 }
    }
    self.pairTable = pairTable
    self.wordFrequencies = wordFrequencies
    self.pairFrequencies = pairFrequencies
  }

  /// The terms that the settings keep, sorted by bytes.
  func choose(_ settings: TFIDFSettings, minimumPairDocuments: Int = 1) -> [Chosen] {
    // A word of no article, such as one of an article that was passed over, is no term.
    let fewest = max(1, settings.minimumDocuments)
    let isKept: (UInt32) -> Bool = { Int($0) >= fewest }
    var chosen: [Chosen] = []
    for word in 0..<union.count where isKept(wordFrequencies[word]) {
      chosen.append(
        Chosen(
          term: Vocabulary.Term(bytes: Array(union[word])), frequency: wordFrequencies[word],
          number: word))
    }
    for pair in 0..<pairTable.count
    where isKept(pairFrequencies[pair]) && Int(pairFrequencies[pair]) >= minimumPairDocuments {
      let first = Int(pairTable.first(pair))
      let second = Int(pairTable.second(pair))
      guard isKept(wordFrequencies[first]), isKept(wordFrequencies[second]) else { continue }
      let bytes = Array(union[first])
      chosen.append(
        Chosen(
          term: Vocabulary.Term(
            bytes: bytes + [0x20] + union[second], firstLength: bytes.count),
          frequency: pairFrequencies[pair], number: union.count + pair))
    }
    return limit(chosen, to: settings.maximumTerms).sorted { $0.term < $1.term }
  }

  /// The terms in most articles, words before pairs, and only pairs whose words are among them.
  func limit(_ terms: [Chosen], to count: Int) -> [Chosen] {
    guard terms.count > count else { return terms }
    let ranked = terms.sorted { a, b in
      if a.frequency != b.frequency { return a.frequency > b.frequency }
      if (a.term.firstLength == nil) != (b.term.firstLength == nil) {
        return a.term.firstLength == nil
      }
      return a.term < b.term
    }
    // A word stands in at least as many articles as its pairs, and comes first among equals.
    return Array(ranked.prefix(count))
  }

  func columns(of chosen: [Chosen]) -> CountMatrix.Columns {
    var columns: [Int32] = Array(repeating: -1, count: union.count + pairTable.count)
    for (column, term) in chosen.enumerated() where term.number >= 0 {
      columns[term.number] = Int32(column)
    }
    let wordCount = union.count
    return CountMatrix.Columns(
      words: words.map { $0.map { columns[Int($0)] } },
      pairs: pairs.map { $0.map { columns[wordCount + Int($0)] } })
  }
}
