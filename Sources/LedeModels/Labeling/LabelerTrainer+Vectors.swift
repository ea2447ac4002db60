import LedeAlgebra

/// The methods that compare vectors.
extension LabelerTrainer {
  /// Each article is held against the centroids of all others: `(sum − x) · x / ‖sum − x‖`.
  func fitCentroids(_ vectors: SparseMatrix, _ gold: GoldLabels, _ jobs: Int) async -> LabelerFit {
    let fits = await Parallel.map(count: gold.topics.count, jobs: jobs) { topic in
      let isPositive = gold.isPositive(topic)
      var sum: [Float] = Array(repeating: 0, count: vectors.columnCount)
      for row in gold.positives[topic] { vectors.add(row: Int(row), to: &sum) }
      let squared = FixedOrder.dot(sum.span, sum.span)
      let heldOut = (0..<gold.articleCount).map { row -> Float in
        let product = vectors.dot(row: row, sum)
        guard isPositive[row] else { return squared > 0 ? product / squared.squareRoot() : 0 }
        let own = vectors.squaredLength(row: row)
        let rest = squared - 2 * product + own
        return rest > 1e-9 ? (product - own) / rest.squareRoot() : 0
      }
      let length = squared.squareRoot()
      return (length > 0 ? sum.map { $0 / length } : sum, heldOut)
    }
    return LabelerFit(
      scorer: .centroid(
        LinearModel(
          columns: fits.map(\.0), biases: Array(repeating: 0, count: gold.topics.count))),
      heldOut: fits.map(\.1))
  }

  /// Each article is held against the neighbours that it has among all others.
  func fitNeighbours(_ vectors: SparseMatrix, _ gold: GoldLabels, _ jobs: Int) async -> LabelerFit {
    var topicsOfRow: [[Int32]] = Array(repeating: [], count: gold.articleCount)
    for topic in gold.topics.indices {
      for row in gold.positives[topic] { topicsOfRow[Int(row)].append(Int32(topic)) }
      for row in gold.doubtful[topic] { topicsOfRow[Int(row)].append(~Int32(topic)) }
    }
    var starts: [Int32] = [0]
    for topics in topicsOfRow { starts.append((starts.last ?? 0) + Int32(topics.count)) }
    let model = NeighbourModel(
      index: CosineIndex(vectors), topicStarts: SharedBuffer(starts),
      topics: SharedBuffer(Array(topicsOfRow.joined())), topicCount: gold.topics.count)
    let neighbours = await CosineSearch(vectors).nearest(
      limit: NeighbourModel.neighbours, jobs: jobs, where: { $0 != $1 })
    let rows = neighbours.map { row in
      model.scores(from: row.map { ($0.row, Double($0.score)) })
    }
    let heldOut = gold.topics.indices.map { topic in rows.map { $0[topic] } }
    return LabelerFit(scorer: .neighbours(model), heldOut: heldOut)
  }
}
