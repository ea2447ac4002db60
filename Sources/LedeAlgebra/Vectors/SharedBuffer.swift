/// An immutable run of numbers that many values share: its own array, or a part of memory that
/// somebody else keeps alive, such as a mapped model file.
///
/// Copying it copies a reference. Reading a mapped buffer touches only the pages it needs.
@safe public struct SharedBuffer<Element: BitwiseCopyable & Sendable>: Sendable {
  private enum Storage: Sendable {
    case array([Element])
    case borrowed(owner: any AnyObject & Sendable, address: UInt)
  }

  private let storage: Storage
  public let count: Int

  public init(_ elements: [Element]) {
    storage = .array(elements)
    count = elements.count
  }

  /// Shares memory that `owner` keeps alive and never changes.
  ///
  /// - Precondition: `start` is aligned for the element; the elements are initialised.
  @unsafe package init(
    owner: any AnyObject & Sendable, start: UnsafeRawPointer, count: Int
  ) {
    precondition(
      Int(bitPattern: start) % MemoryLayout<Element>.alignment == 0,
      "a buffer of \(Element.self) at an odd address")
    storage = .borrowed(owner: owner, address: UInt(bitPattern: start))
    self.count = count
  }

  /// Calls `body` with all elements.
  @inline(__always)
  public func withSpan<Result: ~Copyable, Failure: Error>(
    _ body: (Span<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch storage {
    case .array(let elements):
      return try body(elements.span)
    case .borrowed(let owner, let address):
      defer { withExtendedLifetime(owner) {} }
      let start = unsafe UnsafePointer<Element>(bitPattern: address)
      let buffer = unsafe UnsafeBufferPointer(start: start, count: count)
      return try unsafe body(buffer.span)
    }
  }

  public subscript(index: Int) -> Element {
    switch storage {
    case .array(let elements): return elements[index]
    case .borrowed: return withSpan { $0[index] }
    }
  }

  /// A copy of all elements.
  public var elements: [Element] {
    switch storage {
    case .array(let elements): elements
    case .borrowed:
      withSpan { span in
        var copy: [Element] = []
        copy.reserveCapacity(span.count)
        for index in span.indices { copy.append(span[index]) }
        return copy
      }
    }
  }
}
