/// Tells sentences that lean on the one before: those that begin with a pronoun or a connective, or in
/// the middle of a quotation.
///
/// English words; sentences in other languages are never told.
enum DanglingOpening {
  private static let words: Set<String> = [
    "he", "she", "they", "it", "his", "her", "their", "its", "him", "them", "this", "that",
    "these", "those", "such", "but", "and", "so", "or", "nor", "yet", "however", "also", "then",
    "instead", "meanwhile", "moreover", "nevertheless", "still", "thus", "therefore", "both",
    "another", "others",
  ]

  /// Whether a sentence begins so.
  static func isFound(in sentence: String) -> Bool {
    guard let first = sentence.unicodeScalars.first else { return true }
    if first.properties.isLowercase || "\"“„«‘'”’".unicodeScalars.contains(first) { return true }
    let word = sentence.prefix { $0.isLetter }.lowercased()
    return words.contains(word)
  }
}
