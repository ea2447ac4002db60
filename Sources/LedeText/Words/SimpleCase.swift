/// Small letters without tables, for the scripts whose function words Lede knows.
///
/// One scalar for one scalar, for Latin and Cyrillic letters up to U+1EFF; others stay as they are.
/// Where every letter matters, words go through ``UnicodeForms``.
enum SimpleCase {
  static func lowercased(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xC0...0xDE where value != 0xD7, 0x410...0x42F: value + 0x20
    case 0x400...0x40F: value + 0x50
    case 0x130: 0x69
    case 0x178: 0xFF
    // In these blocks capitals and small letters alternate.
    case 0x100...0x137, 0x14A...0x177, 0x218...0x21B, 0x490...0x52F, 0x1E00...0x1E95,
      0x1EA0...0x1EFF:
      value | 1
    case 0x139...0x148, 0x179...0x17E: value + (value & 1)
    case 0x1A0: 0x1A1
    case 0x1AF: 0x1B0
    default: value
    }
  }
}
