/// Words that stand for the stems which a full-text index may have instead of a given beginning.
///
/// The index has stems: of `elections` it has `elect`, which does not begin with `electio`. What a
/// beginning has behind a stem is then the start of an ending that Porter's algorithm takes off, or of
/// several: `io` of `ion`. The completed word, `election`, has that stem. All of its forms are found,
/// more than the words with that beginning; none is missed but where a stem is no beginning of its word.
///
/// - SeeAlso: Porter, "An algorithm for suffix stripping", Program 14 (1980), steps 1 to 4.
enum WordBeginnings {
  private static let endings = [
    "s", "es", "ed", "ing", "ings", "ly", "al", "ally", "ality", "alism", "alist", "ance", "ancy",
    "ant", "ence", "ency", "ent", "ently", "er", "ers", "ic", "ics", "ical", "icate", "icity",
    "able", "ably", "ability", "ible", "ibly", "ibility", "ement", "ment", "ments", "ion", "ions",
    "ation", "ations", "ational", "ator", "ators", "ative", "ate", "ates", "ism", "ist", "ists",
    "ity", "ities", "ous", "ously", "ousness", "ive", "ively", "iveness", "ivity", "ize", "izer",
    "ization", "ise", "isation", "ful", "fully", "fulness", "ness",
  ]

  /// The fewest letters of a stem.
  private static let shortest = 3

  /// A word for each stem that is shorter than a beginning, the longest first.
  ///
  /// - Complexity: O(*letters*² · *endings*).
  static func words(for beginning: String) -> [String] {
    let letters = Array(beginning.lowercased())
    guard letters.count > shortest else { return [] }
    var words: [String] = []
    for count in (shortest..<letters.count).reversed() {
      guard let ending = completion(of: letters[count...]) else { continue }
      let word = String(letters[..<count]) + ending
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// The first ending, or row of endings, that starts with some letters.
  private static func completion(of letters: ArraySlice<Character>) -> String? {
    let rest = String(letters)
    if let ending = endings.first(where: { $0.hasPrefix(rest) }) { return ending }
    for ending in endings where rest.hasPrefix(ending) {
      if let more = completion(of: letters.dropFirst(ending.count)) { return ending + more }
    }
    return nil
  }
}
