import ArgumentParser
import Lede

/// How many latent dimensions an archive is to have.
struct ArchiveLatentOption: ParsableArguments {
  @Option(
    help: """
      How many latent dimensions the articles get at most: related articles are then found by words that \
      go together, too. They are learned once there are \(LatentBlend.fewestArticles) articles, and anew \
      when these have doubled. 0 for none.
      """)
  var latent: Int?

  func validate() throws {
    if let latent, latent < 0 || latent > LatentOptions.most {
      throw ValidationError("--latent must be from 0 to \(LatentOptions.most)")
    }
  }
}
