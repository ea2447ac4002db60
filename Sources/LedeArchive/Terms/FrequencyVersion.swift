import LedeAlgebra
import LedeModels
import LedeStorage

/// In how many articles each term stood at one time, and every row's length by that.
///
/// How rare a term is, `idf(t) = ln((1 + N + N₀) / (1 + df(t) + df₀(t))) + 1`, has *N* and *df* of the
/// archive as it was then and *N₀* and *df₀* of its model: the formula of `RelatedIndex`. Terms that
/// came later have `df = 0`. Lengths change whenever frequencies do, so that all would have to be
/// computed anew for every article that is added: instead, frequencies stay until the archive is a
/// quarter larger or smaller.
package struct FrequencyVersion: Sendable {
  let record: ArchiveFile
  let prior: TFIDFModel

  /// How many articles the archive had.
  package let articleCount: Int
  private let frequencies: CheckedBuffer<UInt32>

  /// By number of a segment, where its rows' lengths are.
  private let places: [Int: Range<Int>]
  private let lengths: CheckedBuffer<Float>

  /// What is a frequent term; no levels where the archive was written before there were any.
  let levels: FrequencyLevels
  private let shares: CheckedBuffer<UInt8>?

  /// Its name: the number of its file.
  package var number: Int { record.number }

  init(_ record: ArchiveFile, _ file: CheckedFile, prior: TFIDFModel) throws(StorageError) {
    self.record = record
    self.prior = prior
    articleCount = Int(truncatingIfNeeded: try file.section("articles", of: UInt64.self).element(0))
    frequencies = try file.section("terms.documents", of: UInt32.self)
    lengths = try file.section("rows.lengths", of: Float.self)
    let hasLevels = file.hasSection("levels")
    levels = FrequencyLevels(
      thresholds: hasLevels ? try file.whole("levels", of: UInt32.self).elements : [])
    shares = hasLevels ? try file.section("rows.shares", of: UInt8.self) : nil
    let segments = try file.whole("segments", of: UInt64.self)
    var places: [Int: Range<Int>] = [:]
    var start = 0
    for index in stride(from: 0, to: segments.count - 1, by: 2) {
      let (number, count) = (segments[index], segments[index + 1])
      guard count <= UInt64(lengths.count - start) else {
        throw file.damaged("its sections do not fit each other")
      }
      places[Int(truncatingIfNeeded: number)] = start..<start + Int(count)
      start += Int(count)
    }
    self.places = places
    guard shares.map({ $0.count == lengths.count * (levels.count - 1) }) ?? true else {
      throw file.damaged("its sections do not fit each other")
    }
  }

  /// Writes frequencies, and the weights of the rows of segments by them.
  static func write(
    articleCount: Int, frequencies: [UInt32], levels: FrequencyLevels,
    weights: [(segment: Int, rows: RowWeights)], number: Int, in folder: ArchiveFolder
  ) throws(StorageError) -> ArchiveFile {
    let sections = [
      Section("articles", SharedBuffer([UInt64(articleCount)])),
      Section("terms.documents", SharedBuffer(frequencies)),
      Section(
        "segments",
        SharedBuffer(weights.flatMap { [UInt64($0.segment), UInt64($0.rows.lengths.count)] })),
      Section("rows.lengths", SharedBuffer(weights.flatMap(\.rows.lengths))),
      Section("levels", SharedBuffer(levels.thresholds)),
      Section("rows.shares", SharedBuffer(weights.flatMap(\.rows.sharesByLevel))),
    ]
    return try ArchiveFile.write(
      sections, .frequencies, number: number, count: frequencies.count, in: folder)
  }

  /// How rare a term is.
  package func rarity(of term: Int32) throws(StorageError) -> Float {
    try weights(of: [term])[0].rarity
  }

  /// How rare each of some terms is, and its level.
  func weights(of terms: [Int32]) throws(StorageError) -> [(rarity: Float, level: Int)] {
    let known = terms.map(Int.init).filter { $0 < frequencies.count }.map { $0..<$0 + 1 }
    return try frequencies.withSpan(checking: known) { frequencies in
      terms.map { term in
        let index = Int(term)
        let rarity = TFIDFModel.inverseDocumentFrequency(
          of: documentCount(of: index, frequencies), in: articleCount + prior.documentCount)
        return (rarity, levels.level(of: index < frequencies.count ? frequencies[index] : 0))
      }
    }
  }

  /// Those of some terms that at most every eighth article has, of the archive and of its model.
  func telling(of terms: [Int32]) throws(StorageError) -> [Int32] {
    let most = (articleCount + prior.documentCount) / 8
    let known = terms.map(Int.init).filter { $0 < frequencies.count }.map { $0..<$0 + 1 }
    return try frequencies.withSpan(checking: known) { frequencies in
      terms.filter { documentCount(of: Int($0), frequencies) <= most }
    }
  }

  /// In how many articles a term stands, of the archive and of its model.
  private func documentCount(of term: Int, _ frequencies: Span<UInt32>) -> Int {
    let own = term < frequencies.count ? frequencies[term] : 0
    let other = term < prior.vocabulary.count ? prior.documentFrequencies[term] : 0
    return Int(own) + Int(other)
  }

  /// How rare a term is that no article has.
  package var highestRarity: Float {
    TFIDFModel.inverseDocumentFrequency(of: 0, in: articleCount + prior.documentCount)
  }

  /// How rare each of all terms is.
  ///
  /// - Complexity: O(*terms*).
  func weights(count: Int) throws(StorageError) -> TermWeights {
    let own = try frequencies.all.elements
    return TermWeights(
      frequencies: own + Array(repeating: 0, count: max(0, count - own.count)),
      articleCount: articleCount, levels: levels, prior: prior)
  }

  /// The lengths of a segment's rows by these frequencies.
  func lengths(of segment: Segment) throws(StorageError) -> SharedBuffer<Float> {
    if segment.version == number { return segment.lengths }
    return try lengths.withSpan(try place(of: segment)) { span in
      SharedBuffer((0..<span.count).map { span[$0] })
    }
  }

  /// Calls `body` with the shares of a segment's rows that terms above a level have, in 255ths; with
  /// none where the archive has no levels.
  func withShares<Result>(
    of segment: Segment, above level: Int, _ body: (Span<UInt8>) throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    guard let shares else { return try body([UInt8]().span) }
    let count = segment.rowCount
    if segment.version == number {
      return try segment.withShares(level * count..<(level + 1) * count, body)
    }
    let first = try place(of: segment).lowerBound * (levels.count - 1) + level * count
    return try shares.withSpan(first..<first + count, body)
  }

  private func place(of segment: Segment) throws(StorageError) -> Range<Int> {
    guard let place = places[segment.number], place.count == segment.rowCount else {
      throw StorageError(
        .damaged, String(number),
        "the frequencies do not know the segment \(segment.number); run `lede archive rebuild`")
    }
    return place
  }
}
