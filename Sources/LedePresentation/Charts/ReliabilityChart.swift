import Lede

/// How often labels with a probability are right, and how many there are: the reliability diagram.
struct ReliabilityChart {
  let bins: [CalibrationFigures.Bin]

  private static let countHeight = 70.0

  func draw(into html: inout HTMLWriter) {
    let plot = UnitPlot(left: 48, top: 12, side: 280)
    let base = plot.top + plot.side + 48 + Self.countHeight
    html.drawing(
      width: 350, height: base + 36, title: "The share that is right against the probability"
    ) { svg in
      plot.draw(
        steps: 5, places: 1, horizontal: "probability", vertical: "share that people gave",
        into: &svg)
      svg.line(from: (plot.x(0), plot.y(0)), to: (plot.x(1), plot.y(1)), "diagonal")
      for bin in bins {
        let x = plot.x(bin.meanProbability)
        svg.line(from: (x, plot.y(bin.meanProbability)), to: (x, plot.y(bin.share)), "gap")
      }
      svg.polyline(bins.map { (plot.x($0.meanProbability), plot.y($0.share)) }, "curve")
      for bin in bins {
        svg.dot(
          x: plot.x(bin.meanProbability), y: plot.y(bin.share), radius: 3.5, "dot",
          title: "probability \(ChartText.share(bin.meanProbability)), "
            + "share \(ChartText.share(bin.share)), \(bin.count) pairs")
      }
      drawCounts(over: base, plot, into: &svg)
    }
  }

  /// The pairs of each bin, below the diagram and on its axis.
  private func drawCounts(over base: Double, _ plot: UnitPlot, into svg: inout HTMLWriter) {
    let most = bins.map(\.count).max() ?? 0
    let top = base - Self.countHeight + 8
    for (count, y) in [(0, base), (most, top)] {
      svg.line(from: (plot.left, y), to: (plot.left + plot.side, y), "grid")
      svg.label("\(count)", x: plot.left - 5, y: y + 4, anchor: .end, "faint")
    }
    for bin in bins {
      let height = Double(bin.count) / Double(max(most, 1)) * (base - top)
      svg.rectangle(
        x: plot.x(bin.meanProbability) - 2, y: base - height, width: 4, height: height, "bar",
        opacity: 0.75, title: "\(bin.count) pairs")
    }
    svg.line(from: (plot.left, base), to: (plot.left + plot.side, base), "axis")
    svg.label(
      "pairs in a bin", x: plot.left + plot.side / 2, y: base + 18, anchor: .middle, "faint")
  }
}
