import LedeAlgebra
import LedeText

/// Chooses the sentences and the headline that stand for a story of several articles.
///
/// A sentence *s* that is the *i*-th candidate of its article, from 0, scores
///
///     cos(s, centre) + 0.5 · 0.8^i + 0.3 · cos(s, headline)
///
/// where the centre is the mean of the articles. Less 1 when it has fewer than nine words, less 0.3
/// when it has more than fifty or begins like the continuation of another one (`DanglingOpening`).
/// The features are MEAD's (centroid, position, overlap with the first sentence, here the headline).
/// Then sentences are taken one by one, each time the one of the highest
///
///     score − 0.7 · max cos(s, chosen) − 0.1 · (sentences chosen of the same article)
///
/// (maximal marginal relevance, and a small preference for what another source says), never one whose
/// cosine with a chosen one exceeds 0.5. Equal ones go to the earlier article, then to the earlier
/// sentence. A larger budget of sentences never drops one.
///
/// - Complexity: O(*candidates* · *chosen* · *terms*).
/// - SeeAlso: Radev, Jing, Styś and Tam, "Centroid-based summarization of multiple documents",
///   Information Processing & Management 40 (2004); Carbonell and Goldstein, "The use of MMR",
///   SIGIR 1998.
package struct StorySummarizer: Sendable {
  /// A sentence that was chosen.
  package struct Choice: Sendable, Hashable {
    package let candidate: StoryText.Candidate
    package let score: Float
  }

  private static let redundancyWeight: Float = 0.7
  private static let redundancyLimit: Float = 0.5
  private static let sameArticleWeight: Float = 0.1

  package let story: StoryText

  /// The number of the article whose title is the story's; `nil` when none has one.
  package let headline: Int?

  /// By candidate.
  private let scores: [Float]

  package init(_ story: StoryText) {
    self.story = story
    let centre = story.centre(of: story.articles.indices)
    headline = Headline.best(of: story, centre: centre)
    let title = headline.map { story.titles[$0] } ?? SparseVector()
    scores = Self.scores(story, centre: centre, title: title)
  }

  private static func scores(
    _ story: StoryText, centre: SparseVector, title: SparseVector
  ) -> [Float] {
    var decay: Float = 1
    var article = -1
    return story.candidates.indices.map { number in
      let candidate = story.candidates[number]
      decay = candidate.article == article ? decay * 0.8 : 1
      article = candidate.article
      let vector = story.vectors.row(number)
      let words = story.sentence(number).wordCount
      var score = vector.dot(centre) + 0.5 * decay + 0.3 * vector.dot(title)
      if words < 9 { score -= 1 }
      if words > 50 { score -= 0.3 }
      if DanglingOpening.isFound(in: story.text(of: candidate)) { score -= 0.3 }
      return score
    }
  }

  /// The summary within a budget, in the order of the articles and their sentences.
  package func summary(within budget: SummaryBudget) -> [Choice] {
    var room = StoryRoom(budget, of: story)
    var chosen: [Int] = []
    var left = Array(story.candidates.indices)
    while !room.isFull, let next = best(of: left, beside: chosen) {
      left.removeAll { $0 == next }
      // Nobody misses what is worth nothing, unless there is nothing else.
      guard chosen.isEmpty || scores[next] > 0 else { continue }
      if room.take(next) { chosen.append(next) }
    }
    return chosen.sorted().map(choice)
  }

  /// A sentence for each of the days on which articles appeared, the first day first; empty when
  /// there are not two.
  ///
  /// A day that brings nothing but what an earlier day has said is left out. Of more days than
  /// `limit`, those with the highest scores are kept, of equal ones the earlier.
  package func timeline(limit: Int) -> [Choice] {
    var days: [ArticleDate: [Int]] = [:]
    for (number, candidate) in story.candidates.enumerated() {
      if let date = story.articles[candidate.article].date {
        days[date, default: []].append(number)
      }
    }
    guard days.count > 1 else { return [] }
    var chosen: [Int] = []
    for date in days.keys.sorted() {
      let own = days[date] ?? []
      if let next = best(of: own.filter { story.sentence($0).wordCount >= 6 }, beside: chosen) {
        chosen.append(next)
      }
    }
    let kept = chosen.indices.sorted { (-scores[chosen[$0]], $0) < (-scores[chosen[$1]], $1) }
      .prefix(limit).sorted()
    return kept.count > 1 ? kept.map { choice(chosen[$0]) } : []
  }

  /// The best sentence alone: what a story without titles is called by.
  package var bestSentence: Choice? { best(of: Array(scores.indices), beside: []).map(choice) }

  private func choice(_ number: Int) -> Choice {
    Choice(candidate: story.candidates[number], score: scores[number])
  }

  /// The candidate that adds most to those chosen; `nil` when all others repeat them.
  private func best(of numbers: [Int], beside chosen: [Int]) -> Int? {
    let vectors = chosen.map { story.vectors.row($0) }
    var best: Int?
    var highest = -Float.infinity
    for number in numbers {
      let vector = story.vectors.row(number)
      var redundancy: Float = 0
      for other in vectors { redundancy = max(redundancy, vector.dot(other)) }
      guard redundancy <= Self.redundancyLimit else { continue }
      let article = story.candidates[number].article
      let sameArticle = chosen.count { story.candidates[$0].article == article }
      let value =
        scores[number] - Self.redundancyWeight * redundancy
        - Self.sameArticleWeight * Float(sameArticle)
      if value > highest {
        highest = value
        best = number
      }
    }
    return best
  }
}

/// What is left of a budget.
private struct StoryRoom {
  private enum Unit { case sentences, words, characters }

  private let story: StoryText
  private let unit: Unit
  private var left: Int
  private var isEmpty = true

  init(_ budget: SummaryBudget, of story: StoryText) {
    self.story = story
    switch budget {
    case .automatic: (unit, left) = (.sentences, 3)
    case .sentences(let count): (unit, left) = (.sentences, count)
    case .words(let count): (unit, left) = (.words, count)
    case .characters(let count): (unit, left) = (.characters, count)
    case .percent(let percent):
      let words = story.candidates.indices.reduce(0) { $0 + story.sentence($1).wordCount }
      (unit, left) = (.words, Int(Double(words) * min(max(0, percent), 100) / 100))
    }
  }

  var isFull: Bool { left <= 0 }

  /// Takes a sentence in when there is room for it.
  mutating func take(_ number: Int) -> Bool {
    let size =
      switch unit {
      case .sentences: 1
      case .words: story.sentence(number).wordCount
      case .characters: story.text(of: story.candidates[number]).count + (isEmpty ? 0 : 1)
      }
    guard size <= left else { return false }
    left -= size
    isEmpty = false
    return true
  }
}
