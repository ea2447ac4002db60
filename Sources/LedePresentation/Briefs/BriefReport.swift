public import Lede

/// A brief, in the shape in which it is shown.
///
/// Its JSON is one object; members may be added, not renamed.
public struct BriefReport: Sendable {
  public var brief: Brief

  /// How many of the stories that are only named text, Markdown and HTML show; JSON has all.
  public var alsoLimit: Int

  public init(_ brief: Brief, alsoLimit: Int = 30) {
    self.brief = brief
    self.alsoLimit = alsoLimit
  }

  /// What it is about, in a line: `12 articles, 3 of them copies, 2 without a date`.
  var overview: String {
    let copies =
      switch brief.copyCount {
      case 0: [String]()
      case 1: ["1 of them a copy"]
      default: ["\(brief.copyCount) of them copies"]
      }
    let undated = brief.undatedCount == 0 ? [] : ["\(brief.undatedCount) without a date"]
    return ([Self.count(brief.articleCount, "article")] + copies + undated)
      .joined(separator: ", ")
  }

  var shownAlso: ArraySlice<StoryHeadline> { brief.also.prefix(alsoLimit) }

  /// What is said in place of the stories that are not even named.
  var restOfAlso: String? {
    let rest = brief.also.count - shownAlso.count
    return rest > 0 ? "… and \(rest) more" : nil
  }

  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }
}

extension StoryBrief {
  /// How many articles it has and when they appeared, in a line.
  var overview: String {
    let copies = members.reduce(0) { $0 + $1.copies.count }
    let days = articles.compactMap(\.date)
    let undated = articles.count - days.count
    var parts = [BriefReport.count(articles.count, "article")]
    if copies > 0 {
      parts.append(BriefReport.count(copies, "copy", plural: "copies") + " among them")
    }
    if let first = days.min(), let last = days.max() {
      parts.append(first == last ? "\(first)" : "\(first) to \(last)")
      if undated > 0 { parts.append("\(undated) without a date") }
    } else {
      parts.append("without a date")
    }
    return parts.joined(separator: ", ")
  }
}

extension StoryBrief.Member {
  /// How many copies text, Markdown and HTML name.
  private static let copyLimit = 5

  var shownCopies: ArraySlice<BriefArticle> { copies.prefix(Self.copyLimit) }

  /// What is said in place of the copies that are not named.
  var restOfCopies: [String] {
    let rest = copies.count - shownCopies.count
    return rest > 0 ? ["and \(rest) more"] : []
  }
}

extension BriefArticle {
  /// The source and the day, as they stand behind a sentence.
  var credit: String { [attribution, date?.description].compactMap { $0 }.joined(separator: ", ") }

  /// The address, where it is safe to be opened from a page: of the web, nothing that could run.
  var link: String? {
    guard let url, url.utf8.count <= 2000 else { return nil }
    let scheme = url.prefix(8).lowercased()
    guard scheme.hasPrefix("https://") || scheme.hasPrefix("http://"),
      url.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else { return nil }
    return url
  }
}
