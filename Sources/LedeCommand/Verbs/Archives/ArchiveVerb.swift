import ArgumentParser

struct ArchiveVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keeps articles on disk, labelled, summarized and ready to be searched.",
    discussion: """
      EXAMPLES
        lede archive create news.archive
        lede archive add news.archive articles/ 2012.jsonl.gz
        lede archive search news.archive "grain deal" --since 2012-01-01
        lede related article.txt --in news.archive
        lede archive info news.archive

      An archive is a folder that may be moved and copied. It carries its own model. What `add` has
      reported as added survives whatever happens to the process.
      """,
    subcommands: [
      ArchiveCreate.self, ArchiveAdd.self, ArchiveRemove.self, ArchiveSearch.self,
      ArchiveInfo.self, ArchiveVerify.self, ArchiveCompact.self, ArchiveRebuild.self,
      ArchiveExport.self,
    ])
}
