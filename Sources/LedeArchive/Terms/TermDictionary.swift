import LedeAlgebra
import LedeModels
import LedeStorage
import LedeText

/// The terms of an archive by number: first those of its model, then those that came with its
/// articles, in files of their own.
///
/// A number never changes while the archive is not rebuilt. Files are mapped and searched where they
/// lie; there are as many as the logarithm of the terms, because a writer joins the last ones.
package struct TermDictionary: Sendable {
  /// A file of terms, and the number of its first one.
  struct Part: Sendable {
    let record: ArchiveFile
    let words: Vocabulary
  }

  private let model: Vocabulary
  let parts: [Part]

  /// How many numbers are given; the model's pairs of words have some that no article uses.
  package let count: Int

  init(model: Vocabulary, parts: [Part]) {
    self.model = model
    self.parts = parts
    count = parts.last.map { $0.record.first + $0.words.count } ?? model.count
  }

  /// The number of a term.
  ///
  /// - Complexity: O(*parts* · *length*).
  package func number(of word: ArraySlice<UInt8>) -> Int32? {
    if let column = model.column(ofWord: word) { return column }
    for part in parts {
      if let column = part.words.column(ofWord: word) { return Int32(part.record.first) + column }
    }
    return nil
  }

  /// The numbers of many terms, −1 for those that there are not.
  func numbers(of words: ByteStrings) -> [Int32] {
    var numbers = Array(repeating: Int32(-1), count: words.count)
    model.findColumns(ofWords: words, in: &numbers)
    for part in parts {
      part.words.findColumns(ofWords: words, first: Int32(part.record.first), in: &numbers)
    }
    return numbers
  }

  /// The bytes of a term.
  package func bytes(of number: Int32) -> [UInt8] {
    let number = Int(number)
    for part in parts where number >= part.record.first {
      if number < part.record.first + part.words.count {
        return part.words.bytes(of: number - part.record.first)
      }
    }
    return number < model.count ? model.bytes(of: number) : []
  }

  /// Writes a file of terms.
  ///
  /// - Parameter first: the number of the first one.
  static func write(
    _ terms: ByteStrings, first: Int, number: Int, in folder: ArchiveFolder
  ) throws(StorageError) -> ArchiveFile {
    let words = Vocabulary(words: terms)
    let sections = [
      Section("terms.bytes", words.termBytes), Section("terms.starts", words.termStarts),
      Section("terms.words", words.wordSlots),
    ]
    return try ArchiveFile.write(
      sections, .terms, number: number, count: terms.count, first: first, in: folder)
  }

  static func part(_ record: ArchiveFile, _ file: CheckedFile) throws(StorageError) -> Part {
    let words = Vocabulary(
      termBytes: try file.whole("terms.bytes", of: UInt8.self),
      termStarts: try file.whole("terms.starts", of: UInt32.self),
      wordSlots: try file.whole("terms.words", of: UInt32.self))
    guard words.termStarts.count == record.count + 1,
      Int(words.termStarts[record.count]) == words.termBytes.count,
      words.wordSlots.count.nonzeroBitCount == 1
    else { throw file.damaged("its sections do not fit each other") }
    return Part(record: record, words: words)
  }
}
