package import LedeText

/// Topics that are given for phrases, ready to be looked for in any language.
public struct PhraseRules: Sendable {
  /// The topics, sorted by id.
  public private(set) var topics: [PhraseTopic]

  /// The file that they were read from, for messages.
  package let origin: String?
  private let indexes: PhraseIndexes

  /// - Precondition: each topic stands there once.
  public init(_ topics: [PhraseTopic]) { self.init(topics, origin: nil) }

  package init(_ topics: [PhraseTopic], origin: String?) {
    let sorted = topics.sorted { $0.topic.id < $1.topic.id }
    precondition(
      zip(sorted, sorted.dropFirst()).allSatisfy { $0.topic.id != $1.topic.id },
      "a topic with two lists of phrases")
    self.topics = sorted
    self.origin = origin
    indexes = PhraseIndexes()
  }

  public var isEmpty: Bool { topics.isEmpty }

  /// How many phrases all topics have.
  public var phraseCount: Int { topics.reduce(0) { $0 + $1.phraseCount } }

  /// The number of the topic with that id.
  package func number(of id: String) -> Int? {
    var (low, high) = (0, topics.count)
    while low < high {
      let middle = (low + high) / 2
      if topics[middle].topic.id < id { low = middle + 1 } else { high = middle }
    }
    return low < topics.count && topics[low].topic.id == id ? low : nil
  }

  /// The phrases as they are looked for in a language; made once.
  ///
  /// - Complexity: O(*bytes of the phrases*) the first time.
  package func index(for language: Language) -> PhraseIndex {
    indexes.index(for: language) { PhraseIndex(topics, language: language) }
  }

  /// These topics beside others: where both have one, this one counts.
  public func adding(to others: PhraseRules?) -> PhraseRules {
    guard let others else { return self }
    return PhraseRules(
      topics + others.topics.filter { number(of: $0.topic.id) == nil }, origin: origin)
  }

  /// The same with the names, descriptions and codes that a model has for its topics.
  package func described(by known: [Topic]) -> PhraseRules {
    var rules = self
    for topic in known {
      if let number = number(of: topic.id) { rules.topics[number].topic = topic }
    }
    return rules
  }

  /// The same with curves that were fitted, by number of the topic.
  package func calibrated(by curves: [Int: PlattScaling]) -> PhraseRules {
    var rules = self
    for (number, curve) in curves {
      rules.topics[number] = rules.topics[number].calibrated(by: curve)
    }
    return rules
  }

  /// The first phrase that no article can have in a language, since all its words are stop words.
  package func firstWithoutWords(in language: Language) -> (topic: PhraseTopic, phrase: Phrase)? {
    guard let (number, role, position) = index(for: language).firstWithoutWords else { return nil }
    return (topics[number], topics[number].phrases(role)[position])
  }
}
