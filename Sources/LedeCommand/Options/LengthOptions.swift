public import ArgumentParser
public import Lede

extension SummaryMethod: ExpressibleByArgument {}
extension LabelingMethod: ExpressibleByArgument {}

/// How long a summary may be, and how it is made.
struct LengthOptions: ParsableArguments {
  @Option(help: "At most so many sentences; as many as is best when no length is given.")
  var sentences: Int?

  @Option(help: "At most so many words.")
  var words: Int?

  @Option(help: "At most so many characters.")
  var characters: Int?

  @Option(help: "At most this share of the article's words, in percent.")
  var percent: Double?

  @Option(help: "How sentences are chosen.")
  var method: SummaryMethod = .default

  func validate() throws {
    let given = [sentences != nil, words != nil, characters != nil, percent != nil].count { $0 }
    guard given <= 1 else {
      throw ValidationError("give one of --sentences, --words, --characters and --percent")
    }
    if let count = sentences ?? words ?? characters, count < 1 {
      throw ValidationError("a summary must be at least 1 long, not \(count)")
    }
    if let percent, !(percent > 0 && percent <= 100) {
      throw ValidationError("--percent must be above 0 and at most 100")
    }
  }

  var budget: SummaryBudget {
    if let words { return .words(words) }
    if let characters { return .characters(characters) }
    if let percent { return .percent(percent) }
    return sentences.map { .sentences($0) } ?? .automatic
  }
}
