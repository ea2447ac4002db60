import LedeAlgebra
import LedeText

/// Chooses sentences by score until a budget is used up.
///
/// Takes the best sentence that still fits, leaves out those that repeat a chosen one, and goes on
/// with the next best; where scores change with what is chosen, they are made anew each time. Equal
/// scores go to the earlier sentence. A method may say that a summary is complete before it is as long
/// as it may be. A budget that is smaller than every sentence gives an empty
/// summary.
///
/// - Complexity: O(*sentences*² + *sentences* · *chosen* · *terms*), and the rescoring.
struct SummarySelection {
  let article: SummaryInput
  let budget: SummaryBudget
  let redundancyLimit: Float

  /// The chosen sentences, in the order in which they were chosen, each with the score that it had
  /// then.
  ///
  /// - Parameter rescoring: makes the scores after each choice, if they change.
  func choose(
    by scores: [Float], _ rescoring: (any SentenceRescoring)? = nil
  ) -> [Summary.Choice] {
    var (scores, rescoring) = (scores, rescoring)
    // A hair below, because the cosine of equal sentences may round to less than one.
    let limit = redundancyLimit - 1e-5
    var isOpen = article.eligible
    var room = Room(budget, article: article)
    var chosen: [(choice: Summary.Choice, vector: SparseVector)] = []
    while !room.isFull, rescoring?.isComplete != true, let position = Self.best(of: scores, isOpen)
    {
      if budget == .automatic, !chosen.isEmpty,
        rescoring?.endsSummary(before: scores[position]) == true
      {
        break
      }
      isOpen[position] = false
      let vector = article.vectors.row(position)
      guard !chosen.contains(where: { $0.vector.dot(vector) > limit }),
        room.take(article, position, isFirst: chosen.isEmpty)
      else { continue }
      chosen.append((Summary.Choice(position: position, score: scores[position]), vector))
      guard rescoring != nil else { continue }
      rescoring?.choose(position)
      scores = rescoring?.scores ?? scores
    }
    return chosen.map(\.choice)
  }

  /// The first of the highest scores of sentences that may still be chosen.
  private static func best(of scores: [Float], _ isOpen: [Bool]) -> Int? {
    precondition(scores.count == isOpen.count, "\(scores.count) scores of \(isOpen.count)")
    var best: Int?
    for position in scores.indices where isOpen[position] {
      let score = scores[position]
      precondition(score.isFinite, "a score that is not finite")
      if best.map({ score > scores[$0] }) ?? true { best = position }
    }
    return best
  }
}

/// What is left of a budget.
private struct Room {
  private enum Unit { case sentences, words, characters }

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
