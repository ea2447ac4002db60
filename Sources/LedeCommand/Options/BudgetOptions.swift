import ArgumentParser
import Lede

/// How long a summary may be.
struct BudgetOptions: ParsableArguments {
  @Option(
    help: "At most so many sentences; as many as the method thinks best, up to 3, without a length."
  )
  var sentences: Int?

  @Option(help: "At most so many words.")
  var words: Int?

  @Option(help: "At most so many characters.")
  var characters: Int?

  @Option(help: "At most this share of the article's words, in percent.")
  var percent: Double?

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
