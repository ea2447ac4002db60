import GRDB
import LedeStorage

extension ArchiveWriter {
  /// How many segments of like size become one, and how many rows one may have.
  private static let (segmentsTogether, rowLimit) = (8, 65_536)

  /// Joins segments of like size as long as there are eight of them, so that an archive has few, and
  /// an article is written as often as the logarithm of their number.
  ///
  /// - Complexity: amortized O(log *articles*) for an article.
  func mergeSegments() throws {
    while true {
      let tiers = Dictionary(grouping: state.segments) { segment in
        var (tier, rows) = (0, segment.liveCount)
        while rows >= Self.segmentsTogether {
          rows /= Self.segmentsTogether
          tier += 1
        }
        return tier
      }
      let ready = tiers.sorted { $0.key < $1.key }.map(\.value).first { segments in
        segments.count >= Self.segmentsTogether
          && segments.reduce(0) { $0 + $1.liveCount } <= Self.rowLimit
      }
      guard let ready else { return }
      try merge(ready)
    }
  }

  /// Joins the smallest segments, as long as they have no more rows together than some: an archive that
  /// was made at once has few segments at once, and what is joined is in proportion to what was added.
  ///
  /// - Complexity: O(*rows* · *terms* of a row).
  func joinSegments(upTo rows: Int) throws {
    var left = min(rows, Self.rowLimit)
    var numbers: Set<Int> = []
    for segment in state.segments.sorted(by: {
      ($0.liveCount, $0.number) < ($1.liveCount, $1.number)
    }) {
      left -= segment.liveCount
      guard left >= 0 else { break }
      numbers.insert(segment.number)
    }
    guard numbers.count > 1 else { return }
    try merge(state.segments.filter { numbers.contains($0.number) })
  }

  /// Makes one segment of several.
  private func merge(_ segments: [Segment]) throws {
    var change = ArchiveChange()
    var moves: [(segment: Int, rows: [Int])] = []
    for segment in segments {
      moves.append((segment.number, try segment.append(to: &change.rows)))
      change.replaced.insert(segment.number)
    }
    try commit(change) { db, new in
      let statement = try db.cachedStatement(
        sql: "UPDATE articles SET segment = ?, row = ? WHERE segment = ? AND row = ?")
      var next = 0
      for (segment, rows) in moves {
        for row in rows {
          try statement.execute(arguments: [new, next, segment, row])
          next += 1
        }
      }
    }
  }

  /// Writes anew what holds removed articles or is small, counts frequencies anew and gives unused
  /// space back.
  ///
  /// - Parameter progress: called with the share that is done.
  /// - Complexity: O(*archive*).
  public func compact(progress: (Double) -> Void = { _ in }) throws {
    let loose = state.segments.filter { !$0.removed.isEmpty || $0.liveCount < Self.rowLimit / 2 }
    var groups: [[Segment]] = []
    var room = 0
    for segment in loose {
      if segment.liveCount > room {
        groups.append([])
        room = Self.rowLimit
      }
      groups[groups.count - 1].append(segment)
      room -= segment.liveCount
    }
    groups.removeAll { $0.count == 1 && $0[0].removed.isEmpty }
    for (number, group) in groups.enumerated() {
      progress(Double(number) / Double(groups.count + 2))
      try merge(group)
    }
    var change = ArchiveChange()
    change.joinsTerms = true
    change.renewsFrequencies = state.frequencies.articleCount != articleCount
    progress(Double(groups.count) / Double(groups.count + 2))
    try commit(change) { _, _ in }
    try extendLatents()
    progress(Double(groups.count + 1) / Double(groups.count + 2))
    try catalogue.execute("INSERT INTO search (search) VALUES ('optimize')")
    try catalogue.execute("VACUUM")
    try catalogue.execute("PRAGMA wal_checkpoint(PASSIVE)")
  }
}
