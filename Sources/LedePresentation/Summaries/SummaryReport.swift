public import Lede

/// An article's summary together with the article, for pages and for reading in full.
public struct SummaryReport: Sendable {
  /// What is shown of the article, with its summary.
  public var article: ArticleReport

  /// Whether the whole article is shown, with the summary marked.
  public var isHighlighted: Bool

  /// The content as it lies in the article: ranges count in it.
  let bytes: [UInt8]
  let sentences: [Sentence]

  public init(_ article: ArticleReport, of features: ArticleFeatures, isHighlighted: Bool) {
    self.article = article
    self.isHighlighted = isHighlighted
    bytes = isHighlighted ? Array(features.article.content.utf8) : []
    sentences = isHighlighted ? features.text.sentences : []
  }

  /// The numbers of the summary's sentences.
  var chosen: Set<Int> { Set(article.summary?.sentences.map(\.position) ?? []) }

  /// The sentences of each paragraph.
  var paragraphs: [[Int]] {
    var paragraphs: [[Int]] = []
    for (number, sentence) in sentences.enumerated() {
      if number > 0, sentences[number - 1].paragraph == sentence.paragraph {
        paragraphs[paragraphs.count - 1].append(number)
      } else {
        paragraphs.append([number])
      }
    }
    return paragraphs
  }

  func text(of sentence: Int) -> String {
    String(decoding: bytes[sentences[sentence].utf8Range], as: UTF8.self)
  }
}

extension SummaryReport {
  /// The article for a terminal, the summary in colour, or between « and » where there is none.
  public func text(_ style: TextStyle) -> String {
    guard isHighlighted else { return article.text(style) }
    let chosen = chosen
    var lines = [article.heading(style)]
    if chosen.isEmpty { lines += article.summary?.lines(style) ?? [] }
    for paragraph in paragraphs {
      lines.append("")
      var marked = MarkedLines(style, indent: "  ")
      for number in paragraph {
        let isChosen = chosen.contains(number)
        let signs = isChosen && !style.isColoured
        if signs { marked.add("«") }
        // White space at the ends is no part of a sentence, but a sign stands at a word.
        marked.add(text(of: number).trimmed) {
          isChosen ? style.marked($0, supports: true, isStrong: true) : $0
        }
        if signs { marked.add("»") }
        marked.endWord()
      }
      lines += marked.finish()
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) }
    return String(start[..<(end ?? start.startIndex)])
  }
}
