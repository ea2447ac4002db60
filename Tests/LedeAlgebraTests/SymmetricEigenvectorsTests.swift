import LedeAlgebra
import LedeTestSupport
import Testing

@Suite struct SymmetricEigenvectorsTests {
  /// LAPACK's where there is one, and ours without.
  private enum Method: CaseIterable { case best, rotations }

  private static func solve(_ method: Method, _ matrix: [Double], _ count: Int)
    -> SymmetricEigenvectors
  {
    switch method {
    case .best: SymmetricEigenvectors(of: matrix, count: count)
    case .rotations: SymmetricEigenvectors(rotating: matrix, count: count)
    }
  }

  @Test(arguments: Method.allCases, [1, 2, 3, 17, 40])
  private func `each vector is stretched by its value`(method: Method, count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    var matrix = Array(repeating: 0.0, count: count * count)
    for row in 0..<count {
      for column in 0...row {
        let element = Double(random.nextFloat())
        matrix[row * count + column] = element
        matrix[column * count + row] = element
      }
    }
    let solution = Self.solve(method, matrix, count)
    #expect(solution.values == solution.values.sorted(by: >))
    for index in 0..<count {
      let vector = solution.vectors[index * count..<(index + 1) * count]
      #expect((vector.reduce(0) { $0 + $1 * $1 } - 1).magnitude <= 1e-10)
      for row in 0..<count {
        let product = zip(matrix[row * count..<(row + 1) * count], vector)
          .reduce(0) { $0 + $1.0 * $1.1 }
        let expected = solution.values[index] * vector[index * count + row]
        #expect((product - expected).magnitude <= 1e-10)
      }
    }
  }

  @Test(arguments: Method.allCases)
  private func `a repeated value has as many vectors`(method: Method) {
    let solution = Self.solve(method, [2, 0, 0, 0, 2, 0, 0, 0, 5], 3)
    #expect(solution.values == [5, 2, 2])
    #expect(Self.solve(method, [], 0).values.isEmpty)
    #expect(Self.solve(method, [0, 0, 0, 0], 2).values == [0, 0])
  }
}
