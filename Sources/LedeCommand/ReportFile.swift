import Lede
import LedeStorage
import SystemPackage

/// The file of a report that stands beside the output.
enum ReportFile {
  /// Refuses places where it cannot be written, before work that takes long.
  static func check(_ path: String, reading corpus: Corpus, beside output: String?) throws {
    let file = FilePath(path)
    if corpus.files.contains(file) {
      throw CommandFailure(
        .usage, "\(path): is one of the inputs; write the report to another file")
    }
    if let output, FilePath(output).lexicallyNormalized() == file.lexicallyNormalized() {
      throw CommandFailure(
        .usage, "\(path): is where the results go; write the report to another file")
    }
    try AtomicFile.check(file)
  }
}
