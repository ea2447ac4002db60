private import FoundationEssentials
package import LedeModels
package import SystemPackage

/// How alike people found pairs of articles: lines of two ids and a number, with tabs between them, or
/// JSON Lines with `first`, `second` and `score`.
///
/// Further columns and members, empty lines and lines that begin with `#` are passed over, and so is a
/// first line whose third column is a word.
package enum ScoredPairFile {
  /// The pairs, in the order of the file.
  ///
  /// - Throws: `StorageError` where there is no pair, or a line cannot be understood, names one article twice, or a pair
  ///   that was named before.
  package static func read(_ path: FilePath) throws(StorageError) -> [ScoredPair] {
    var lines = LineReader(try ByteStream(path: path))
    var pairs: [ScoredPair] = []
    var known: [[String]: Int] = [:]
    var isFirst = true
    while let line = try lines.next() {
      let number = lines.lineNumber
      guard case .bytes(var bytes) = line else {
        throw malformed(path, number, "is too long for a pair; leave it out")
      }
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      while let last = bytes.last, last == 0x0D || last == 0x20 { bytes.removeLast() }
      if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { continue }
      let isHeading = isFirst
      isFirst = false
      guard let pair = try pair(bytes, isHeading: isHeading, path, number) else { continue }
      guard pair.first != pair.second else {
        throw malformed(path, number, "names the article \(pair.first) twice; leave it out")
      }
      let ids = [pair.first, pair.second].sorted()
      if let before = known[ids] {
        throw malformed(
          path, number,
          "scores \(pair.first) and \(pair.second), which line \(before) does, too; keep one of them"
        )
      }
      known[ids] = number
      pairs.append(pair)
    }
    guard !pairs.isEmpty else {
      throw StorageError(
        .malformed, path.string,
        "has no pairs; give lines of two ids and a number, with tabs between them")
    }
    return pairs
  }

  /// - Returns: `nil` for a heading.
  private static func pair(
    _ bytes: [UInt8], isHeading: Bool, _ path: FilePath, _ line: Int
  ) throws(StorageError) -> ScoredPair? {
    if bytes.first == UInt8(ascii: "{") { return try object(bytes, path, line) }
    let fields = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 3, !fields[0].isEmpty, !fields[1].isEmpty else {
      throw malformed(
        path, line, "is no pair; give two ids and a number, with tabs between them")
    }
    guard let score = Double(fields[2]), score.isFinite else {
      let isWord = Double(fields[2]) == nil && !fields[2].contains(where: \.isNumber)
      if isHeading, isWord { return nil }
      throw malformed(path, line, "has \"\(fields[2])\" for a score; give a number")
    }
    return ScoredPair(first: fields[0], second: fields[1], score: score, line: line)
  }

  private static func object(
    _ bytes: [UInt8], _ path: FilePath, _ line: Int
  ) throws(StorageError) -> ScoredPair {
    guard let object = try? JSONDecoder().decode(PairObject.self, from: Data(bytes)),
      object.score.isFinite
    else {
      throw malformed(
        path, line,
        "is no pair; write it as {\"first\": \"ID\", \"second\": \"ID\", \"score\": NUMBER}")
    }
    return ScoredPair(
      first: object.first.text, second: object.second.text, score: object.score, line: line)
  }

  private struct PairObject: Decodable {
    let first: Identifier
    let second: Identifier
    let score: Double
  }

  /// Text, or a whole number as text.
  private struct Identifier: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        text = String(number)
      } else {
        text = try value.decode(String.self)
      }
    }
  }

  private static func malformed(_ path: FilePath, _ line: Int, _ detail: String) -> StorageError {
    StorageError(.malformed, path.string, line: line, detail)
  }
}
