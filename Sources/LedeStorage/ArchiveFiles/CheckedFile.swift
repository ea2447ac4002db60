package import LedeAlgebra
import Synchronization
package import SystemPackage

/// A mapped file of an archive whose bytes are checked when they are first read.
///
/// A query touches a small part of an archive; checking all of it would take longer than the answer.
/// Opening checks the header, the table and the checksums of the blocks; reading checks the blocks
/// that are read, each once. So nothing that was changed on disk ever gets into an answer.
///
/// - Complexity: opening is O(*bytes* / 512); the first reading of a block O(4,096).
package final class CheckedFile: Sendable {
  private let file: MappedFile
  private let table: SectionTable
  private let checksums: SharedBuffer<UInt64>

  /// By section of the table the number of its first block.
  private let firstBlocks: [Int]

  /// A bit for each block that was found to be well.
  private let checked: Mutex<[UInt64]>

  package var path: String { file.path }
  package var byteCount: Int { file.count }

  /// The same for the same file, of which it covers every byte.
  package var fingerprint: UInt64 { table.fingerprint }

  package init(_ path: FilePath) throws(StorageError) {
    let file = try MappedFile(path, .archive)
    let table = try file.buffer(of: UInt8.self, 0..<file.count).withSpan {
      bytes throws(StorageError) in
      let table = try SectionTable(bytes, file.path, .archive)
      guard let last = table.entries.last, last.name == BlockChecksums.name else {
        throw SectionTable.damaged(file.path, .archive, "the checksums of its blocks are missing")
      }
      try table.check(last, bytes, file.path, .archive)
      return table
    }
    var firstBlocks: [Int] = []
    var count = 0
    for entry in table.entries.dropLast() {
      firstBlocks.append(count)
      count += BlockChecksums.count(of: entry.range.count)
    }
    let blocks = table.entries.last?.range ?? 0..<0
    guard blocks.count == 8 * count else {
      throw SectionTable.damaged(file.path, .archive, "the checksums of its blocks are too few")
    }
    checksums = file.buffer(of: UInt64.self, blocks)
    checked = Mutex(Array(repeating: 0, count: (count + 63) / 64))
    self.file = file
    self.table = table
    self.firstBlocks = firstBlocks
  }

  /// Whether there is a section: those that came later are missing in older archives.
  package func hasSection(_ name: String) -> Bool {
    table.entries.dropLast().contains { $0.name == name }
  }

  /// A section whose parts are checked when they are read.
  package func section<Element: BitwiseCopyable & Sendable>(
    _ name: String, of type: Element.Type
  ) throws(StorageError) -> CheckedBuffer<Element> {
    guard let index = table.entries.dropLast().firstIndex(where: { $0.name == name }) else {
      throw damaged("the section \"\(name)\" is missing")
    }
    let range = table.entries[index].range
    guard range.count % MemoryLayout<Element>.stride == 0 else {
      throw damaged("the section \"\(name)\" has an odd length")
    }
    return CheckedBuffer(file: self, section: index, elements: file.buffer(of: type, range))
  }

  /// A section that is checked now, all of it.
  package func whole<Element: BitwiseCopyable & Sendable>(
    _ name: String, of type: Element.Type
  ) throws(StorageError) -> SharedBuffer<Element> {
    try section(name, of: type).all
  }

  /// Compares all checksums: those of sections and those of blocks.
  package func checkAll() throws(StorageError) {
    try file.buffer(of: UInt8.self, 0..<file.count).withSpan { bytes throws(StorageError) in
      for entry in table.entries { try table.check(entry, bytes, file.path, .archive) }
    }
    for index in table.entries.indices.dropLast() {
      try check(index, 0..<table.entries[index].range.count)
    }
  }

  package func damaged(_ detail: String) -> StorageError {
    SectionTable.damaged(file.path, .archive, detail)
  }

  /// Checks the blocks that a part of a section lies in, unless they were checked before.
  func check(_ section: Int, _ bytes: Range<Int>) throws(StorageError) {
    try require(section, checked.withLock { isWell(section, bytes, &$0) })
  }

  /// The same for many parts of a section at once.
  ///
  /// - Parameter stride: how many bytes each of the numbers has that `parts` count.
  func check(_ section: Int, _ parts: [Range<Int>], stride: Int) throws(StorageError) {
    let areWell = checked.withLock { checked in
      parts.allSatisfy {
        isWell(section, $0.lowerBound * stride..<$0.upperBound * stride, &checked)
      }
    }
    try require(section, areWell)
  }

  private func isWell(_ section: Int, _ bytes: Range<Int>, _ checked: inout [UInt64]) -> Bool {
    guard !bytes.isEmpty else { return true }
    let size = BlockChecksums.size
    let (first, range) = (firstBlocks[section], table.entries[section].range)
    for block in bytes.lowerBound / size..<(bytes.upperBound + size - 1) / size {
      let (word, bit) = ((first + block) >> 6, UInt64(1) << UInt64((first + block) & 63))
      if checked[word] & bit != 0 { continue }
      let start = range.lowerBound + block * size
      let found = file.buffer(of: UInt8.self, start..<min(start + size, range.upperBound))
        .withSpan { Checksum.of($0) }
      guard found == checksums[first + block] else { return false }
      checked[word] |= bit
    }
    return true
  }

  private func require(_ section: Int, _ isWell: Bool) throws(StorageError) {
    guard isWell else {
      throw damaged(
        "a part of the section \"\(table.entries[section].name)\" does not match its checksum")
    }
  }
}

/// A section of an archive's file as numbers, checked when they are read.
package struct CheckedBuffer<Element: BitwiseCopyable & Sendable>: Sendable {
  private let file: CheckedFile
  private let section: Int
  private let elements: SharedBuffer<Element>

  fileprivate init(file: CheckedFile, section: Int, elements: SharedBuffer<Element>) {
    self.file = file
    self.section = section
    self.elements = elements
  }

  package var count: Int { elements.count }

  /// Calls `body` with a part of the numbers.
  ///
  /// - Throws: `StorageError` when the part lies outside, or was changed on disk.
  @inline(__always)
  package func withSpan<Result>(
    _ range: Range<Int>, _ body: (Span<Element>) throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw file.damaged("its sections do not fit each other")
    }
    let stride = MemoryLayout<Element>.stride
    try file.check(section, range.lowerBound * stride..<range.upperBound * stride)
    return try elements.withSpan { span throws(StorageError) in
      try body(span.extracting(range))
    }
  }

  /// Calls `body` with all numbers, of which some parts are checked; only those may be read.
  ///
  /// - Throws: `StorageError` when a part lies outside, or was changed on disk.
  package func withSpan<Result>(
    checking parts: [Range<Int>], _ body: (Span<Element>) throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    guard parts.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= count }) else {
      throw file.damaged("its sections do not fit each other")
    }
    try file.check(section, parts, stride: MemoryLayout<Element>.stride)
    return try elements.withSpan { span throws(StorageError) in try body(span) }
  }

  package func element(_ index: Int) throws(StorageError) -> Element {
    try withSpan(index..<index + 1) { $0[0] }
  }

  /// All numbers, checked.
  package var all: SharedBuffer<Element> {
    get throws(StorageError) {
      try withSpan(0..<count) { _ in }
      return elements
    }
  }
}
