import Glibc
import Lede
import LedePresentation
import LedeStorage
import SystemPackage

/// Writes results as whole lines, to standard output or to a file.
///
/// Lines are gathered and written together. An interruption ends the process between two writes,
/// so that what was written is whole lines.
struct Output: ~Copyable {
  private let descriptor: FileDescriptor
  private let path: String?
  private var buffer: [UInt8] = []

  /// How text is emphasised here.
  let style: TextStyle

  /// Opens the output.
  ///
  /// - Parameter corpus: what is still to be read; the output must not overwrite it.
  init(_ options: OutputOptions, reading corpus: Corpus? = nil) throws {
    try self.init(options.destination, reading: corpus)
  }

  /// Opens the output.
  ///
  /// - Parameter corpus: what is still to be read; the output must not overwrite it.
  init(_ options: DestinationOptions, reading corpus: Corpus? = nil) throws {
    if let path = options.output {
      if let corpus, corpus.files.contains(FilePath(path)) {
        throw CommandFailure(
          .usage, "\(path): is one of the inputs; write the results to another file")
      }
      do {
        descriptor = try FileDescriptor.open(
          FilePath(path), .writeOnly, options: [.create, .truncate],
          permissions: [.ownerReadWrite, .groupRead, .otherRead])
      } catch {
        // Not asked before: terminals and pipes may be named, too.
        if error as? Errno == .noSuchFileOrDirectory { try AtomicFile.check(FilePath(path)) }
        throw CommandFailure(.failed, "\(path): cannot be written: \(error); choose another place")
      }
    } else {
      descriptor = .standardOutput
    }
    path = options.output
    let isTerminal = Environment.isTerminal(descriptor)
    style = TextStyle(
      isColoured: isTerminal && Environment.value("NO_COLOR") == nil
        && Environment.value("TERM") != "dumb",
      width: isTerminal ? min(Environment.width(of: descriptor), 100) : 80)
  }

  mutating func line(_ text: String) throws {
    buffer += Array(text.utf8)
    buffer.append(0x0A)
    if buffer.count > 1 << 16 || Environment.isTerminal(descriptor) { try flush() }
  }

  /// Writes what was gathered.
  mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    do {
      try Interruption.wait { _ = try descriptor.writeAll(buffer) }
      buffer.removeAll(keepingCapacity: true)
    } catch let error as Errno where error == .brokenPipe {
      // Whoever read our output has read enough (`| head -1`).
      exit(0)
    } catch {
      throw CommandFailure(
        .failed,
        "\(path ?? "standard output"): could not be written: \(error); choose another place")
    }
  }

  /// Writes the rest and closes the file.
  mutating func finish() throws {
    try flush()
    guard path != nil else { return }
    do {
      try descriptor.close()
    } catch {
      throw CommandFailure(.failed, "\(path ?? ""): could not be written: \(error)")
    }
  }
}
