import Lede

/// A text cut where the terms of an explanation begin and end.
///
/// A word may stand in several terms: in one of its own, and in a pair with the word before it and
/// the word behind it. A piece between two cuts is as strong as its terms are together.
///
/// - Complexity: O(*marks* · log *marks*) to make; O(*marks*) for the pieces of a range.
struct MarkedText {
  struct Piece {
    let utf8Range: Range<Int>

    /// What the terms that the piece stands in add together; 0 outside of all terms.
    let strength: Double

    /// Which of the explanation's contributions they are.
    let terms: [Int]
  }

  private struct Mark {
    let utf8Range: Range<Int>
    let term: Int
  }

  /// By start.
  private let marks: [Mark]
  private let contributions: [TermContribution]

  /// - Parameter ranges: where a term stands in the text.
  init(
    _ contributions: [TermContribution], _ ranges: (TermContribution) -> [Range<Int>]
  ) {
    self.contributions = contributions
    marks = contributions.indices
      .flatMap { term in
        ranges(contributions[term]).map { Mark(utf8Range: $0, term: term) }
      }
      .sorted {
        ($0.utf8Range.lowerBound, $0.utf8Range.upperBound, $0.term)
          < ($1.utf8Range.lowerBound, $1.utf8Range.upperBound, $1.term)
      }
  }

  /// The pieces of a range, in reading order, without gaps.
  ///
  /// - Precondition: no term crosses an end of the range.
  func pieces(of range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var position = range.lowerBound
    var open: [Mark] = []
    func cut(at end: Int) {
      guard end > position else { return }
      let terms = open.map(\.term)
      pieces.append(
        Piece(
          utf8Range: position..<end,
          strength: terms.reduce(0) { $0 + contributions[$1].contribution }, terms: terms))
      position = end
    }
    func close(before start: Int) {
      while let end = open.map(\.utf8Range.upperBound).min(), end <= start {
        cut(at: end)
        open.removeAll { $0.utf8Range.upperBound == end }
      }
    }
    for mark in marks[first(from: range.lowerBound)...] {
      guard mark.utf8Range.lowerBound < range.upperBound else { break }
      close(before: mark.utf8Range.lowerBound)
      cut(at: mark.utf8Range.lowerBound)
      open.append(mark)
    }
    close(before: range.upperBound)
    cut(at: range.upperBound)
    return pieces
  }

  /// Whether any term stands in a range.
  func marksAny(of range: Range<Int>) -> Bool {
    let first = first(from: range.lowerBound)
    return first < marks.count && marks[first].utf8Range.lowerBound < range.upperBound
  }

  /// The first mark that starts at or behind a place.
  private func first(from start: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].utf8Range.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
