private import CUTF8Proc
private import Glibc

/// Unicode forms of single words, by utf8proc: composed lower case, and without accents.
///
/// Called once per distinct word that is not ASCII, so its cost does not matter.
enum UnicodeForms {
  /// Lower-cased and composed (NFC), with invisible scalars left out.
  static func composedLowercase(_ word: [UInt8]) -> [UInt8] {
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    return map(Array(lower.utf8), UTF8PROC_COMPOSE.rawValue | UTF8PROC_IGNORE.rawValue)
  }

  /// Accents of letters taken off: `zürich` becomes `zurich`.
  ///
  /// Only Latin and Greek letters are folded. In other scripts a mark makes another letter
  /// (й is not и), and the marks stay.
  static func folded(_ word: [UInt8]) -> [UInt8] {
    guard String(decoding: word, as: UTF8.self).unicodeScalars.allSatisfy(isFoldable) else {
      return word
    }
    let bare = map(
      word,
      UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_STRIPMARK.rawValue)
    return Array(
      String(decoding: bare, as: UTF8.self).unicodeScalars
        .map { ligatures[$0] ?? String($0) }.joined().utf8)
  }

  /// Letters that Unicode does not decompose, as English news spells them.
  private static let ligatures: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i",
    "ħ": "h",
  ]

  private static func isFoldable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x250, 0x300..<0x400, 0x1E00..<0x2000, 0xFB00..<0xFB07, 0xFF00..<0xFFEF: true
    default: false
    }
  }

  private static func map(_ bytes: [UInt8], _ options: UInt32) -> [UInt8] {
    var result: UnsafeMutablePointer<UInt8>?
    let length = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe utf8proc_map(
        bytes.baseAddress, bytes.count, &result,
        utf8proc_option_t(rawValue: options | UTF8PROC_STABLE.rawValue))
    }
    guard length >= 0, let mapped = unsafe result else { return bytes }
    defer { unsafe free(mapped) }
    return unsafe Array(UnsafeBufferPointer(start: mapped, count: length))
  }
}
