/// Words that speak for or against a topic, as a person wrote them.
///
/// A `*` at the end of a word stands for any ending.
public struct Phrase: Sendable, Hashable {
  /// The words, with one space between them.
  public let text: String

  /// What finding it counts; 1 where only its presence matters.
  public let weight: Float

  /// The line of the file that it stands on, from 1; 0 when it came from elsewhere.
  package let line: Int32

  /// The heaviest that a phrase can be: sums of weights stay far from what a number can hold.
  public static let heaviest: Float = 1_000_000

  /// - Precondition: the text is as ``cleaned(_:)`` makes it and has no ``problem(in:)``; the weight
  ///   is above 0 and at most ``heaviest``.
  public init(_ text: String, weight: Float = 1) { self.init(text, weight: weight, line: 0) }

  package init(_ text: String, weight: Float, line: Int32) {
    precondition(
      weight > 0 && weight <= Self.heaviest, "the phrase \(text) with the weight \(weight)")
    self.text = text
    self.weight = weight
    self.line = line
  }

  /// A text with runs of white space made one space, and none at its ends.
  package static func cleaned(_ text: String) -> String {
    // Most phrases are clean, and there may be a million of them.
    var before: UInt8 = 0x20
    var isClean = true
    for byte in text.utf8 {
      if byte > 0x7F || byte < 0x20 || (byte == 0x20 && before == 0x20) { isClean = false }
      before = byte
    }
    if isClean, before != 0x20 { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What is wrong with a phrase in any language; `nil` when nothing is.
  package static func problem(in text: String) -> String? {
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || isDigit($0) }) else {
      return text.isEmpty
        ? "a phrase is empty; write its words or leave it out"
        : "the phrase \"\(text)\" has no word in it; write words or leave it out"
    }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "a phrase has a control character in it; take it out"
    }
    guard text.utf8.contains(UInt8(ascii: "*")) else { return nil }
    for word in text.split(separator: " ") where word.contains("*") {
      guard word.last == "*", !word.dropLast().contains("*"), word.count > 2 else {
        return "in the phrase \"\(text)\" a * may only stand at the end of a word, behind at least "
          + "two letters; it stands for any ending"
      }
    }
    return nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }
}
