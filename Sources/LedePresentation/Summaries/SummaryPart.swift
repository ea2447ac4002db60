public import Lede

extension ArticleReport {
  /// The summary of an article.
  public struct SummaryPart: Sendable {
    public var method: SummaryMethod

    /// In reading order.
    public var sentences: [SummarySentence]

    /// All sentences, the best first; `nil` when nobody asked for them.
    public var ranking: [SummarySentence]?

    /// Why each of the sentences was chosen; `nil` when nobody asked.
    public var reasons: [SentenceReasons]?

    /// How the length that was asked for is too short for every sentence.
    public var shortfall: BudgetShortfall?

    /// What the summary was to be about, and whether any sentence is.
    public var focus: Focus?

    /// Whether sentences stand on lines of their own, and nothing else does.
    public var isPlainList = false

    /// A topic or a query.
    public struct Focus: Sendable, Hashable {
      public enum Kind: String, Sendable {
        case topic, query
      }

      public let kind: Kind
      public let name: String
      public let isFound: Bool

      public init(_ kind: Kind, _ name: String, isFound: Bool) {
        self.kind = kind
        self.name = name
        self.isFound = isFound
      }
    }

    public init(method: SummaryMethod, sentences: [SummarySentence]) {
      self.method = method
      self.sentences = sentences
    }

    /// - Parameter ranked: whether all sentences are wanted.
    public init(_ summary: RankedSummary, of features: ArticleFeatures, ranked: Bool = false) {
      self.init(
        method: summary.summary.method, sentences: features.sentences(of: summary.summary))
      if ranked { ranking = features.sentences(summary.ranking) }
      reasons = summary.reasons
      shortfall = summary.shortfall
    }
  }
}

extension ArticleReport.SummaryPart {
  func write(to writer: inout JSONWriter) {
    writer.member("method", method.rawValue)
    if let focus {
      writer.member("focus") { writer in
        writer.object { object in
          object.member(focus.kind.rawValue, focus.name)
          object.member("found", focus.isFound)
        }
      }
    }
    writer.member("sentences") { writer in
      writer.array(sentences.indices) { writer, number in
        writer.object { object in
          Self.write(sentences[number], to: &object)
          guard let reasons else { return }
          object.member("reasons") { reasons[number].write(to: &$0) }
        }
      }
    }
    if let ranking {
      let chosen = Set(sentences.map(\.position))
      writer.member("ranking") { writer in
        writer.array(ranking) { writer, sentence in
          writer.object { object in
            Self.write(sentence, to: &object)
            object.member("chosen", chosen.contains(sentence.position))
          }
        }
      }
    }
    if let shortfall {
      writer.member("shortfall") { writer in
        writer.object { object in
          object.member("unit", shortfall.unit.rawValue)
          object.member("allowed", shortfall.allowed)
          object.member("shortest", shortfall.shortest)
        }
      }
    }
  }

  private static func write(_ sentence: SummarySentence, to object: inout JSONWriter) {
    object.member("position", sentence.position)
    object.member("start", sentence.utf8Range.lowerBound)
    object.member("end", sentence.utf8Range.upperBound)
    object.member("score", sentence.score)
    object.member("text", sentence.text)
  }
}

extension SentenceReasons {
  func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("place", place)
      object.member("of", count)
      object.member("centrality", centrality)
      if let title { object.member("title", title) } else { object.member("title") { $0.null() } }
      object.member("redundancy", redundancy)
      if let relevance {
        object.member("relevance", relevance)
      } else {
        object.member("relevance") { $0.null() }
      }
      object.member("parts") { writer in
        writer.array(parts) { writer, part in
          writer.object { object in
            object.member("name", part.name)
            object.member("value", part.value)
          }
        }
      }
    }
  }
}
