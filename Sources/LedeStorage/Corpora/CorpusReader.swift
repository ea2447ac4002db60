package import LedeText
import SystemPackage

/// Reads a corpus from front to back, in batches small enough to hold.
///
/// What a file is, is told by its name and its content: JSON Lines (`.jsonl`, `.ndjson`, or a first
/// byte `{` on standard input), a JSON document (`.json`), else a text. All may be packed with
/// gzip. What cannot be read is an item, too, so that nothing is lost without a word.
package struct CorpusReader: ~Copyable {
  package enum Item: Sendable {
    case record(RawRecord)
    case skipped(StorageError)
  }

  private let files: [CorpusFile]
  private var next = 0
  private var lines: LineReader?
  private var current: CorpusFile?
  private var pending: [Item]
  private var finishedBytes = 0
  private var lineBytes = 0

  /// How many records the file that is being read had so far.
  private var recordCount = 0

  /// The size of all files together; of packed files, as they lie there.
  package let totalBytes: Int

  package init(_ corpus: CorpusFiles) {
    files = corpus.files
    pending = corpus.skipped.map { .skipped($0) }
    totalBytes = corpus.files.reduce(0) { $0 + $1.size }
  }

  /// How many of the bytes were read so far.
  package var consumedBytes: Int { finishedBytes + lineBytes }

  /// The next items, at most 64 or about a megabyte; `nil` at the end.
  package mutating func nextBatch() throws(StorageError) -> [Item]? {
    var batch = pending
    pending = []
    var size = 0
    while batch.count < 64, size < 1 << 20 {
      guard let item = nextItem() else { break }
      if case .record(let record) = item { size += record.bytes.count }
      batch.append(item)
    }
    return batch.isEmpty ? nil : batch
  }

  /// The articles of the next batch, which is still to come.
  package mutating func comingArticles() throws(StorageError) -> [Article] {
    pending = try nextBatch() ?? []
    return pending.flatMap { item -> [Article] in
      guard case .record(let record) = item else { return [] }
      return record.decode().compactMap { try? $0.get() }
    }
  }

  private mutating func nextItem() -> Item? {
    while true {
      if let item = nextLine() { return item }
      guard next < files.count else { return nil }
      let file = files[next]
      next += 1
      do {
        if let item = try open(file) { return item }
      } catch {
        return .skipped(error)
      }
    }
  }

  /// The next line of the file that is being read line by line.
  private mutating func nextLine() -> Item? {
    guard let file = current else { return nil }
    do {
      while let line = try lines?.next() {
        let number = lines?.lineNumber ?? 0
        lineBytes = lines?.consumedBytes ?? 0
        switch line {
        case .tooLong:
          return .skipped(
            StorageError(
              .malformed, file.path.string, line: number,
              "is longer than \(LineReader.longestLine >> 20) MB; split it, an article must be shorter"
            ))
        case .bytes(let bytes):
          if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
          recordCount += 1
          return .record(
            RawRecord(
              format: .jsonLine, bytes: bytes, id: "\(file.id)#\(recordCount)",
              path: file.path.string, line: number, folderTopics: file.folderTopics))
        }
      }
      close()
      return nil
    } catch {
      close()
      return .skipped(error)
    }
  }

  private mutating func close() {
    finishedBytes += lineBytes
    lineBytes = 0
    recordCount = 0
    lines = nil
    current = nil
  }

  /// Begins a file: its only item, or `nil` when it is read line by line.
  private mutating func open(_ file: CorpusFile) throws(StorageError) -> Item? {
    if file.path == "-" { return try openStandardInput(file) }
    var name = file.path.lastComponent?.string.lowercased() ?? ""
    if name.hasSuffix(".gz") { name.removeLast(3) }
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
      lines = LineReader(try ByteStream(path: file.path))
      current = file
      return nil
    }
    guard let bytes = try WholeFile.read(ByteStream(path: file.path)) else {
      throw Self.tooLarge(file)
    }
    finishedBytes += file.size
    return record(name.hasSuffix(".json") ? .jsonDocument : .text, bytes, file)
  }

  /// Standard input is JSON Lines when its first byte is an opening brace, a JSON list when it is
  /// an opening bracket before an object, else one text.
  private mutating func openStandardInput(_ file: CorpusFile) throws(StorageError) -> Item? {
    var stream = ByteStream(standardInput: ())
    if try stream.peek() == UInt8(ascii: "{") {
      lines = LineReader(stream)
      current = file
      return nil
    }
    guard let bytes = try WholeFile.read(stream) else { throw Self.tooLarge(file) }
    let firstTwo = bytes.lazy.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(2)
    return record(firstTwo.elementsEqual("[{".utf8) ? .jsonDocument : .text, bytes, file)
  }

  private func record(_ format: RawRecord.Format, _ bytes: [UInt8], _ file: CorpusFile) -> Item {
    .record(
      RawRecord(
        format: format, bytes: bytes, id: file.id, path: file.path.string,
        folderTopics: file.folderTopics))
  }

  private static func tooLarge(_ file: CorpusFile) -> StorageError {
    StorageError(
      .malformed, file.path.string,
      "is larger than \(LineReader.longestLine >> 20) MB; split it into articles (JSON Lines)")
  }
}
