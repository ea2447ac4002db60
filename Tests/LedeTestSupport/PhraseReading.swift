package import LedeModels
package import LedeText

/// Phrases of topics in articles, without a model that has learned anything.
package enum PhraseReading {
  /// A model that has nothing but these topics.
  package static func model(_ topics: PhraseTopic...) -> LedeModel {
    LedeModel(phrases: PhraseRules(topics))
  }

  /// What a model reads of an article.
  package static func features(
    of article: Article, _ model: LedeModel, language: Language = .english
  ) -> ArticleFeatures {
    var extractor = FeatureExtractor(
      model: model.tfidf, language: language, needs: ArticleNeeds(sentences: false),
      phrases: model.phrases)
    return extractor.features(of: article)
  }

  /// How often phrases stand in an article, one after the other and without any index: what
  /// `PhraseFinder` must say, too.
  package static func counts(of phrases: [String], in article: Article) -> [Int] {
    var lexicon = Lexicon(language: .english)
    let analyzer = TextAnalyzer(language: .english)
    let text = analyzer.analyze(article, with: &lexicon)
    let read = { (tokens: ArraySlice<Token>, content: String) in
      tokens.filter { $0.term != Lexicon.stopWord }.map { token in
        (
          term: token.term,
          word: String(decoding: Array(content.utf8)[token.utf8Range], as: UTF8.self).lowercased()
        )
      }
    }
    var runs = text.sentences.map { read(text.tokens[$0.tokens], article.content) }
    runs.append(read(text.titleTokens[...], article.title ?? ""))
    return phrases.map { phrase in
      let words = phrase.split(separator: " ").map(String.init)
      let terms = words.map { word -> TermID in
        let analyzed = analyzer.analyze(Article(id: "", content: word), with: &lexicon)
        return analyzed.tokens.first?.term ?? Lexicon.stopWord
      }
      let wanted = zip(words, terms).filter { $0.0.hasSuffix("*") || $0.1 != Lexicon.stopWord }
      var count = 0
      for run in runs where run.count >= wanted.count {
        for start in 0...run.count - wanted.count {
          let isThere = zip(run[start...], wanted).allSatisfy { own, wanted in
            wanted.0.hasSuffix("*")
              ? own.word.hasPrefix(wanted.0.dropLast()) : own.term == wanted.1
          }
          if isThere { count += 1 }
        }
      }
      return count
    }
  }
}
