/// What the furniture of a news page looks like in a language: everything a site puts around an
/// article that is not the article.
///
/// A pattern matches whole short lines only, so that prose is never taken for furniture.
package struct FurniturePatterns: Sendable {
  private var labels: Set<[UInt8]> = []
  private var starts: [[UInt8]] = []
  private var lines: Set<[UInt8]> = []
  private var counts: Set<[UInt8]> = []

  init(_ list: WordList) {
    for (kind, pattern) in list.pairs {
      let pattern = Array(pattern.utf8)
      switch kind {
      case "label": labels.insert(pattern)
      case "start": starts.append(pattern)
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
    if let colon = line.firstIndex(of: UInt8(ascii: ":")), labels.contains(Array(line[..<colon])) {
      return true
    }
    if lines.contains(Array(line.reversed().drop { $0 == 0x3A || $0 == 0x2E }.reversed())) {
      return true
    }
    if line.count <= 80, line.last != UInt8(ascii: "."),
      starts.contains(where: { line.starts(with: $0) })
    {
      return true
    }
    return isCount(line)
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
