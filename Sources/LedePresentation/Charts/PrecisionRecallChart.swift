import Lede

/// One topic's precision against its recall, with the threshold marked: small, to stand beside
/// others.
struct PrecisionRecallChart {
  let name: String
  let curve: PrecisionRecallCurve

  /// How many articles have the topic.
  let count: Int

  func draw(into html: inout HTMLWriter) {
    let plot = UnitPlot(left: 44, top: 38, side: 150)
    let average = Decimals.format(curve.averagePrecision, places: 3)
    html.drawing(
      width: 208, height: 224,
      title: "\(name): precision against recall, average precision \(average)"
    ) { svg in
      svg.label(ChartText.shortened(name, columns: 24), x: 44, y: 14, "strong")
      let articles = count == 1 ? "1 article" : "\(count) articles"
      svg.label("average \(average), \(articles)", x: 44, y: 29, "faint")
      plot.draw(steps: 2, places: 1, horizontal: "recall", vertical: "precision", into: &svg)
      svg.polyline(steps(in: plot), "curve")
      if let point = curve.operatingPoint {
        svg.dot(
          x: plot.x(point.recall), y: plot.y(point.precision), radius: 4.5, "mark",
          title: "at the threshold: precision \(ChartText.share(point.precision)), "
            + "recall \(ChartText.share(point.recall))")
      }
    }
  }

  /// The corners of the curve: level up to a point, then straight down to the height of the next.
  ///
  /// Points nearer than half a pixel to the last one that was drawn are left out.
  private func steps(in plot: UnitPlot) -> [(x: Double, y: Double)] {
    var corners: [(x: Double, y: Double)] = []
    var recall = 0.0
    for (number, point) in curve.points.enumerated() {
      let (x, y) = (plot.x(point.recall), plot.y(point.precision))
      if let last = corners.last, number + 1 < curve.points.count,
        (last.x - x).magnitude < 0.5, (last.y - y).magnitude < 0.5
      {
        continue
      }
      corners.append((plot.x(recall), y))
      corners.append((x, y))
      recall = point.recall
    }
    return corners
  }
}
