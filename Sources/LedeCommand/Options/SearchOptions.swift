import ArgumentParser
import Lede

/// How related articles are searched.
struct SearchOptions: ParsableArguments {
  @Option(help: "How many related articles to give.")
  var limit = 5

  @OptionGroup var latent: LatentOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1") }
  }

  /// Reads a corpus to search.
  func index(
    of path: String, prior: LedeModel, language: Language?, jobs: Int, skips: inout SkipReport
  ) async throws -> RelatedIndex {
    let corpus = try Corpus(Environment.paths([path]))
    let bar = ProgressBar("reading \(path)")
    defer { bar.finish() }
    return try await RelatedIndex(
      of: corpus, prior: prior, language: language, latent: latent.settings, jobs: jobs,
      progress: { bar.update($0) }, skipped: { skips.add($0) })
  }
}
