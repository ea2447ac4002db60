package import LedeText

/// Where the passages of an article are.
package enum PassageWindows {
  /// The passages as ranges of sentences, by their starts; none for a text without sentences.
  ///
  /// A passage that would end where the one before it ends is left out: it is a part of it.
  ///
  /// - Complexity: O(*sentences* · *words* / *step*).
  package static func ranges(
    of sentences: [Sentence], _ settings: PassageSettings
  ) -> [Range<Int>] {
    precondition(settings.words > 0 && settings.step > 0, "passages of \(settings)")
    var ranges: [Range<Int>] = []
    var start = 0
    while start < sentences.count {
      var end = start
      var words = 0
      while end < sentences.count, words < settings.words {
        words += sentences[end].wordCount
        end += 1
      }
      if ranges.last?.upperBound != end { ranges.append(start..<end) }
      var passed = 0
      while start < sentences.count, passed < settings.step {
        passed += sentences[start].wordCount
        start += 1
      }
    }
    return ranges
  }
}
