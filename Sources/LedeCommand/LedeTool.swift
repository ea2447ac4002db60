import ArgumentParser

/// The command `lede`.
@main
struct LedeTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede",
    abstract: "Labels, summarizes and relates news articles, on this machine alone.",
    discussion: """
      EXAMPLES
        lede digest corpora/starter/*.txt         topics and a summary of each article
        lede label articles/ --format json        label a folder, one JSON object a line
        lede summarize article.txt --words 60
        lede related article.txt --in archive/
        lede train corpus/ -o my.lede             learn topics from filed articles
        lede label article.txt -m my.lede

      EXIT CODES
        0 well, 1 failed, 3 done but some inputs were skipped (named on standard error),
        4 a model cannot be read, 5 a demanded minimum was missed, 64 wrong usage,
        130 interrupted

      Without -m the model is that of $LEDE_MODEL, else the one that came with Lede.
      """,
    version: LedeVersion.text,
    subcommands: [
      Label.self, Summarize.self, Related.self, Digest.self, Train.self, Inspect.self,
      Evaluate.self,
    ]
  )
}
