import LedeAlgebra
import LedeTestSupport
import Testing

@Suite struct SparseTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5]

  @Test(arguments: seeds) func `the inner product is that of all elements`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let columns = random.nextInt(1...60)
    let a = random.sparseVector(columns: columns, density: 0.4)
    let b = random.sparseVector(columns: columns, density: 0.4)
    let slow = zip(a.dense(columns), b.dense(columns)).reduce(0) { $0 + $1.0 * $1.1 }
    #expect((Double(a.dot(b)) - slow).magnitude <= 1e-5)
    #expect(a.dot(b) == b.dot(a))
  }

  @Test(arguments: seeds) func `a normalized vector has length 1`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var vector = random.sparseVector(columns: 50, density: 0.5)
    let before = vector
    vector.normalize()
    #expect((vector.length - 1).magnitude <= 1e-6)
    for (old, new) in zip(before.values, vector.values) {
      #expect((old / before.length - new).magnitude <= 1e-6)
    }
  }

  @Test func `a vector of zeros stays as it is`() {
    var empty = SparseVector()
    empty.normalize()
    #expect(empty.isEmpty && empty.length == 0)
    var zeros = SparseVector(indices: [3, 5], values: [0, 0])
    zeros.normalize()
    #expect(zeros.values == [0, 0])
  }

  @Test(arguments: seeds) func `rows come out of a matrix as they went in`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var matrix = SparseMatrix(columnCount: 30)
    var rows: [SparseVector] = []
    for _ in 0..<20 {
      let row = random.sparseVector(columns: 30, density: 0.2)
      rows.append(row)
      matrix.append(row)
    }
    #expect(matrix.rowCount == 20)
    #expect(matrix.storedCount == rows.reduce(0) { $0 + $1.storedCount })
    for (index, row) in rows.enumerated() {
      #expect(matrix.row(index) == row)
      matrix.withRow(index) { columns, values in
        let same =
          columns.count == row.storedCount
          && columns.indices.allSatisfy {
            columns[$0] == row.indices[$0] && values[$0] == row.values[$0]
          }
        #expect(same)
      }
    }
  }

  @Test(arguments: seeds) func `products of a row are the definition's`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let matrix = random.sparseMatrix(rows: 6, columns: 25, density: 0.3)
    let vector = (0..<25).map { _ in random.nextFloat() }
    var sum = vector
    for row in 0..<matrix.rowCount {
      let dense = matrix.row(row).dense(25)
      let product = zip(dense, vector).reduce(0) { $0 + $1.0 * Double($1.1) }
      #expect((Double(matrix.dot(row: row, vector)) - product).magnitude <= 1e-5)
      let squared = dense.reduce(0) { $0 + $1 * $1 }
      #expect((Double(matrix.squaredLength(row: row)) - squared).magnitude <= 1e-5)
      let before = sum
      matrix.add(row: row, to: &sum)
      for column in 0..<25 {
        #expect((Double(sum[column]) - Double(before[column]) - dense[column]).magnitude <= 1e-5)
      }
    }
  }

  // 1 is lost beside 2²⁴ when it is added after it, and two of them are not when added before.
  private static let large: Float = 16_777_216

  @Test func `sums are added from front to back`() {
    let falling: [Float] = [Self.large, 1, 1]
    let rising: [Float] = [1, 1, Self.large]
    let ones: [Float] = [1, 1, 1]
    let falls = FixedOrder.dot(falling.span, ones.span)
    let rises = FixedOrder.dot(rising.span, ones.span)
    #expect(falls == Self.large)
    #expect(rises == Self.large + 2)
  }

  @Test func `sparse sums are added by ascending index`() {
    let ones = SparseVector(indices: [2, 4, 9], values: [1, 1, 1])
    let falling = SparseVector(indices: [2, 4, 9], values: [Self.large, 1, 1])
    let rising = SparseVector(indices: [2, 4, 9], values: [1, 1, Self.large])
    #expect(falling.dot(ones) == Self.large)
    #expect(rising.dot(ones) == Self.large + 2)
  }

  @Test func `rows are added in the order given`() {
    let matrix: [Float] = [Self.large, 1, 1, 10, 2, 20]
    func sum(_ rows: [Int32], _ factors: [Float]) -> [Float] {
      var sums: [Float] = [0, 0]
      FixedOrder.add(rows.span, of: matrix.span, times: factors.span, to: &sums)
      return sums
    }
    #expect(sum([0, 1, 2], [1, 1, 0.5]) == [Self.large, 21])
    #expect(sum([1, 2, 0], [1, 0.5, 1]) == [Self.large + 2, 21])
    #expect(sum([], []) == [0, 0])
  }

  @Test func `rows are added in double precision where that is asked for`() {
    let matrix: [Float] = [Self.large, 1, 1, 10, 2, 20]
    let (rows, factors): ([Int32], [Float]) = ([0, 1, 2], [1, 1, 0.5])
    var sums = [0.25, 0]
    FixedOrder.add(rows.span, of: matrix.span, times: factors.span, to: &sums)
    #expect(sums == [Double(Self.large) + 2.25, 21])
  }

  @Test func `a shared buffer gives its elements back`() {
    let buffer = SharedBuffer<Float>([3, 1, 4, 1, 5])
    #expect(buffer.count == 5)
    #expect(buffer.elements == [3, 1, 4, 1, 5])
    #expect((0..<5).map { buffer[$0] } == buffer.elements)
    #expect(buffer.withSpan { $0.count } == 5)
    #expect(SharedBuffer<Int32>([]).elements.isEmpty)
  }

  @safe private final class Owner: Sendable {
    nonisolated(unsafe) let start: UnsafeMutablePointer<Int32>
    init() {
      unsafe start = .allocate(capacity: 4)
      for index in 0..<4 { unsafe start[index] = Int32(index * index) }
    }
    deinit { unsafe start.deallocate() }
  }

  @Test func `a shared buffer keeps the owner of its memory alive`() {
    weak var watched: Owner?
    func borrow() -> SharedBuffer<Int32> {
      let owner = Owner()
      watched = owner
      return unsafe SharedBuffer(owner: owner, start: UnsafeRawPointer(owner.start), count: 4)
    }
    func read() {
      let buffer = borrow()
      #expect(watched != nil)
      let copy = buffer
      #expect(copy.elements == [0, 1, 4, 9])
      #expect(copy[3] == 9)
      #expect(copy.withSpan { $0[2] } == 4)
    }
    read()
    #expect(watched == nil)
  }
}
