import LedeAlgebra
import LedeStorage

/// Writes a segment: its rows, and the same by term.
enum SegmentWriter {
  /// - Parameters:
  ///   - termCount: how many terms the archive has.
  ///   - weights: of the rows, by the frequencies of `version`.
  /// - Complexity: O(*elements* + *terms of the archive*).
  static func write(
    _ rows: SegmentRows, termCount: Int, weights: RowWeights, version: Int, number: Int,
    in folder: ArchiveFolder
  ) throws(StorageError) -> ArchiveFile {
    var frequencies: [UInt32] = Array(repeating: 0, count: termCount)
    rows.addFrequencies(to: &frequencies)
    var (terms, starts) = ([Int32](), [Int64(0)])
    var next: [Int64] = Array(repeating: 0, count: termCount)
    for term in 0..<termCount where frequencies[term] > 0 {
      let start = starts[terms.count]
      next[term] = start
      terms.append(Int32(term))
      starts.append(start + Int64(frequencies[term]))
    }
    var postingRows: [Int32] = Array(repeating: 0, count: rows.terms.count)
    var postingCounts: [UInt8] = Array(repeating: 0, count: rows.terms.count)
    for row in 0..<rows.count {
      for position in Int(rows.starts[row])..<Int(rows.starts[row + 1]) {
        let term = Int(rows.terms[position])
        let place = Int(next[term])
        next[term] += 1
        postingRows[place] = Int32(row)
        postingCounts[place] = rows.counts[position]
      }
    }
    return try ArchiveFile.write(
      [
        Section("rows.starts", SharedBuffer(rows.starts)),
        Section("rows.terms", SharedBuffer(rows.terms)),
        Section("rows.counts", SharedBuffer(rows.counts)),
        Section("rows.days", SharedBuffer(rows.days)),
        Section("rows.keys", SharedBuffer(rows.keys)),
        Section("rows.lengths", SharedBuffer(weights.lengths)),
        Section("rows.shares", SharedBuffer(weights.sharesByLevel)),
        Section("terms", SharedBuffer(terms)),
        Section("terms.starts", SharedBuffer(starts)),
        Section("postings.rows", SharedBuffer(postingRows)),
        Section("postings.counts", SharedBuffer(postingCounts)),
        Section("version", SharedBuffer([UInt64(version)])),
      ], .segment, number: number, count: rows.count, in: folder)
  }
}
