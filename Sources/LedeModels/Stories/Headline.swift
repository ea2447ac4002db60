import LedeAlgebra
import LedeText

/// Chooses the headline of a story among the titles of its articles.
///
/// A title scores its cosine with the centre of the story, times `words / 6` when it has fewer than
/// six words, and half the cosine of its article with the centre. Less 0.2 when it marks itself as an opinion or the like (`OPINION:`), less 0.1 when it
/// asks or breaks off, or is longer than twenty words. Equal ones go to the earlier article.
///
/// - Complexity: O(*articles* · *terms*).
enum Headline {
  /// The number of the article with the best title; `nil` when none has a title.
  static func best(of story: StoryText, centre: SparseVector) -> Int? {
    var best: Int?
    var highest = -Float.infinity
    for (number, features) in story.articles.enumerated() {
      guard let title = features.article.title, !title.isEmpty else { continue }
      let value =
        score(title, closeness: story.titles[number].dot(centre))
        + 0.5 * story.whole(number).dot(centre)
      if value > highest {
        highest = value
        best = number
      }
    }
    return best
  }

  private static func score(_ title: String, closeness: Float) -> Float {
    let words = title.split(separator: " ")
    var score = closeness * min(1, Float(words.count) / 6)
    if let first = words.first, first.last == ":", !first.contains(where: \.isLowercase) {
      score -= 0.2
    }
    if title.hasSuffix("?") || title.hasSuffix("…") || title.hasSuffix("...") { score -= 0.1 }
    if words.count > 20 { score -= 0.1 }
    return score
  }
}
