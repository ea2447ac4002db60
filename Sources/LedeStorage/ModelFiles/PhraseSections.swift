import LedeAlgebra
import LedeModels

/// The phrases of topics in a model file.
///
/// The description has a header for each topic; `topics.phrases` has the text of all phrases, topic by
/// topic, role by role, a line feed behind each; `topics.phraseWeights` the weights of those of `any`.
enum PhraseSections {
  /// What the description says of a topic made of phrases.
  struct Header: Codable {
    var topic: Topic
    var threshold: Float
    var calibration: PlattScaling

    /// How many phrases there are of each role.
    var required: Int
    var any: Int
    var not: Int

    init(_ topic: PhraseTopic) {
      self.topic = topic.topic
      threshold = topic.threshold
      calibration = topic.calibration
      required = topic.required.count
      any = topic.any.count
      not = topic.excluded.count
    }

    var counts: [Int] { [required, any, not] }
  }

  static func headers(_ rules: PhraseRules?) -> [Header]? { rules?.topics.map { Header($0) } }

  static func encode(_ rules: PhraseRules?) -> [(name: String, bytes: [UInt8])] {
    guard let rules else { return [] }
    var bytes: [UInt8] = []
    for topic in rules.topics {
      for role in PhraseTopic.Role.allCases {
        for phrase in topic.phrases(role) {
          bytes.append(contentsOf: phrase.text.utf8)
          bytes.append(0x0A)
        }
      }
    }
    let weights = rules.topics.flatMap { $0.any.map(\.weight) }
    return [
      ("topics.phrases", bytes),
      ("topics.phraseWeights", SharedBuffer(weights).littleEndianBytes),
    ]
  }

  /// - Throws: when the parts do not fit, or a number cannot be.
  static func decode(
    _ headers: [Header]?, _ sections: Sections
  ) throws(StorageError) -> PhraseRules? {
    guard let headers, !headers.isEmpty else { return nil }
    let bytes = try sections.bytes("topics.phrases")
    let weights = try sections.buffer("topics.phraseWeights", of: Float.self)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    var lengths: [Int] = []
    for header in headers {
      try ModelChecks.require(
        header.counts.allSatisfy { (0...lines.count).contains($0) }
          && header.required + header.any > 0
          && header.threshold > 0 && header.threshold.isFinite
          && header.calibration.a.isFinite && header.calibration.b.isFinite, "phrases", sections)
      lengths += header.counts
    }
    try ModelChecks.require(
      lengths.reduce(0, +) == lines.count && headers.reduce(0) { $0 + $1.any } == weights.count
        && weights.elements.allSatisfy { $0 > 0 && $0 <= Phrase.heaviest }
        && zip(headers, headers.dropFirst()).allSatisfy { $0.topic.id < $1.topic.id },
      "phrases", sections)
    var texts = lines.makeIterator()
    var next = 0
    var topics: [PhraseTopic] = []
    for header in headers {
      func phrases(_ count: Int, weighted: Bool) -> [Phrase] {
        (0..<count).map { _ in
          let text = String(decoding: texts.next() ?? [], as: UTF8.self)
          guard weighted else { return Phrase(text) }
          next += 1
          return Phrase(text, weight: weights[next - 1])
        }
      }
      topics.append(
        PhraseTopic(
          header.topic, required: phrases(header.required, weighted: false),
          any: phrases(header.any, weighted: true),
          excluded: phrases(header.not, weighted: false), threshold: header.threshold,
          calibration: header.calibration))
    }
    return PhraseRules(topics)
  }
}
