private import CZlib
package import SystemPackage

/// Reads a file or standard input from front to back, unpacking gzip as it goes.
///
/// Gzip is told by its first two bytes, not by the file's name; members that follow each other
/// are read as one. Memory is two buffers, whatever the file's size.
@safe package struct ByteStream: ~Copyable {
  private let descriptor: FileDescriptor
  private let ownsDescriptor: Bool
  private let path: String
  private var input: [UInt8] = []
  private var inputStart = 0
  private var inflater: Inflater?
  private var isAtEnd = false
  private var hasLooked = false

  /// What was unpacked ahead of time.
  private var peeked: [UInt8] = []

  /// How many bytes were read from the file itself.
  package private(set) var consumedBytes = 0

  package init(path: FilePath) throws(StorageError) {
    self.init(try Self.open(path), owned: true, path: path.string)
  }

  /// Standard input.
  package init(standardInput: Void) {
    self.init(.standardInput, owned: false, path: "-")
  }

  private init(_ descriptor: FileDescriptor, owned: Bool, path: String) {
    self.descriptor = descriptor
    ownsDescriptor = owned
    self.path = path
  }

  private static func open(_ path: FilePath) throws(StorageError) -> FileDescriptor {
    do {
      return try FileDescriptor.open(path, .readOnly)
    } catch {
      throw StorageError(.unreadable, path.string, Self.reason(error))
    }
  }

  deinit {
    if ownsDescriptor { try? descriptor.close() }
  }

  /// The next byte that is no white space, without taking it; `nil` at the end.
  package mutating func peek() throws(StorageError) -> UInt8? {
    while true {
      if let byte = peeked.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) { return byte }
      var more: [UInt8] = []
      guard try unpack(into: &more) else { return nil }
      peeked += more
    }
  }

  /// Adds the next bytes to `buffer`; false at the end.
  package mutating func read(into buffer: inout [UInt8]) throws(StorageError) -> Bool {
    guard peeked.isEmpty else {
      buffer.append(contentsOf: peeked)
      peeked = []
      return true
    }
    return try unpack(into: &buffer)
  }

  private mutating func unpack(into buffer: inout [UInt8]) throws(StorageError) -> Bool {
    if !hasLooked { try detectGzip() }
    while true {
      if inputStart == input.count, try !fill() {
        guard let inflater, !inflater.isBetweenMembers else { return false }
        throw StorageError(.malformed, path, "the gzip file is cut short; fetch it again")
      }
      guard let inflater else {
        buffer.append(contentsOf: input[inputStart...])
        inputStart = input.count
        return true
      }
      let before = buffer.count
      guard let used = inflater.inflate(input[inputStart...], into: &buffer) else {
        throw StorageError(.malformed, path, "the gzip file is damaged; fetch it again")
      }
      inputStart += used
      if buffer.count > before { return true }
    }
  }

  private mutating func detectGzip() throws(StorageError) {
    hasLooked = true
    while input.count < 2, try fill() {}
    if input.count >= 2, input[0] == 0x1F, input[1] == 0x8B { inflater = Inflater() }
  }

  /// Reads more from the file; false at its end.
  private mutating func fill() throws(StorageError) -> Bool {
    guard !isAtEnd else { return false }
    let size = 1 << 18
    if inputStart == input.count {
      input.removeAll(keepingCapacity: true)
      inputStart = 0
    }
    do {
      let descriptor = descriptor
      let chunk = try unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = try unsafe descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      consumedBytes += chunk.count
      if chunk.isEmpty { isAtEnd = true }
      if input.isEmpty { input = chunk } else { input.append(contentsOf: chunk) }
      return !chunk.isEmpty
    } catch {
      throw StorageError(.unreadable, path, Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? Errno {
    case .noSuchFileOrDirectory?: "there is no such file; check the spelling"
    case .permissionDenied?: "may not be read; check its permissions"
    case .isDirectory?: "is a folder; give a file"
    case let errno?: "cannot be read: \(errno)"
    case nil: "cannot be read: \(error)"
    }
  }
}

/// zlib's decompressor for gzip.
@safe private final class Inflater {
  private var stream = unsafe z_stream()

  /// Whether the last member ended and no other began.
  private(set) var isBetweenMembers = true

  init() {
    // 15 bits of window, + 16 for gzip's header.
    _ = unsafe inflateInit2_(
      &stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
  }

  deinit { _ = unsafe inflateEnd(&stream) }

  /// Unpacks some of the input; says how much of it was used, `nil` when it is damaged.
  func inflate(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> Int? {
    var chunk: [UInt8] = Array(repeating: 0, count: 1 << 18)
    let (status, used, made) = unsafe input.withUnsafeBufferPointer { input in
      unsafe chunk.withUnsafeMutableBufferPointer { chunk in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = CUnsignedInt(input.count)
        unsafe stream.next_out = chunk.baseAddress
        unsafe stream.avail_out = CUnsignedInt(chunk.count)
        let status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
        return unsafe (
          status, input.count - Int(stream.avail_in), chunk.count - Int(stream.avail_out)
        )
      }
    }
    output.append(contentsOf: chunk[..<made])
    switch status {
    case Z_OK, Z_BUF_ERROR:
      isBetweenMembers = false
      return used
    case Z_STREAM_END:
      isBetweenMembers = true
      _ = unsafe inflateReset(&stream)
      return used
    default:
      // Zeros behind the last member are padding.
      return isBetweenMembers && input.allSatisfy { $0 == 0 } ? input.count : nil
    }
  }
}
