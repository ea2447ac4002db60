import GRDB
import LedeAlgebra
import LedeModels
import LedeStorage
import SystemPackage

/// The files of an archive, open: its model, terms, frequencies and segments.
struct ArchiveState: Sendable {
  let records: [ArchiveFile]
  let model: LedeModel
  let terms: TermDictionary
  let frequencies: FrequencyVersion
  let segments: [Segment]

  /// `nil` where similarity is that of words alone.
  let latents: LatentState?

  /// By segment, the lengths of its rows.
  let lengths: [SharedBuffer<Float>]

  /// One through the length of each row of all segments; 0 for those that are no article's or have no
  /// term.
  let scales: [Float]

  /// How many rows have one.
  let scaledRowCount: Int

  /// By segment, its first row among all.
  let firstRows: [Int]

  /// Opens the files that the catalogue names.
  ///
  /// - Parameter known: the model, if it is open.
  /// - Throws: `StorageError` that names the file which is missing, damaged or another one.
  init(_ catalogue: Catalogue, model known: LedeModel? = nil) throws {
    let folder = catalogue.folder
    records = try catalogue.read { try Catalogue.files($0, folder) }
    let model = try known ?? Self.model(Self.modelRecord(records, folder), folder)
    self.model = model
    var parts: [TermDictionary.Part] = []
    var segments: [Segment] = []
    var frequencies: FrequencyVersion?
    var projection: (record: ArchiveFile, file: CheckedFile)?
    var latentRows: [(record: ArchiveFile, file: CheckedFile)] = []
    for record in records where record.kind != .model {
      let file = try Self.file(record, folder)
      switch record.kind {
      case .terms: parts.append(try TermDictionary.part(record, file))
      case .segment: segments.append(try Segment(record, file))
      case .frequencies:
        frequencies = try FrequencyVersion(record, file, prior: model.tfidf)
      case .projection: projection = (record, file)
      case .latent: latentRows.append((record, file))
      case .model: break
      }
    }
    if let projection {
      latents = try LatentState(projection.record, projection.file, rows: latentRows)
    } else {
      latents = nil
    }
    parts.sort { $0.record.first < $1.record.first }
    terms = TermDictionary(model: model.tfidf.vocabulary, parts: parts)
    var next = model.tfidf.vocabulary.count
    for part in parts {
      guard part.record.first == next else {
        throw Catalogue.damaged(folder, "the numbers of its terms have a gap")
      }
      next += part.words.count
    }
    guard let frequencies else { throw Catalogue.damaged(folder, "it names no frequencies") }
    self.frequencies = frequencies
    self.segments = segments
    var lengths: [SharedBuffer<Float>] = []
    for segment in segments { lengths.append(try frequencies.lengths(of: segment)) }
    self.lengths = lengths
    (scales, firstRows) = Self.scales(segments, lengths)
    scaledRowCount = scales.count { $0 > 0 }
  }

  private static func scales(
    _ segments: [Segment], _ lengths: [SharedBuffer<Float>]
  ) -> (scales: [Float], firstRows: [Int]) {
    var (scales, firstRows) = ([Float](), [Int]())
    scales.reserveCapacity(segments.reduce(0) { $0 + $1.rowCount })
    for (segment, lengths) in zip(segments, lengths) {
      firstRows.append(scales.count)
      lengths.withSpan { lengths in
        for row in lengths.indices { scales.append(lengths[row] > 0 ? 1 / lengths[row] : 0) }
      }
      guard !segment.removed.isEmpty, let first = firstRows.last else { continue }
      for row in 0..<segment.rowCount where segment.removed.contains(row) {
        scales[first + row] = 0
      }
    }
    return (scales, firstRows)
  }

  /// How many articles there are.
  var articleCount: Int { segments.reduce(0) { $0 + $1.liveCount } }

  /// Opens a file and compares it with what the catalogue says of it.
  static func file(_ record: ArchiveFile, _ folder: ArchiveFolder) throws(StorageError)
    -> CheckedFile
  {
    let file = try CheckedFile(folder.file(record.number, record.kind))
    guard file.fingerprint == record.fingerprint, file.byteCount == record.bytes else {
      throw StorageError(
        .damaged, file.path,
        "is not the file that belongs to the archive; bring the right one back, or make it anew from "
          + "the stored texts with `lede archive rebuild`")
    }
    return file
  }

  /// What the catalogue says of the model.
  static func modelRecord(
    _ records: [ArchiveFile], _ folder: ArchiveFolder
  ) throws(StorageError) -> ArchiveFile {
    guard let record = records.last(where: { $0.kind == .model }) else {
      throw Catalogue.damaged(folder, "it names no model")
    }
    return record
  }

  /// Opens the archive's model.
  static func model(
    _ record: ArchiveFile, _ folder: ArchiveFolder
  ) throws(StorageError) -> LedeModel {
    let path = folder.file(record.number, record.kind)
    let remedy =
      "make the archive anew from the stored texts with `lede archive rebuild \(folder.path) -m MODEL`"
    guard let status = Directory.status(path) else {
      throw StorageError(.damaged, path.string, "the archive's model is missing; \(remedy)")
    }
    guard status.size == record.bytes, ModelFile.fingerprint(path) == record.fingerprint else {
      throw StorageError(
        .damaged, path.string, "is another model than the archive was made with; \(remedy)")
    }
    do {
      return try ModelFile.open(path)
    } catch  where error.code == .damaged {
      throw StorageError(.damaged, path.string, "the archive's model is damaged; \(remedy)")
    }
  }
}
