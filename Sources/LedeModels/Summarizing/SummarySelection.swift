import LedeAlgebra

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

  /// What the sentences are to be about, if anything.
  var relevance: SentenceRelevance?

  /// Whether the scores of the sentences that are not chosen will be read.
  var ranksOthers = true

  /// Whether the parts of scores are kept.
  var keepsParts = false

  /// What came of it.
  struct Result {
    /// The chosen sentences, in the order in which they were chosen, each with the score that it had
    /// then.
    var chosen: [Summary.Choice] = []

    /// What these scores were made of.
    var parts: [[ScorePart]] = []

    /// By sentence, the score if it were chosen next; those of chosen ones mean nothing.
    var scores: [Float]

    /// How the budget is too small for every sentence; `nil` where it is not, or nothing may be said.
    var shortfall: BudgetShortfall?
  }

  /// Chooses.
  ///
  /// - Parameter rescoring: makes the scores after each choice, if they change.
  func choose(
    by scores: [Float], _ rescoring: (any SentenceRescoring)? = nil
  ) -> Result {
    var (own, rescoring) = (scores, rescoring)
    // A hair below, because the cosine of equal sentences may round to less than one.
    let limit = redundancyLimit - 1e-5
    var isOpen = article.eligible
    var room = BudgetRoom(budget, article: article)
    var chosen = ChosenSentences()
    var result = Result(scores: blended(own, isOpen))
    while !room.isFull, rescoring?.isComplete != true,
      let position = Self.best(of: result.scores, isOpen)
    {
      // How long a summary should be was not learned of one that is about something.
      if budget == .automatic, relevance?.isFound != true, !result.chosen.isEmpty,
        rescoring?.endsSummary(before: own[position]) == true
      {
        break
      }
      isOpen[position] = false
      let vector = article.vectors.row(position)
      guard !chosen.haveLike(vector, above: limit),
        room.take(article, position, isFirst: chosen.isEmpty)
      else { continue }
      chosen.append(vector)
      result.chosen.append(Summary.Choice(position: position, score: result.scores[position]))
      if keepsParts { result.parts.append(rescoring?.parts(of: position) ?? []) }
      if room.isFull, !ranksOthers { break }
      guard rescoring != nil else { continue }
      rescoring?.choose(position)
      own = rescoring?.scores ?? own
      result.scores = blended(own, isOpen)
    }
    if result.chosen.isEmpty { result.shortfall = room.shortfall(for: article) }
    return result
  }

  private func blended(_ scores: [Float], _ isOpen: [Bool]) -> [Float] {
    relevance?.blended(with: scores, isOpen) ?? scores
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
