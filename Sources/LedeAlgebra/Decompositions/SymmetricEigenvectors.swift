/// The eigenvalues and eigenvectors of a small symmetric matrix, the largest value first.
package struct SymmetricEigenvectors: Sendable {
  package let values: [Double]

  /// The vector of value *i* is elements *i* · *count* ..< (*i* + 1) · *count*; all have length 1.
  package let vectors: [Double]

  package var count: Int { values.count }

  /// Solves by LAPACK's divide and conquer (`dsyevd`), or by rotations where there is no LAPACK.
  ///
  /// - Parameter matrix: `count` rows of `count` elements, symmetric.
  /// - Complexity: O(*count*³).
  package init(of matrix: [Double], count: Int) {
    guard let (values, vectors) = LAPACK.eigenvectors(of: matrix, count: count) else {
      self.init(rotating: matrix, count: count)
      return
    }
    self.init(values, vectors)
  }

  /// Solves by rotations that take one pair of elements off the diagonal after the other to zero,
  /// until none is left: slower by a factor of a hundred, and needs no library.
  ///
  /// - SeeAlso: Golub and Van Loan, "Matrix Computations", fourth edition, Algorithm 8.5.3.
  package init(rotating matrix: [Double], count: Int) {
    precondition(matrix.count == count * count)
    var a = matrix
    var vectors = Array(repeating: 0.0, count: count * count)
    for index in 0..<count { vectors[index * count + index] = 1 }
    let total = a.reduce(0) { $0 + $1 * $1 }
    for _ in 0..<60 {
      var rest = 0.0
      for p in 0..<count {
        for q in p + 1..<max(count, p + 1) {
          let element = a[p * count + q]
          rest += element * element
          guard element * element > 1e-34 * total else { continue }
          let tau = (a[q * count + q] - a[p * count + p]) / (2 * element)
          let tangent = (tau < 0 ? -1 : 1) / (tau.magnitude + (1 + tau * tau).squareRoot())
          let cosine = 1 / (1 + tangent * tangent).squareRoot()
          let sine = tangent * cosine
          for k in 0..<count {
            Self.rotate(&a, k * count + p, k * count + q, cosine, sine)
          }
          for k in 0..<count {
            Self.rotate(&a, p * count + k, q * count + k, cosine, sine)
            Self.rotate(&vectors, p * count + k, q * count + k, cosine, sine)
          }
        }
      }
      if rest <= 1e-28 * total { break }
    }
    self.init((0..<count).map { a[$0 * count + $0] }, vectors)
  }

  private static func rotate(
    _ elements: inout [Double], _ i: Int, _ j: Int, _ cosine: Double, _ sine: Double
  ) {
    let (x, y) = (elements[i], elements[j])
    elements[i] = cosine * x - sine * y
    elements[j] = sine * x + cosine * y
  }

  /// Puts the largest value first; equal ones keep their order.
  private init(_ values: [Double], _ vectors: [Double]) {
    let count = values.count
    let order = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
    self.values = order.map { values[$0] }
    self.vectors = order.flatMap { vectors[$0 * count..<($0 + 1) * count] }
  }
}
