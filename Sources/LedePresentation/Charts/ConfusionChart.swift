import Lede

/// Which topics are given in the place of which: a grid of the most confused ones.
struct ConfusionChart {
  /// How many topics the grid has at most.
  static let topicLimit = 12

  let confusions: [TopicConfusion]

  /// The names of all topics.
  let names: [String]

  private static let cell = 30.0
  private static let left = 158.0
  private static let top = 132.0

  /// The topics of the most frequent confusions, as many as the grid has room for, ascending.
  var topics: [Int] {
    var chosen: Set<Int> = []
    for confusion in confusions {
      let both = chosen.union([confusion.missed, confusion.given])
      if both.count > Self.topicLimit { break }
      chosen = both
    }
    return chosen.sorted()
  }

  func draw(into html: inout HTMLWriter) {
    let topics = topics
    let places = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
    let side = Double(topics.count) * Self.cell
    let most = confusions.first?.count ?? 1
    html.drawing(
      width: Self.left + max(side, 120) + 70, height: Self.top + side + 8,
      title: "Topics given in the place of others"
    ) { svg in
      svg.label("given", x: Self.left + side / 2, y: 12, anchor: .middle, "faint")
      svg.label("missed", x: 12, y: Self.top + side / 2, anchor: .middle, turn: -90, "faint")
      for (place, topic) in topics.enumerated() {
        let offset = Double(place) * Self.cell
        let name = ChartText.shortened(names[topic], columns: 19)
        svg.label(
          name, x: Self.left - 6, y: Self.top + offset + Self.cell / 2 + 4, anchor: .end)
        svg.label(
          name, x: Self.left + offset + Self.cell / 2 + 3, y: Self.top - 6, turn: -50)
        svg.rectangle(
          x: Self.left + offset, y: Self.top + offset, width: Self.cell, height: Self.cell, "same")
      }
      for confusion in confusions {
        guard let row = places[confusion.missed], let column = places[confusion.given] else {
          continue
        }
        draw(confusion, row, column, most: most, into: &svg)
      }
      for line in 0...topics.count {
        let offset = Double(line) * Self.cell
        svg.line(
          from: (Self.left, Self.top + offset), to: (Self.left + side, Self.top + offset), "grid")
        svg.line(
          from: (Self.left + offset, Self.top), to: (Self.left + offset, Self.top + side), "grid")
      }
    }
  }

  private func draw(
    _ confusion: TopicConfusion, _ row: Int, _ column: Int, most: Int, into svg: inout HTMLWriter
  ) {
    let (x, y) = (Self.left + Double(column) * Self.cell, Self.top + Double(row) * Self.cell)
    let share = Double(confusion.count) / Double(most)
    svg.rectangle(
      x: x, y: y, width: Self.cell, height: Self.cell, "bar", opacity: 0.12 + 0.88 * share,
      title: "\(names[confusion.missed]) missed, \(names[confusion.given]) given: "
        + "\(confusion.count)")
    svg.label(
      "\(confusion.count)", x: x + Self.cell / 2, y: y + Self.cell / 2 + 4, anchor: .middle,
      share > 0.5 ? "light" : "small")
  }
}
