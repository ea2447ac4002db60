import Lede
import LedeArchive

extension RelatedAnswers {
  /// A few lines for each answer.
  func lines(_ style: TextStyle) -> [String] {
    if let absence { return ["  " + style.faint(absence.sentence)] }
    let lines = answers.flatMap { answer in
      let article = answer.article
      let details = [
        article.title == nil ? nil : TextStyle.shown(article.id), answer.date?.description,
        answer.source.map { TextStyle.shown($0) },
        answer.score == article.similarity
          ? nil : "score " + Decimals.format(Double(answer.score), places: 2),
      ].compactMap(\.self)
      var lines = [
        "  " + style.cyan(Decimals.format(Double(article.similarity), places: 2)) + "  "
          + TextStyle.shown(article.title ?? article.id)
      ]
      if !details.isEmpty { lines.append(Self.line(details.joined(separator: "  "), style)) }
      lines.append(Self.line(article.reasons, style))
      if !answer.duplicates.isEmpty {
        let ids = answer.duplicates.map { TextStyle.shown($0) }.joined(separator: ", ")
        lines.append(Self.line("nearly the same: " + ids, style))
      }
      return lines
    }
    guard versionArticles != articleCount else { return lines }
    let note =
      "by the frequencies of \(versionArticles) articles (version \(version)); the archive has "
      + "\(articleCount)"
    return lines + [style.faint(style.wrap(note, first: "  ", indent: "  "))]
  }

  private static func line(_ text: String, _ style: TextStyle) -> String {
    style.faint(style.wrap(text, first: "        ", indent: "        "))
  }
}

extension RelatedAnswers.Absence {
  /// Why there is no answer, in words.
  var sentence: String {
    switch self {
    case .emptyArchive: "no related article: the archive is empty"
    case .noKnownWord: "no related article: the archive knows none of its words"
    case .nothingInFilter:
      "no related article: the archive has none in that range, with that topic or from that source"
    case .nothingInCommon: "no related article: no other article shares a word with it"
    }
  }
}
