import LedeText

/// How much each sentence of an article is about something that was asked for.
///
/// A summary with respect to it takes sentences by
///
///     0.75 · relevance + 0.25 · own
///
/// where `own` is the method's score, brought to [0, 1] over the sentences that may still be chosen.
/// The method goes on deciding what is repeated, and among sentences that are as relevant.
public struct SentenceRelevance: Sendable, Hashable {
  private static let weight: Float = 0.75

  /// By sentence, in [0, 1]; the highest is 1, unless all are 0.
  public let values: [Float]

  /// Whether any sentence is about it.
  public var isFound: Bool { values.contains { $0 > 0 } }

  /// What a sentence counts that stands beside a relevant one in its paragraph.
  private static let neighbourShare = 0.25

  /// Makes relevance of what sentences have of it.
  ///
  /// A sentence counts by the root of its words, so that a long one is not relevant for its length,
  /// and a quarter of its neighbours of the same paragraph is added: what surrounds a sentence says
  /// what it is about. What is below zero counts nothing.
  ///
  /// - Parameter amounts: by sentence, what it has of the thing asked for; below zero where it
  ///   speaks against it.
  init(_ amounts: [Double], of sentences: [Sentence]) {
    let own = zip(amounts, sentences).map { amount, sentence in
      max(amount, 0) / Double(max(sentence.wordCount, 1)).squareRoot()
    }
    let smoothed = own.indices.map { index in
      var sum = own[index]
      for other in [index - 1, index + 1]
      where own.indices.contains(other) && sentences[other].paragraph == sentences[index].paragraph
      {
        sum += Self.neighbourShare * own[other]
      }
      return sum
    }
    let highest = smoothed.max() ?? 0
    values = smoothed.map { highest > 0 ? Float($0 / highest) : 0 }
  }

  /// Scores in which relevance counts.
  func blended(with scores: [Float], _ isOpen: [Bool]) -> [Float] {
    guard isFound else { return scores }
    let open = scores.indices.filter { isOpen[$0] }.map { scores[$0] }
    guard let low = open.min(), let high = open.max() else { return scores }
    return scores.indices.map { index in
      let own = high > low ? min(max((scores[index] - low) / (high - low), 0), 1) : 0
      return Self.weight * values[index] + (1 - Self.weight) * own
    }
  }
}

extension ArticleFeatures {
  /// How much each sentence has of the query's words, of which one counts the more the fewer
  /// sentences have it: `1 + ln (n / (1 + sentences with the word))`, at least 0, and each word once
  /// a sentence.
  ///
  /// - Precondition: the features were made by an extractor with the query.
  public func relevanceToQuery() -> SentenceRelevance {
    let found = text.sentences.map { sentence in
      Set(text.tokens[sentence.tokens].lazy.map(\.term)).intersection(queryTerms)
    }
    var counts: [TermID: Int] = [:]
    for terms in found { for term in terms { counts[term, default: 0] += 1 } }
    let amounts = found.map { terms in
      // In their order, because a set has none.
      terms.sorted().reduce(0.0) { sum, term in
        let share = Double(found.count) / Double(1 + (counts[term] ?? 0))
        return sum + max(1 + Logarithm.natural(share), 0.1)
      }
    }
    return SentenceRelevance(amounts, of: text.sentences)
  }
}

extension LedeModel {
  /// How much each sentence of an article is about a topic: what its words add to the topic's score.
  ///
  /// A term's contribution to the score is divided among the places where it stands. The scores of
  /// centroids and neighbours are likenesses, to which every word adds that the topic has at all: of
  /// their contributions, the mean over all topics is taken off, so that what counts is what the words
  /// say of this topic and not of the others.
  ///
  /// - Precondition: the model has the topic, and the features were made by an extractor that keeps
  ///   `occurrences`.
  public func relevance(of features: ArticleFeatures, to topic: String) -> SentenceRelevance {
    let sentences = features.text.sentences
    var amounts = Array(repeating: 0.0, count: sentences.count)
    func add(_ topics: [String], times factor: Double) {
      for explanation in explanations(of: features, topics: topics) {
        for term in explanation.contributions {
          let places = term.utf8Ranges.count + term.titleUTF8Ranges.count
          for range in term.utf8Ranges {
            guard let sentence = sentences.index(holding: range.lowerBound) else { continue }
            amounts[sentence] += factor * term.contribution / Double(places)
          }
        }
      }
    }
    add([topic], times: 1)
    let all = labeler.topics.map(\.id)
    if labeler.method != .linear, all.count > 1, all.contains(topic) {
      add(all, times: -1 / Double(all.count))
    }
    return SentenceRelevance(amounts, of: sentences)
  }
}

extension [Sentence] {
  /// The number of the sentence that a place lies in.
  fileprivate func index(holding place: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].utf8Range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].utf8Range.lowerBound <= place ? low : nil
  }
}
