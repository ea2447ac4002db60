import LedeAlgebra

/// Where learning from further articles starts: the old planes in the new columns, and the rows that
/// all topics share.
struct LearningStart: Sendable {
  private let labeler: TopicLabeler
  private let figures: TrainingFigures
  private let planes: LinearModel
  private let columns: [Int32]

  /// The further articles, behind them the prototypes of the old topics and the means of topics that
  /// were learned later.
  let matrix: SparseMatrix
  let rows: LinearSolver.Rows
  private let prototypeCount: Int
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
    for mean in model.means {
      matrix.append(
        SparseVector(
          indices: mean.vector.indices.map { columns[Int($0)] }, values: mean.vector.values))
    }
    self.matrix = matrix
    means = model.means
    articles = model.card.articles
    // A prototype speaks for as many articles as its topic had; a mean for a third of them, as about
    // so many are near enough to the plane to hold it.
    let importance =
      Array(repeating: Float(1), count: vectors.rowCount)
      + model.figures.topics.map { Float(max($0.articles, 1)) }
      + model.means.map { Float($0.articles) / 3 }
    rows = LinearSolver.Rows(matrix, importance: importance)
    prototypeCount = prototypes.rowCount
    young = Set((model.card.history ?? []).flatMap(\.newTopics))
  }

  /// On which side of a topic's plane the rows behind the further articles belong.
  ///
  /// The planes of the model know its articles; their prototypes speak to new topics only. A topic's
  /// mean stands for what it is about.
  func stand(of old: Int?) -> [Int8] {
    Array(repeating: old == nil ? -1 : 0, count: prototypeCount)
      + means.map { $0.topic == old ? 1 : 0 }
  }

  /// The mean of a topic's articles with further ones that have it; `nil` when none is kept.
  ///
  /// - Parameter topic: the topic's number from now on.
  func mean(of old: Int?, with rows: [Int], topic: Int) -> TopicMean? {
    guard isYoung(old) else { return nil }
    let empty = TopicMean(topic: topic, articles: 0, vector: SparseVector())
    var mean = (means.first { $0.topic == old } ?? empty).adding(rows, of: matrix, columns: columns)
    mean?.topic = topic
    return mean
  }

  /// How often an article without the topic counts where thresholds and curves are chosen.
  ///
  /// A corpus that brings a topic has it more often than other articles do. The articles that the model
  /// learned from are not about it, as far as anybody said, so that the few that are not among the
  /// further ones stand for them. More than twenty times would be slow and change little.
  func copies(of old: Int?, negatives: Int) -> Int {
    guard old == nil, negatives > 0 else { return 1 }
    return min((articles + negatives) / negatives, 20)
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
  /// In the rounds behind the first, that of a topic that came after training is also drawn to the
  /// value that is common to all topics, as if by five articles.
  func selection(of old: Int?, against positives: Int) -> ThresholdSelection {
    let weight = Float(weight(of: old, against: positives))
    let usual = ThresholdSelection(common: -0.5)
    let draw: Float = old != nil && isYoung(old) ? 5 : 0
    let total = weight + draw
    guard total > 0 else { return ThresholdSelection(common: threshold(of: old)) }
    var selection = ThresholdSelection(
      common: (weight * threshold(of: old) + draw * usual.common) / total)
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
