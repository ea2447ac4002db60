package import LedeText

/// Scores the topics of some phrases in training articles, to learn how often they are right.
package struct PhraseScorer: ~Copyable {
  private let analyzer: TextAnalyzer
  private var lexicon: Lexicon
  private var finder: PhraseFinder

  package init(_ rules: PhraseRules, language: Language) {
    analyzer = TextAnalyzer(language: language)
    lexicon = Lexicon(language: language)
    finder = PhraseFinder(rules.index(for: language))
  }

  /// What the phrases of an article say of the topics that they are of.
  package mutating func verdicts(of article: Article) -> [PhraseOccurrences.Verdict] {
    let text = analyzer.analyze(article, with: &lexicon)
    return finder.find(in: text, of: article, lexicon).verdicts
  }
}

extension PhraseRules {
  /// The same with curves of probability for topics that enough articles are filed under.
  ///
  /// Phrases have learned nothing from the articles, so that their scores need not be held out: only
  /// the curve is fitted.
  ///
  /// - Parameter verdicts: by article, in the order of `gold`.
  /// - Complexity: O(*articles*) for each topic that is filed.
  package func calibrated(
    on verdicts: [[PhraseOccurrences.Verdict]], _ gold: GoldLabels
  ) -> PhraseRules {
    var rows: [[(row: Int, score: Float)]] = Array(repeating: [], count: topics.count)
    for (row, verdicts) in verdicts.enumerated() {
      for verdict in verdicts { rows[verdict.rule].append((row, verdict.score)) }
    }
    var curves: [Int: PlattScaling] = [:]
    for (topic, id) in gold.topics.enumerated() {
      guard let rule = number(of: id) else { continue }
      var scores: [Float] = Array(repeating: 0, count: gold.articleCount)
      for (row, score) in rows[rule] { scores[row] = score }
      let flags = gold.isPositive(topic)
      let own = gold.rows(for: topic).map { Int($0) }
      curves[rule] = PlattScaling.fit(
        scores: own.map { scores[$0] }, isPositive: own.map { flags[$0] },
        or: topics[rule].calibration)
    }
    return calibrated(by: curves)
  }
}
