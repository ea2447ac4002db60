import LedeModels
import LedeStorage
import LedeText
import SystemPackage

/// Compares the articles of a catalogue with the rows of the segments: each article has its row, and
/// each row its article.
struct HalfAgreement {
  private let state: ArchiveState

  /// By number of a segment, its place in the state.
  private let numbers: [Int: Int]

  /// By segment, the rows that articles were found for.
  private var seen: [RowSet]

  init(_ state: ArchiveState) {
    self.state = state
    numbers = Dictionary(
      uniqueKeysWithValues: state.segments.enumerated().map { ($1.number, $0) })
    seen = state.segments.map { _ in RowSet() }
  }

  /// Looks for an article's row.
  ///
  /// - Parameter analyses: whether the text is analysed again and held against the row.
  mutating func check(
    _ article: ArchivedArticle, analyses: Bool, _ result: inout ArchiveVerification
  ) {
    let id = article.article.id
    guard let number = numbers[article.place.segment] else {
      return result.add(id, "its segment \(article.place.segment) is not one of the archive's")
    }
    let (segment, row) = (state.segments[number], article.place.row)
    guard row >= 0, row < segment.rowCount, !segment.removed.contains(row) else {
      return result.add(id, "its row \(row) of the segment \(segment.number) is not there")
    }
    seen[number].insert(row)
    let isOwn = result.check(id) {
      try segment.key(row) == ArchivedArticle.hash(of: article.given)
    }
    guard let isOwn else { return }
    guard isOwn else {
      return result.add(id, "its row \(row) of the segment \(segment.number) is of another article")
    }
    guard analyses else { return }
    result.analysed += 1
    let isSame = result.check(id) { try hasSameTerms(article, segment, row) }
    if isSame == false { result.add(id, "its words are not those of its row") }
  }

  private func hasSameTerms(_ article: ArchivedArticle, _ segment: Segment, _ row: Int) throws
    -> Bool
  {
    var extractor = FeatureExtractor(
      model: state.model.tfidf,
      language: article.languageCode.flatMap { Language.named($0) },
      needs: ArticleNeeds(document: false, sentences: false, terms: true))
    guard let terms = extractor.features(of: article.given).articleTerms else { return false }
    var expected: [Int32: UInt8] = [:]
    for index in 0..<terms.strings.count {
      guard let number = state.terms.number(of: terms.strings[index]) else { return false }
      expected[number] = terms.counts[index]
    }
    return try segment.withRow(row) { numbers, counts in
      numbers.count == expected.count
        && numbers.indices.allSatisfy { expected[numbers[$0]] == counts[$0] }
    }
  }

  /// Looks for rows that no article was found for.
  func finish(_ folder: ArchiveFolder, _ result: inout ArchiveVerification) {
    for (segment, seen) in zip(state.segments, seen) {
      let missing = segment.liveCount - seen.count
      guard missing != 0 else { continue }
      result.add(
        folder.file(segment.number, .segment).string, "\(missing) of its rows have no article")
    }
  }
}
