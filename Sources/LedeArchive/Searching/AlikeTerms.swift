import LedeStorage

/// The terms of an article, which tell without its text that it is not nearly the same as another.
///
/// Of 362 pairs that share half of the shorter one's runs of five words, edited copies of news among
/// them, all share 0.64 of its terms and 0.58 of its telling ones; of 23,394 pairs that were as much
/// like one article, but not copies, 2,584 reach the first bound and 863 both, and half of these were
/// copies that were edited too much.
struct AlikeTerms: Sendable {
  /// Which share of the shorter one's terms two articles have in common at least.
  private static let sharedTerms = 0.55

  /// Which share of the shorter one's telling terms: articles on one matter have the words of all
  /// articles in common, and those of the matter.
  private static let sharedTelling = 0.5

  private let terms: [Int32]
  private let termCount: Int
  private var telling: [Int32]?

  /// Only made for articles with which others are compared.
  private lazy var set = TermSet(terms, termCount: termCount)

  /// - Parameters:
  ///   - terms: distinct numbers.
  ///   - termCount: how many terms the archive has.
  init(_ terms: [Int32], termCount: Int) {
    self.terms = terms
    self.termCount = termCount
  }

  /// Whether the texts may be nearly the same.
  ///
  /// - Complexity: O(*terms* of the other one) unless they are alike in all terms.
  mutating func areAlike(
    _ other: inout AlikeTerms, by frequencies: FrequencyVersion
  ) throws(StorageError) -> Bool {
    guard isCommon(set.sharedCount(with: other.terms), Self.sharedTerms, terms, other.terms) else {
      return false
    }
    let own = try tellingTerms(by: frequencies)
    let others = try other.tellingTerms(by: frequencies)
    // In a small archive with many copies, their own words are not telling.
    guard 4 * min(own.count, others.count) >= min(terms.count, other.terms.count) else {
      return true
    }
    return isCommon(set.sharedCount(with: others), Self.sharedTelling, own, others)
  }

  private func isCommon(_ shared: Int, _ part: Double, _ a: [Int32], _ b: [Int32]) -> Bool {
    Double(shared) >= part * Double(min(a.count, b.count))
  }

  private mutating func tellingTerms(
    by frequencies: FrequencyVersion
  ) throws(StorageError) -> [Int32] {
    if let telling { return telling }
    let found = try frequencies.telling(of: terms)
    telling = found
    return found
  }
}
