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
        article: features.article,
        terms: AlikeTerms(question.terms.map(\.number), termCount: state.terms.count),
        limit: settings.limit,
        candidates: try candidates(found, scales, without: features.article.id),
        archive: self)
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
        versionArticles: state.frequencies.articleCount, articleCount: articleCount,
        latent: latents.map { ($0.dimensionCount, $0.articleCount) })
    }
  }

  private func none(_ absence: RelatedAnswers.Absence) -> RelatedAnswers {
    RelatedAnswers(
      answers: [], absence: absence, version: state.frequencies.number,
      versionArticles: state.frequencies.articleCount, articleCount: articleCount, latent: nil)
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

  /// Rows without that of an article, in the order of their scores, ties by the ids of their articles.
  private func candidates(
    _ found: [RowSearch.Found], _ scales: RowScales, without id: String
  ) throws -> [AnswerChoice.Candidate] {
    let own = try catalogue.place(ofArticle: id)
    var candidates: [AnswerChoice.Candidate] = []
    for found in found {
      let (number, row) = scales.place(of: found.row)
      let segment = state.segments[number]
      let place = ArchivedArticle.Place(segment: segment.number, row: row)
      if place == own {
        guard try catalogue.heading(at: place, hash: segment.key(row))?.id == id else {
          throw damaged(place)
        }
        continue
      }
      candidates.append(
        AnswerChoice.Candidate(
          row: found.row, similarity: found.similarity, score: found.score, place: place,
          terms: AlikeTerms(try segment.terms(ofRow: row), termCount: state.terms.count)))
    }
    return try inOrder(candidates)
  }

  /// Candidates of descending scores with those of the same score by their ids.
  private func inOrder(
    _ candidates: [AnswerChoice.Candidate]
  ) throws -> [AnswerChoice.Candidate] {
    var ordered: [AnswerChoice.Candidate] = []
    while ordered.count < candidates.count {
      let score = candidates[ordered.count].score
      let tied = candidates[ordered.count...].prefix { $0.score == score }
      guard tied.count > 1 else {
        ordered.append(candidates[ordered.count])
        continue
      }
      let ids = try tied.map { (try heading(of: $0).id, $0) }
      ordered += ids.sorted { $0.0 < $1.0 }.map(\.1)
    }
    return ordered
  }

  /// What answers say of a candidate.
  func heading(of candidate: AnswerChoice.Candidate) throws -> ArchivedHeading {
    guard let heading = try catalogue.heading(at: candidate.place, hash: key(of: candidate.place))
    else { throw damaged(candidate.place) }
    return heading
  }

  /// The article of a candidate.
  func article(of candidate: AnswerChoice.Candidate) throws -> Article {
    guard let article = try catalogue.article(at: candidate.place),
      try key(of: candidate.place) == ArchivedArticle.hash(of: article.given)
    else { throw damaged(candidate.place) }
    return article.article
  }

  /// The hash of the article that a row was made of.
  private func key(of place: ArchivedArticle.Place) throws -> UInt64 {
    guard let segment = state.segments.first(where: { $0.number == place.segment }) else {
      throw damaged(place)
    }
    return try segment.key(place.row)
  }

  private func damaged(_ place: ArchivedArticle.Place) -> StorageError {
    Catalogue.damaged(
      catalogue.folder,
      "the row \(place.row) of the segment \(place.segment) has not the article it was made of")
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
    // By ascending term, so that ties are by term.
    var strongest = TopK(limit)
    for (index, part) in parts.enumerated()
    where part.weight > 0 && strongest.wouldKeep(part.weight) {
      strongest.add(row: Int32(index), score: part.weight)
    }
    let (candidate, stored) = (chosen.candidate, chosen.heading)
    return RelatedAnswers.Answer(
      article: RelatedArticle(
        id: stored.id, title: stored.title, similarity: candidate.similarity, latent: latent,
        terms: strongest.sorted().map {
          RelatedArticle.SharedTerm(
            term: words.form(parts[Int($0.row)].term.index, in: article), weight: $0.score)
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
