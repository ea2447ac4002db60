import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText

/// TF-IDF the obvious way, for texts of plain words and full stops.
///
/// An element is `(1 + ln tf) · (ln((1 + N) / (1 + df)) + 1)`, the vector scaled to length 1, and
/// that of the article is the mean of it and of its title's, which weighs `titleShare` times as much. A
/// word of the title counts `titleWeight` times, one of the first `leadWords` words of the body
/// `leadWeight` times, any other once. A pair is two neighbours of a sentence, stop words left
/// out, that both stand in the title, in the lead, or behind it.
struct SlowTFIDF {
  static let stopWords: Set<String> = ["the", "of", "and", "in", "on"]

  let settings: TFIDFSettings

  /// The terms that are kept, sorted by bytes, and in how many articles each stands.
  let vocabulary: [String]
  let frequencies: [String: Int]
  let documentCount: Int

  init(_ articles: [Article], _ settings: TFIDFSettings) {
    self.settings = settings
    documentCount = articles.count
    var frequencies: [String: Int] = [:]
    for article in articles {
      for term in Self.counts(of: article, settings).keys { frequencies[term, default: 0] += 1 }
    }
    let fewest = max(1, settings.minimumDocuments)
    func isKept(_ term: String) -> Bool { (frequencies[term] ?? 0) >= fewest }
    let kept = frequencies.keys.filter { term in
      isKept(term) && term.split(separator: " ").allSatisfy { isKept(String($0)) }
    }
    // The most frequent first, words before pairs, then by bytes.
    let ranked = kept.sorted { a, b in
      let (x, y) = (frequencies[a] ?? 0, frequencies[b] ?? 0)
      if x != y { return x > y }
      if a.contains(" ") != b.contains(" ") { return b.contains(" ") }
      return Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8))
    }
    vocabulary = ranked.prefix(settings.maximumTerms)
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    self.frequencies = frequencies
  }

  /// How often each term counts, before a vocabulary is chosen.
  static func counts(of article: Article, _ settings: TFIDFSettings) -> [String: Double] {
    var counts: [String: Double] = [:]
    func add(_ run: [String], _ weight: Float) {
      guard weight > 0 else { return }
      let words = run.filter { !stopWords.contains($0) }
      for word in words { counts[word, default: 0] += Double(weight) }
      guard settings.bigrams else { return }
      for (first, second) in zip(words, words.dropFirst()) {
        counts["\(first) \(second)", default: 0] += Double(weight)
      }
    }
    if let title = article.title { add(words(title), settings.titleWeight) }
    var position = 0
    for sentence in article.content.split(separator: ".") {
      let words = words(sentence)
      let lead = min(words.count, max(0, settings.leadWords - position))
      add(Array(words[..<lead]), settings.leadWeight)
      add(Array(words[lead...]), 1)
      position += words.count
    }
    return counts
  }

  /// The vector of an article, by term.
  func vector(of article: Article) -> [String: Double] {
    let whole = vector(of: Self.counts(of: article, settings))
    guard settings.titleShare > 0, settings.titleWeight > 0, let title = article.title else {
      return whole
    }
    var alone = settings
    (alone.titleWeight, alone.leadWeight) = (1, 0)
    let heading = vector(
      of: Self.counts(of: Article(id: "", title: title, content: ""), alone))
    guard !heading.isEmpty else { return whole }
    let share = Double(settings.titleShare)
    return whole.merging(heading.mapValues { share * $0 }, uniquingKeysWith: +)
      .mapValues { $0 / (1 + share) }
  }

  private func vector(of counts: [String: Double]) -> [String: Double] {
    var weights: [String: Double] = [:]
    let most = settings.maximumShare * Double(documentCount)
    for (term, count) in counts where vocabulary.contains(term) {
      if Double(frequencies[term] ?? 0) > most { continue }
      let rarity =
        Logarithm.natural(Double(1 + documentCount) / Double(1 + (frequencies[term] ?? 0))) + 1
      weights[term] = (1 + Logarithm.natural(count)) * rarity
    }
    let squared = weights.keys.sorted().reduce(0.0) { sum, term in
      let weight = weights[term] ?? 0
      return sum + weight * weight
    }
    return weights.mapValues { $0 / squared.squareRoot() }
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}

/// Articles drawn from a few words that stemming leaves as they are.
enum DrawnArticles {
  private static let words = [
    "bread", "boat", "wind", "oven", "storm", "salt", "flour", "mast", "net", "fish", "rock",
    "lamp", "the", "of", "and", "in", "on",
  ]

  static func make(_ count: Int, seed: UInt64) -> [Article] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { number in
      let sentences = (0..<random.nextInt(1...5)).map { _ in sentence(3...9, &random) + "." }
      let hasTitle = random.nextInt(0...2) > 0
      return Article(
        id: "\(number)", title: hasTitle ? sentence(2...5, &random) : nil,
        content: sentences.joined(separator: " "))
    }
  }

  private static func sentence(_ length: ClosedRange<Int>, _ random: inout SplitMix64) -> String {
    let words = (0..<random.nextInt(length)).map { _ in Self.words[random.nextInt(0...16)] }
    return words.joined(separator: " ").prefix(1).uppercased()
      + words.joined(separator: " ").dropFirst()
  }
}
