/// How a summary compares with a reference, by four measures of ROUGE.
///
/// - `rouge1`, `rouge2`: words, and pairs of neighbouring words across sentences, each counted as
///   often as both texts have it.
/// - `rougeL`: the longest common subsequence of both texts.
/// - `rougeLsum`: for each sentence of the reference, the words that stand in a longest common
///   subsequence with some sentence of the summary (the union of these subsequences); a word counts
///   at most as often as both texts have it.
///
/// Equal to Google's `rouge-score` 0.1.2 with its stemmer, which `Scripts/check-rouge` shows. The
/// paper does not bound the counts of `rougeLsum`; that package and ROUGE 1.5.5 do.
///
/// - Complexity: O(*words* · log *words*) for the first two, O(*words* · *words*) for the others.
/// - SeeAlso: Lin, "ROUGE: a package for automatic evaluation of summaries", Text Summarization
///   Branches Out, 2004.
public struct RougeScores: Sendable, Hashable {
  public let rouge1: RougeScore
  public let rouge2: RougeScore
  public let rougeL: RougeScore
  public let rougeLsum: RougeScore

  package init(
    rouge1: RougeScore, rouge2: RougeScore, rougeL: RougeScore, rougeLsum: RougeScore
  ) {
    self.rouge1 = rouge1
    self.rouge2 = rouge2
    self.rougeL = rougeL
    self.rougeLsum = rougeLsum
  }

  /// Compares two texts that one reader read.
  package init(of candidate: RougeText, against reference: RougeText) {
    rouge1 = Self.overlap(Self.words(candidate), Self.words(reference))
    rouge2 = Self.overlap(Self.pairs(candidate), Self.pairs(reference))
    rougeL = RougeScore(
      hits: CommonSubsequence.length(reference.stems[...], candidate.stems[...]),
      candidate: candidate.stems.count, reference: reference.stems.count)
    rougeLsum = RougeScore(
      hits: Self.unionHits(candidate, reference), candidate: candidate.stems.count,
      reference: reference.stems.count)
  }

  /// The measures in the order in which they are told.
  public static let measures: [(name: String, score: @Sendable (RougeScores) -> RougeScore)] = [
    ("rouge1", { $0.rouge1 }), ("rouge2", { $0.rouge2 }), ("rougeL", { $0.rougeL }),
    ("rougeLsum", { $0.rougeLsum }),
  ]

  // MARK: Words and pairs

  /// The words of a text, sorted.
  package static func words(_ text: RougeText) -> [UInt64] {
    text.stems.map { UInt64($0) }.sorted()
  }

  /// The pairs of neighbouring words of a text, sorted.
  package static func pairs(_ text: RougeText) -> [UInt64] {
    zip(text.stems, text.stems.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
  }

  /// How far two sorted lists are the same, elements counted as often as they stand in both.
  package static func overlap(_ candidate: [UInt64], _ reference: [UInt64]) -> RougeScore {
    var (hits, i, j) = (0, 0, 0)
    while i < candidate.count, j < reference.count {
      let (a, b) = (candidate[i], reference[j])
      if a == b { hits += 1 }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return RougeScore(hits: hits, candidate: candidate.count, reference: reference.count)
  }

  // MARK: Subsequences

  private static func unionHits(_ candidate: RougeText, _ reference: RougeText) -> Int {
    var left = counts(candidate)
    var wanted = counts(reference)
    var hits = 0
    for sentence in reference.sentences {
      let stems = reference.stems[sentence]
      var isCommon = Array(repeating: false, count: stems.count)
      for other in candidate.sentences {
        for place in CommonSubsequence.places(stems, candidate.stems[other]) {
          isCommon[place] = true
        }
      }
      for (stem, isCommon) in zip(stems, isCommon) where isCommon {
        guard let count = left[stem], count > 0, let need = wanted[stem], need > 0 else {
          continue
        }
        hits += 1
        left[stem] = count - 1
        wanted[stem] = need - 1
      }
    }
    return hits
  }

  private static func counts(_ text: RougeText) -> [Int32: Int] {
    var counts: [Int32: Int] = [:]
    for stem in text.stems { counts[stem, default: 0] += 1 }
    return counts
  }
}
