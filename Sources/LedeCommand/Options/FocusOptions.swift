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

  /// What was asked for, if anything.
  func focus(in model: LedeModel) throws -> SummaryFocus? {
    try topic.map { .topic(try TopicChoice.id($0, among: model.topics, of: "the model")) }
      ?? query.map { .query($0) }
  }
}

extension ArticleReport.SummaryPart {
  /// A summary that may be about something, and what is said of that.
  init(
    of features: ArticleFeatures, by model: LedeModel, _ length: LengthOptions,
    about focus: SummaryFocus?, ranked: Bool = false, explaining: Bool = false
  ) {
    let relevance = model.relevance(of: features, to: focus)
    self.init(
      length.method.rank(
        features, within: length.budget, relevance: relevance, ranksOthers: ranked,
        explaining: explaining),
      of: features, ranked: ranked)
    guard let focus, let relevance else { return }
    self.focus =
      switch focus {
      case .topic(let topic): Focus(.topic, topic, isFound: relevance.isFound)
      case .query(let query): Focus(.query, query, isFound: relevance.isFound)
      }
  }
}
