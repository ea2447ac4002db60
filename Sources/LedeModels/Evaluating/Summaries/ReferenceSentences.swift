/// Which sentences of an article a reference summary consists of, where it is made of some.
///
/// A sentence is in the reference when its words stand there one after the other. The reference is
/// taken for extractive when the sentences found have nine tenths of its words. Sentences of one or
/// two words are not looked for: they would be found by chance.
///
/// - Complexity: O(*words*), and the words that sentences and reference have in common by chance.
package enum ReferenceSentences {
  private static let leastLength = 3
  private static let leastShare = 0.9

  /// By sentence of the article, whether it is in the reference; `nil` when the reference is in words
  /// of its own.
  package static func find(_ sentences: [RougeText], in reference: RougeText) -> [Bool]? {
    guard !reference.stems.isEmpty else { return nil }
    var places: [Int32: [Int]] = [:]
    for (place, stem) in reference.stems.enumerated() { places[stem, default: []].append(place) }
    var isCovered = Array(repeating: false, count: reference.stems.count)
    let isMember = sentences.map { sentence in
      let stems = sentence.stems
      guard stems.count >= leastLength, let first = stems.first else { return false }
      var isMember = false
      for place in places[first] ?? [] where place + stems.count <= isCovered.count {
        let range = place..<place + stems.count
        guard reference.stems[range].elementsEqual(stems) else { continue }
        for index in range { isCovered[index] = true }
        isMember = true
      }
      return isMember
    }
    let share = Double(isCovered.count { $0 }) / Double(isCovered.count)
    return share >= leastShare ? isMember : nil
  }
}
