import LedeAlgebra
import LedeStorage

/// Articles as vectors, in a file that never changes.
///
/// Each row is there twice: as its terms, and in the postings of its terms. What it reads of the file
/// is checked when it is first read.
package struct Segment: Sendable {
  /// The day of an article that has none.
  static let unknownDay = Int32.min

  /// How many rows ahead of the one at work their terms are brought near.
  private static let ahead = 2

  package private(set) var record: ArchiveFile
  package let rowCount: Int

  /// The frequencies that `lengths` are by.
  let version: Int
  let days: SharedBuffer<Int32>
  let lengths: SharedBuffer<Float>
  private let shares: CheckedBuffer<UInt8>?
  private let keys: CheckedBuffer<UInt64>
  private let rowStarts: CheckedBuffer<Int64>
  private let rowTerms: CheckedBuffer<Int32>
  private let rowCounts: CheckedBuffer<UInt8>
  private let terms: SharedBuffer<Int32>
  private let ranks: TermRanks
  private let postingStarts: SharedBuffer<Int64>
  private let postingRows: CheckedBuffer<Int32>
  private let postingCounts: CheckedBuffer<UInt8>
  private let file: CheckedFile

  package var number: Int { record.number }
  var removed: RowSet { record.removed }
  var liveCount: Int { rowCount - removed.count }

  init(_ record: ArchiveFile, _ file: CheckedFile) throws(StorageError) {
    self.record = record
    self.file = file
    version = Int(truncatingIfNeeded: try file.section("version", of: UInt64.self).element(0))
    days = try file.whole("rows.days", of: Int32.self)
    lengths = try file.whole("rows.lengths", of: Float.self)
    shares =
      file.hasSection("rows.shares") ? try file.section("rows.shares", of: UInt8.self) : nil
    keys = try file.section("rows.keys", of: UInt64.self)
    rowStarts = try file.section("rows.starts", of: Int64.self)
    rowTerms = try file.section("rows.terms", of: Int32.self)
    rowCounts = try file.section("rows.counts", of: UInt8.self)
    terms = try file.whole("terms", of: Int32.self)
    ranks = terms.withSpan { TermRanks($0) }
    postingStarts = try file.whole("terms.starts", of: Int64.self)
    postingRows = try file.section("postings.rows", of: Int32.self)
    postingCounts = try file.section("postings.counts", of: UInt8.self)
    rowCount = days.count
    guard lengths.count == rowCount, keys.count == rowCount, rowStarts.count == rowCount + 1,
      rowTerms.count == rowCounts.count, postingRows.count == postingCounts.count,
      postingRows.count == rowTerms.count, postingStarts.count == terms.count + 1,
      record.count == rowCount
    else { throw file.damaged("its sections do not fit each other") }
  }

  /// The segment with further rows removed.
  func removing(_ rows: [Int]) -> Segment {
    var segment = self
    for row in rows { segment.record.removed.insert(row) }
    return segment
  }

  /// Where the postings of terms are; empty for those that no row has.
  ///
  /// - Complexity: O(*wanted*).
  func postings(of wanted: [Int32]) -> [Range<Int>] {
    var found: [Range<Int>] = Array(repeating: 0..<0, count: wanted.count)
    postingStarts.withSpan { starts in
      var places: [Int32] = []
      for known in 0..<ranks.findKnown(wanted.span, places: &places) {
        let index = Int(places[known])
        let rank = ranks.rank(of: wanted[index])
        guard starts[rank] <= starts[rank + 1] else { continue }
        found[index] = Int(starts[rank])..<Int(starts[rank + 1])
      }
    }
    return found
  }

  /// Calls `body` with the rows and counts of all postings, of which those in some ranges are checked
  /// and may be read.
  func withPostings(
    _ ranges: [Range<Int>], _ body: (Span<Int32>, Span<UInt8>) -> Void
  ) throws(StorageError) {
    try postingRows.withSpan(checking: ranges) { rows throws(StorageError) in
      try postingCounts.withSpan(checking: ranges) { counts throws(StorageError) in
        body(rows, counts)
      }
    }
  }

  /// Calls `body` with the terms and counts of some rows, one after the other.
  ///
  /// - Parameter body: given the place in `rows` first.
  func forEachRow(
    _ rows: [Int], _ body: (Int, Span<Int32>, Span<UInt8>) -> Void
  ) throws(StorageError) {
    let starts = rows.map { $0..<$0 + 2 }
    let ranges = try rowStarts.withSpan(checking: starts) { starts throws(StorageError) in
      rows.map { Int(starts[$0])..<max(Int(starts[$0]), Int(starts[$0 + 1])) }
    }
    try rowTerms.withSpan(checking: ranges) { terms throws(StorageError) in
      try rowCounts.withSpan(checking: ranges) { counts throws(StorageError) in
        for (index, range) in ranges.enumerated() {
          if index + Self.ahead < ranges.count {
            terms.extracting(ranges[index + Self.ahead]).prefetch()
            counts.extracting(ranges[index + Self.ahead]).prefetch()
          }
          body(index, terms.extracting(range), counts.extracting(range))
        }
      }
    }
  }

  /// Calls `body` with a part of the section of shares; with none where there is no section.
  func withShares<Result>(
    _ range: Range<Int>, _ body: (Span<UInt8>) throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    guard let shares else { return try body([UInt8]().span) }
    return try shares.withSpan(range, body)
  }

  /// Calls `body` with the terms and counts of a row.
  func withRow<Result>(
    _ row: Int, _ body: (Span<Int32>, Span<UInt8>) -> Result
  ) throws(StorageError) -> Result {
    let (start, end) = (Int(try rowStarts.element(row)), Int(try rowStarts.element(row + 1)))
    guard start <= end else { throw file.damaged("a row ends before it starts") }
    return try rowTerms.withSpan(start..<end) { terms throws(StorageError) in
      try rowCounts.withSpan(start..<end) { counts throws(StorageError) in body(terms, counts) }
    }
  }

  /// The terms of a row, ascending.
  func terms(ofRow row: Int) throws(StorageError) -> [Int32] {
    try withRow(row) { terms, _ in terms.indices.map { terms[$0] } }
  }

  /// The hash of the article that a row was made of.
  func key(_ row: Int) throws(StorageError) -> UInt64 { try keys.element(row) }

  /// Adds to each term's frequency the rows that have it and are still there.
  ///
  /// - Complexity: O(*terms* + elements of removed rows).
  func addFrequencies(to frequencies: inout [UInt32]) throws(StorageError) {
    for position in 0..<terms.count {
      let count = postingStarts[position + 1] - postingStarts[position]
      frequencies[Int(terms[position])] += UInt32(truncatingIfNeeded: count)
    }
    guard !removed.isEmpty else { return }
    for row in 0..<rowCount where removed.contains(row) {
      try withRow(row) { terms, _ in
        for index in terms.indices { frequencies[Int(terms[index])] -= 1 }
      }
    }
  }

  /// Adds the rows that are still there to others.
  ///
  /// - Returns: their numbers here, in the order in which they were added.
  func append(to rows: inout SegmentRows) throws(StorageError) -> [Int] {
    var kept: [Int] = []
    for row in 0..<rowCount where !removed.contains(row) {
      let key = try key(row)
      try withRow(row) { rows.append($0, $1, day: days[row], key: key) }
      kept.append(row)
    }
    return kept
  }

  /// What every row weighs by other frequencies.
  func weights(_ weights: TermWeights) throws(StorageError) -> RowWeights {
    var rows = RowWeights(weights)
    for row in 0..<rowCount { try withRow(row) { rows.add($0, $1) } }
    return rows
  }

  /// Compares all checksums.
  func checkAll() throws(StorageError) { try file.checkAll() }
}
