package import LedeAlgebra

/// How alike the sentences of an article are: cosines of their TF-IDF vectors.
///
/// For a term that stands `c` times in a sentence and is as rare as `idf`, the element is
/// `c · idf`; rows are scaled to length 1 and multiplied with each other in one dense product
/// through BLAS.
///
/// - Complexity: O(*sentences*² · *terms*) time, O(*sentences*² + *sentences* · *terms*) memory.
package struct SentenceSimilarity {
  /// Sentences × sentences; 1 on the diagonal, 0 for a sentence without terms.
  package let cosines: DenseMatrix

  package init(_ terms: SentenceTerms) {
    let vectors = Self.vectors(of: terms)
    var dense = DenseMatrix(rows: vectors.rowCount, columns: vectors.columnCount)
    for row in 0..<vectors.rowCount {
      vectors.withRow(row) { columns, values in
        for index in columns.indices { dense[row, Int(columns[index])] = values[index] }
      }
    }
    cosines = dense.timesItsTranspose()
  }

  /// The sentences' vectors, of length 1.
  package static func vectors(of terms: SentenceTerms) -> SparseMatrix {
    var vectors = SparseMatrix(columnCount: terms.counts.columnCount)
    for row in 0..<terms.counts.rowCount {
      var vector = terms.counts.row(row)
      for position in vector.values.indices {
        vector.values[position] *= terms.rarity[Int(vector.indices[position])]
      }
      vector.normalize()
      vectors.append(vector)
    }
    return vectors
  }
}
