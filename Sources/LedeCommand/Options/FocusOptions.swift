import ArgumentParser
import Lede
import LedePresentation

/// What summaries are to be about.
struct FocusOptions: ParsableArguments {
  @Option(help: "Prefer sentences that are about this topic of the model.")
  var topic: String?

  @Option(help: ArgumentHelp("Prefer sentences with these words.", valueName: "words"))
  var query: String?

  func validate() throws {
    if topic != nil, query != nil { throw ValidationError("give one of --topic and --query") }
    if let query, !query.contains(where: { $0.isLetter || $0.isNumber }) {
      throw ValidationError("--query needs a word to look for, not \"\(query)\"")
    }
  }

  /// The sentences' relevance, and what to say of it; `nil` when nothing was asked for.
  func relevance(
    of features: ArticleFeatures, by model: LedeModel
  ) -> (values: SentenceRelevance, focus: ArticleReport.SummaryPart.Focus)? {
    if let topic {
      let values = model.relevance(of: features, to: topic)
      return (values, .init(.topic, topic, isFound: values.isFound))
    }
    if let query {
      let values = features.relevanceToQuery()
      return (values, .init(.query, query, isFound: values.isFound))
    }
    return nil
  }
}
