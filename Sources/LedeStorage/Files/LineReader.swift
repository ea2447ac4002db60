/// Reads a stream line by line.
package struct LineReader: ~Copyable {
  /// No article is longer; a longer line is passed over, without being held in memory.
  package static let longestLine = 64 << 20

  package enum Line {
    case bytes([UInt8])
    case tooLong
  }

  private var stream: ByteStream
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The number of the last line, from 1.
  package private(set) var lineNumber = 0

  package init(_ stream: consuming ByteStream) { self.stream = stream }

  package var consumedBytes: Int { stream.consumedBytes }

  /// The next line without its end; `nil` behind the last.
  package mutating func next() throws(StorageError) -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        lineNumber += 1
        defer { start = end + 1 }
        return isTooLong ? .tooLong : .bytes(Array(buffer[start..<end]))
      }
      searched = buffer.count
      if searched - start > Self.longestLine {
        isTooLong = true
        buffer.removeAll(keepingCapacity: true)
        (start, searched) = (0, 0)
      }
      if isAtEnd {
        guard start < buffer.count || isTooLong else { return nil }
        lineNumber += 1
        defer { start = buffer.count }
        return isTooLong ? .tooLong : .bytes(Array(buffer[start...]))
      }
      if start > 0 {
        buffer.removeSubrange(..<start)
        searched -= start
        start = 0
      }
      isAtEnd = try !stream.read(into: &buffer)
    }
  }
}
