/// A square with two axes from 0 to 1: where shares are held against shares.
struct UnitPlot {
  /// The upper left corner of the square, and the length of its sides.
  let left: Double
  let top: Double
  let side: Double

  func x(_ share: Double) -> Double { left + min(max(share, 0), 1) * side }
  func y(_ share: Double) -> Double { top + (1 - min(max(share, 0), 1)) * side }

  /// Draws lines, ticks and the names of the axes.
  ///
  /// - Parameters:
  ///   - steps: into how many parts an axis is divided.
  ///   - places: the decimals of the ticks.
  func draw(
    steps: Int, places: Int, horizontal: String, vertical: String, into svg: inout HTMLWriter
  ) {
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let name = Decimals.format(share, places: places)
      svg.line(from: (x(share), top), to: (x(share), top + side), "grid")
      svg.line(from: (left, y(share)), to: (left + side, y(share)), "grid")
      svg.label(name, x: x(share), y: top + side + 14, anchor: .middle, "faint")
      svg.label(name, x: left - 5, y: y(share) + 4, anchor: .end, "faint")
    }
    svg.line(from: (left, top + side), to: (left + side, top + side), "axis")
    svg.line(from: (left, top), to: (left, top + side), "axis")
    svg.label(
      horizontal, x: left + side / 2, y: top + side + 29, anchor: .middle, "faint")
    svg.label(
      vertical, x: left - 30, y: top + side / 2, anchor: .middle, turn: -90, "faint")
  }
}
