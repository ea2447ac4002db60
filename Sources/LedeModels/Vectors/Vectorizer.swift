package import LedeAlgebra
package import LedeText

/// Makes the vectors of articles in one model's columns, one article at a time.
///
/// Belongs to one worker and to its lexicon: it remembers the column of every term of it.
///
/// - Complexity: O(*tokens* + *terms* · log *terms*) for an article.
package struct Vectorizer: ~Copyable {
  package let model: TFIDFModel

  /// By number in the lexicon; −1 for a term without a column.
  private(set) var columnOfTerm: [Int32] = []
  private var counts: [Float]

  /// By number in the lexicon, that among the terms of the article at hand; −1 between articles.
  private var localOfTerm: [Int32] = []

  /// A bit for each column that the article at hand has.
  private var touched: [UInt64]

  package init(model: TFIDFModel) {
    self.model = model
    counts = Array(repeating: 0, count: model.vocabulary.count)
    touched = Array(repeating: 0, count: (model.vocabulary.count + 63) / 64)
  }

  /// The TF-IDF vector of an article.
  package mutating func vector(
    of text: AnalyzedText, _ lexicon: borrowing Lexicon
  ) -> SparseVector {
    var vector = counts(of: text, lexicon)
    model.weigh(&vector)
    return vector
  }

  /// The columns that an article has, ascending, with how often each counts.
  ///
  /// - Parameter titles: whether the counts of the title follow, from the column *terms* on, where
  ///   the model's titles have vectors of their own.
  package mutating func counts(
    of text: AnalyzedText, _ lexicon: borrowing Lexicon, titles: Bool = true
  ) -> SparseVector {
    learnColumns(lexicon)
    var vector = SparseVector()
    model.vocabulary.withPairs { pair in
      text.forEachZone(model.settings) { tokens, weight in count(tokens, weight, pair) }
      take(into: &vector, from: 0)
      guard titles, model.settings.separatesTitles, !text.titleTokens.isEmpty else { return }
      count(text.titleTokens.span, 1, pair)
      take(into: &vector, from: model.vocabulary.count)
    }
    return vector
  }

  @inline(__always)
  private mutating func count(
    _ tokens: Span<Token>, _ weight: Float, _ pair: (Int32, Int32) -> Int32
  ) {
    var previous: Int32 = -1
    for index in tokens.indices {
      let term = tokens[index].term
      guard term != Lexicon.stopWord else { continue }
      let column = columnOfTerm[Int(term)]
      if column >= 0 {
        touched[Int(column) >> 6] |= 1 << UInt64(column & 63)
        counts[Int(column)] += weight
        let both = previous >= 0 ? pair(previous, column) : -1
        if both >= 0 {
          touched[Int(both) >> 6] |= 1 << UInt64(both & 63)
          counts[Int(both)] += weight
        }
      }
      previous = column
    }
  }

  /// Moves the counts at hand to the end of a vector; the set of touched columns is walked word by
  /// word, which sorts it.
  private mutating func take(into vector: inout SparseVector, from first: Int) {
    for word in touched.indices where touched[word] != 0 {
      var bits = touched[word]
      touched[word] = 0
      while bits != 0 {
        let column = word << 6 | bits.trailingZeroBitCount
        vector.indices.append(Int32(first + column))
        vector.values.append(counts[column])
        counts[column] = 0
        bits &= bits - 1
      }
    }
  }

  /// The vector of a question to an index, and how the article spells the words of its columns.
  ///
  /// Words without a column count in the vector's length, as rare as a word can be.
  package mutating func query(
    of text: AnalyzedText, in article: Article, _ lexicon: borrowing Lexicon
  ) -> RelatedQuery {
    var vector = counts(of: text, lexicon)
    model.weighPart(&vector, normalizing: false)
    var unknown: [TermID: Float] = [:]
    text.forEachZone(model.settings) { tokens, weight in
      for index in tokens.indices {
        let term = tokens[index].term
        if term != Lexicon.stopWord, columnOfTerm[Int(term)] < 0 {
          unknown[term, default: 0] += weight
        }
      }
    }
    let rarity = model.highestInverseDocumentFrequency
    var squared = FixedOrder.dot(vector.values.span, vector.values.span)
    for (_, count) in unknown.sorted(by: { $0.key < $1.key }) {
      let value = Logarithm.damped(count) * rarity
      squared += value * value
    }
    let length = squared.squareRoot()
    if length > 0 { vector.values = vector.values.map { $0 / length } }
    return RelatedQuery(vector: vector, forms: forms(of: text, in: article))
  }

  /// By column of a word, how the article first spells it.
  private func forms(of text: AnalyzedText, in article: Article) -> [Int32: String] {
    var forms: [Int32: String] = [:]
    for token in text.tokens where token.term != Lexicon.stopWord {
      let column = columnOfTerm[Int(token.term)]
      if column >= 0, forms[column] == nil {
        forms[column] = CleanedText.string(article.content, token.utf8Range)
      }
    }
    guard let title = article.title else { return forms }
    for token in text.titleTokens where token.term != Lexicon.stopWord {
      let column = columnOfTerm[Int(token.term)]
      if column >= 0, forms[column] == nil {
        forms[column] = CleanedText.string(title, token.utf8Range)
      }
    }
    return forms
  }

  /// A row for each sentence and one for the title, over the article's own terms.
  ///
  /// - Precondition: the columns of the text's terms were learned.
  package mutating func sentenceTerms(of text: AnalyzedText) -> SentenceTerms {
    if localOfTerm.count < columnOfTerm.count {
      localOfTerm.append(
        contentsOf: repeatElement(-1, count: columnOfTerm.count - localOfTerm.count))
    }
    var terms: [TermID] = []
    var tokenTerms: [Int32] = []
    tokenTerms.reserveCapacity(text.tokens.count)
    terms.reserveCapacity(text.tokens.count / 2)
    func local(_ term: TermID) -> Int32 {
      guard term != Lexicon.stopWord else { return -1 }
      if localOfTerm[Int(term)] < 0 {
        localOfTerm[Int(term)] = Int32(terms.count)
        terms.append(term)
      }
      return localOfTerm[Int(term)]
    }
    for token in text.tokens { tokenTerms.append(local(token.term)) }
    let titleTerms = text.titleTokens.map { local($0.term) }
    var rows = CountRows(columnCount: terms.count, elements: text.tokens.count)
    for sentence in text.sentences { rows.append(tokenTerms, sentence.tokens) }
    var titleRow = CountRows(columnCount: terms.count, elements: titleTerms.count)
    titleRow.append(titleTerms, titleTerms.indices)
    for term in terms { localOfTerm[Int(term)] = -1 }
    return SentenceTerms(
      counts: rows.matrix, rarity: rarity(of: terms), title: titleRow.matrix.row(0), terms: terms,
      tokenTerms: tokenTerms, highestRarity: model.highestInverseDocumentFrequency)
  }

  /// How rare each of some terms is; the highest value for those without a column.
  private func rarity(of terms: [TermID]) -> [Float] {
    let highest = model.highestInverseDocumentFrequency
    return model.inverseDocumentFrequencies.withSpan { rarity in
      terms.map { term in
        let column = columnOfTerm[Int(term)]
        return column >= 0 ? rarity[Int(column)] : highest
      }
    }
  }

  /// The column of a term of the lexicon; −1 when it has none.
  ///
  /// - Precondition: a text with the term was vectorized before.
  @inline(__always)
  func column(of term: TermID) -> Int32 { columnOfTerm[Int(term)] }

  /// Gives columns to the terms that are new to the lexicon.
  mutating func learnColumns(_ lexicon: borrowing Lexicon) {
    for term in columnOfTerm.count..<lexicon.count {
      let column = term == 0 ? nil : model.vocabulary.column(ofWord: lexicon.terms[term])
      columnOfTerm.append(column ?? -1)
    }
  }
}
