import LedeStorage
import LedeText

/// What a change does to the files of an archive.
struct ArchiveChange {
  /// New rows, which become a segment.
  var rows = SegmentRows()

  /// The terms of those rows that the archive lacks.
  var terms = ByteStrings()

  /// Segments that go, because their rows are among the new ones.
  var replaced: Set<Int> = []

  /// By number of a segment that stays, rows that are no article's any more.
  var removed: [Int: [Int]] = [:]

  /// Whether frequencies are to be counted anew, however little has changed.
  var renewsFrequencies = false

  /// Whether all files of terms are to be one.
  var joinsTerms = false
}
