/// The right and wrong labels of every article, as places in an array of counts.
///
/// Most articles have one or two. Counting a sample of articles anew is then a few additions an
/// article, with no score looked at again.
package struct LabelEvents: Sendable {
  package let topicCount: Int

  /// Where each article's places start, and where the last one's end.
  private var starts: [Int32] = [0]

  /// `3 · topic` for a right label, `+ 1` for a wrong one, `+ 2` for a missed one.
  private var places: [Int32] = []

  package var articleCount: Int { starts.count - 1 }

  package init(_ pairs: JudgedPairs, roles: JudgedPairs.Pair = .main) {
    topicCount = pairs.topicCount
    for article in 0..<pairs.articleCount {
      for topic in 0..<pairs.topicCount {
        let pair = pairs[article, topic]
        if pair.isEmpty || pair.contains(.doubtful) { continue }
        switch (!pair.isDisjoint(with: roles), pair.contains(.gold)) {
        case (true, true): places.append(Int32(3 * topic))
        case (true, false): places.append(Int32(3 * topic + 1))
        case (false, true): places.append(Int32(3 * topic + 2))
        case (false, false): break
        }
      }
      starts.append(Int32(places.count))
    }
  }

  /// An article's places.
  package subscript(article: Int) -> ArraySlice<Int32> {
    places[Int(starts[article])..<Int(starts[article + 1])]
  }

  /// Adds an article's labels to counts.
  @inline(__always)
  package func add(_ article: Int, to counts: inout EventCounts) {
    for index in Int(starts[article])..<Int(starts[article + 1]) {
      counts.elements[Int(places[index])] += 1
    }
  }
}
