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

  /// Its name: the number of its file.
  package var number: Int { record.number }

  init(_ record: ArchiveFile, _ file: CheckedFile, prior: TFIDFModel) throws(StorageError) {
    self.record = record
    self.prior = prior
    articleCount = Int(truncatingIfNeeded: try file.section("articles", of: UInt64.self).element(0))
    frequencies = try file.section("terms.documents", of: UInt32.self)
    lengths = try file.section("rows.lengths", of: Float.self)
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
  }

  /// Writes frequencies, and the lengths of the rows of segments by them.
  static func write(
    articleCount: Int, frequencies: [UInt32], lengths: [(segment: Int, lengths: [Float])],
    number: Int, in folder: ArchiveFolder
  ) throws(StorageError) -> ArchiveFile {
    let sections = [
      Section("articles", SharedBuffer([UInt64(articleCount)])),
      Section("terms.documents", SharedBuffer(frequencies)),
      Section(
        "segments",
        SharedBuffer(lengths.flatMap { [UInt64($0.segment), UInt64($0.lengths.count)] })),
      Section("rows.lengths", SharedBuffer(lengths.flatMap(\.lengths))),
    ]
    return try ArchiveFile.write(
      sections, .frequencies, number: number, count: frequencies.count, in: folder)
  }

  /// How rare a term is.
  package func rarity(of term: Int32) throws(StorageError) -> Float {
    let index = Int(term)
    let own = index < frequencies.count ? Int(try frequencies.element(index)) : 0
    let other = index < prior.vocabulary.count ? Int(prior.documentFrequencies[index]) : 0
    return TFIDFModel.inverseDocumentFrequency(
      of: own + other, in: articleCount + prior.documentCount)
  }

  /// How rare a term is that no article has.
  package var highestRarity: Float {
    TFIDFModel.inverseDocumentFrequency(of: 0, in: articleCount + prior.documentCount)
  }

  /// How rare each of all terms is.
  ///
  /// - Complexity: O(*terms*).
  func rarities(count: Int) throws(StorageError) -> [Float] {
    let own = try frequencies.all.elements
    return Self.rarities(
      own + Array(repeating: 0, count: max(0, count - own.count)), articleCount, prior)
  }

  static func rarities(_ frequencies: [UInt32], _ articleCount: Int, _ prior: TFIDFModel) -> [Float]
  {
    frequencies.indices.map { term in
      let other = term < prior.vocabulary.count ? Int(prior.documentFrequencies[term]) : 0
      return TFIDFModel.inverseDocumentFrequency(
        of: Int(frequencies[term]) + other, in: articleCount + prior.documentCount)
    }
  }

  /// The lengths of a segment's rows by these frequencies.
  func lengths(of segment: Segment) throws(StorageError) -> SharedBuffer<Float> {
    if segment.version == number { return segment.lengths }
    guard let place = places[segment.number], place.count == segment.rowCount else {
      throw StorageError(
        .damaged, String(number),
        "the frequencies do not know the segment \(segment.number); run `lede archive rebuild`")
    }
    return try lengths.withSpan(place) { span in
      SharedBuffer((0..<span.count).map { span[$0] })
    }
  }
}
