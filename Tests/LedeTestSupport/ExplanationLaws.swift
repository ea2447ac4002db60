package import LedeModels
package import LedeText
package import Testing

/// What every labelling method promises of the explanation of every topic of an article.
package func expectExplanationLaws(
  _ model: LedeModel, on article: Article, sourceLocation: SourceLocation = #_sourceLocation
) {
  let features = TinyTraining.features(of: article, model.tfidf, occurrences: true)
  let topics = model.labeler.topics.map(\.id)
  let scores = model.labeler.scores(of: features)
  let all = model.explanations(of: features, topics: topics)
  let short = model.explanations(of: features, topics: topics, limit: 2)
  #expect(all.map(\.label.topic.id) == topics, sourceLocation: sourceLocation)
  let given = Set(model.labeler.labels(of: features).map(\.topic.id))
  for ((whole, cut), score) in zip(zip(all, short), scores) {
    #expect(whole.label.score == score.score, sourceLocation: sourceLocation)
    #expect(whole.isGiven == given.contains(score.topic.id), sourceLocation: sourceLocation)
    for explanation in [whole, cut] {
      let sum =
        explanation.contributions.reduce(explanation.bias) { $0 + $1.contribution }
        + explanation.restContribution
      #expect(
        (sum - Double(score.score)).magnitude <= 1e-6, "contributions and bias are the score",
        sourceLocation: sourceLocation)
    }
    #expect(whole.restCount == 0 && whole.restContribution == 0, sourceLocation: sourceLocation)
    #expect(
      cut.contributions.count + cut.restCount == whole.contributions.count,
      sourceLocation: sourceLocation)
    for isAbove in [true, false] {
      let terms = whole.contributions.filter { ($0.contribution > 0) == isAbove }.prefix(2)
      #expect(
        cut.contributions.filter { ($0.contribution > 0) == isAbove } == Array(terms),
        "the strongest each way", sourceLocation: sourceLocation)
    }
    #expect(
      zip(whole.contributions, whole.contributions.dropFirst()).allSatisfy {
        $0.contribution.magnitude >= $1.contribution.magnitude
      }, "the strongest first", sourceLocation: sourceLocation)
    for term in whole.contributions {
      expectTerm(term, of: article, .english, sourceLocation)
    }
  }
}

/// The ranges of a term lie in the article and hold what the term is made from.
private func expectTerm(
  _ term: TermContribution, of article: Article, _ language: Language,
  _ sourceLocation: SourceLocation
) {
  #expect(
    term.contribution == Double(term.value) * term.weight && term.contribution != 0,
    sourceLocation: sourceLocation)
  #expect(
    !term.utf8Ranges.isEmpty || !term.titleUTF8Ranges.isEmpty, "a term stands somewhere",
    sourceLocation: sourceLocation)
  let content = Array(article.content.utf8)
  let title = Array((article.title ?? "").utf8)
  for (ranges, bytes) in [(term.utf8Ranges, content), (term.titleUTF8Ranges, title)] {
    #expect(
      zip(ranges, ranges.dropFirst()).allSatisfy { $0.lowerBound < $1.lowerBound },
      "in reading order", sourceLocation: sourceLocation)
    for range in ranges {
      guard range.lowerBound >= 0, range.upperBound <= bytes.count else {
        Issue.record("\(range) is not in the text", sourceLocation: sourceLocation)
        continue
      }
      let slice = String(decoding: bytes[range], as: UTF8.self)
      #expect(
        terms(of: slice, language) == term.term, "\(slice) is not \(term.term)",
        sourceLocation: sourceLocation)
    }
  }
  #expect(
    terms(of: term.form, language) == term.term, "\(term.form) is not \(term.term)",
    sourceLocation: sourceLocation)
}

/// The terms of a few words, stop words left out.
private func terms(of words: String, _ language: Language) -> String {
  var lexicon = Lexicon(language: language)
  // A title, because nothing of it is taken for a page's furniture.
  let text = TextAnalyzer(language: language)
    .analyze(Article(id: "words", title: words, content: ""), with: &lexicon)
  return text.titleTokens.filter { $0.term != Lexicon.stopWord }
    .map { lexicon.text(of: $0.term) }.joined(separator: " ")
}
