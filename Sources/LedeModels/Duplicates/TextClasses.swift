/// Texts put together that have the same words in the same order.
struct TextClasses {
  /// The numbers of the texts of each class, ascending; classes in the order of their first texts.
  private(set) var members: [[Int]] = []

  /// By class, a bit for each of the two lists that has a text of it; both where there is one list.
  private(set) var sides: [UInt8] = []

  /// - Parameter boundary: where the second of two lists begins; `nil` when there is one.
  init(_ sets: [ShingleSet], boundary: Int?) {
    var numbers: [UInt64: Int] = [:]
    for (text, set) in sets.enumerated() where set.wordCount > 0 {
      let side: UInt8 = boundary.map { text < $0 ? 1 : 2 } ?? 3
      if let known = numbers[set.fingerprint] {
        members[known].append(text)
        sides[known] |= side
      } else {
        numbers[set.fingerprint] = members.count
        members.append([text])
        sides.append(side)
      }
    }
  }
}
