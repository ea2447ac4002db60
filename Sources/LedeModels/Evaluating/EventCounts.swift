/// Right, wrong and missed labels of all topics in one array, and the F1 that they make.
package struct EventCounts: Sendable, Hashable {
  /// `[3 · topic]` right, `[3 · topic + 1]` wrong, `[3 · topic + 2]` missed.
  package var elements: [Int32]

  package init(topicCount: Int) { elements = Array(repeating: 0, count: 3 * topicCount) }

  package var topicCount: Int { elements.count / 3 }

  package mutating func removeAll() {
    for index in elements.indices { elements[index] = 0 }
  }

  /// The F1 of a topic; `nil` when no article has it.
  package func f1(of topic: Int) -> Double? {
    let (right, wrong, missed) = self[topic]
    return right + missed == 0 ? nil : Self.f1(right, wrong, missed)
  }

  /// The F1 of all topics' counts together.
  package var microF1: Double {
    var (right, wrong, missed) = (0, 0, 0)
    for topic in 0..<topicCount {
      let counts = self[topic]
      right += counts.right
      wrong += counts.wrong
      missed += counts.missed
    }
    return Self.f1(right, wrong, missed)
  }

  /// The mean F1 of the topics that some article has.
  package var macroF1: Double {
    var (sum, count) = (0.0, 0.0)
    for topic in 0..<topicCount {
      guard let f1 = f1(of: topic) else { continue }
      sum += f1
      count += 1
    }
    return count == 0 ? 0 : sum / count
  }

  /// The mean F1 weighted by how many articles have a topic.
  package var weightedF1: Double {
    var (sum, support) = (0.0, 0.0)
    for topic in 0..<topicCount {
      guard let f1 = f1(of: topic) else { continue }
      let weight = Double(self[topic].right + self[topic].missed)
      sum += weight * f1
      support += weight
    }
    return support == 0 ? 0 : sum / support
  }

  private subscript(topic: Int) -> (right: Int, wrong: Int, missed: Int) {
    (Int(elements[3 * topic]), Int(elements[3 * topic + 1]), Int(elements[3 * topic + 2]))
  }

  private static func f1(_ right: Int, _ wrong: Int, _ missed: Int) -> Double {
    let sum = 2 * right + wrong + missed
    return sum == 0 ? 0 : Double(2 * right) / Double(sum)
  }
}
