/// A country that a topic is about, as IPTC names places.
///
/// Places are no Media Topics: a news file gives them apart, by ISO 3166-1.
package enum Place {
  /// Whether a code is two letters from A to Z, as ISO 3166-1 alpha-2 has them.
  package static func isWellFormed(_ code: String) -> Bool {
    code.utf8.count == 2 && code.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }
}

extension Topic {
  /// The addresses of the topic's places in IPTC's copy of ISO 3166-1:
  /// `http://cvx.iptc.org/iso3166-1a2/sy`.
  public var placeAddresses: [String] {
    places.map { "http://cvx.iptc.org/iso3166-1a2/" + $0.lowercased() }
  }
}
