import ArgumentParser
import LedePresentation

/// The command `lede`.
@main
struct LedeTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede",
    abstract: "Labels, summarizes and relates news articles, on this machine alone.",
    discussion: """
      EXAMPLES
        lede digest corpora/starter/*.txt         topics and a summary of each
        lede label articles/ --format json        one JSON object an article
        lede summarize article.txt --words 60
        lede brief today/                         many articles, story by story
        lede related article.txt --in news.archive
        lede archive add news.archive today/      keep articles, ready to be searched
        lede train corpus/ -o my.lede             learn topics from filed articles
        lede learn my.lede more/ -o my2.lede      learn from further articles
        lede label article.txt -m my.lede
        lede explain article.txt                  which words gave it its topics?
        lede check corpus/                        is the corpus fit to learn from?
        lede duplicates articles/                 which are copies of each other?
        lede doctor                               is all well, and how fast is it?

      EXIT CODES
        0 well, 1 failed or not well, 3 done but some inputs were skipped (named on
        standard error), 4 a model or an archive cannot be read, 5 a demanded minimum
        was missed, 64 wrong usage, 130 interrupted

      Without -m the model is that of $LEDE_MODEL, else the one that came with Lede.
      """,
    subcommands: [
      Label.self, Summarize.self, BriefVerb.self, Related.self, ArchiveVerb.self, Digest.self,
      Train.self, Learn.self,
      LearnSummaries.self,
      Inspect.self,
      Evaluate.self, Explain.self, Check.self, Duplicates.self, Doctor.self,
    ]
  )

  // Not ArgumentParser's own, whose text would be put together at every start.
  @Flag(help: "Show the version, how it was built, and the libraries that it runs with.")
  var version = false

  static func main() async {
    await main(NegativeValues.joined(CommandLine.arguments.dropFirst()))
  }

  func validate() throws {
    if version { throw CleanExit.message(BuildFacts.current.text) }
  }
}
