package import LedeAlgebra

/// The vectors of the sentences that a summary has, for finding out what it repeats.
///
/// Few are gone through one after the other; of more than sixteen, only those count that share a
/// term.
///
/// - Complexity: O(*elements of the chosen that have a term of the sentence*) for a question.
package struct ChosenSentences {
  private static let fewest = 16

  private var vectors: [SparseVector] = []

  /// By term, which of the vectors have it; empty while there are few.
  private var holders: [[(vector: Int, value: Float)]] = []
  private var cosines: [Float] = []

  package init() {}

  package var isEmpty: Bool { vectors.isEmpty }

  /// Whether the cosine of a sentence with one of them is above a limit, which is not below 0.
  package mutating func haveLike(_ vector: SparseVector, above limit: Float) -> Bool {
    guard !holders.isEmpty else { return vectors.contains { $0.dot(vector) > limit } }
    for place in cosines.indices { cosines[place] = 0 }
    for (term, value) in zip(vector.indices, vector.values) {
      guard Int(term) < holders.count else { continue }
      for holder in holders[Int(term)] { cosines[holder.vector] += holder.value * value }
    }
    return cosines.contains { $0 > limit }
  }

  package mutating func append(_ vector: SparseVector) {
    vectors.append(vector)
    if vectors.count > Self.fewest + 1 {
      index(vectors.count - 1)
    } else if vectors.count == Self.fewest + 1 {
      for place in vectors.indices { index(place) }
    }
  }

  private mutating func index(_ place: Int) {
    cosines.append(0)
    for (term, value) in zip(vectors[place].indices, vectors[place].values) {
      while holders.count <= Int(term) { holders.append([]) }
      holders[Int(term)].append((place, value))
    }
  }
}
