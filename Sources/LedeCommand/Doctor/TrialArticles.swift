import Lede
import LedeAlgebra

/// Articles to measure with, made of a model's words as often as its corpus has them, with function
/// words between them.
///
/// The same for the same model, on every machine; no installed command has articles of its own.
struct TrialArticles {
  private let words: [String]

  /// By word, in how many of the corpus's articles it and all words before it stand.
  private let frequencies: [Int]
  private let functionWords: [String]
  private var random = SplitMix64(seed: 1)

  init(_ model: LedeModel) {
    var words: [String] = []
    var frequencies: [Int] = []
    var sum = 0
    for column in 0..<model.tfidf.vocabulary.count {
      let term = model.tfidf.vocabulary.term(column)
      guard !term.utf8.contains(0x20) else { continue }
      sum += Int(model.tfidf.documentFrequencies[column])
      words.append(term)
      frequencies.append(sum)
    }
    (self.words, self.frequencies) = (words, frequencies)
    functionWords = model.language.stopWords.all.map { String(decoding: $0, as: UTF8.self) }
      .sorted()
  }

  /// An article of five paragraphs, three to five sentences each.
  mutating func next(id: String) -> Article {
    let paragraphs = (0..<5).map { _ in
      (0..<Int.random(in: 3...5, using: &random)).map { _ in sentence() }.joined(separator: " ")
    }
    return Article(id: id, title: sentence(), content: paragraphs.joined(separator: "\n\n"))
  }

  private mutating func sentence() -> String {
    let words = (0..<Int.random(in: 8...30, using: &random)).map { _ in word() }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// A function word in two cases of five, as in running text.
  private mutating func word() -> String {
    if Int.random(in: 0..<5, using: &random) < 2, !functionWords.isEmpty {
      return functionWords[Int.random(in: functionWords.indices, using: &random)]
    }
    guard let all = frequencies.last, all > 0 else { return "lede" }
    let wanted = Int.random(in: 0..<all, using: &random)
    var (low, high) = (0, frequencies.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if frequencies[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return words[low]
  }
}
