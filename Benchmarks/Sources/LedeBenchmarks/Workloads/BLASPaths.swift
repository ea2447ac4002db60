import Lede

/// Each product that Lede leaves to BLAS, against a plain kernel in Swift: BLAS must be worth it.
struct BLASPaths: Workload {
  static let name = "blas"

  /// What is multiplied: `left · rightᵀ`.
  struct Product {
    let name: String
    let left: DenseMatrix
    let right: DenseMatrix
    let repetitions: Int
  }

  struct Comparison {
    let product: Product
    let fast: DenseMatrix
    let slow: DenseMatrix

    /// How often BLAS does it while the plain kernel does it once.
    let ratio: Double
  }

  let products: [Product]

  init(path: String, jobs: Int) async throws {
    var random = SplitMix64(seed: 1)
    products = [
      // The frequent terms of 256 queries and 2,048 articles (CosineSearch).
      Product(
        name: "frequentTerms", left: Self.matrix(256, 512, &random),
        right: Self.matrix(2048, 512, &random), repetitions: 2),
      // Forty sentences of an article with 300 terms (SentenceSimilarity).
      Product(
        name: "sentences", left: Self.matrix(40, 300, &random),
        right: Self.matrix(40, 300, &random), repetitions: 500),
    ]
  }

  /// Rows of about length 1.
  private static func matrix(_ rows: Int, _ columns: Int, _ random: inout SplitMix64)
    -> DenseMatrix
  {
    var matrix = DenseMatrix(rows: rows, columns: columns)
    let scale = 1 / Float(columns).squareRoot()
    for row in 0..<rows {
      for column in 0..<columns {
        matrix[row, column] = .random(in: -scale...scale, using: &random)
      }
    }
    return matrix
  }

  func run() async throws -> [Comparison] {
    products.map { product in
      let (left, right) = (product.left, product.right)
      let (fast, fastTime) = Self.time(product.repetitions) { left.timesTranspose(of: right) }
      let (slow, slowTime) = Self.time(product.repetitions) { Self.plain(left, right) }
      return Comparison(product: product, fast: fast, slow: slow, ratio: slowTime / fastTime)
    }
  }

  private static func time(
    _ repetitions: Int, _ body: () -> DenseMatrix
  ) -> (DenseMatrix, Duration) {
    var product = body()
    let start = ContinuousClock.now
    for _ in 0..<repetitions { product = body() }
    return (product, start.duration(to: .now))
  }

  /// Inner products of rows, sixteen elements at a time.
  private static func plain(_ left: DenseMatrix, _ right: DenseMatrix) -> DenseMatrix {
    var product = DenseMatrix(rows: left.rowCount, columns: right.rowCount)
    let columns = left.columnCount
    let (leftRows, rightRows) = (lanes(left), lanes(right))
    let width = (columns + 15) / 16
    for row in 0..<left.rowCount {
      for other in 0..<right.rowCount {
        var sum = SIMD16<Float>.zero
        for lane in 0..<width {
          sum += leftRows[row * width + lane] * rightRows[other * width + lane]
        }
        product[row, other] = sum.sum()
      }
    }
    return product
  }

  private static func lanes(_ matrix: DenseMatrix) -> [SIMD16<Float>] {
    var lanes: [SIMD16<Float>] = []
    for row in 0..<matrix.rowCount {
      for start in stride(from: 0, to: matrix.columnCount, by: 16) {
        var lane = SIMD16<Float>.zero
        for column in start..<min(start + 16, matrix.columnCount) {
          lane[column - start] = matrix[row, column]
        }
        lanes.append(lane)
      }
    }
    return lanes
  }

  func check(_ answer: [Comparison]) throws -> [Figure] {
    try answer.map { answer in
      for row in 0..<answer.fast.rowCount {
        for column in 0..<answer.fast.columnCount {
          let difference = (answer.fast[row, column] - answer.slow[row, column]).magnitude
          try WrongAnswer.unless(difference <= 1e-5, "\(answer.product.name): \(difference) off")
        }
      }
      return Figure(name: answer.product.name + "Ratio", value: answer.ratio)
    }
  }
}
