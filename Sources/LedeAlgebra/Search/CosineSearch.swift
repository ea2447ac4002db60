/// Exact search for the rows of a matrix that are most like each of many others.
///
/// The rows, their order and every bit of the scores are those of ``CosineIndex/search(_:limit:where:)``
/// for each query alone. What differs is the way:
///
/// 1. Columns that many rows have are a dense block, which BLAS multiplies: in a text, few words
///    are half of all that is stored, and most of what postings would have to add up. The other
///    columns are postings. Queries and rows are taken in blocks, so that postings and sums stay
///    in the caches. With a BLAS that is slow no column is dense.
/// 2. These sums are added in another order than the exact ones, and so only propose. Each of the
///    two is off from the true product by at most `γₙ Σ|qᵢrᵢ| ≤ γₙ ‖q‖ ‖r‖` with `γₙ = nu / (1 − nu)`,
///    `u = 2⁻²⁴`, for *n* products that are not zero in any order of addition, fused or not; *n* is
///    at most the number of elements of *q*. `NearestCandidates` keeps all rows that this leaves
///    in the running.
/// 3. The scores of those are computed again, by ascending column.
///
/// Where the queries are the rows themselves, each pair is looked at once for both.
///
/// - Complexity: O(*queries* · *rows* · *dense columns* + postings of the queries' columns).
/// - SeeAlso: Higham, "Accuracy and Stability of Numerical Algorithms", second edition, section
///   3.1, for the bound.
public struct CosineSearch: Sendable {
  public typealias Match = CosineIndex.Match

  private static let queriesInBlock = 256

  private let matrix: SparseMatrix

  /// By column of the matrix its number among the dense ones, or `~number` among the postings'.
  private let numbers: [Int32]
  private let dense: DenseMatrix
  private let blocks: [PostingBlock]
  private let greatestLength: Double
  private let hasNegatives: Bool

  /// How many columns are dense.
  package var width: Int { dense.columnCount }

  public var rowCount: Int { matrix.rowCount }

  /// Orders the columns of a matrix for search.
  ///
  /// - Complexity: O(stored elements + *columns* · log *columns*).
  public init(_ matrix: SparseMatrix) {
    self.init(matrix, productsPerPosting: BLASLibrary.current.productsPerPosting)
  }

  /// - Parameter productsPerPosting: how many multiplications and additions of a dense product take
  ///   the time of one posting. A column of *d* among *n* rows is dense if `n²` of the former are
  ///   less than `d²` of the latter.
  package init(_ matrix: SparseMatrix, productsPerPosting: Int) {
    self.matrix = matrix
    var frequencies = Array(repeating: 0, count: matrix.columnCount)
    for column in matrix.columns { frequencies[Int(column)] += 1 }
    let rows = matrix.rowCount
    let order = frequencies.indices.sorted { (-frequencies[$0], $0) < (-frequencies[$1], $1) }
    let width = order.prefix {
      frequencies[$0] * frequencies[$0] * productsPerPosting > rows * rows
    }.count
    var numbers: [Int32] = Array(repeating: 0, count: order.count)
    for (place, column) in order.enumerated() {
      numbers[column] = place < width ? Int32(place) : ~Int32(place - width)
    }
    self.numbers = numbers
    dense = Self.dense(matrix, 0..<rows, numbers: numbers, width: width)
    let postingColumns = numbers.map { ~$0 }
    blocks = stride(from: 0, to: rows, by: PostingBlock.rowLimit).map { start in
      PostingBlock(
        matrix, rows: start..<min(start + PostingBlock.rowLimit, rows), columns: postingColumns,
        columnCount: order.count - width)
    }
    greatestLength = (0..<rows).reduce(0) { max($0, matrix.length(row: $1)) }
    hasNegatives = matrix.values.contains { $0 < 0 }
  }

  /// The rows nearest to each row, itself among them: those with the highest scores above zero,
  /// best first, ties by row.
  ///
  /// - Parameters:
  ///   - jobs: how many cores to use; the result does not depend on it.
  ///   - accepts: pairs of a query and a row for which this is false are left out.
  public func nearest(
    limit: Int, jobs: Int,
    where accepts: @escaping @Sendable (_ query: Int, _ row: Int) -> Bool = { _, _ in true }
  ) async -> [[Match]] {
    let run = Run(search: self, queries: matrix, isMirrored: true, limit: limit)
    // Each share has candidates of its own: whatever it saw, no row is lost that is nearest.
    let shares = min(max(jobs, 1), max(run.ranges.count, 1))
    let found = await Parallel.map(count: shares, jobs: jobs) { share in
      run.candidates(stride(from: share, to: run.ranges.count, by: shares), accepts)
    }
    let matches = await Parallel.map(count: run.ranges.count, jobs: jobs) { index in
      run.matches(of: run.ranges[index], in: found)
    }
    return Array(matches.joined())
  }

  /// The rows nearest to each row of another matrix, in the same sense.
  ///
  /// - Parameter accepts: pairs of a query and a row for which this is false are left out.
  /// - Precondition: the queries have as many columns.
  public func nearest(
    to queries: SparseMatrix, limit: Int,
    where accepts: (_ query: Int, _ row: Int) -> Bool = { _, _ in true }
  ) -> [[Match]] {
    precondition(queries.columnCount == matrix.columnCount, "queries of other columns")
    let run = Run(search: self, queries: queries, isMirrored: false, limit: limit)
    let found = run.candidates(run.ranges.indices, accepts)
    return run.matches(of: 0..<queries.rowCount, in: [found])
  }

  /// The dense columns of some rows.
  private static func dense(
    _ matrix: SparseMatrix, _ rows: Range<Int>, numbers: [Int32], width: Int
  ) -> DenseMatrix {
    var elements: [Float] = Array(repeating: 0, count: rows.count * width)
    for row in rows {
      let start = (row - rows.lowerBound) * width
      for position in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
        let number = numbers[Int(matrix.columns[position])]
        if number >= 0 { elements[start + Int(number)] = matrix.values[position] }
      }
    }
    return DenseMatrix(rows: rows.count, columns: width, elements: elements)
  }
}

/// One search: queries in blocks, each with its candidates.
extension CosineSearch {
  private struct Run: Sendable {
    let search: CosineSearch
    let queries: SparseMatrix

    /// Whether the queries are the rows, so that each pair is looked at once.
    let isMirrored: Bool
    let limit: Int
    let ranges: [Range<Int>]
    private let empty: NearestCandidates

    init(search: CosineSearch, queries: SparseMatrix, isMirrored: Bool, limit: Int) {
      self.search = search
      self.queries = queries
      self.isMirrored = isMirrored
      self.limit = min(limit, search.rowCount)
      ranges = stride(from: 0, to: queries.rowCount, by: CosineSearch.queriesInBlock).map {
        $0..<min($0 + CosineSearch.queriesInBlock, queries.rowCount)
      }
      empty = NearestCandidates(
        limit: self.limit,
        margins: Self.margins(queries, greatestLength: search.greatestLength),
        acceptsAll: search.hasNegatives || queries.values.contains { $0 < 0 })
    }

    /// What some blocks of queries leave in the running.
    func candidates(
      _ blocks: some Sequence<Int>, _ accepts: (Int, Int) -> Bool
    ) -> NearestCandidates {
      guard limit > 0 else { return empty }
      var worker = Worker(
        search: search, queries: queries, isMirrored: isMirrored, candidates: empty)
      for block in blocks { worker.search(ranges[block], accepts) }
      return worker.candidates
    }

    /// What exact scores make of the candidates.
    func matches(of range: Range<Int>, in found: [NearestCandidates]) -> [[Match]] {
      var exact = ExactScores(queries: queries, rows: search.matrix)
      return range.map { query in
        NearestCandidates.nearest(of: query, in: found, limit: limit, &exact)
          .map { Match(row: Int($0.row), score: $0.score) }
      }
    }

    /// Twice the greatest difference between an exact score of a query and a proposed one.
    ///
    /// One more *u* covers the roundings of the margin itself, and the last term products that are
    /// too small for a number of full precision.
    private static func margins(
      _ queries: SparseMatrix, greatestLength: Double
    ) -> [Float] {
      (0..<queries.rowCount).map { row in
        let count = Double(queries.rowStarts[row + 1] - queries.rowStarts[row])
        let roundings = (count + 2) * 0x1p-24
        let bound = roundings / (1 - roundings) * queries.length(row: row) * greatestLength
        return Float(4 * (bound + count * Double(Float.leastNormalMagnitude))).nextUp
      }
    }
  }
}

extension CosineSearch {
  /// Proposes rows for blocks of queries, one after the other.
  private struct Worker {
    let search: CosineSearch
    let queries: SparseMatrix
    let isMirrored: Bool
    var candidates: NearestCandidates
    private var exact: ExactScores
    private var products: [Float]

    /// What no score exceeds, for rows that are not queries at the same time.
    private let never: [Float]

    init(
      search: CosineSearch, queries: SparseMatrix, isMirrored: Bool,
      candidates: NearestCandidates
    ) {
      self.search = search
      self.queries = queries
      self.isMirrored = isMirrored
      self.candidates = candidates
      exact = ExactScores(queries: queries, rows: search.matrix)
      products = Array(
        repeating: 0,
        count: min(CosineSearch.queriesInBlock, queries.rowCount) * PostingBlock.rowLimit)
      never = Array(repeating: .infinity, count: PostingBlock.rowLimit)
    }

    mutating func search(_ range: Range<Int>, _ accepts: (Int, Int) -> Bool) {
      let left = CosineSearch.dense(
        queries, range, numbers: search.numbers, width: search.width)
      var (starts, columns, weights) = ([0], [Int32](), [Float]())
      for query in range {
        for position in queries.rowStarts[query]..<queries.rowStarts[query + 1] {
          let number = ~search.numbers[Int(queries.columns[position])]
          guard number >= 0 else { continue }
          columns.append(number)
          weights.append(queries.values[position])
        }
        starts.append(columns.count)
      }
      for block in search.blocks where !isMirrored || block.rows.upperBound > range.lowerBound {
        multiply(left, block)
        for query in range {
          let own = starts[query - range.lowerBound]..<starts[query - range.lowerBound + 1]
          let sums = (query - range.lowerBound) * PostingBlock.rowLimit
          var target = products.mutableSpan
          block.addProducts(
            columns.span.extracting(own), weights.span.extracting(own), to: &target, from: sums)
        }
        for query in range { collect(query, row: query - range.lowerBound, block, accepts) }
      }
    }

    /// The products of the dense columns, or zeros if there are none.
    private mutating func multiply(_ left: DenseMatrix, _ block: PostingBlock) {
      let width = search.width
      let dense = search.dense
      var target = products.mutableSpan
      guard width > 0 else { return target.update(repeating: 0) }
      let rows = block.rows.lowerBound * width..<block.rows.upperBound * width
      BLAS.timesTranspose(
        left.elements.span, dense.elements.span.extracting(rows), into: &target,
        rows: left.rowCount, columns: block.rows.count, depth: width,
        stride: PostingBlock.rowLimit)
    }

    /// Takes up what a query's products with a block propose.
    private mutating func collect(
      _ query: Int, row: Int, _ block: PostingBlock, _ accepts: (Int, Int) -> Bool
    ) {
      let start = row * PostingBlock.rowLimit
      var next = isMirrored ? max(query - block.rows.lowerBound, 0) : 0
      while let index = firstIndex(start: start, from: next, query, block) {
        let score = products[start + index]
        let other = block.rows.lowerBound + index
        if accepts(query, other) { offer(other, score, to: query) }
        if isMirrored, other != query, accepts(other, query) { offer(query, score, to: other) }
        next = index + 1
      }
    }

    private func firstIndex(
      start: Int, from next: Int, _ query: Int, _ block: PostingBlock
    ) -> Int? {
      let others =
        isMirrored
        ? candidates.thresholds.span.extracting(block.rows)
        : never.span.extracting(0..<block.rows.count)
      return PostingBlock.firstIndex(
        in: products.span.extracting(start..<start + block.rows.count), from: next,
        above: candidates.thresholds[query], or: others)
    }

    private mutating func offer(_ row: Int, _ score: Float, to query: Int) {
      candidates.offer(TopK.Entry(row: Int32(row), score: score), to: query, &exact)
    }
  }
}

extension SparseMatrix {
  /// The Euclidean length of a row, in double precision.
  fileprivate func length(row: Int) -> Double {
    values[rowStarts[row]..<rowStarts[row + 1]].reduce(0) { $0 + Double($1) * Double($1) }
      .squareRoot()
  }
}
