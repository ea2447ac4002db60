import ArgumentParser
import Lede
import LedeArchive

/// How much latent dimensions count in the similarity of related articles.
struct LatentOptions: ParsableArguments {
  @Option(
    help: """
      How many latent dimensions count beside words, learned from the articles that are searched; 0 for \
      words alone. When left out, twice the root of the number of articles, from 200 to 10,000 articles; \
      else none.
      """)
  var latent: Int?

  @Option(help: "What latent dimensions are of the similarity, from 0 (nothing) to 1 (all).")
  var blend: Double?

  func validate() throws {
    if let latent, latent < 0 { throw ValidationError("--latent must not be below 0") }
    if let latent, latent > Self.most {
      throw ValidationError("--latent must be at most \(Self.most)")
    }
    if let blend, !(blend >= 0 && blend <= 1) {
      throw ValidationError("--blend must be from 0 to 1")
    }
    if latent == 0, let blend, blend > 0 {
      throw ValidationError("--blend needs latent dimensions, and --latent 0 asks for none")
    }
  }

  static let most = 1000

  var settings: LatentBlend {
    LatentBlend(
      dimensions: latent, share: blend.map { Float($0) } ?? LatentBlend.standardShare)
  }

  /// What latent dimensions are of the similarity in an archive, which has its own.
  ///
  /// - Throws: `CommandFailure` when it has none, or their number was given.
  func share(in archive: Archive) throws -> Float {
    guard latent == nil else {
      throw CommandFailure(
        .usage,
        "an archive has latent dimensions of its own or none; leave --latent out, and give them to the "
          + "archive with `lede archive rebuild --latent NUMBER`")
    }
    if let blend, blend > 0, archive.latentDimensions == 0 {
      throw CommandFailure(
        .failed,
        "the archive has no latent dimensions, so --blend has nothing to add; give it some with "
          + "`lede archive rebuild --latent NUMBER` (they need "
          + "\(LatentBlend.fewestArticles) articles)")
    }
    return settings.share
  }
}
