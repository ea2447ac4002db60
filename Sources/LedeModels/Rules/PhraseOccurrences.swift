/// Where the phrases of some topics stand in one article, and what they count.
package struct PhraseOccurrences: Sendable {
  struct Occurrence: Sendable {
    /// Sorts occurrences by phrase; of a phrase those of the title first, then in reading order.
    let order: UInt64
    private let end: UInt32

    /// - Parameter range: in UTF-8 bytes of the title or the content.
    init(phrase: Int32, isInTitle: Bool, _ range: Range<Int>) {
      order =
        UInt64(UInt32(phrase)) << 33 | (isInTitle ? 0 : 1) << 32 | UInt64(UInt32(range.lowerBound))
      end = UInt32(range.upperBound)
    }

    var phrase: Int32 { Int32(order >> 33) }
    var isInTitle: Bool { order >> 32 & 1 == 0 }
    var range: Range<Int> { Int(order & 0xFFFF_FFFF)..<Int(end) }
  }

  /// A phrase of a topic, and which of the occurrences are its own.
  private struct Hit {
    let use: PhraseIndex.Use
    let range: Range<Int>

    var contribution: Double {
      range.count == 1
        ? Double(use.weight) : Double(use.weight) * (1 + Logarithm.natural(Double(range.count)))
    }
  }

  /// What the phrases of an article say of a topic.
  package struct Verdict: Sendable, Hashable {
    /// The number of the topic in its ``PhraseRules``.
    package let rule: Int

    /// Above 0 or, where a required phrase is missing or an excluded one stands there, 0.
    package let score: Float
  }

  private let index: PhraseIndex

  /// By phrase; of a phrase those of the title first, then in reading order.
  private let found: [Occurrence]

  /// By topic, role and position.
  private let hits: [Hit]

  init(_ found: [Occurrence], _ index: PhraseIndex) {
    self.index = index
    guard !found.isEmpty else {
      self.found = []
      hits = []
      return
    }
    let found = found.sorted { $0.order < $1.order }
    var hits: [Hit] = []
    var start = 0
    while start < found.count {
      let phrase = found[start].phrase
      let end = found[start...].firstIndex { $0.phrase != phrase } ?? found.count
      for use in index.uses(of: phrase) { hits.append(Hit(use: use, range: start..<end)) }
      start = end
    }
    self.found = found
    self.hits = hits.sorted { $0.use.order < $1.use.order }
  }

  /// What is said of every topic that a phrase was found of, by number.
  ///
  /// - Complexity: O(*phrases found*).
  package var verdicts: [Verdict] {
    var verdicts: [Verdict] = []
    var start = 0
    while start < hits.count {
      let rule = hits[start].use.rule
      let end = hits[start...].firstIndex { $0.use.rule != rule } ?? hits.count
      verdicts.append(Verdict(rule: rule, score: Float(score(of: hits[start..<end]))))
      start = end
    }
    return verdicts
  }

  /// The score of a topic, of which phrases were found.
  private func score(of hits: ArraySlice<Hit>) -> Double {
    guard let rule = hits.first?.use.rule, isOpen(rule, hits) else { return 0 }
    return hits.reduce(0) { $0 + contribution(of: $1, isOpen: true) }
  }

  /// Whether a required phrase of a topic was not found.
  package func missesRequired(of rule: Int) -> Bool {
    hits.count { $0.use.rule == rule && $0.use.role == .required }
      < Int(index.requiredCounts[rule])
  }

  /// Whether all that must be found was found, and nothing that may not.
  private func isOpen(_ rule: Int, _ hits: ArraySlice<Hit>) -> Bool {
    !hits.contains { $0.use.role == .not }
      && hits.count { $0.use.role == .required } == Int(index.requiredCounts[rule])
  }

  private func contribution(of hit: Hit, isOpen: Bool) -> Double {
    guard isOpen else { return 0 }
    switch hit.use.role {
    case .any: return hit.contribution
    case .required: return index.addsWeights[hit.use.rule] ? 0 : 1
    case .not: return 0
    }
  }

  /// The phrases of a topic that were found, as they were written; their contributions sum to the
  /// score.
  package func matches(of rule: Int, in rules: PhraseRules) -> [PhraseMatch] {
    let own = hits.filter { $0.use.rule == rule }[...]
    let isOpen = isOpen(rule, own)
    return own.map { hit in
      let occurrences = found[hit.range]
      let ranges = { (isInTitle: Bool) in
        occurrences.filter { $0.isInTitle == isInTitle }.map(\.range)
      }
      return PhraseMatch(
        phrase: rules.topics[rule].phrases(hit.use.role)[hit.use.position],
        role: hit.use.role, weight: hit.use.weight,
        contribution: contribution(of: hit, isOpen: isOpen),
        utf8Ranges: ranges(false), titleRanges: ranges(true))
    }
  }
}
