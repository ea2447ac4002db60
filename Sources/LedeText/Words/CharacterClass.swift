/// What a scalar means to the search for words.
enum CharacterClass {
  case word
  /// An ideograph: a word of its own, because its script does not separate words.
  case ideograph
  /// A scalar that is invisible inside a word: soft hyphen, zero-width joiner, word joiner.
  case invisible
  case apostrophe
  case hyphen
  case other

  static func of(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0x27, 0x2019, 0x02BC, 0xFF07: return .apostrophe
    case 0x2D, 0x2010, 0x2011: return .hyphen
    case 0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF: return .invisible
    case 0..<0x80: return ASCII.isWord(UInt8(value)) ? .word : .other
    // What news is full of, without the way through the tables: Latin letters with accents,
    // Cyrillic letters, typographic punctuation, spaces.
    case 0xC0...0x24F where value != 0xD7 && value != 0xF7: return .word
    case 0x400...0x481, 0x48A...0x52F: return .word
    case 0x2000...0x206F: return .other
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .other }
    if scalar.properties.isIdeographic { return .ideograph }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      return .word
    default:
      return .other
    }
  }

  /// White space to a reader, including the kinds that ASCII does not have.
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
