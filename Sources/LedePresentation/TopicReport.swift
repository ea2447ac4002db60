import Lede

/// How topics are shown: their codes, places and phrases.
extension JSONWriter {
  /// What a topic is called and means.
  mutating func description(of topic: Topic) {
    member("topic", topic.id)
    member("name", topic.name)
    member("description", topic.description)
    codes(of: topic)
    member("parent", topic.parent)
    member("aliases") { $0.array(topic.aliases) { $0.string($1) } }
  }

  /// A topic's codes in other vocabularies, and its places.
  mutating func codes(of topic: Topic) {
    member("codes") { $0.array(topic.codes) { $0.string($1) } }
    member("places") { $0.array(topic.placeAddresses) { $0.string($1) } }
  }

  /// A topic that is given for phrases, with how many there are and the heaviest of each role.
  mutating func phraseTopic(_ topic: PhraseTopic, limit: Int) {
    object { object in
      object.description(of: topic.topic)
      object.member("threshold", topic.threshold)
      object.member("calibrated", topic.isCalibrated)
      object.member("phrases", topic.phraseCount)
      for role in PhraseTopic.Role.allCases {
        object.member(role.rawValue) { writer in
          writer.array(topic.heaviest(role, limit: limit)) { writer, phrase in
            writer.object { object in
              object.member("phrase", phrase.text)
              object.member("weight", phrase.weight)
            }
          }
        }
      }
    }
  }
}

extension PhraseTopic {
  /// The phrases of a role that count most, of equal ones the first that were written.
  func heaviest(_ role: Role, limit: Int) -> [Phrase] {
    let phrases = phrases(role)
    let order = phrases.indices.sorted { (-phrases[$0].weight, $0) < (-phrases[$1].weight, $1) }
    return order.prefix(limit).map { phrases[$0] }
  }

  /// Phrases as a person reads them: required ones with `+` before them, excluded ones with `−`.
  func heaviestPhrases(limit: Int) -> [String] {
    let shown =
      heaviest(.required, limit: limit).map { "+" + $0.text }
      + heaviest(.any, limit: limit).map(\.text)
      + heaviest(.not, limit: limit).map { "−" + $0.text }
    let left = phraseCount - shown.count
    return shown + (left > 0 ? ["… and \(left) more"] : [])
  }
}

extension Topic {
  /// The codes, and the places as their letters.
  var codesAndPlaces: [String] { codes + places }
}
