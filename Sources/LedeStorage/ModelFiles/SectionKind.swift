/// What a file of sections is for: what it begins with, and what to say of one that is not well.
package struct SectionKind: Sendable {
  package let magic: [UInt8]

  /// The version that is written.
  package let version: UInt32
  let readableVersions: ClosedRange<UInt32>

  /// What the file is, at the beginning of a sentence's middle: `the model`.
  let noun: String

  /// What to do about a damaged one.
  let remedy: String

  /// What to say where there is no file, or none of this kind.
  let missing: String
  let empty: String
  let foreign: String

  /// What to do about another version.
  let update: String

  /// In version 1, vectors have the length 1 and there are no passages; up to version 2, titles have
  /// no vectors of their own.
  package static let model = SectionKind(
    magic: Array("LEDEMODL".utf8), version: 3, readableVersions: 1...3, noun: "the model",
    remedy: "fetch it again or retrain it with `lede train`",
    missing: "there is no such model; make one with `lede train`",
    empty: "is empty or not a file; make a model with `lede train`",
    foreign: "is not a model of Lede; make one with `lede train`",
    update: "update Lede or retrain the model with `lede train`")

  private static let rebuild = "make it anew from the stored texts with `lede archive rebuild`"

  /// A file of an archive.
  package static let archive = SectionKind(
    magic: Array("LEDEARCH".utf8), version: 1, readableVersions: 1...1,
    noun: "this file of the archive", remedy: rebuild,
    missing: "this file of the archive is missing; \(rebuild)",
    empty: "this file of the archive is empty or not a file; \(rebuild)",
    foreign: "is not a file of an archive; \(rebuild)",
    update: "update Lede")
}
