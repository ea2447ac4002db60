/// What the furniture of a news page looks like in a language: everything a site puts around an
/// article that is not the article.
///
/// A pattern matches whole short lines only, and none but a caption matches a sentence, so that
/// prose is never taken for furniture.
package struct FurniturePatterns: Sendable {
  private var labels: Set<[UInt8]> = []
  private var captions: Set<[UInt8]> = []
  private var starts: [[UInt8]] = []
  private var datedStarts: [[UInt8]] = []
  private var lines: Set<[UInt8]> = []
  private var counts: Set<[UInt8]> = []

  init(_ list: WordList) {
    for (kind, pattern) in list.pairs {
      let pattern = Array(pattern.utf8)
      switch kind {
      case "label": labels.insert(pattern)
      case "caption": captions.insert(pattern)
      case "start": starts.append(pattern)
      case "dated": datedStarts.append(pattern)
      case "line": lines.insert(pattern)
      case "count": counts.insert(pattern)
      default: preconditionFailure("unknown kind of furniture: \(kind)")
      }
    }
  }

  /// Whether a line is furniture.
  func matches(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 100 else { return false }
    let line = FoldedLine.fold(bytes, range)
    if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      let end = colon > 0 && line[colon - 1] == 0x20 ? colon - 1 : colon
      let label = Array(line[..<end])
      if captions.contains(label) { return true }
      if labels.contains(label), !isSentence(line[(colon + 1)...]) { return true }
    }
    if lines.contains(Array(line.reversed().drop { $0 == 0x3A || $0 == 0x2E }.reversed())) {
      return true
    }
    if line.count <= 80, line.last != UInt8(ascii: ".") {
      if starts.contains(where: { starts(line, with: $0) }) { return true }
      if line.contains(where: ASCII.isDigit),
        datedStarts.contains(where: { starts(line, with: $0) })
      {
        return true
      }
    }
    return isCount(line)
  }

  /// Whether a line starts with the whole words of a pattern.
  private func starts(_ line: [UInt8], with pattern: [UInt8]) -> Bool {
    line.starts(with: pattern)
      && (line.count == pattern.count || !ASCII.isLetter(line[pattern.count])
        || !ASCII.isLetter(line[pattern.count - 1]))
  }

  /// Whether what a label says is prose: five words or more, with a full stop.
  private func isSentence(_ value: ArraySlice<UInt8>) -> Bool {
    value.last == UInt8(ascii: ".") && value.count { $0 == 0x20 } >= 5
  }

  /// `12 comments`, `1,204 shares`, `comments (3)`.
  private func isCount(_ line: [UInt8]) -> Bool {
    guard line.count <= 40 else { return false }
    let isNumberByte: (UInt8) -> Bool = {
      ASCII.isDigit($0) || $0 == 0x2C || $0 == 0x2E || $0 == 0x28 || $0 == 0x29 || $0 == 0x20
    }
    let leading = line.prefix(while: isNumberByte)
    if leading.contains(where: ASCII.isDigit) {
      return counts.contains(Array(line[leading.count...]))
    }
    let word = line.prefix { !isNumberByte($0) }
    let rest = line[word.count...]
    return rest.contains(where: ASCII.isDigit) && rest.allSatisfy(isNumberByte)
      && counts.contains(Array(word))
  }
}
