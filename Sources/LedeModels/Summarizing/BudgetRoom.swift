import LedeText

/// What is left of a budget.
struct BudgetRoom {
  typealias Unit = BudgetShortfall.Unit

  private let unit: Unit
  private var left: Int

  init(_ budget: SummaryBudget, article: SummaryInput) {
    switch budget {
    case .automatic: (unit, left) = (.sentences, 3)
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
    // Two sentences have a space between them.
    let size = size(of: position, article) + (unit == .characters && !isFirst ? 1 : 0)
    guard size <= left else { return false }
    left -= size
    return true
  }

  /// How small the budget is, when the shortest sentence that may be chosen is longer.
  func shortfall(for article: SummaryInput) -> BudgetShortfall? {
    let sizes = zip(article.text.sentences.indices, article.eligible)
      .map { $1 ? size(of: $0, article) : Int.max }
    guard let shortest = sizes.min(), shortest < .max, shortest > left else { return nil }
    return BudgetShortfall(unit: unit, allowed: max(left, 0), shortest: shortest)
  }

  private func size(of position: Int, _ article: SummaryInput) -> Int {
    let sentence = article.text.sentences[position]
    return switch unit {
    case .sentences: 1
    case .words: sentence.wordCount
    case .characters: characters(of: sentence, article)
    }
  }

  private func characters(of sentence: Sentence, _ article: SummaryInput) -> Int {
    CleanedText.string(article.features.article.content, sentence.utf8Range).count
  }
}
