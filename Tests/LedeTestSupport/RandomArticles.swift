package import LedeText
private import LedeAlgebra

/// Articles of made-up words, frequent and rare ones, as texts have them.
package enum RandomArticles {
  /// Words like `word17x`; the number *n* is about *1/n* as frequent as the first.
  ///
  /// - Parameter length: how many words each article has.
  package static func make(_ count: Int, length: Int = 60, seed: UInt64 = 7) -> [Article] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { number in
      let words = (0..<length).map { _ -> String in
        // Uniform on a logarithmic scale, which is Zipf's law.
        var rank = 1.0
        let steps = Double.random(in: 0..<11, using: &random)
        for _ in 0..<Int(steps) { rank *= 2 }
        return "word\(Int(rank * (1 + steps - steps.rounded(.down))))x"
      }
      let day = ArticleDate(
        year: 2000 + number % 20, month: 1 + number % 12, day: 1 + number % 28)
      return Article(
        id: "random-\(number)", title: "Report \(words[0])",
        content: words.joined(separator: " ") + ".", date: day, source: "wire-\(number % 3)")
    }
  }
}
