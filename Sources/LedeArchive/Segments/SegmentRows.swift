/// Articles as rows of term numbers and counts: what a segment is written from.
struct SegmentRows: Sendable {
  private(set) var starts: [Int64] = [0]

  /// Of each row, ascending.
  private(set) var terms: [Int32] = []
  private(set) var counts: [UInt8] = []

  /// By row, the day as `ArticleDate.dayNumber` counts, or `Segment.unknownDay`.
  private(set) var days: [Int32] = []

  /// By row, the hash of the article that the catalogue has for it.
  private(set) var keys: [UInt64] = []

  var count: Int { days.count }

  /// Adds a row.
  ///
  /// - Precondition: the terms are distinct.
  mutating func append(_ row: [(term: Int32, count: UInt8)], day: Int32, key: UInt64) {
    for element in row.sorted(by: { $0.term < $1.term }) {
      terms.append(element.term)
      counts.append(element.count)
    }
    finishRow(day: day, key: key)
  }

  /// Adds a row whose terms ascend.
  mutating func append(_ terms: Span<Int32>, _ counts: Span<UInt8>, day: Int32, key: UInt64) {
    for index in terms.indices {
      self.terms.append(terms[index])
      self.counts.append(counts[index])
    }
    finishRow(day: day, key: key)
  }

  private mutating func finishRow(day: Int32, key: UInt64) {
    starts.append(Int64(terms.count))
    days.append(day)
    keys.append(key)
  }

  /// Adds one to the frequency of each row's terms.
  func addFrequencies(to frequencies: inout [UInt32]) {
    for term in terms { frequencies[Int(term)] += 1 }
  }

  /// What all rows weigh.
  func weights(_ weights: TermWeights) -> RowWeights {
    var rows = RowWeights(weights)
    for row in 0..<count {
      let range = Int(starts[row])..<Int(starts[row + 1])
      rows.add(terms.span.extracting(range), counts.span.extracting(range))
    }
    return rows
  }
}
