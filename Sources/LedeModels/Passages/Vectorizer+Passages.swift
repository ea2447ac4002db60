import LedeAlgebra
import LedeText

extension Vectorizer {
  /// The vectors of an article's passages.
  ///
  /// The terms of each sentence are looked up once, in the columns that the article has, whatever
  /// the number of passages that it lies in.
  ///
  /// - Parameter document: the article's vector, or any that has all its columns, ascending.
  /// - Precondition: the text was vectorized before.
  /// - Complexity: O(*tokens* · *words* / *step*), and O(*columns of the article* / 64) for each
  ///   passage.
  mutating func passages(
    of text: AnalyzedText, _ settings: PassageSettings, document: SparseVector
  ) -> ArticlePassages {
    let windows = PassageWindows.ranges(of: text.sentences, settings)
    let terms = SentenceColumns(text, columnOfTerm, document.indices, model.vocabulary)
    var counts: [Float] = Array(repeating: 0, count: document.indices.count)
    var touched: [UInt64] = Array(repeating: 0, count: counts.count / 64 + 1)
    var vectors = SparseMatrix(columnCount: model.vocabulary.count)
    for window in windows {
      for position in terms.starts[window.lowerBound]..<terms.starts[window.upperBound] {
        let local = Int(terms.locals[position])
        counts[local] += 1
        touched[local >> 6] |= 1 << UInt64(local & 63)
      }
      var vector = SparseVector()
      for word in touched.indices where touched[word] != 0 {
        var bits = touched[word]
        touched[word] = 0
        while bits != 0 {
          let local = word << 6 | bits.trailingZeroBitCount
          bits &= bits - 1
          vector.indices.append(document.indices[local])
          vector.values.append(counts[local])
          counts[local] = 0
        }
      }
      model.weigh(&vector)
      vectors.append(vector)
    }
    let sentences = text.sentences
    return ArticlePassages(
      sentences: windows,
      utf8Ranges: windows.map {
        sentences[$0.lowerBound].utf8Range
          .lowerBound..<sentences[$0.upperBound - 1].utf8Range.upperBound
      },
      vectors: vectors)
  }
}

/// The terms of each sentence as positions in the article's columns.
private struct SentenceColumns {
  /// Of all sentences, one behind the other.
  private(set) var locals: [Int32] = []

  /// Where those of each sentence start, and where the last one's end.
  private(set) var starts: [Int] = [0]

  init(
    _ text: AnalyzedText, _ columnOfTerm: [Int32], _ columns: [Int32], _ vocabulary: Vocabulary
  ) {
    locals.reserveCapacity(2 * text.tokens.count)
    let (tokens, columns, columnOfTerm) = (text.tokens.span, columns.span, columnOfTerm.span)
    vocabulary.withPairs { pair in
      for sentence in text.sentences {
        var previous: Int32 = -1
        for index in sentence.tokens {
          let term = tokens[index].term
          guard term != Lexicon.stopWord else { continue }
          let column = columnOfTerm[Int(term)]
          if column >= 0 {
            append(column, in: columns)
            let both = previous >= 0 ? pair(previous, column) : -1
            if both >= 0 { append(both, in: columns) }
          }
          previous = column
        }
        starts.append(locals.count)
      }
    }
  }

  /// Looks a column up by halves; one that the article lacks is of a pair across the end of its
  /// lead, which belongs to no zone of the article.
  @inline(__always)
  private mutating func append(_ column: Int32, in columns: Span<Int32>) {
    var low = 0
    var high = columns.count
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    if low < columns.count, columns[low] == column { locals.append(Int32(low)) }
  }
}
