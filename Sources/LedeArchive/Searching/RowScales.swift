import GRDB
import LedeAlgebra
import LedeModels
import LedeStorage
import LedeText

/// By what the sum of each row is multiplied to be its score, over the rows of all segments.
struct RowScales: Sendable {
  /// One through the row's length; 0 for rows that take no part.
  private(set) var scales: [Float]

  /// How many rows take part.
  let rowCount: Int

  /// What age makes less of each row; empty when nothing does.
  private(set) var factors: [Float] = []

  /// By segment, its first row among all.
  let firsts: [Int]

  /// Whether no row takes part.
  var isEmpty: Bool { rowCount == 0 }

  /// - Parameter day: what ages count from.
  /// - Complexity: O(*rows*).
  init(_ archive: Archive, _ settings: RelatedSettings, day: Int?) throws {
    let state = archive.state
    firsts = state.firstRows
    var scales = state.scales
    if settings.filter != ArchiveFilter() {
      try Self.leaveOut(
        settings.filter, archive.acceptedRows(settings.filter), state, &scales)
    }
    rowCount = settings.filter == ArchiveFilter() ? state.scaledRowCount : scales.count { $0 > 0 }
    self.scales = scales
    if let halfLife = settings.halfLife {
      factors = Array(repeating: 0, count: scales.count)
      for (segment, first) in zip(state.segments, firsts) {
        for row in 0..<segment.rowCount where scales[first + row] > 0 {
          factors[first + row] = Self.factor(segment.days[row], day, halfLife: halfLife)
        }
      }
    }
  }

  /// Leaves out the rows that are not asked for.
  ///
  /// - Parameter accepted: by number of a segment, the rows that may take part; `nil` for all.
  private static func leaveOut(
    _ filter: ArchiveFilter, _ accepted: [Int: RowSet]?, _ state: ArchiveState,
    _ scales: inout [Float]
  ) {
    let since = filter.since.map { Int32($0.dayNumber) }
    let until = filter.until.map { Int32($0.dayNumber) }
    for (segment, first) in zip(state.segments, state.firstRows) {
      let rows = accepted.map { $0[segment.number] ?? RowSet() }
      segment.days.withSpan { days in
        for row in days.indices {
          let day = days[row]
          let isInRange =
            since == nil && until == nil
            || day != Segment.unknownDay && day >= since ?? day && day <= until ?? day
          if !isInRange || rows?.contains(row) == false { scales[first + row] = 0 }
        }
      }
    }
  }

  /// What age makes less of a row: `2^(−days / half-life)`, and ½ where a day is not known.
  ///
  /// Never 0, so that the oldest articles are still told.
  private static func factor(_ own: Int32, _ day: Int?, halfLife: Double) -> Float {
    guard own != Segment.unknownDay, let day else { return 0.5 }
    let age = Double(abs(Int(own) - day))
    let factor = Float(Logarithm.exponential(-Logarithm.natural(2.0) * age / halfLife))
    return max(factor, .leastNormalMagnitude)
  }

  /// The segment of a row, and the row in it.
  func place(of row: Int) -> (segment: Int, row: Int) {
    let segment = (firsts.lastIndex { $0 <= row }) ?? 0
    return (segment, row - firsts[segment])
  }
}

extension Archive {
  /// By number of a segment, the rows that have the topic and the source that are asked for; `nil`
  /// when neither is.
  ///
  /// Days are not looked at: segments have them themselves.
  fileprivate func acceptedRows(_ filter: ArchiveFilter) throws -> [Int: RowSet]? {
    guard filter.topic != nil || filter.source != nil else { return nil }
    var named = filter
    (named.since, named.until) = (nil, nil)
    let (condition, arguments) = named.condition()
    return try catalogue.read { db in
      var rows: [Int: RowSet] = [:]
      let found = try Row.fetchCursor(
        db, sql: "SELECT segment, row FROM articles WHERE \(condition)", arguments: arguments)
      let counts = Dictionary(
        uniqueKeysWithValues: state.segments.map { ($0.number, $0.rowCount) })
      while let next = try found.next() {
        let (segment, row): (Int, Int) = (try next.value(at: 0), try next.value(at: 1))
        guard row >= 0, row < counts[segment] ?? 0 else {
          throw Catalogue.damaged(catalogue.folder, "an article has no row")
        }
        rows[segment, default: RowSet()].insert(row)
      }
      return rows
    }
  }
}
