/// How an article uses a term.
struct TermUse: Sendable {
  private(set) var count = 0
  private var sentences = 0
  private var lastSentence = -1
  private var firstPlace = 0
  private var lastPlace = 0
  private var leadCount = 0
  private var insideCount = 0
  private var capitalCount = 0
  private var isNumber = false

  /// How many sentences of prose are the lead.
  private static let lead = 5

  mutating func add(in sentence: Int, at place: Int, startsWith byte: UInt8, opensSentence: Bool) {
    if count == 0 {
      firstPlace = place
      isNumber = byte &- 0x30 < 10
    }
    if sentence != lastSentence { sentences += 1 }
    count += 1
    lastSentence = sentence
    lastPlace = place
    if place < Self.lead { leadCount += 1 }
    guard !opensSentence else { return }
    insideCount += 1
    if byte &- 0x41 < 26 { capitalCount += 1 }
  }

  /// A title counts as a part of the first sentence.
  mutating func addTitle() {
    count += 1
    firstPlace = 0
    leadCount += 1
  }

  /// The values of ``TermFeature`` in their order.
  ///
  /// - Precondition: the body has the term.
  func features(
    rarity: Double, sentences all: Int, prose: Int, _ logarithm: WholeLogarithms
  ) -> TermFeature.Values {
    let frequency = logarithm(count)
    let spread = logarithm(sentences)
    let length = logarithm(all)
    let isName = capitalCount * 2 > insideCount
    return [
      frequency, spread, spread - length, rarity, rarity * rarity / 10, frequency * rarity,
      firstPlace == 0 ? 1 : 0, firstPlace == 1 ? 1 : 0, firstPlace == 2 ? 1 : 0,
      firstPlace == 3 ? 1 : 0, firstPlace == 4 ? 1 : 0, (5..<8).contains(firstPlace) ? 1 : 0,
      (8..<15).contains(firstPlace) ? 1 : 0, firstPlace >= 15 ? 1 : 0,
      logarithm(1 + firstPlace), Double(firstPlace) / Double(prose), isName ? 1 : 0,
      isNumber ? 1 : 0, logarithm(1 + leadCount),
      Double(lastPlace - firstPlace) / Double(prose), length, firstPlace == 0 ? frequency : 0,
      isName ? frequency : 0, firstPlace < 3 ? rarity : 0,
    ]
  }
}
