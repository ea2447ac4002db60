import LedeAlgebra
import LedeModels
import LedeStorage

/// The latent dimensions of an archive, and its articles' vectors in them.
///
/// The dimensions are learned from the archive's own articles (`LatentProjection`) and stay until the
/// archive has twice as many; with them stays how rare each term was. An article's vector is
/// `Σ (1 + ln count(t)) · P(t)`, added by ascending term and scaled to length 1, with *P(t)* the row of
/// the projection's file; terms that have none add nothing.
struct LatentState: Sendable {
  let record: ArchiveFile

  /// From how many articles the dimensions were learned.
  let articleCount: Int
  let dimensionCount: Int

  /// The files of rows.
  let rowRecords: [ArchiveFile]

  /// Ascending.
  private let terms: SharedBuffer<Int32>

  /// Terms × dimensions.
  private let elements: CheckedBuffer<Float>

  /// By number of a segment, rows × dimensions.
  private let rows: [Int: SharedBuffer<Float>]

  /// - Parameter rows: the files of rows; those of segments that are gone are no obstacle.
  init(
    _ record: ArchiveFile, _ file: CheckedFile, rows: [(record: ArchiveFile, file: CheckedFile)]
  ) throws(StorageError) {
    self.record = record
    dimensionCount = record.count
    articleCount = Int(truncatingIfNeeded: try file.section("articles", of: UInt64.self).element(0))
    terms = try file.whole("terms", of: Int32.self)
    elements = try file.section("elements", of: Float.self)
    guard dimensionCount > 0, elements.count == terms.count * dimensionCount else {
      throw file.damaged("its sections do not fit each other")
    }
    var vectors: [Int: SharedBuffer<Float>] = [:]
    for row in rows {
      let elements = try row.file.whole("rows.latent", of: Float.self)
      guard elements.count == row.record.count * dimensionCount else {
        throw row.file.damaged("its sections do not fit each other")
      }
      vectors[row.record.first] = elements
    }
    self.rows = vectors
    rowRecords = rows.map(\.record)
  }

  /// Writes dimensions.
  ///
  /// - Parameters:
  ///   - projection: as it was learned.
  ///   - rarity: how rare each of its terms is.
  static func write(
    _ projection: LatentProjection, rarity: [Float], articleCount: Int, number: Int,
    in folder: ArchiveFolder
  ) throws(StorageError) -> ArchiveFile {
    let dimensions = projection.dimensionCount
    let elements = projection.elements.enumerated().map { index, element in
      element * rarity[index / dimensions]
    }
    return try ArchiveFile.write(
      [
        Section("articles", SharedBuffer([UInt64(articleCount)])),
        Section("terms", SharedBuffer(projection.terms)),
        Section("elements", SharedBuffer(elements)),
      ], .projection, number: number, count: dimensions, in: folder)
  }

  /// Writes the vectors of a segment's rows.
  func writeRows(
    of segment: Segment, number: Int, in folder: ArchiveFolder
  ) throws(StorageError) -> ArchiveFile {
    try ArchiveFile.write(
      [Section("rows.latent", try vectors(of: segment))], .latent, number: number,
      count: segment.rowCount, first: segment.number, in: folder)
  }

  /// Whether the vectors of a segment's rows are on disk.
  func has(_ segment: Segment) -> Bool { rows[segment.number] != nil }

  /// The vectors of a segment's rows: from disk, or made now, as for what a writer is adding.
  func vectors(of segment: Segment) throws(StorageError) -> SharedBuffer<Float> {
    if let rows = rows[segment.number], rows.count == segment.rowCount * dimensionCount {
      return rows
    }
    var vectors: [Float] = []
    vectors.reserveCapacity(segment.rowCount * dimensionCount)
    for row in 0..<segment.rowCount {
      let (terms, counts) = try segment.withRow(row) { terms, counts in
        (terms.indices.map { terms[$0] }, counts.indices.map { counts[$0] })
      }
      vectors += try vector(terms, counts)
    }
    return SharedBuffer(vectors)
  }

  /// The vector of an article, of length 1; zeros where it has no term that counts.
  ///
  /// - Parameters:
  ///   - numbers: of its terms, ascending.
  ///   - counts: as many.
  func vector(_ numbers: [Int32], _ counts: [UInt8]) throws(StorageError) -> [Float] {
    var sums: [Float] = Array(repeating: 0, count: dimensionCount)
    var low = 0
    for (number, count) in zip(numbers, counts) {
      guard let place = place(of: number, from: &low) else { continue }
      let factor = Logarithm.damped(Float(count))
      try elements.withSpan(place * dimensionCount..<(place + 1) * dimensionCount) { row in
        for dimension in row.indices { sums[dimension] += factor * row[dimension] }
      }
    }
    let length = FixedOrder.dot(sums.span, sums.span).squareRoot()
    return length > 0 ? sums.map { $0 / length } : sums
  }

  /// Where a term stands.
  ///
  /// - Parameter low: from where on to look, which is moved on.
  private func place(of number: Int32, from low: inout Int) -> Int? {
    terms.withSpan { terms in
      var high = terms.count
      while low < high {
        let middle = (low + high) / 2
        if terms[middle] < number { low = middle + 1 } else { high = middle }
      }
      return low < terms.count && terms[low] == number ? low : nil
    }
  }
}
