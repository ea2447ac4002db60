/// A bar a topic, or a method, with its interval and its figure.
struct TopicBarChart {
  struct Bar {
    let name: String
    let value: Double
    let interval: (low: Double, high: Double)?

    /// How many articles the figure is about, or whatever else is counted.
    let count: Int
  }

  private static let barWidth = 190.0
  private static let rowHeight = 20.0
  private static let top = 26.0

  let bars: [Bar]

  /// How many columns names take, so that charts beside each other look alike.
  let nameColumns: Int

  /// What the length of a bar means.
  let axis: String

  /// What has a bar, and what the numbers behind the bars count.
  var subjects = "topics"
  var counted = "articles"

  private var nameWidth: Double { ChartText.length(ofColumns: nameColumns) + 10 }

  func draw(into html: inout HTMLWriter) {
    let bottom = Self.top + Double(bars.count) * Self.rowHeight
    let left = nameWidth
    html.drawing(
      width: left + Self.barWidth + 98, height: bottom + 36,
      title: "\(axis) of \(bars.count) \(subjects)"
    ) { svg in
      for step in 0...4 {
        let x = left + Double(step) / 4 * Self.barWidth
        svg.line(from: (x, Self.top), to: (x, bottom), "grid")
        let name = Decimals.format(Double(step) / 4, places: 2)
        svg.label(name, x: x, y: bottom + 14, anchor: .middle, "faint")
      }
      svg.label(axis, x: left + Self.barWidth / 2, y: bottom + 29, anchor: .middle, "faint")
      svg.label(counted, x: left + Self.barWidth + 94, y: 16, anchor: .end, "faint")
      for (row, bar) in bars.enumerated() {
        draw(bar, y: Self.top + Double(row) * Self.rowHeight, into: &svg)
      }
      svg.line(from: (left, Self.top), to: (left, bottom), "axis")
      svg.line(from: (left, bottom), to: (left + Self.barWidth, bottom), "axis")
    }
  }

  private func draw(_ bar: Bar, y: Double, into svg: inout HTMLWriter) {
    let left = nameWidth
    let name = ChartText.shortened(bar.name, columns: nameColumns)
    svg.label(name, x: left - 6, y: y + 14, anchor: .end)
    let range = bar.interval.map {
      ", interval \(ChartText.share($0.low)) to \(ChartText.share($0.high))"
    }
    svg.rectangle(
      x: left, y: y + 4, width: bar.value * Self.barWidth, height: Self.rowHeight - 8, "bar",
      opacity: 0.75, title: "\(bar.name): \(ChartText.share(bar.value))\(range ?? "")")
    if let interval = bar.interval {
      let middle = y + Self.rowHeight / 2
      let (low, high) = (
        left + interval.low * Self.barWidth, left + interval.high * Self.barWidth
      )
      svg.line(from: (low, middle), to: (high, middle), "whisker")
      for x in [low, high] { svg.line(from: (x, middle - 3), to: (x, middle + 3), "whisker") }
    }
    svg.label(
      Decimals.format(bar.value, places: 2), x: left + Self.barWidth + 40, y: y + 14,
      anchor: .end)
    svg.label(
      "\(bar.count)", x: left + Self.barWidth + 94, y: y + 14, anchor: .end, "faint")
  }
}
