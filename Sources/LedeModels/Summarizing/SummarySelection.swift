import LedeAlgebra
import LedeText

/// Chooses sentences by score until a budget is used up.
///
/// Takes the best sentence that still fits, leaves out those that repeat a chosen one, and goes on
/// with the next best. Equal scores go to the earlier sentence. A budget that is smaller than every
/// sentence gives an empty summary.
///
/// - Complexity: O(*sentences* · *chosen* · *terms*).
struct SummarySelection {
  let article: SummaryInput
  let budget: SummaryBudget
  let redundancyLimit: Float

  /// The chosen sentences, in reading order.
  func choose(by scores: [Float]) -> [Summary.Choice] {
    let eligible = article.eligible
    let ranked = scores.indices.filter { eligible[$0] }
      .sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    let vectors = SentenceSimilarity.vectors(of: article.terms)
    var room = Room(budget, article: article)
    var chosen: [(position: Int, vector: SparseVector)] = []
    for position in ranked {
      if room.isFull { break }
      let vector = vectors.row(position)
      // A hair below, because the cosine of equal sentences may round to less than one.
      let limit = redundancyLimit - 1e-5
      guard !chosen.contains(where: { $0.vector.dot(vector) > limit }),
        room.take(article, position, isFirst: chosen.isEmpty)
      else { continue }
      chosen.append((position, vector))
    }
    return chosen.map(\.position).sorted()
      .map { Summary.Choice(position: $0, score: scores[$0]) }
  }
}

/// What is left of a budget.
private struct Room {
  private enum Unit { case sentences, words, characters }

  private let unit: Unit
  private var left: Int

  init(_ budget: SummaryBudget, article: SummaryInput) {
    switch budget {
    case .sentences(let count): (unit, left) = (.sentences, count)
    case .words(let count): (unit, left) = (.words, count)
    case .characters(let count): (unit, left) = (.characters, count)
    case .percent(let percent):
      let words = zip(article.text.sentences, article.eligible)
        .reduce(0) { $0 + ($1.1 ? $1.0.wordCount : 0) }
      (unit, left) = (.words, Int(Double(words) * min(max(0, percent), 100) / 100))
    }
  }

  var isFull: Bool { left <= 0 }

  /// Takes a sentence in when there is room for it.
  mutating func take(_ article: SummaryInput, _ position: Int, isFirst: Bool) -> Bool {
    let sentence = article.text.sentences[position]
    let size =
      switch unit {
      case .sentences: 1
      case .words: sentence.wordCount
      case .characters: characters(of: sentence, article) + (isFirst ? 0 : 1)
      }
    guard size <= left else { return false }
    left -= size
    return true
  }

  private func characters(of sentence: Sentence, _ article: SummaryInput) -> Int {
    CleanedText.string(article.features.article.content, sentence.utf8Range).count
  }
}
