package import LedeAlgebra

/// A named run of bytes of a file, which are looked at where they are.
package struct Section {
  package let name: String

  /// How many bytes.
  package let count: Int
  private let read: ((Span<UInt8>) throws -> Void) throws -> Void

  package init(_ name: String, _ bytes: [UInt8]) {
    self.init(name, SharedBuffer(bytes))
  }

  /// A section of numbers, least significant byte first.
  package init<Element>(_ name: String, _ numbers: SharedBuffer<Element>) {
    self.name = name
    count = numbers.count * MemoryLayout<Element>.stride
    read = { body in try numbers.withBytes(body) }
  }

  /// Calls `body` with the bytes.
  func withBytes(_ body: (Span<UInt8>) throws -> Void) throws {
    try withoutActuallyEscaping(body) { try read($0) }
  }
}
