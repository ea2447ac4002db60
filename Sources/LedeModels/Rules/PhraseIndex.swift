import LedeText

/// Phrases as they are looked for in the articles of one language.
///
/// A phrase is its words without the stop words, each a stem or, where a `*` stands, the beginning of
/// a word. The phrases are the paths of a trie whose edges lie in one hash table: from (node, word)
/// to node. Looking for all phrases that start at a word takes as many look-ups as the longest of
/// them has words, however many phrases there are.
///
/// - Complexity: O(*bytes of the phrases*) to make; about 60 bytes of memory a phrase of three words
///   beside its text.
/// - SeeAlso: Aho and Corasick, "Efficient string matching", CACM 18 (1975), section 2: the goto
///   function alone. Phrases are short, so starting anew at each word costs less than their failure
///   links.
package final class PhraseIndex: Sendable {
  /// What a phrase that was found means for a topic.
  struct Use {
    /// Sorts uses by topic, role and position, which it is made of.
    let order: UInt64
    var weight: Float

    init(rule: Int, role: PhraseTopic.Role, position: Int, weight: Float) {
      order = UInt64(rule) << 34 | UInt64(role.order) << 32 | UInt64(UInt32(position))
      self.weight = weight
    }

    /// The number of the topic.
    var rule: Int { Int(order >> 34) }
    var role: PhraseTopic.Role { PhraseTopic.Role(order: Int(order >> 32 & 3)) }

    /// Its place among the topic's phrases of the role.
    var position: Int { Int(order & 0xFFFF_FFFF) }

    func isOfSameRole(as other: Use) -> Bool { order >> 32 == other.order >> 32 }
  }

  let language: Language

  /// The stems of the phrases' words; the number of a word in the trie is its number here.
  let words: ByteTable

  /// The beginnings of words; the number of one in the trie is the complement of its number here.
  let prefixes: ByteTable

  /// By number of bytes, whether a beginning has so many.
  let prefixLengths: [Bool]

  /// The edges: from a node by a word to the node with the edge's own number plus one; 0 is the root.
  let edges: PairTable

  /// By node, the number of the phrase that ends there; −1 where none does.
  let phraseOfNode: [Int32]

  /// By phrase, where its uses start, and where the last one's end.
  private let useStarts: [Int32]
  private let uses: [Use]

  /// By topic, how many required phrases must be found.
  let requiredCounts: [Int32]

  /// By topic, whether weights add up; else the required phrases are counted.
  let addsWeights: [Bool]

  /// The first phrase that has nothing but stop words in it.
  let firstWithoutWords: (rule: Int, role: PhraseTopic.Role, position: Int)?

  init(_ topics: [PhraseTopic], language: Language) {
    var reader = PhraseReader(language: language)
    var edges = PairTable()
    var phraseOfNode: [Int32] = [-1]
    var found: [(phrase: Int32, use: Use)] = []
    var phraseCount: Int32 = 0
    var requiredCounts: [Int32] = []
    var firstWithoutWords: (rule: Int, role: PhraseTopic.Role, position: Int)?
    for (rule, topic) in topics.enumerated() {
      var unfindable: Int32 = 0
      for role in PhraseTopic.Role.allCases {
        for (position, phrase) in topic.phrases(role).enumerated() {
          let words = reader.words(of: phrase.text)
          if words.isEmpty {
            firstWithoutWords = firstWithoutWords ?? (rule, role, position)
            if role == .required { unfindable += 1 }
            continue
          }
          var node: Int32 = 0
          for word in words { node = edges.insert(node, word) + 1 }
          while phraseOfNode.count <= edges.count { phraseOfNode.append(-1) }
          if phraseOfNode[Int(node)] < 0 {
            phraseOfNode[Int(node)] = phraseCount
            phraseCount += 1
          }
          found.append(
            (
              phraseOfNode[Int(node)],
              Use(rule: rule, role: role, position: position, weight: phrase.weight)
            ))
        }
      }
      requiredCounts.append(unfindable)
    }
    let (starts, uses) = Self.group(found, phraseCount: Int(phraseCount))
    for use in uses where use.role == .required { requiredCounts[use.rule] += 1 }
    self.language = language
    words = reader.lexicon.terms
    prefixes = reader.prefixes
    prefixLengths = reader.prefixLengths
    self.edges = edges
    self.phraseOfNode = phraseOfNode
    useStarts = starts
    self.uses = uses
    self.requiredCounts = requiredCounts
    addsWeights = topics.map { !$0.any.isEmpty }
    self.firstWithoutWords = firstWithoutWords
  }

  /// What a phrase means for the topics that have it.
  func uses(of phrase: Int32) -> ArraySlice<Use> {
    uses[Int(useStarts[Int(phrase)])..<Int(useStarts[Int(phrase) + 1])]
  }

  /// Brings the uses of each phrase together, in the order of topics, roles and positions.
  ///
  /// Phrases that a topic has twice, since their words have the same stems, count once, with the
  /// higher weight.
  private static func group(
    _ found: [(phrase: Int32, use: Use)], phraseCount: Int
  ) -> (starts: [Int32], uses: [Use]) {
    var next: [Int] = Array(repeating: 0, count: phraseCount + 1)
    for (phrase, _) in found { next[Int(phrase) + 1] += 1 }
    for phrase in 0..<phraseCount { next[phrase + 1] += next[phrase] }
    var order: [Int] = Array(repeating: 0, count: found.count)
    var ends = next
    for (index, (phrase, _)) in found.enumerated() {
      order[ends[Int(phrase)]] = index
      ends[Int(phrase)] += 1
    }
    var starts: [Int32] = [0]
    var uses: [Use] = []
    for phrase in 0..<phraseCount {
      for slot in next[phrase]..<next[phrase + 1] {
        let use = found[order[slot]].use
        if uses.count > Int(starts[phrase]), let last = uses.last, last.isOfSameRole(as: use) {
          uses[uses.count - 1].weight = max(last.weight, use.weight)
        } else {
          uses.append(use)
        }
      }
      starts.append(Int32(uses.count))
    }
    return (starts, uses)
  }
}
