import LedeModels
import LedeStorage
import LedeText

/// An article as a question to an archive: its terms with their weights, by ascending number.
struct RelatedTerms: Sendable {
  struct Term: Sendable {
    let number: Int32

    /// Its weight, divided by the length of the whole article's vector.
    let weight: Float

    /// How rare it is, and of which level.
    let rarity: Float
    let level: Int

    /// Its place among the article's terms.
    let index: Int
  }

  let terms: [Term]

  /// Weighs an article's terms.
  ///
  /// Terms that the archive does not know count in the length, as rare as a term can be.
  init(_ article: ArticleTerms, _ state: ArchiveState) throws(StorageError) {
    var known: [(number: Int32, index: Int)] = []
    var squared: Float = 0
    let highest = state.frequencies.highestRarity
    for (index, number) in state.terms.numbers(of: article.strings).enumerated() {
      if number >= 0 {
        known.append((number, index))
      } else {
        let weight = Logarithm.damped(Float(article.counts[index])) * highest
        squared += weight * weight
      }
    }
    known.sort { $0.number < $1.number }
    var terms: [Term] = []
    let weights = try state.frequencies.weights(of: known.map(\.number))
    for ((number, index), (rarity, level)) in zip(known, weights) {
      let weight = Logarithm.damped(Float(article.counts[index])) * rarity
      squared += weight * weight
      terms.append(
        Term(number: number, weight: weight, rarity: rarity, level: level, index: index))
    }
    let length = squared.squareRoot()
    self.terms = terms.map {
      Term(
        number: $0.number, weight: $0.weight / length, rarity: $0.rarity, level: $0.level,
        index: $0.index)
    }
  }
}
