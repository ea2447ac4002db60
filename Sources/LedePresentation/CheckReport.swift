public import Lede

/// What was found in a corpus, in the shape in which it is shown.
public struct CheckReport: Sendable {
  public let findings: CorpusFindings

  /// How many findings of a kind, and articles of a finding, text shows; JSON has all of them.
  public let limit: Int

  public init(_ findings: CorpusFindings, limit: Int = 20) {
    self.findings = findings
    self.limit = limit
  }
}

extension CorpusFinding.Kind {
  /// What a person reads above the findings of a kind.
  var heading: String {
    switch self {
    case .skipped: "inputs that cannot be read"
    case .sameID: "the same id more than once"
    case .empty: "articles without a word"
    case .filedDifferently: "the same text filed differently"
    case .loneTopic: "topics of a single article"
    case .duplicates: "the same words in several articles"
    case .nearDuplicates: "nearly the same text in several articles"
    case .tiny: "articles of fewer than 20 words"
    case .replacementCharacters: "articles with characters that could not be read"
    case .mojibake: "articles whose letters are broken (UTF-8 read as Windows-1252)"
    case .controlCharacters: "articles with control characters"
    case .unreadDate: "articles whose date cannot be read"
    case .otherLanguage: "articles in another language than most"
    case .unfiled: "articles without topics"
    case .rareTopic: "topics of fewer than 5 articles"
    case .commonTopic: "topics that every filed article has"
    case .alikeTopics: "topics whose names are likely meant to be one"
    case .inseparableTopics: "topics that the very same articles have"
    case .unlistedTopic: "topics that are not in the topic file"
    case .unusedTopic: "topics of the topic file that no article has"
    case .suspiciousLabel: "labels that are likely wrong"
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .skipped: "Training passes over them; mend them or leave them out."
    case .sameID: "Training takes the first and passes over the others; give each its own."
    case .empty: "Nothing can be learned from them; give them their text or leave them out."
    case .filedDifferently: "One of the filings is likely wrong; give all of them the same topics."
    case .loneTopic:
      "No article is left to try what was learned of them; file more articles, or leave them out."
    case .duplicates, .nearDuplicates:
      "They count more than once, and make held-out figures too good; keep one of each."
    case .tiny: "Little can be learned from so few words; see whether the text was cut."
    case .replacementCharacters: "Read the source again in its own encoding."
    case .mojibake: "Their words are unknown to a model; convert the source from UTF-8."
    case .controlCharacters: "Take them out, or see whether the source is text."
    case .unreadDate: "They count as without a date; write it as 2013-04-30."
    case .otherLanguage: "A model learns one language; train another for them."
    case .unfiled: "Training passes over them; file them, or give them as --frequencies."
    case .rareTopic: "They have no probability curve of their own; file more articles."
    case .commonTopic: "Nothing tells them from anything; file articles without them."
    case .alikeTopics: "Give them one name."
    case .inseparableTopics: "Nothing tells them apart; make one of them, or file more articles."
    case .unlistedTopic: "See whether they are misspelled, or add them to the file."
    case .unusedTopic: "File articles under them, or take them out of the file."
    case .suspiciousLabel:
      "Models that did not see the article contradict; read it again, the first ones first."
    }
  }
}
