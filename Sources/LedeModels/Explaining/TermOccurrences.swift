import LedeText

/// Where the terms of an article's vector stand in it.
///
/// Only what counts in the vector is kept: where titles have no weight, none of their words are.
///
/// - Complexity: O(log *places*) to find those of a term.
public struct TermOccurrences: Sendable {
  /// One place of one term.
  struct Place: Sendable {
    let column: Int32

    /// Whether the range counts in the title rather than in the content.
    let isTitle: Bool
    let utf8Range: Range<Int>
  }

  /// By column; of each column the title first, then in reading order.
  private let places: [Place]

  /// - Parameter places: in reading order, the title first.
  init(_ places: [Place]) {
    // Swift's sort is stable by its implementation and not by promise.
    self.places = places.indices
      .sorted { (places[$0].column, $0) < (places[$1].column, $1) }
      .map { places[$0] }
  }

  /// The places of a column's term.
  func places(of column: Int32) -> ArraySlice<Place> {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return places[low...].prefix { $0.column == column }
  }
}

extension Vectorizer {
  /// Where each term of an article that has a column stands.
  ///
  /// - Precondition: the text was vectorized before.
  /// - Complexity: O(*tokens* · log *tokens*).
  func occurrences(of text: AnalyzedText) -> TermOccurrences {
    var places: [TermOccurrences.Place] = []
    model.vocabulary.withPairs { pair in
      // The title, where it counts, is the first run.
      var isTitle = model.settings.titleWeight > 0 && !text.titleTokens.isEmpty
      text.forEachZone(model.settings) { tokens, _ in
        var previous: (column: Int32, start: Int) = (-1, 0)
        for index in tokens.indices {
          let token = tokens[index]
          guard token.term != Lexicon.stopWord else { continue }
          let range = token.utf8Range
          let column = column(of: token.term)
          if column >= 0 {
            places.append(.init(column: column, isTitle: isTitle, utf8Range: range))
            let both = previous.column >= 0 ? pair(previous.column, column) : -1
            if both >= 0 {
              places.append(
                .init(
                  column: both, isTitle: isTitle, utf8Range: previous.start..<range.upperBound))
            }
          }
          previous = (column, range.lowerBound)
        }
        isTitle = false
      }
    }
    return TermOccurrences(places)
  }
}
