import LedeAlgebra

/// The largest eigenvalues of `A · Aᵀ` for a small sparse matrix *A*, with their vectors, added in one
/// order on every machine.
///
/// Subspace iteration with twice as many vectors as are wanted, and a Rayleigh–Ritz step: the
/// eigenvectors of `Qᵀ A Aᵀ Q` turn the orthonormal *Q* into those that are sought. The values
/// are the squares of *A*'s singular values.
///
/// - Complexity: O((*stored elements* + *rows* · *dimensions*) · *dimensions*) a round.
/// - SeeAlso: Golub and Van Loan, "Matrix Computations", fourth edition, sections 7.3 and 8.2.
struct DominantSubspace {
  /// Descending, not below 0.
  let values: [Double]

  /// By value, a vector over the rows, of length 1 or 0.
  let vectors: [[Double]]

  private static let rounds = 100
  private static let tolerance = 1e-7

  init(of matrix: SparseMatrix, dimensions: Int) {
    let rows = matrix.rowCount
    let width = min(2 * dimensions, rows)
    var random = SplitMix64(seed: 1)
    var basis = (0..<width).map { _ in
      (0..<rows).map { _ in Double(random.next() >> 11) / 9_007_199_254_740_992 * 2 - 1 }
    }
    Self.orthonormalize(&basis)
    var images = Self.images(of: basis, matrix)
    var sum = -1.0
    for _ in 0..<Self.rounds {
      // The lengths of the images tend to the values.
      let next = images.reduce(0) { $0 + Self.dot($1, $1).squareRoot() }
      if abs(next - sum) <= Self.tolerance * next { break }
      sum = next
      basis = images
      Self.orthonormalize(&basis)
      images = Self.images(of: basis, matrix)
    }
    var projected = Array(repeating: 0.0, count: width * width)
    for i in 0..<width {
      for j in 0...i {
        let product = Self.dot(basis[i], images[j])
        projected[i * width + j] = product
        projected[j * width + i] = product
      }
    }
    let small = SymmetricEigenvectors(rotating: projected, count: width)
    let count = min(dimensions, width)
    values = small.values.prefix(count).map { max($0, 0) }
    let found = basis
    vectors = (0..<count).map { number in
      var vector = Array(repeating: 0.0, count: rows)
      for (column, element) in small.vectors[(number * width)..<((number + 1) * width)].enumerated()
      {
        for row in 0..<rows { vector[row] += element * found[column][row] }
      }
      return vector
    }
  }

  /// `A · (Aᵀ · vector)` of each vector.
  private static func images(of vectors: [[Double]], _ matrix: SparseMatrix) -> [[Double]] {
    vectors.map { vector in
      var terms = Array(repeating: 0.0, count: matrix.columnCount)
      for row in 0..<matrix.rowCount {
        matrix.withRow(row) { columns, values in
          for index in columns.indices {
            terms[Int(columns[index])] += Double(values[index]) * vector[row]
          }
        }
      }
      return (0..<matrix.rowCount).map { row in
        matrix.withRow(row) { columns, values in
          var sum = 0.0
          for index in columns.indices { sum += Double(values[index]) * terms[Int(columns[index])] }
          return sum
        }
      }
    }
  }

  /// Makes vectors orthonormal, one after the other, each twice (modified Gram and Schmidt); what is
  /// left of a vector that the others span becomes zero.
  private static func orthonormalize(_ vectors: inout [[Double]]) {
    for index in vectors.indices {
      let length = dot(vectors[index], vectors[index]).squareRoot()
      for _ in 0..<2 {
        for earlier in 0..<index {
          let share = dot(vectors[earlier], vectors[index])
          for row in vectors[index].indices {
            vectors[index][row] -= share * vectors[earlier][row]
          }
        }
      }
      let rest = dot(vectors[index], vectors[index]).squareRoot()
      let scale = rest > 1e-12 * length && rest > 0 ? 1 / rest : 0
      for row in vectors[index].indices { vectors[index][row] *= scale }
    }
  }

  private static func dot(_ x: [Double], _ y: [Double]) -> Double {
    var sum = 0.0
    for index in x.indices { sum += x[index] * y[index] }
    return sum
  }
}
