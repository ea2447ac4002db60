/// An orthonormal basis that grows by blocks, and a symmetric operator as seen in it.
///
/// With `basis` *K*, *S* × *k*, and a symmetric *S* × *S* operator *G*, `projected` is *KᵀGK*; its
/// eigenvectors *s* give the best approximations *Ks* of eigenvectors of *G* that there are in the
/// space (Rayleigh and Ritz), with the eigenvalues of *KᵀGK*.
struct KrylovSpace {
  /// The first `count` columns are in use.
  private(set) var basis: DenseMatrix
  private(set) var count = 0

  /// Row by row, with `basis.columnCount` elements in each.
  private var products: [Double]
  private var random: SplitMix64
  private let jobs: Int

  init(rows: Int, capacity: Int, seed: UInt64, jobs: Int) {
    precondition(capacity <= rows)
    basis = DenseMatrix(rows: rows, columns: capacity)
    products = Array(repeating: 0, count: capacity * capacity)
    random = SplitMix64(seed: seed)
    self.jobs = jobs
  }

  var isFull: Bool { count == basis.columnCount }

  var projected: SymmetricEigenvectors {
    let capacity = basis.columnCount
    let elements = (0..<count).flatMap { products[$0 * capacity..<$0 * capacity + count] }
    return SymmetricEigenvectors(of: elements, count: count)
  }

  /// Takes in the directions of a block that are new, as many random ones as it lacks, and gives
  /// them back orthonormal.
  ///
  /// A block lacks directions when the space already holds all that the operator makes of its
  /// start, as with eigenvalues that are repeated more often than a block has columns.
  ///
  /// - Parameters:
  ///   - block: nothing for random directions only.
  ///   - width: how many columns there are to be; the space may have room for fewer.
  mutating func append(_ block: DenseMatrix?, width: Int) async -> DenseMatrix {
    let width = min(width, basis.columnCount - count)
    var new = DenseMatrix(rows: basis.rowCount, columns: 0)
    if let block { new = await orthonormalized(block, width: width, noise: 1e-6 * largest) }
    if new.columnCount < width {
      let filled = await removingSpace(from: filled(new, width: width))
      new = await orthonormalized(filled, width: width, noise: 0)
    }
    for row in 0..<basis.rowCount {
      for column in 0..<new.columnCount { basis[row, count + column] = new[row, column] }
    }
    count += new.columnCount
    return new
  }

  /// Learns what the operator makes of the last columns; gives back what of it is outside of the
  /// space.
  mutating func project(_ image: DenseMatrix) async -> DenseMatrix {
    let (width, capacity) = (image.columnCount, basis.columnCount)
    let coefficients = await basis.transposeTimes(image, width: count, jobs: jobs)
    for row in 0..<count {
      for column in 0..<width {
        let (product, other) = (coefficients[row * width + column], count - width + column)
        products[row * capacity + other] = product
        products[other * capacity + row] = product
      }
    }
    return await basis.times(
      coefficients, columns: width, width: count, scale: -1, addedTo: image, jobs: jobs)
  }

  /// The approximations of the first eigenvectors, as columns.
  func ritzVectors(_ eigenvectors: SymmetricEigenvectors, count wanted: Int) async -> DenseMatrix {
    var factors = Array(repeating: 0.0, count: count * wanted)
    for column in 0..<wanted {
      for row in 0..<count {
        factors[row * wanted + column] = eigenvectors.vectors[column * count + row]
      }
    }
    return await basis.times(factors, columns: wanted, width: count, jobs: jobs)
  }

  /// The largest element on the diagonal of `projected`: about the operator's first eigenvalue.
  private var largest: Double {
    (0..<count).reduce(0) { max($0, products[$1 * basis.columnCount + $1]) }
  }

  /// What of a block is at right angles to the space.
  private func removingSpace(from block: DenseMatrix) async -> DenseMatrix {
    guard count > 0 else { return block }
    let inside = await basis.transposeTimes(block, width: count, jobs: jobs)
    return await basis.times(
      inside, columns: block.columnCount, width: count, scale: -1, addedTo: block, jobs: jobs)
  }

  /// Orthonormal columns for the directions of a block that stand out of the noise, the strongest
  /// first.
  ///
  /// Once is not enough in single precision. After the first time all lengths are about 1, so what
  /// is short after the second was noise.
  ///
  /// - Parameters:
  ///   - block: what `removingSpace` gave.
  ///   - width: how many columns at most.
  ///   - noise: the length that rounding may have.
  private func orthonormalized(
    _ block: DenseMatrix, width: Int, noise: Double
  ) async -> DenseMatrix {
    let once = await scaled(block, width: width, shortest: noise)
    return await scaled(removingSpace(from: once), width: width, shortest: 0.3)
  }

  /// With *WᵀW = XΛXᵀ*, the columns of *WXΛ^(−½)*, which are orthonormal.
  ///
  /// - SeeAlso: Stathopoulos and Wu, "A block orthogonalization procedure with constant
  ///   synchronization requirements", SIAM Journal on Scientific Computing 23 (2002).
  private func scaled(_ block: DenseMatrix, width: Int, shortest: Double) async -> DenseMatrix {
    let columns = block.columnCount
    let squares = SymmetricEigenvectors(
      of: await block.transposeTimes(block, width: columns, jobs: jobs), count: columns)
    let least = max(shortest * shortest, 1e-7 * (squares.values.first ?? 0))
    let kept = min(squares.values.count { $0 > least }, width)
    var factors = Array(repeating: 0.0, count: columns * kept)
    for column in 0..<kept {
      let scale = 1 / squares.values[column].squareRoot()
      for row in 0..<columns {
        factors[row * kept + column] = squares.vectors[column * columns + row] * scale
      }
    }
    return await block.times(factors, columns: kept, width: columns, jobs: jobs)
  }

  /// A block with random columns, of length 1 or so, behind its own.
  private mutating func filled(_ block: DenseMatrix, width: Int) -> DenseMatrix {
    var filled = DenseMatrix(rows: block.rowCount, columns: width)
    let scale = (3 / Float(block.rowCount)).squareRoot()
    for row in 0..<block.rowCount {
      for column in 0..<width {
        filled[row, column] =
          column < block.columnCount
          ? block[row, column] : scale * (Float(random.next() >> 40) * 0x1p-23 - 1)
      }
    }
    return filled
  }
}
