package import LedeAlgebra
import LedeText

/// A model's vocabulary with the terms that further articles bring.
///
/// Two promises meet here. Weights that were learned on the old columns must keep their meaning, so an
/// old term keeps its rarity. Frequencies must stay counts, since related articles take them for a
/// prior, so those of old terms grow by the further articles, and so does the number of articles. A
/// new term has the frequency that was counted, in the further articles, and the rarity that this
/// gives in all articles: it stood in fewer of the old ones than make a term.
package struct VocabularyExtension: Sendable {
  package let model: TFIDFModel

  /// By column of the old model, its column here; ascending.
  package let columns: [Int32]

  /// The further articles' counts, a row each.
  package let counts: SparseMatrix

  init(
    of old: TFIDFModel, by articles: Int, chosen: [TermUnion.Chosen], columns: [Int32],
    counts: SparseMatrix
  ) {
    let total = old.documentCount + articles
    var frequencies = chosen.map(\.frequency)
    var rarities = frequencies.map { frequency in
      Double(frequency) > old.settings.maximumShare * Double(total)
        ? 0 : TFIDFModel.inverseDocumentFrequency(of: Int(frequency), in: total)
    }
    for (before, column) in columns.enumerated() {
      frequencies[Int(column)] += old.documentFrequencies[before]
      rarities[Int(column)] = old.inverseDocumentFrequencies[before]
    }
    model = TFIDFModel(
      settings: old.settings, languageCode: old.languageCode,
      vocabulary: Vocabulary(sorted: chosen.map(\.term)), documentCount: total,
      documentFrequencies: SharedBuffer(frequencies),
      inverseDocumentFrequencies: SharedBuffer(rarities),
      lengths: old.lengths?.moved(to: columns, count: rarities.count))
    self.columns = columns
    self.counts = counts
  }

  /// How many terms are new.
  package var addedTerms: Int { model.vocabulary.count - columns.count }
}

extension TermUnion {
  /// All terms of a vocabulary and those that the settings add, sorted by bytes.
  ///
  /// A pair may be of an old word and a new one. At most `maximumTerms` are added.
  ///
  /// - Returns: the terms, and by column of the vocabulary its column among them.
  func choose(
    extending old: Vocabulary, _ settings: TFIDFSettings
  ) -> (chosen: [Chosen], columns: [Int32]) {
    let fewest = max(1, settings.minimumDocuments)
    var numbers = Array(repeating: -1, count: old.count)
    var added: [Chosen] = []
    let wordColumns = (0..<union.count).map { old.column(ofWord: union[$0]) ?? -1 }
    for (word, column) in wordColumns.enumerated() {
      if column >= 0 {
        numbers[Int(column)] = word
      } else if Int(wordFrequencies[word]) >= fewest {
        added.append(
          Chosen(
            term: Vocabulary.Term(bytes: Array(union[word])), frequency: wordFrequencies[word],
            number: word))
      }
    }
    for pair in 0..<pairTable.count {
      let (first, second) = (Int(pairTable.first(pair)), Int(pairTable.second(pair)))
      let isOld = wordColumns[first] >= 0 && wordColumns[second] >= 0
      if isOld, let column = old.column(ofPair: wordColumns[first], wordColumns[second]) {
        numbers[Int(column)] = union.count + pair
        continue
      }
      // A pair is in no more articles than its words: those are old, or frequent enough, too.
      guard Int(pairFrequencies[pair]) >= fewest else { continue }
      let bytes = Array(union[first])
      added.append(
        Chosen(
          term: Vocabulary.Term(
            bytes: bytes + [0x20] + union[second], firstLength: bytes.count),
          frequency: pairFrequencies[pair], number: union.count + pair))
    }
    let room = min(settings.maximumTerms, Vocabulary.limit - old.count)
    let new = limit(added, to: max(room, 0)).sorted { $0.term < $1.term }
    return merge(old, numbers, new)
  }

  private func merge(
    _ old: Vocabulary, _ numbers: [Int], _ new: [Chosen]
  ) -> (chosen: [Chosen], columns: [Int32]) {
    var chosen: [Chosen] = []
    var columns: [Int32] = []
    chosen.reserveCapacity(old.count + new.count)
    var next = new.startIndex
    for column in 0..<old.count {
      let term = old.form(of: column)
      while next < new.endIndex, new[next].term < term {
        chosen.append(new[next])
        next += 1
      }
      columns.append(Int32(chosen.count))
      let number = numbers[column]
      let frequency =
        number < 0
        ? 0 : number < union.count ? wordFrequencies[number] : pairFrequencies[number - union.count]
      chosen.append(Chosen(term: term, frequency: frequency, number: number))
    }
    return (chosen + new[next...], columns)
  }
}

extension Vocabulary {
  /// The term of a column, to be given a column of another vocabulary.
  func form(of column: Int) -> Term {
    let first = components[2 * column]
    return termBytes.withSpan { bytes in
      Term(
        bytes: (Int(termStarts[column])..<Int(termStarts[column + 1])).map { bytes[$0] },
        firstLength: first < 0
          ? nil : Int(termStarts[Int(first) + 1]) - Int(termStarts[Int(first)]))
    }
  }
}
