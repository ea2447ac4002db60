import LedeAlgebra
package import LedeModels

/// Whether the parts of a model fit each other.
package enum ModelChecks {
  /// Compares the sizes of a vocabulary's parts: what must hold before anything is looked up.
  static func sizes(of tfidf: TFIDFModel, _ sections: Sections) throws(StorageError) {
    let vocabulary = tfidf.vocabulary
    let terms = vocabulary.count
    try require(terms >= 0, "terms", sections)
    try require(
      Int(vocabulary.termStarts[terms]) == vocabulary.termBytes.count, "terms", sections)
    try require(vocabulary.components.count == 2 * terms, "pairs", sections)
    try require(isPowerOfTwo(vocabulary.wordSlots.count), "words", sections)
    try require(isPowerOfTwo(vocabulary.pairSlots.count), "pairs", sections)
    try require(tfidf.documentFrequencies.count == terms, "frequencies", sections)
    try require(tfidf.inverseDocumentFrequencies.count == terms, "rarities", sections)
    if let lengths = tfidf.lengths {
      try require(lengths.weights.count == terms && lengths.intercept.isFinite, "lengths", sections)
    }
  }

  /// Refuses parts of a model that do not fit together.
  static func require(
    _ holds: Bool, _ what: String, _ sections: Sections
  ) throws(StorageError) {
    if !holds { throw sections.damaged("\(what) do not fit together") }
  }

  /// What is wrong with a model whose checksums are right: sentences, empty when all is well.
  ///
  /// - Complexity: O(the model's size).
  package static func problems(of model: LedeModel) -> [String] {
    var problems: [String] = []
    let vocabulary = model.tfidf.vocabulary
    var previous = ""
    for column in 0..<vocabulary.count {
      let term = vocabulary.term(column)
      if column > 0, !previous.utf8.lexicographicallyPrecedes(term.utf8) {
        problems.append("the term \"\(term)\" is out of order")
      }
      if vocabulary.column(of: term) != column {
        problems.append("the term \"\(term)\" is not found by its table")
      }
      previous = term
      let rarity = model.tfidf.inverseDocumentFrequencies[column]
      if !(rarity.isFinite && rarity >= 0) {
        problems.append("the term \"\(term)\" has the rarity \(rarity)")
      }
    }
    let thresholds = model.labeler.thresholds + (model.labeler.passages?.thresholds ?? [])
    if !thresholds.allSatisfy(\.isFinite) { problems.append("a threshold is not finite") }
    if let lengths = model.tfidf.lengths, !lengths.weights.elements.allSatisfy(\.isFinite) {
      problems.append("a latent length is not finite")
    }
    if case .linear(let linear) = model.labeler.scorer {
      let isFinite = linear.weights.withSpan { span in
        span.indices.allSatisfy { span[$0].isFinite }
      }
      if !isFinite { problems.append("a weight is not finite") }
    }
    return problems
  }

  private static func isPowerOfTwo(_ number: Int) -> Bool {
    number > 0 && number & (number - 1) == 0
  }
}
