import Lede

/// Which topics are given in the place of which: a grid of the most confused ones.
struct ConfusionChart {
  /// How many topics the grid has at most.
  static let topicLimit = 12

  let confusions: [TopicConfusion]

  /// The names of all topics.
  let names: [String]

  private static let cell = 30.0

  /// The length of the longest name that the grid shows.
  private var nameLength: Double {
    let columns = topics.map { ChartText.width(of: name(of: $0)) }.max() ?? 0
    return ChartText.length(ofColumns: columns)
  }

  private var left: Double { nameLength + 28 }

  // Names over the grid are turned: they take less height than length.
  private var top: Double { nameLength * 0.8 + 30 }

  private func name(of topic: Int) -> String { ChartText.shortened(names[topic], columns: 19) }

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
    let (topics, left, top) = (topics, left, top)
    let places = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
    let side = Double(topics.count) * Self.cell
    let most = confusions.first?.count ?? 1
    html.drawing(
      width: left + max(side, 120) + 70, height: top + side + 8,
      title: "Topics given in the place of others"
    ) { svg in
      svg.label("given", x: left + side / 2, y: 12, anchor: .middle, "faint")
      svg.label("missed", x: 12, y: top + side / 2, anchor: .middle, turn: -90, "faint")
      for (place, topic) in topics.enumerated() {
        let offset = Double(place) * Self.cell
        let name = name(of: topic)
        svg.label(
          name, x: left - 6, y: top + offset + Self.cell / 2 + 4, anchor: .end)
        svg.label(
          name, x: left + offset + Self.cell / 2 + 3, y: top - 6, turn: -50)
        svg.rectangle(
          x: left + offset, y: top + offset, width: Self.cell, height: Self.cell, "same")
      }
      for confusion in confusions {
        guard let row = places[confusion.missed], let column = places[confusion.given] else {
          continue
        }
        draw(
          confusion, x: left + Double(column) * Self.cell, y: top + Double(row) * Self.cell,
          share: Double(confusion.count) / Double(most), into: &svg)
      }
      for line in 0...topics.count {
        let offset = Double(line) * Self.cell
        svg.line(
          from: (left, top + offset), to: (left + side, top + offset), "grid")
        svg.line(
          from: (left + offset, top), to: (left + offset, top + side), "grid")
      }
    }
  }

  /// - Parameter share: of the most frequent confusion's articles.
  private func draw(
    _ confusion: TopicConfusion, x: Double, y: Double, share: Double, into svg: inout HTMLWriter
  ) {
    svg.rectangle(
      x: x, y: y, width: Self.cell, height: Self.cell, "bar", opacity: 0.12 + 0.88 * share,
      title: "\(names[confusion.missed]) missed, \(names[confusion.given]) given: "
        + "\(confusion.count)")
    svg.label(
      "\(confusion.count)", x: x + Self.cell / 2, y: y + Self.cell / 2 + 4, anchor: .middle,
      share > 0.5 ? "light" : "small")
  }
}
