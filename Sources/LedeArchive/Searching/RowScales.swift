import GRDB
import LedeAlgebra
import LedeModels
import LedeStorage
import LedeText

/// By what the sum of each row is multiplied to be its score, over the rows of all segments.
struct RowScales: Sendable {
  /// One through the row's length, times its factor; 0 for rows that take no part.
  private(set) var scales: [Float]

  /// What age makes less of each row; empty when nothing does.
  private(set) var factors: [Float] = []

  /// By segment, its first row among all.
  let firsts: [Int]

  /// How many rows take part.
  private(set) var count = 0

  /// - Parameter day: what ages count from.
  init(_ archive: Archive, _ settings: RelatedSettings, day: Int?) throws {
    let state = archive.state
    let filter = settings.filter
    let accepted = try archive.acceptedRows(filter)
    let since = filter.since.map { Int32($0.dayNumber) }
    let until = filter.until.map { Int32($0.dayNumber) }
    var firsts: [Int] = []
    let rowCount = state.segments.reduce(0) { total, segment in
      firsts.append(total)
      return total + segment.rowCount
    }
    var scales: [Float] = Array(repeating: 0, count: rowCount)
    var factors: [Float] = []
    if settings.halfLife != nil { factors = Array(repeating: 0, count: rowCount) }
    for (number, segment) in state.segments.enumerated() {
      let (first, lengths) = (firsts[number], state.lengths[number])
      let removed = segment.removed
      let rows = accepted.map { $0[segment.number] ?? RowSet() }
      let isWhole = removed.isEmpty
      segment.days.withSpan { days in
        lengths.withSpan { lengths in
          var target = scales.mutableSpan
          for row in days.indices where isWhole || !removed.contains(row) {
            if let rows, !rows.contains(row) { continue }
            let own = days[row]
            if since != nil || until != nil {
              guard own != Segment.unknownDay, own >= since ?? own, own <= until ?? own else {
                continue
              }
            }
            let length = lengths[row]
            guard length > 0 else { continue }
            target[first + row] = 1 / length
          }
        }
      }
      if let halfLife = settings.halfLife {
        for row in 0..<segment.rowCount where scales[first + row] > 0 {
          let factor = Self.factor(segment.days[row], day, halfLife: halfLife)
          factors[first + row] = factor
          scales[first + row] *= factor
        }
      }
    }
    count = scales.count { $0 > 0 }
    self.scales = scales
    self.factors = factors
    self.firsts = firsts
  }

  /// `2^(−days / half-life)`; ½ where a day is not known.
  private static func factor(_ own: Int32, _ day: Int?, halfLife: Double) -> Float {
    guard own != Segment.unknownDay, let day else { return 0.5 }
    let age = Double(abs(Int(own) - day))
    return Float(Logarithm.exponential(-Logarithm.natural(2.0) * age / halfLife))
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
      while let row = try found.next() { rows[row[0], default: RowSet()].insert(row[1]) }
      return rows
    }
  }
}
