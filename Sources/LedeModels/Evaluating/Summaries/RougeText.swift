/// A text as ROUGE sees it: stems as numbers, and where its sentences end.
package struct RougeText: Sendable, Hashable {
  /// The stems of all sentences, in reading order.
  package private(set) var stems: [Int32] = []

  /// The sentences that have a stem.
  package private(set) var sentences: [Range<Int>] = []

  package init() {}

  package mutating func append(_ stem: Int32) { stems.append(stem) }

  /// Ends the sentence at hand, if there is a stem in it.
  package mutating func endSentence() {
    let start = sentences.last?.upperBound ?? 0
    if start < stems.count { sentences.append(start..<stems.count) }
  }

  /// Some of the sentences, in their order.
  ///
  /// - Parameter numbers: those of sentences, ascending.
  package func text(of numbers: [Int]) -> RougeText {
    var part = RougeText()
    for number in numbers {
      for stem in stems[sentences[number]] { part.append(stem) }
      part.endSentence()
    }
    return part
  }
}
