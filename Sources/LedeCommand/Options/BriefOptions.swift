import ArgumentParser
import Lede
import LedePresentation

/// Which stories a brief tells.
struct BriefOptions: ParsableArguments {
  @Option(name: .customLong("stories"), help: "How many stories to tell; the others are named.")
  var storyLimit = 10

  @Option(
    help: """
      How many articles a story must have to be told; 2 when left out, or 1 where no story has two.
      """)
  var minimumArticles: Int?

  func validate() throws {
    if storyLimit < 1 { throw ValidationError("--stories must be at least 1") }
    if let minimumArticles, minimumArticles < 1 {
      throw ValidationError("--minimum-articles must be at least 1")
    }
  }

  func settings(_ budget: SummaryBudget) -> BriefSettings {
    BriefSettings(budget: budget, storyLimit: storyLimit, minimumArticles: minimumArticles)
  }
}
