import LedeAlgebra
import LedeModels
import LedeStorage
import LedeText

extension Archive {
  /// The articles that are most like one, the most similar first, never the article itself.
  ///
  /// Similarity is the cosine over all words of both articles, weighed `(1 + ln tf) · idf` with the
  /// frequencies of the archive and its model (``FrequencyVersion``): a word that the archive does not
  /// know makes the article less like all of it. Where the archive has latent dimensions, it is the
  /// sum of two cosines that `LatentBlend` says. Articles with the same id or the same text as the
  /// one in question are the article itself; of articles with nearly the same text as one that is
  /// given, only their ids are.
  ///
  /// - Throws: `StorageError` when what it reads of the archive is damaged.
  /// - Complexity: O(postings of the article's terms + *articles*).
  public func articles(
    relatedTo article: Article, _ settings: RelatedSettings = RelatedSettings()
  ) throws -> RelatedAnswers {
    try articles(relatedTo: features(of: article), settings)
  }

  /// The same for features of an article.
  ///
  /// - Precondition: the features hold the article's terms.
  public func articles(
    relatedTo features: ArticleFeatures, _ settings: RelatedSettings = RelatedSettings()
  ) throws -> RelatedAnswers {
    guard let words = features.articleTerms else {
      preconditionFailure("the features were made without their terms")
    }
    guard articleCount > 0 else { return none(.emptyArchive) }
    let question = try RelatedTerms(words, state)
    guard !question.terms.isEmpty else { return none(.noKnownWord) }
    let day = try settings.halfLife.flatMap { _ in try features.date?.dayNumber ?? newestDay() }
    let scales = try RowScales(self, settings, day: day)
    guard !scales.isEmpty else { return none(.nothingInFilter) }
    let search = RowSearch(state, question, scales)
    let latents = settings.latentShare > 0 ? state.latents : nil
    let blended = try latents.map {
      try LatentSearch(state, question, words, scales, $0, share: settings.latentShare)
    }
    var wanted = settings.isDiverse ? max(50, 10 * settings.limit) : 2 * settings.limit + 10
    while true {
      let found = try blended?.best(wanted) ?? search.best(wanted)
      var choice = AnswerChoice(
        article: features.article, terms: question.terms.map(\.number),
        termCount: state.terms.count, limit: settings.limit,
        candidates: try candidates(found, scales), load: load)
      if settings.isDiverse {
        choice.diversify(try vectors(of: choice.candidates))
      }
      try choice.fold()
      // Many may be copies of few: then more must be looked at.
      if choice.chosen.count < settings.limit, found.count >= wanted, wanted < scales.scales.count {
        wanted *= 4
        continue
      }
      let chosen = choice.chosen
      guard !chosen.isEmpty else { return none(.nothingInCommon) }
      return RelatedAnswers(
        answers: try chosen.map { chosen in
          let row = chosen.candidate.row
          let latent = blended?.latentPart(row) ?? 0
          let share = blended == nil ? 1 : 1 - settings.latentShare
          let parts = try search.parts(row).map { (term: $0.term, weight: share * $0.weight) }
          return answer(
            chosen, parts, latent: latent, words: words, of: features.article,
            limit: settings.termLimit)
        },
        absence: nil, version: state.frequencies.number,
        versionArticles: state.frequencies.articleCount,
        latent: latents.map { ($0.dimensionCount, $0.articleCount) })
    }
  }

  private func none(_ absence: RelatedAnswers.Absence) -> RelatedAnswers {
    RelatedAnswers(
      answers: [], absence: absence, version: state.frequencies.number,
      versionArticles: state.frequencies.articleCount, latent: nil)
  }

  /// The day of the newest article; `nil` where none has a day.
  private func newestDay() throws -> Int? {
    let days = state.segments.compactMap { segment in
      segment.days.withSpan { days in
        days.indices.reduce(Segment.unknownDay) { max($0, days[$1]) }
      }
    }
    return days.max().flatMap { $0 == Segment.unknownDay ? nil : Int($0) }
  }

  /// Rows with the ids of their articles, in the order of their scores, ties by id.
  private func candidates(
    _ found: [RowSearch.Found], _ scales: RowScales
  ) throws -> [AnswerChoice.Candidate] {
    try found.map { found in
      let (number, row) = scales.place(of: found.row)
      let segment = state.segments[number]
      let place = ArchivedArticle.Place(segment: segment.number, row: row)
      guard let (id, hash) = try catalogue.identity(at: place), try segment.key(row) == hash else {
        throw Catalogue.damaged(
          catalogue.folder, "a row of the segment \(segment.number) has no article")
      }
      return AnswerChoice.Candidate(
        row: found.row, similarity: found.similarity, score: found.score, id: id, place: place,
        terms: try segment.terms(ofRow: row))
    }.sorted { ($1.score, $0.id) < ($0.score, $1.id) }
  }

  /// The article of a candidate, which `decode` has compared with the hash that its row has, too.
  private func load(_ candidate: AnswerChoice.Candidate) throws -> ArchivedArticle {
    guard let article = try catalogue.article(at: candidate.place) else {
      throw Catalogue.damaged(catalogue.folder, "the article \(candidate.id) is not there")
    }
    return article
  }

  /// The vectors of candidates, of length 1.
  private func vectors(of candidates: [AnswerChoice.Candidate]) throws -> [SparseVector] {
    let firsts = state.firstRows
    return try candidates.map { candidate in
      let number = firsts.lastIndex { $0 <= candidate.row } ?? 0
      return try state.vector(segment: number, row: candidate.row - firsts[number])
    }
  }

  private func answer(
    _ chosen: AnswerChoice.Chosen, _ parts: [(term: RelatedTerms.Term, weight: Float)],
    latent: Float, words: ArticleTerms, of article: Article, limit: Int
  ) -> RelatedAnswers.Answer {
    let strongest = parts.sorted { ($1.weight, $0.term.number) < ($0.weight, $1.term.number) }
    let (candidate, stored) = (chosen.candidate, chosen.article.article)
    return RelatedAnswers.Answer(
      article: RelatedArticle(
        id: stored.id, title: stored.title, similarity: candidate.similarity, latent: latent,
        terms: strongest.prefix(limit).map {
          RelatedArticle.SharedTerm(
            term: words.form($0.term.index, in: article), weight: $0.weight)
        }),
      date: stored.date, source: stored.source, score: candidate.score,
      duplicates: chosen.duplicates)
  }
}

extension ArchiveState {
  /// The vector of a row, of length 1.
  func vector(segment number: Int, row: Int) throws(StorageError) -> SparseVector {
    let (terms, counts) = try segments[number].withRow(row) { terms, counts in
      (terms.indices.map { terms[$0] }, counts.indices.map { counts[$0] })
    }
    var values: [Float] = []
    for (term, count) in zip(terms, counts) {
      values.append(Logarithm.damped(Float(count)) * (try frequencies.rarity(of: term)))
    }
    var vector = SparseVector(indices: terms, values: values)
    vector.normalize()
    return vector
  }
}
