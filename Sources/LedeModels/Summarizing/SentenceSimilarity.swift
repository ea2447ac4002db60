package import LedeAlgebra

/// How alike the sentences of an article are: cosines of their TF-IDF vectors.
///
/// For a term that stands `c` times in a sentence and is as rare as `idf`, the element is
/// `c · idf`; rows are scaled to length 1 and multiplied with each other in one dense product
/// through BLAS. Terms that one sentence alone has are left out of the product, which they add
/// nothing to but to its diagonal.
///
/// The product costs *sentences*² · *terms*, and the terms of a text grow with it: of more than 256
/// sentences, pairs are added term by term instead, in the order of the terms, over the sentences
/// that have the term.
///
/// - Complexity: O(*sentences*² · *terms*) time for short articles, and for long ones O(*sentences*² ·
///   *terms of a sentence*), in practice a small part of that; O(*sentences*²) memory, and for short
///   ones O(*sentences* · *terms*) more.
package struct SentenceSimilarity {
  /// Sentences × sentences, symmetric; 1 on the diagonal, 0 for a sentence without terms.
  package let cosines: DenseMatrix

  /// Above how many sentences the product is by terms.
  private static let longestDense = 256

  package init(_ terms: SentenceTerms) { self.init(vectors: Self.vectors(of: terms)) }

  /// - Parameters:
  ///   - vectors: a row of length 1, or empty, for each sentence.
  ///   - isDense: whether the product is through BLAS, when it is not for the number of sentences to
  ///     say.
  package init(vectors: SparseMatrix, isDense: Bool? = nil) {
    let isDense = isDense ?? (vectors.rowCount <= Self.longestDense)
    var cosines = isDense ? Self.denseProduct(vectors) : Self.productByTerms(vectors)
    for row in 0..<vectors.rowCount {
      cosines[row, row] = vectors.withRow(row) { columns, _ in columns.isEmpty ? 0 : 1 }
    }
    self.cosines = cosines
  }

  /// The sentences' vectors, of length 1.
  package static func vectors(of terms: SentenceTerms) -> SparseMatrix {
    var vectors = terms.counts
    let rarity = terms.rarity.span
    vectors.updateValues { columns, values, row in
      for index in row { values[index] *= rarity[Int(columns[index])] }
      var squared: Float = 0
      for index in row { squared += values[index] * values[index] }
      let length = squared.squareRoot()
      guard length > 0 else { return }
      for index in row { values[index] /= length }
    }
    return vectors
  }

  private static func denseProduct(_ vectors: SparseMatrix) -> DenseMatrix {
    var sentencesOfTerm = Array(repeating: 0, count: vectors.columnCount)
    for row in 0..<vectors.rowCount {
      vectors.withRow(row) { columns, _ in
        for index in columns.indices { sentencesOfTerm[Int(columns[index])] += 1 }
      }
    }
    var sharedCount = 0
    let shared = sentencesOfTerm.map { count -> Int? in
      guard count > 1 else { return nil }
      sharedCount += 1
      return sharedCount - 1
    }
    var dense = DenseMatrix(rows: vectors.rowCount, columns: sharedCount)
    for row in 0..<vectors.rowCount {
      vectors.withRow(row) { columns, values in
        for index in columns.indices {
          if let column = shared[Int(columns[index])] { dense[row, column] = values[index] }
        }
      }
    }
    return dense.timesItsTranspose()
  }

  private static func productByTerms(_ vectors: SparseMatrix) -> DenseMatrix {
    let count = vectors.rowCount
    let sentences = vectors.transposed()
    var product = DenseMatrix(rows: count, columns: count)
    product.updateRows { elements, range in
      let row = range.lowerBound / max(count, 1)
      vectors.withRow(row) { columns, values in
        for index in columns.indices {
          let value = values[index]
          sentences.withRow(Int(columns[index])) { others, otherValues in
            for place in others.indices {
              elements[range.lowerBound + Int(others[place])] += value * otherValues[place]
            }
          }
        }
      }
    }
    return product
  }
}
