/// Chooses the sentences that are most like a reference: about the best that any method can do.
///
/// A sentence scores the mean of the F1 of words and of pairs of words that the summary would have
/// with it, and the summary is complete when no sentence makes that higher. Pairs across two sentences
/// of the summary, which ROUGE-2 counts, are left out. Greedy choice need not be the best there is.
///
/// - Complexity: O(*words*) for each choice.
/// - SeeAlso: Nallapati, Zhai and Zhou, "SummaRuNNer", AAAI 2017, section 3 (extractive training).
package struct OracleRescoring: SentenceRescoring {
  package private(set) var scores: [Float] = []
  package private(set) var isComplete = false

  /// What one measure counts: words, or pairs of them.
  private struct Measure {
    /// By number of what the reference has, how often it has it.
    let reference: [Int]
    let referenceCount: Int

    /// By sentence, what it has of that, and how many words or pairs it has in all.
    let sentences: [[(unit: Int, count: Int)]]
    let sizes: [Int]

    /// By number of what the reference has, how often the chosen sentences have it.
    var chosen: [Int]
    var chosenCount = 0
    var hits = 0

    init(reference: [UInt64], sentences: [[UInt64]]) {
      var numbers: [UInt64: Int] = [:]
      var counts: [Int] = []
      for unit in reference {
        if let number = numbers[unit] {
          counts[number] += 1
        } else {
          numbers[unit] = counts.count
          counts.append(1)
        }
      }
      self.reference = counts
      referenceCount = reference.count
      sizes = sentences.map(\.count)
      self.sentences = sentences.map { units in
        var found: [(unit: Int, count: Int)] = []
        for number in units.compactMap({ numbers[$0] }).sorted() {
          if found.last?.unit == number {
            found[found.count - 1].count += 1
          } else {
            found.append((number, 1))
          }
        }
        return found
      }
      chosen = Array(repeating: 0, count: counts.count)
    }

    /// How many hits a sentence would add.
    func gain(_ sentence: Int) -> Int {
      sentences[sentence].reduce(0) { sum, part in
        sum + min(reference[part.unit], chosen[part.unit] + part.count)
          - min(reference[part.unit], chosen[part.unit])
      }
    }

    func f1(with sentence: Int) -> Double {
      RougeScore(
        hits: hits + gain(sentence), candidate: chosenCount + sizes[sentence],
        reference: referenceCount
      ).f1
    }

    mutating func choose(_ sentence: Int) {
      hits += gain(sentence)
      for part in sentences[sentence] { chosen[part.unit] += part.count }
      chosenCount += sizes[sentence]
    }

    var f1: Double {
      RougeScore(hits: hits, candidate: chosenCount, reference: referenceCount).f1
    }
  }

  private var words: Measure
  private var pairs: Measure
  private var isOpen: [Bool]

  /// - Parameters:
  ///   - sentences: those of the article.
  ///   - eligible: which of them may be chosen.
  package init(sentences: [RougeText], eligible: [Bool], reference: RougeText) {
    words = Measure(
      reference: RougeScores.words(reference), sentences: sentences.map(RougeScores.words))
    pairs = Measure(
      reference: RougeScores.pairs(reference), sentences: sentences.map(RougeScores.pairs))
    isOpen = eligible
    score()
  }

  package mutating func choose(_ position: Int) {
    isOpen[position] = false
    words.choose(position)
    pairs.choose(position)
    score()
  }

  private mutating func score() {
    scores = words.sizes.indices.map {
      Float((words.f1(with: $0) + pairs.f1(with: $0)) / 2)
    }
    let now = Float((words.f1 + pairs.f1) / 2)
    isComplete = !scores.indices.contains { isOpen[$0] && scores[$0] > now }
  }
}
