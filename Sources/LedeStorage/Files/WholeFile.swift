/// Reads all of a stream, up to the size of the longest article.
package enum WholeFile {
  /// The bytes; `nil` when there are more than an article can have.
  package static func read(
    _ stream: consuming ByteStream
  ) throws(StorageError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while try stream.read(into: &bytes) {
      if bytes.count > LineReader.longestLine { return nil }
    }
    return bytes
  }
}
