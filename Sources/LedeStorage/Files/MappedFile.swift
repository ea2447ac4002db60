private import Glibc
package import LedeAlgebra
package import SystemPackage

/// A file in memory: its pages are read when they are touched, and shared between processes.
@safe package final class MappedFile: Sendable {
  nonisolated(unsafe) private let start: UnsafeRawPointer
  package let count: Int
  package let path: String

  /// - Parameter kind: what the file is for, which is what errors speak of.
  package init(_ path: FilePath, _ kind: SectionKind = .model) throws(StorageError) {
    self.path = path.string
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(path, .readOnly)
    } catch {
      let isMissing = (error as? Errno) == .noSuchFileOrDirectory
      throw StorageError(
        .damaged, path.string,
        isMissing
          ? kind.missing
          : "cannot be read: \(error); check its permissions")
    }
    defer { try? descriptor.close() }
    guard let status = Directory.status(path), status.kind == .file, status.size > 0 else {
      throw StorageError(
        .damaged, path.string, kind.empty)
    }
    count = status.size
    let mapping = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor.rawValue, 0)
    guard let mapping = unsafe mapping, unsafe mapping != MAP_FAILED else {
      throw StorageError(
        .damaged, path.string, "cannot be mapped: \(Errno(rawValue: errno))")
    }
    unsafe start = UnsafeRawPointer(mapping)
  }

  deinit { _ = unsafe munmap(UnsafeMutableRawPointer(mutating: start), count) }

  /// A part of the file as numbers.
  ///
  /// - Precondition: the part lies in the file and starts at a multiple of the element's alignment.
  package func buffer<Element: BitwiseCopyable & Sendable>(
    of type: Element.Type, _ range: Range<Int>
  ) -> SharedBuffer<Element> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe SharedBuffer(
      owner: self, start: start + range.lowerBound,
      count: range.count / MemoryLayout<Element>.stride)
  }
}
