import LedeText

/// Scores sentences by how densely significant words stand in them (Luhn).
///
/// A word is significant when it is no stop word and stands at least twice in the article. A cluster
/// is a run of words of a sentence that begins and ends with significant ones, with at most four
/// others between two of them. With *s* significant words among its *w* words a cluster has the
/// value `s² / w`, and a word alone 1; a sentence scores its best cluster, and 0 without one.
///
/// Deviations: the paper finds its upper limit of frequency by hand, here stop words take its place;
/// it counts words that begin alike as one, here those of one stem are.
///
/// - Complexity: O(*words*).
/// - SeeAlso: Luhn, "The automatic creation of literature abstracts", IBM Journal of Research and
///   Development 2 (1958).
package struct LuhnSummarizer: Summarizer {
  private static let leastFrequency = 2
  private static let widestGap = 4

  package init() {}

  package func scores(of article: SummaryInput) -> [Float] {
    var frequencies: [TermID: Int] = [:]
    for token in article.text.tokens where token.term != Lexicon.stopWord {
      frequencies[token.term, default: 0] += 1
    }
    return article.text.sentences.map { sentence in
      let isSignificant = article.text.tokens[sentence.tokens].map {
        (frequencies[$0.term] ?? 0) >= Self.leastFrequency
      }
      return Self.bestCluster(isSignificant)
    }
  }

  /// The value of the best cluster of a sentence.
  package static func bestCluster(_ isSignificant: [Bool]) -> Float {
    var best: Float = 0
    var (first, last, count) = (0, 0, 0)
    for (place, isSignificant) in isSignificant.enumerated() where isSignificant {
      if count == 0 || place - last - 1 > widestGap { (first, count) = (place, 0) }
      last = place
      count += 1
      best = max(best, Float(count * count) / Float(last - first + 1))
    }
    return best
  }
}
