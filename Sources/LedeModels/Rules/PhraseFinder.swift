package import LedeText

/// Finds the phrases that stand in articles, one article at a time.
///
/// A phrase stands where its words follow each other in one sentence or in the title, whatever stop
/// words stand between them: "weapons of mass destruction" is weapon, mass, destruct. Words are the
/// same when their stems are. A stop word is never a word of a phrase, also not for a `*`.
///
/// Belongs to one worker and to its lexicon: it remembers the number of every term of it. Only where
/// there are phrases with a `*` are the words of an article looked at, not just their terms.
///
/// - Complexity: O(*tokens* · *words of the longest phrase that starts as they do*) for an article.
package struct PhraseFinder: ~Copyable {
  private let index: PhraseIndex

  /// By number in the lexicon, the number in the index; −1 for a term of no phrase.
  private var wordOfTerm: [Int32] = []

  /// By number in the lexicon, the edge from the root; −1 for a term that no phrase starts with.
  ///
  /// Most words of most articles start none: they cost no look-up in the index.
  private var rootOfTerm: [Int32] = []

  /// The words met so far, as articles spell them; nothing where no phrase has a `*`.
  private var forms = ByteTable(minimumCapacity: 16)

  /// By number of a form, where the beginnings start that it has, and where the last one's end.
  private var prefixStarts: [Int32] = [0]
  private var prefixes: [Int32] = []

  /// The words of the sentence at hand that are not stop words.
  private var run: [Word] = []

  private struct Word {
    let token: Token

    /// The number in the index, or −1.
    let word: Int32

    /// The number in `forms`, or −1.
    let form: Int32
  }

  package init(_ index: PhraseIndex) { self.index = index }

  /// The phrases of an article.
  ///
  /// - Precondition: the text was analysed with `lexicon`, which is of the index's language.
  package mutating func find(
    in text: AnalyzedText, of article: Article, _ lexicon: borrowing Lexicon
  ) -> PhraseOccurrences {
    learnWords(lexicon)
    var found: [PhraseOccurrences.Occurrence] = []
    if let title = article.title {
      read(text.titleTokens[...], of: title, lexicon)
      collect(isInTitle: true, &found)
    }
    for sentence in text.sentences {
      read(text.tokens[sentence.tokens], of: article.content, lexicon)
      collect(isInTitle: false, &found)
    }
    return PhraseOccurrences(found, index)
  }

  /// Makes a run of tokens of the words that count.
  private mutating func read(
    _ tokens: ArraySlice<Token>, of content: String, _ lexicon: borrowing Lexicon
  ) {
    run.removeAll(keepingCapacity: true)
    guard index.prefixes.count > 0 else {
      for token in tokens where token.term != Lexicon.stopWord {
        run.append(Word(token: token, word: wordOfTerm[Int(token.term)], form: -1))
      }
      return
    }
    var content = content
    content.makeContiguousUTF8()
    let utf8 = content.utf8Span
    let bytes = utf8.span
    for token in tokens where token.term != Lexicon.stopWord {
      let (form, isNew) = forms.insert(bytes, token.utf8Range)
      if isNew { learnPrefixes(of: Array(forms[form]), lexicon) }
      run.append(Word(token: token, word: wordOfTerm[Int(token.term)], form: Int32(form)))
    }
  }

  /// Looks for phrases from every word of the run on.
  private func collect(isInTitle: Bool, _ found: inout [PhraseOccurrences.Occurrence]) {
    for start in run.indices {
      arrive(
        by: rootOfTerm[Int(run[start].token.term)], at: start, start, isInTitle, &found)
      stepByPrefixes(from: 0, at: start, start, isInTitle, &found)
    }
  }

  /// Goes on from a node by the word at a position.
  private func step(
    from node: Int32, at position: Int, _ start: Int, _ isInTitle: Bool,
    _ found: inout [PhraseOccurrences.Occurrence]
  ) {
    guard position < run.count else { return }
    let word = run[position]
    if word.word >= 0 {
      arrive(by: index.edges.find(node, word.word), at: position, start, isInTitle, &found)
    }
    stepByPrefixes(from: node, at: position, start, isInTitle, &found)
  }

  /// Goes on from a node by the beginnings of the word at a position.
  private func stepByPrefixes(
    from node: Int32, at position: Int, _ start: Int, _ isInTitle: Bool,
    _ found: inout [PhraseOccurrences.Occurrence]
  ) {
    let word = run[position]
    guard word.form >= 0 else { return }
    for place in prefixStarts[Int(word.form)]..<prefixStarts[Int(word.form) + 1] {
      let edge = index.edges.find(node, ~prefixes[Int(place)])
      arrive(by: edge, at: position, start, isInTitle, &found)
    }
  }

  /// Notes the phrase that ends at an edge's node, and goes on.
  private func arrive(
    by edge: Int32, at position: Int, _ start: Int, _ isInTitle: Bool,
    _ found: inout [PhraseOccurrences.Occurrence]
  ) {
    guard edge >= 0 else { return }
    let phrase = index.phraseOfNode[Int(edge) + 1]
    if phrase >= 0 {
      found.append(
        PhraseOccurrences.Occurrence(
          phrase: phrase, isInTitle: isInTitle,
          run[start].token.utf8Range.lowerBound..<run[position].token.utf8Range.upperBound))
    }
    step(from: edge + 1, at: position + 1, start, isInTitle, &found)
  }

  private mutating func learnWords(_ lexicon: borrowing Lexicon) {
    for term in wordOfTerm.count..<max(lexicon.count, wordOfTerm.count) {
      let bytes = Array(lexicon.terms[term])
      let word = term == 0 ? nil : index.words.find(bytes.span, 0..<bytes.count)
      wordOfTerm.append(word.map { Int32($0) } ?? -1)
      rootOfTerm.append(word.map { index.edges.find(0, Int32($0)) } ?? -1)
    }
  }

  private mutating func learnPrefixes(of word: [UInt8], _ lexicon: borrowing Lexicon) {
    let form = lexicon.plainForm(of: word)
    for length in 1..<max(min(form.count + 1, index.prefixLengths.count), 1)
    where index.prefixLengths[length] {
      if let prefix = index.prefixes.find(form.span, 0..<length) { prefixes.append(Int32(prefix)) }
    }
    prefixStarts.append(Int32(prefixes.count))
  }
}
