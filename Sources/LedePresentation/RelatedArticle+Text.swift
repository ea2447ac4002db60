import Lede

extension RelatedArticle {
  /// How many terms are shown.
  private static let shownTerms = 6

  /// What makes the articles similar, with its share of the similarity: `Idlib 14 %, Ankara 9 %`.
  var reasons: String {
    // A number and its sign stay on one line.
    func share(_ part: Float) -> String {
      Decimals.format(100 * Double(part) / Double(similarity), places: 0) + "\u{A0}%"
    }
    guard similarity > 0 else { return "" }
    var reasons = terms.prefix(Self.shownTerms).map {
      "\(TextStyle.shown($0.term)) \(share($0.weight))"
    }
    if latent > 0 { reasons.append("words of the same subjects \(share(latent))") }
    return reasons.joined(separator: ", ")
  }
}
