private import CSnowball

/// One Snowball stemmer.
///
/// A stemmer has a buffer of its own, so each worker owns one.
///
/// - SeeAlso: Porter, "Snowball: a language for stemming algorithms", 2001.
@safe package final class SnowballStemmer {
  private let stemmer: OpaquePointer

  /// Opens the algorithm of that name, such as `english`; `nil` when Snowball has none.
  package init?(algorithm: String) {
    guard let stemmer = unsafe sb_stemmer_new(algorithm, nil) else { return nil }
    unsafe self.stemmer = stemmer
  }

  deinit { unsafe sb_stemmer_delete(stemmer) }

  /// The stem of a lower-cased word.
  package func stem(_ word: [UInt8]) -> [UInt8] {
    unsafe word.withUnsafeBufferPointer { word in
      guard let base = word.baseAddress,
        let stem = unsafe sb_stemmer_stem(stemmer, base, Int32(word.count))
      else { return unsafe Array(word) }
      let length = unsafe Int(sb_stemmer_length(stemmer))
      return unsafe Array(UnsafeBufferPointer(start: stem, count: length))
    }
  }
}
