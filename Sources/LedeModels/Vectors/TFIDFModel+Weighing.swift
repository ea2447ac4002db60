package import LedeAlgebra

extension TFIDFModel {
  /// How many columns counts have: one for each term, and one more where titles have vectors of
  /// their own.
  package var countColumns: Int {
    settings.separatesTitles ? 2 * vocabulary.count : vocabulary.count
  }

  /// Turns counts into the elements of a vector, with what their title has where it has a vector of
  /// its own.
  package func weigh(_ counts: inout SparseVector) {
    guard settings.separatesTitles else { return weighPart(&counts) }
    var title = counts.split(at: Int32(vocabulary.count))
    weighPart(&counts)
    weighPart(&title)
    guard !title.isEmpty else { return }
    counts = counts.mean(with: title, weighing: settings.titleShare)
  }

  /// Turns counts into the elements of a vector of length 1, or of their latent length.
  func weighPart(_ counts: inout SparseVector, normalizing: Bool = true) {
    inverseDocumentFrequencies.withSpan { rarity in
      for position in counts.values.indices {
        let count = counts.values[position]
        let damped = Logarithm.damped(count)
        counts.values[position] = damped * rarity[Int(counts.indices[position])]
      }
    }
    if settings.maximumShare < 1 { counts.removeZeros() }
    guard normalizing else { return }
    counts.normalize()
    guard let lengths, !counts.isEmpty else { return }
    let length = lengths.length(counts.indices.span, counts.values.span)
    for position in counts.values.indices { counts.values[position] /= length }
  }

  /// The vectors of all rows of a matrix of counts.
  package func weigh(_ counts: consuming SparseMatrix) -> SparseMatrix {
    if settings.maximumShare < 1 || lengths != nil || settings.separatesTitles {
      // Elements may become zero and must go, lengths be foretold, or titles be added: row by row.
      var vectors = SparseMatrix(columnCount: vocabulary.count)
      vectors.reserveCapacity(elements: counts.storedCount)
      for index in 0..<counts.rowCount {
        var row = counts.row(index)
        weigh(&row)
        vectors.append(row)
      }
      return vectors
    }
    var vectors = counts
    inverseDocumentFrequencies.withSpan { rarity in
      vectors.updateValues { columns, values, row in
        var squared: Float = 0
        for position in row {
          let value = Logarithm.damped(values[position]) * rarity[Int(columns[position])]
          values[position] = value
          squared += value * value
        }
        let length = squared.squareRoot()
        guard length > 0 else { return }
        for position in row { values[position] /= length }
      }
    }
    return vectors
  }
}
