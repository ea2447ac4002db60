private import CLAPACK

/// What the Linear Algebra Package solves; it is loaded when it is first asked.
enum LAPACK {
  /// The eigenvalues of a symmetric matrix, ascending, and its eigenvectors, one after the other;
  /// `nil` where there is no LAPACK, or when it fails.
  static func eigenvectors(
    of matrix: [Double], count: Int
  ) -> (values: [Double], vectors: [Double])? {
    precondition(matrix.count == count * count)
    guard count > 0, let solve = unsafe lede_find_dsyevd() else { return nil }
    var vectors = matrix
    var values = Array(repeating: 0.0, count: count)
    // What dsyevd's documentation asks for at least; its blocks are small.
    var work = Array(repeating: 0.0, count: 1 + 6 * count + 2 * count * count)
    var indices: [CInt] = Array(repeating: 0, count: 3 + 5 * count)
    let (workCount, indexCount) = (CInt(work.count), CInt(indices.count))
    let failure = unsafe lede_solve_dsyevd(
      solve, CInt(count), &vectors, &values, &work, workCount, &indices, indexCount)
    return failure == 0 ? (values, vectors) : nil
  }
}
