/// Finds the lines that a site puts on many of its pages, which make articles alike that have nothing
/// else in common: a notice, a list of countries, the captions of a gallery.
///
/// A line is such when it stands in three articles or more whose days are more than two weeks apart,
/// for what is news is not printed again then, or in ten whatever their days. Articles of the very same
/// words count once, and lines of fewer than 24 bytes not at all.
///
/// - Complexity: O(*bytes*) time; 8 bytes for each line, and 24 for each that differs.
struct RepeatedLines {
  private static let shortest = 24
  private static let days = 14
  private static let fewestFarApart = 3
  private static let fewest = 10

  /// Where a line was seen.
  private struct Places {
    var count = 0
    var firstDay = Int.max
    var lastDay = Int.min
  }

  private var places: [UInt64: Places] = [:]
  private var fingerprints: Set<UInt64> = []

  /// Takes an article into account.
  ///
  /// - Parameters:
  ///   - lines: its lines, as ``hashes(of:)`` numbers them.
  ///   - fingerprint: a number for its words in their order.
  mutating func add(_ lines: [UInt64], fingerprint: UInt64, day: Int?) {
    guard fingerprints.insert(fingerprint).inserted else { return }
    for line in lines {
      var place = places[line] ?? Places()
      place.count += 1
      if let day {
        place.firstDay = min(place.firstDay, day)
        place.lastDay = max(place.lastDay, day)
      }
      places[line] = place
    }
  }

  /// Whether a line is a site's and not an article's.
  func isRepeated(_ line: UInt64) -> Bool {
    guard let place = places[line] else { return false }
    // Without any day, the last one is before the first.
    let isFarApart = place.lastDay > place.firstDay && place.lastDay - place.firstDay > Self.days
    return place.count >= Self.fewest || place.count >= Self.fewestFarApart && isFarApart
  }

  /// A number for each line of a text that is long enough, each once.
  static func hashes(of content: String) -> [UInt64] {
    var hashes: [UInt64] = []
    forEachLine(of: Array(content.utf8)) { _, hash in hashes.append(hash) }
    hashes.sort()
    return hashes.indices.filter { $0 == 0 || hashes[$0] != hashes[$0 - 1] }.map { hashes[$0] }
  }

  /// A text with spaces in place of the lines that are repeated, so that all other bytes stay where
  /// they are; `nil` when there are none.
  func blanked(_ content: String) -> String? {
    var bytes = Array(content.utf8)
    var ranges: [Range<Int>] = []
    Self.forEachLine(of: bytes) { range, hash in
      if isRepeated(hash) { ranges.append(range) }
    }
    guard !ranges.isEmpty else { return nil }
    for range in ranges { for index in range { bytes[index] = 0x20 } }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Calls `body` with the bytes of each line, white space around them left out, and their hash
  /// (FNV-1a).
  private static func forEachLine(of bytes: [UInt8], _ body: (Range<Int>, UInt64) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var (first, last) = (start, end)
      while first < last, bytes[first] <= 0x20 { first += 1 }
      while first < last, bytes[last - 1] <= 0x20 { last -= 1 }
      if last - first >= shortest {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in first..<last { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        body(first..<last, hash)
      }
      start = end + 1
    }
  }
}
