import ArgumentParser
import Lede

/// What makes articles one story.
struct StoryOptions: ParsableArguments {
  @Option(
    help: """
      From which mean similarity on, between 0 and 1, articles are one story: lower for fewer and \
      broader ones.
      """)
  var threshold = StorySettings().threshold

  func validate() throws {
    if !(threshold >= 0 && threshold <= 1) {
      throw ValidationError("--threshold must be from 0 to 1")
    }
  }

  var settings: StorySettings { StorySettings(threshold: threshold) }
}
