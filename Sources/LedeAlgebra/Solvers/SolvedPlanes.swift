/// The planes of several problems over the same rows, as they were found: eight side by side.
///
/// Where a plane is only asked for the scores of some of the rows, as those of folds are, its weights
/// need not be copied out of the lanes.
package struct SolvedPlanes: Sendable {
  /// Eight planes: by number of a column, the weights of all.
  struct Group: Sendable {
    let weights: [CoordinateDescent.Lanes]
    let bias: CoordinateDescent.Lanes
  }

  let rows: LinearSolver.Rows
  let groups: [Group]
  package let count: Int

  /// A plane as weights by column of the matrix.
  ///
  /// - Complexity: O(*columns*).
  package func solution(of problem: Int) -> LinearSolver.Solution {
    let (group, lane) = place(of: problem)
    return LinearSolver.Solution(
      weights: rows.rank.map { group.weights[Int($0)][lane] }, bias: group.bias[lane])
  }

  /// The score of a row: the sum of its elements times a plane's weights by ascending column of the
  /// matrix, and the bias.
  ///
  /// - Complexity: O(*stored elements of the row*).
  package func score(of row: Int, problem: Int) -> Float {
    let (group, lane) = place(of: problem)
    let (columns, values, weights) = (rows.columns.span, rows.values.span, group.weights.span)
    // All lanes are as fast as one, and each adds in the same order as it would alone.
    var sums = CoordinateDescent.Lanes.zero
    for position in rows.starts[row]..<rows.starts[row + 1] {
      sums += values[position] * weights[Int(columns[position])]
    }
    return sums[lane] + group.bias[lane]
  }

  private func place(of problem: Int) -> (group: Group, lane: Int) {
    let lanes = CoordinateDescent.Lanes.scalarCount
    return (groups[problem / lanes], problem % lanes)
  }
}
