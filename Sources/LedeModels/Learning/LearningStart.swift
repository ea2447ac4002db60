import LedeAlgebra

/// Where learning from further articles starts: the old planes in the new columns, and the rows that
/// all topics share.
struct LearningStart: Sendable {
  private let labeler: TopicLabeler
  private let figures: TrainingFigures
  private let planes: LinearModel
  private let columns: [Int32]

  /// The further articles, behind them the prototypes of the old topics, the groups of the old articles
  /// and the means of topics that were learned later.
  let matrix: SparseMatrix
  let rows: LinearSolver.Rows

  /// How many prototypes and groups there are.
  private let standInCount: Int
  private let means: [TopicMean]

  /// How many articles the model has learned from.
  private let articles: Int

  /// The topics that came after the model was trained.
  private let young: Set<String>

  /// - Parameters:
  ///   - columns: by the model's column, the column of the vectors; ascending.
  init(model: LedeModel, planes: LinearModel, columns: [Int32], vectors: SparseMatrix) {
    labeler = model.labeler
    figures = model.figures
    self.planes = planes
    self.columns = columns
    let prototypes = TopicPrototypes.rows(
      of: planes, columns: columns, columnCount: vectors.columnCount)
    var matrix = vectors
    for row in 0..<prototypes.rowCount { matrix.append(prototypes.row(row)) }
    let groups = model.groups.moved(to: columns)
    for row in 0..<groups.count { matrix.append(groups.vector(row)) }
    for mean in model.means {
      matrix.append(
        SparseVector(
          indices: mean.vector.indices.map { columns[Int($0)] }, values: mean.vector.values))
    }
    self.matrix = matrix
    means = model.means
    articles = model.card.articles
    // A prototype speaks for as many articles as its topic had, a group for its own; a mean for a third
    // of them, as about so many are near enough to the plane to hold it.
    let importance =
      Array(repeating: Float(1), count: vectors.rowCount)
      + model.figures.topics.map { Float(max($0.articles, 1)) }
      + groups.articles.elements.map { Float($0) }
      + model.means.map { Float($0.articles) / 3 }
    rows = LinearSolver.Rows(matrix, importance: importance)
    standInCount = prototypes.rowCount + groups.count
    young = Set((model.card.history ?? []).flatMap(\.newTopics))
  }

  /// On which side of a topic's plane the rows behind the further articles belong.
  ///
  /// The planes of the model know its articles; what stands for them speaks to new topics only. A
  /// topic's mean stands for what it is about.
  func stand(of old: Int?) -> [Int8] {
    Array(repeating: old == nil ? -1 : 0, count: standInCount)
      + means.map { $0.topic == old ? 1 : 0 }
  }

  /// The mean of a topic's articles with further ones that have it; `nil` when none is kept.
  ///
  /// - Parameters:
  ///   - score: the mean of what all of them scored, where it is known.
  ///   - topic: the topic's number from now on.
  func mean(of old: Int?, with rows: [Int], score: Float?, topic: Int) -> TopicMean? {
    guard isYoung(old) else { return nil }
    let empty = TopicMean(topic: topic, articles: 0, score: nil, vector: SparseVector())
    var mean = (kept(of: old) ?? empty).adding(rows, of: matrix, columns: columns)
    mean?.topic = topic
    mean?.score = score
    return mean
  }

  /// The mean that is kept of a topic's articles so far.
  func kept(of old: Int?) -> TopicMean? { means.first { $0.topic == old } }

  /// The row of what is kept of a topic's articles.
  func meanRow(of old: Int?) -> Int? {
    means.firstIndex { $0.topic == old }.map { matrix.rowCount - means.count + $0 }
  }

  /// How often an article without the topic counts where thresholds and curves are chosen.
  ///
  /// A corpus that brings a topic has it more often than other articles do. Of the articles that the
  /// model learned from, only those that were filed under it are about it, as far as anybody said, so
  /// that the few that are not among the further ones stand for the others: as many times as makes the
  /// topic as rare as it is among all. More than twenty times would be slow and change little.
  func copies(of old: Int?, positives: Int, negatives: Int) -> Int {
    guard isYoung(old), positives > 0, negatives > 0 else { return 1 }
    let had = old.map { Double(figures.topics[$0].articles) } ?? 0
    let others = max(Double(articles) - had, 0) + Double(negatives)
    let times = others / Double(negatives) * (Double(positives) / (had + Double(positives)))
    return Int(min(max(times, 1), 20))
  }

  /// The plane that a topic starts from.
  ///
  /// - Parameter old: the topic's number in the model; `nil` when it is new.
  func plane(of old: Int?) -> LinearSolver.Solution {
    var weights: [Float] = Array(repeating: 0, count: matrix.columnCount)
    guard let old else {
      return LinearSolver.Solution(weights: weights, bias: mean(planes.biases.elements, or: 0))
    }
    let topics = planes.biases.count
    planes.weights.withSpan { span in
      for (term, column) in columns.enumerated() {
        weights[Int(column)] = span[term * topics + old]
      }
    }
    return LinearSolver.Solution(weights: weights, bias: planes.biases[old])
  }

  /// How many articles a topic's old threshold and curve are worth against those of further ones.
  ///
  /// The scores of a topic that is learned from few articles move with each round, and what was right
  /// for them then is no measure of what is right now: there the old ones count no more than the new.
  func weight(of old: Int?, against positives: Int) -> Int {
    guard let old else { return 0 }
    let articles = figures.topics[old].articles
    return isYoung(old) ? min(articles, positives) : articles
  }

  /// How a topic's threshold is chosen.
  ///
  /// It is drawn to what it was. In the rounds behind the first, that of a topic that came after training
  /// is also drawn to the value that is common to all topics, as if by five articles, and to
  ///
  ///     0.4 · (s̄ − 0.9)
  ///
  /// as if by twenty, where *s̄* is the mean of what its articles scored in all rounds: a round often
  /// brings too few to choose a threshold from. Measured: Documentation/Decisions/0014.
  ///
  /// - Parameters:
  ///   - positives: how many of the further articles have the topic.
  ///   - score: *s̄*, with them, see `TopicMean`; `nil` where it is not known.
  func selection(of old: Int?, against positives: Int, score: Float?) -> ThresholdSelection {
    let weight = Float(weight(of: old, against: positives))
    let usual = ThresholdSelection(common: -0.5)
    var (sum, total) = (weight * threshold(of: old), weight)
    if old != nil, isYoung(old) {
      (sum, total) = (sum + 5 * usual.common, total + 5)
      if let score { (sum, total) = (sum + 20 * 0.4 * (score - 0.9), total + 20) }
    }
    guard total > 0 else { return ThresholdSelection(common: threshold(of: old)) }
    var selection = ThresholdSelection(common: sum / total)
    selection.shrinkage = max(usual.shrinkage, total)
    return selection
  }

  /// Whether a topic came after the model was trained.
  func isYoung(_ old: Int?) -> Bool {
    old.map { young.contains(labeler.topics[$0].id) } ?? true
  }

  /// How many times the distance from a topic's plane counts, in the weights and in the bias.
  ///
  /// The old articles would resist a change more than its length says, most of all a change of the
  /// bias, which all of them feel. What stands for that was measured: see
  /// Documentation/Decisions/0014.
  func stiffness(of old: Int?) -> (weights: Float, bias: Float) {
    isYoung(old) ? (1, 1) : (3, 30)
  }

  /// The threshold that a topic's own is drawn to.
  func threshold(of old: Int?) -> Float { old.map { labeler.thresholds[$0] } ?? -0.5 }

  /// The curve that a topic's own is drawn to: the old one, or the mean of all old ones.
  func curve(of old: Int?) -> PlattScaling {
    if let old { return labeler.calibrations[old] }
    let count = Double(max(labeler.calibrations.count, 1))
    return PlattScaling(
      a: labeler.calibrations.reduce(0) { $0 + $1.a } / count,
      b: labeler.calibrations.reduce(0) { $0 + $1.b } / count)
  }

  private func mean(_ values: [Float], or other: Float) -> Float {
    values.isEmpty ? other : values.reduce(0, +) / Float(values.count)
  }
}
