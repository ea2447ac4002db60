/// Quotation marks, dashes and the ends of sentences, of all scripts that Lede meets.
enum Punctuation {
  /// The ASCII character that a reader takes a typographic one for; `nil` where there is none.
  static func plain(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x2018...0x201B, 0x2032, 0x02BC, 0xFF07, 0x60, 0xB4: 0x27
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02: 0x22
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFF0D: 0x2D
    default: nil
    }
  }

  /// The first terminator outside ASCII, the full stop of Armenian; ``ByteScanning`` looks for the
  /// bytes that it and those behind it start with.
  private static let firstForeignTerminator: UInt32 = 0x0589

  /// Marks that end a sentence.
  static func isTerminator(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x21, 0x3F, 0x2026: true
    // Asked of every quotation mark and dash: the property is only looked up beyond them.
    case ..<firstForeignTerminator, 0x2000...0x203B: false
    default: Unicode.Scalar(value)?.properties.isSentenceTerminal ?? false
    }
  }

  /// Terminators that need no space behind them, because their script has none.
  static func isFullWidthTerminator(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: true
    default: false
    }
  }

  /// Quotation marks and brackets that may close behind the end of a sentence.
  static func isCloser(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0x300F, 0xFF09, 0xFF02:
      true
    default: false
    }
  }

  /// Quotation marks and brackets that may open a sentence.
  static func isOpener(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x28, 0x5B, 0x2018, 0x201A, 0x201C, 0x201E, 0xAB, 0x2039, 0x300C, 0x300E,
      0xFF08, 0xBF, 0xA1:
      true
    default: false
    }
  }

  static func isDash(_ value: UInt32) -> Bool {
    value == 0x2D || (0x2010...0x2015).contains(value)
  }
}
