package import LedeAlgebra

/// The singular values and right singular vectors of a small matrix, all of them and plainly.
///
/// Rotates pairs of columns until all are at right angles; their lengths are the singular values
/// (Hestenes 1958).
package struct JacobiSVD {
  /// Descending.
  package let singularValues: [Double]

  /// A vector for each singular value.
  package let rightVectors: [[Double]]

  package init(_ matrix: SparseMatrix) {
    let width = matrix.columnCount
    let rows = (0..<matrix.rowCount).map { matrix.row($0).dense(width) }
    // Columns of the matrix, and of the rotations that were made so far.
    var columns = (0..<width).map { column in rows.map { $0[column] } }
    var vectors = (0..<width).map { column in (0..<width).map { $0 == column ? 1.0 : 0 } }
    var isRotated = true
    while isRotated {
      isRotated = false
      for p in 0..<width {
        for q in p + 1..<max(width, p + 1) {
          let (a, b) = (dot(columns[p], columns[p]), dot(columns[q], columns[q]))
          let product = dot(columns[p], columns[q])
          guard product * product > 1e-24 * a * b, a * b > 1e-40 else { continue }
          isRotated = true
          let zeta = (b - a) / (2 * product)
          let tangent = (zeta < 0 ? -1 : 1) / (zeta.magnitude + (1 + zeta * zeta).squareRoot())
          let cosine = 1 / (1 + tangent * tangent).squareRoot()
          rotate(&columns, p, q, cosine, cosine * tangent)
          rotate(&vectors, p, q, cosine, cosine * tangent)
        }
      }
    }
    let values = columns.map { dot($0, $0).squareRoot() }
    let order = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
    singularValues = order.map { values[$0] }
    rightVectors = order.map { vectors[$0] }
  }
}

private func dot(_ x: [Double], _ y: [Double]) -> Double {
  zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
}

private func rotate(
  _ columns: inout [[Double]], _ p: Int, _ q: Int, _ cosine: Double, _ sine: Double
) {
  for index in columns[p].indices {
    let (x, y) = (columns[p][index], columns[q][index])
    columns[p][index] = cosine * x - sine * y
    columns[q][index] = sine * x + cosine * y
  }
}
