import Lede

extension ExplanationReport {
  /// Several lines for a person to read: of each topic the sum that makes its score, and the text
  /// with the terms of that sum marked.
  ///
  /// With a single topic the text is whole; with several, only sentences that hold a marked term
  /// are shown, or the article would be there many times over.
  public func text(_ style: TextStyle) -> String {
    var lines = [article.heading(style)] + article.warningLines(style)
    if explanations.isEmpty { lines.append("  " + style.faint("no word that the model knows")) }
    for explanation in explanations {
      lines.append("")
      lines += ScoreSum(explanation).lines(style)
      lines += textLines(explanation, isWhole: explanations.count == 1, style)
    }
    if let content = article.content { lines += ["", content] }
    return lines.joined(separator: "\n")
  }

  private func textLines(
    _ explanation: TopicExplanation, isWhole: Bool, _ style: TextStyle
  ) -> [String] {
    let body = MarkedText(explanation.contributions, \.utf8Ranges)
    let title = MarkedText(explanation.contributions, \.titleUTF8Ranges)
    // Half of the strongest piece is strong.
    let strong =
      (explanation.contributions.map(\.contribution.magnitude).max() ?? 0) / 2
    var paragraphs: [[String]] = []
    if isWhole || title.marksAny(of: titleBytes.indices) {
      var lines = MarkedLines(style, indent: Self.indent)
      Self.add(title.pieces(of: titleBytes.indices), of: titleBytes, strong, style, to: &lines)
      paragraphs.append(lines.finish())
    }
    var next = 0
    while next < sentences.count {
      let paragraph = sentences[next].paragraph
      var lines = MarkedLines(style, indent: Self.indent)
      var isGap = false
      while next < sentences.count, sentences[next].paragraph == paragraph {
        let range = sentences[next].utf8Range
        next += 1
        guard isWhole || body.marksAny(of: range) else {
          isGap = true
          continue
        }
        if isGap { lines.add("… ", style.faint) }
        isGap = false
        Self.add(body.pieces(of: range), of: bytes, strong, style, to: &lines)
        lines.endWord()
      }
      paragraphs.append(lines.finish())
    }
    let shown = paragraphs.filter { !$0.isEmpty }
    guard !shown.isEmpty else { return [] }
    return ["", Self.indent + Self.legend(style)] + shown.flatMap { [""] + $0 }
  }

  private static let indent = "  "

  private static func legend(_ style: TextStyle) -> String {
    guard style.isColoured else { return "«speaks for the topic», ‹speaks against it›" }
    return style.green("speaks for the topic") + style.faint(", ")
      + style.red("speaks against it")
  }

  /// Adds the pieces of a sentence; neighbours that speak the same way are one mark.
  private static func add(
    _ pieces: [MarkedText.Piece], of bytes: [UInt8], _ strong: Double, _ style: TextStyle,
    to lines: inout MarkedLines
  ) {
    func way(_ number: Int) -> Int {
      guard pieces.indices.contains(number) else { return 0 }
      return pieces[number].strength > 0 ? 1 : pieces[number].strength < 0 ? -1 : 0
    }
    for (number, piece) in pieces.enumerated() {
      let text = String(decoding: bytes[piece.utf8Range], as: UTF8.self)
      let own = way(number)
      guard own != 0 else {
        lines.add(text)
        continue
      }
      let marks = style.isColoured ? ("", "") : own > 0 ? ("«", "»") : ("‹", "›")
      lines.add(
        text, opening: way(number - 1) == own ? nil : marks.0,
        closing: way(number + 1) == own ? nil : marks.1
      ) {
        style.marked($0, supports: own > 0, isStrong: piece.strength.magnitude >= strong)
      }
    }
  }
}
