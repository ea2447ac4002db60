package import LedeAlgebra
package import LedeText

extension Vocabulary {
  /// Builds the tables for single words in the order in which they are given, which need not be
  /// that of their bytes.
  ///
  /// - Precondition: the words are distinct.
  package init(words: ByteStrings) {
    var starts: [UInt32] = [0]
    var slots = Self.slots(for: words.count)
    starts.reserveCapacity(words.count + 1)
    for column in 0..<words.count {
      starts.append(UInt32(words.range(of: column).upperBound))
      Self.place(column, at: Self.hash(words[column]), in: &slots)
    }
    self.init(
      termBytes: SharedBuffer(words.bytes), termStarts: SharedBuffer(starts),
      wordSlots: SharedBuffer(slots))
  }

  /// Single words whose tables were built before.
  package init(
    termBytes: SharedBuffer<UInt8>, termStarts: SharedBuffer<UInt32>,
    wordSlots: SharedBuffer<UInt32>
  ) {
    self.init(
      termBytes: termBytes, termStarts: termStarts,
      components: SharedBuffer([]), wordSlots: wordSlots, pairSlots: SharedBuffer([Slot.free]))
  }

  /// The bytes of a column's term.
  package func bytes(of column: Int) -> [UInt8] {
    termBytes.withSpan { bytes in
      (Int(termStarts[column])..<Int(termStarts[column + 1])).map { bytes[$0] }
    }
  }
}
