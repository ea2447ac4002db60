package import LedeModels
package import SystemPackage

/// Decisions of people on single topics: lines of `id`, `topic` and `yes` or `no`, with tabs between
/// them.
///
/// Further columns, empty lines, lines that begin with `#`, and a first line `id`, `topic`, … are
/// passed over. A decision that is empty is still to be made.
package enum CorrectionFile {
  /// The decisions, in the order of the file.
  ///
  /// - Throws: `StorageError` where a line cannot be understood or contradicts one before it.
  package static func read(_ path: FilePath) throws(StorageError) -> [Correction] {
    var lines = LineReader(try ByteStream(path: path))
    var corrections: [Correction] = []
    var known: [Pair: Correction] = [:]
    var isFirst = true
    while let line = try lines.next() {
      let number = lines.lineNumber
      guard case .bytes(let bytes) = line else {
        throw malformed(path, number, "is too long for a decision; leave it out")
      }
      let text = String(decoding: bytes, as: UTF8.self).trimmingBytes()
      if text.isEmpty || text.hasPrefix("#") { continue }
      let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map {
        String($0).trimmingSpaces()
      }
      defer { isFirst = false }
      if isFirst, fields.starts(with: ["id", "topic"]) { continue }
      guard let correction = try correction(fields, path, number) else { continue }
      let pair = Pair(article: correction.article, topic: correction.topic)
      if let before = known[pair] {
        guard before.isRight == correction.isRight else {
          throw malformed(
            path, number,
            "says \(word(correction.isRight)) of \(pair.topic) for \(pair.article), and line "
              + "\(before.line) says \(word(before.isRight)); keep one of them")
        }
        continue
      }
      known[pair] = correction
      corrections.append(correction)
    }
    return corrections
  }

  private struct Pair: Hashable {
    let article: String
    let topic: String
  }

  private static func correction(
    _ fields: [String], _ path: FilePath, _ line: Int
  ) throws(StorageError) -> Correction? {
    guard fields.count >= 2, !fields[0].isEmpty, !fields[1].isEmpty else {
      throw malformed(
        path, line, "is no decision; give id, topic and yes or no, with tabs between them")
    }
    let decision = fields.count > 2 ? fields[2] : ""
    switch decision.lowercased() {
    case "": return nil
    case "yes": return Correction(article: fields[0], topic: fields[1], isRight: true, line: line)
    case "no": return Correction(article: fields[0], topic: fields[1], isRight: false, line: line)
    default:
      throw malformed(
        path, line,
        "says \"\(decision)\"; write yes or no, or nothing while it is undecided")
    }
  }

  private static func word(_ isRight: Bool) -> String { isRight ? "yes" : "no" }

  private static func malformed(_ path: FilePath, _ line: Int, _ detail: String) -> StorageError {
    StorageError(.malformed, path.string, line: line, detail)
  }
}

extension String {
  /// Without a byte order mark in front and a carriage return behind.
  fileprivate func trimmingBytes() -> String {
    var text = self[...]
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    while let last = text.unicodeScalars.last, last == "\r" { text.unicodeScalars.removeLast() }
    return String(text)
  }

  /// Without spaces at both ends.
  fileprivate func trimmingSpaces() -> String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
