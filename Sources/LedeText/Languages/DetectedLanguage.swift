/// What a text says of its own language.
public enum DetectedLanguage: Sendable, Hashable {
  /// One of ``Language/codes``.
  case language(String)

  /// None that Lede reads.
  case foreign

  /// Too few words to tell.
  case unclear

  /// The code of a language that Lede reads; `nil` where it is none, or where nobody can tell.
  public var code: String? {
    if case .language(let code) = self { code } else { nil }
  }

  /// The language that an article says it is in.
  public init(of article: Article) {
    self = LanguageDetector.shared.language(of: [article.title ?? "", article.content])
  }

  /// The language of a text.
  public init(of text: String) { self = LanguageDetector.shared.language(of: [text]) }
}

extension Language {
  /// The language of most articles, of those that Lede reads; `nil` when none of them tells.
  ///
  /// Of two with equally many articles it is the one that comes first in ``codes``.
  package static func ofMost(_ articles: [Article]) -> Language? {
    var counts: [String: Int] = [:]
    for article in articles {
      if let code = DetectedLanguage(of: article).code { counts[code, default: 0] += 1 }
    }
    let most = counts.values.max()
    return codes.first { counts[$0] == most && most != nil }.flatMap { named($0) }
  }
}
