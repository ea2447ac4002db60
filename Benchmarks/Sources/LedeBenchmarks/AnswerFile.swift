import Lede
import SystemPackage

/// Answers as plain little-endian numbers, which a peer's script reads with `numpy.fromfile`.
enum AnswerFile {
  /// Rows, columns and stored elements (Int64), row starts (Int64), columns (Int32), values (Float).
  static func write(_ matrix: SparseMatrix, to path: String) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * (matrix.rowCount + 4 + matrix.storedCount))
    for count in [matrix.rowCount, matrix.columnCount, matrix.storedCount] {
      append(Int64(count), to: &bytes)
    }
    var start = 0
    append(Int64(0), to: &bytes)
    for row in 0..<matrix.rowCount {
      start += matrix.row(row).indices.count
      append(Int64(start), to: &bytes)
    }
    for row in 0..<matrix.rowCount {
      for column in matrix.row(row).indices { append(column, to: &bytes) }
    }
    for row in 0..<matrix.rowCount {
      for value in matrix.row(row).values { append(value.bitPattern, to: &bytes) }
    }
    try write(bytes, to: path)
  }

  /// A line for each string.
  static func write(_ lines: [String], to path: String) throws {
    try write(Array(lines.joined(separator: "\n").utf8), to: path)
  }

  /// Rows × `limit` row numbers (Int32; -1 where there are fewer), then as many scores (Float).
  static func write(_ matches: [[CosineIndex.Match]], limit: Int, to path: String) throws {
    var bytes: [UInt8] = []
    for row in matches {
      for rank in 0..<limit {
        append(rank < row.count ? Int32(row[rank].row) : -1, to: &bytes)
      }
    }
    for row in matches {
      for rank in 0..<limit {
        append((rank < row.count ? row[rank].score : 0).bitPattern, to: &bytes)
      }
    }
    try write(bytes, to: path)
  }

  static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try FileDescriptor.open(
      FilePath(path), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(bytes) }
  }
}
