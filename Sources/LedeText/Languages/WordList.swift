/// A list that contributors edit as a text file: one entry a line, `#` starts a comment.
package struct WordList: Sendable {
  package let lines: [String]

  package init(_ bytes: [UInt8]) {
    lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n")
      .map { line in
        var line = line.prefix { $0 != "#" }
        while line.last?.isWhitespace == true { line.removeLast() }
        while line.first?.isWhitespace == true { line.removeFirst() }
        return String(line)
      }
      .filter { !$0.isEmpty }
  }

  /// Lines of two parts with white space between them.
  package var pairs: [(String, String)] {
    lines.compactMap { line in
      let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }
}
