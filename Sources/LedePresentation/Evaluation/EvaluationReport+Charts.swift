import Lede

/// The parts of an evaluation's page that are drawn.
extension EvaluationReport {
  /// How many topics have a bar, how many a small chart, and how many confusions there are at most.
  private static let barLimit = 120
  private static let nameColumns = 19

  /// As many bars as fit on a printed page.
  private static let barsOnPage = 45
  private static let curveLimit = 24
  private static let pairLimit = 20

  /// Topics that some article has, those of most articles first.
  private var supportedTopics: [Int] {
    let counts = judgement.main.counts
    return counts.indices.filter { counts[$0].support > 0 }
      .sorted { (-counts[$0].support, $0) < (-counts[$1].support, $1) }
  }

  private func name(_ topic: Int) -> String { TextStyle.shown(judgement.main.topics[topic]) }

  func writeTopics(to page: inout HTMLWriter) {
    let topics = supportedTopics
    guard !topics.isEmpty else { return }
    page.element("h2", "F1 of the topics")
    page.element("p", ["class": "note"]) { note in
      note.text("Those of most articles first")
      if topics.count > Self.barLimit { note.text(", \(Self.barLimit) of \(topics.count)") }
      note.text(". The line over a bar is its \(level) interval: wide where few articles speak.")
    }
    let bars = topics.prefix(Self.barLimit).map { topic in
      TopicBarChart.Bar(
        name: name(topic), value: judgement.main.counts[topic].f1,
        interval: judgement.intervals.topicF1[topic].map { ($0.low, $0.high) },
        count: judgement.main.counts[topic].support)
    }
    let columns = min(bars.map { ChartText.width(of: $0.name) }.max() ?? 0, Self.nameColumns)
    // Two charts stand beside each other.
    let pairs = (bars.count + 2 * Self.barsOnPage - 1) / (2 * Self.barsOnPage)
    let rows = bars.count <= 15 ? bars.count : (bars.count + 2 * pairs - 1) / (2 * pairs)
    page.element("div", ["class": "panels"]) { panels in
      for start in stride(from: 0, to: bars.count, by: rows) {
        let end = min(start + rows, bars.count)
        TopicBarChart(bars: Array(bars[start..<end]), nameColumns: columns, axis: "F1")
          .draw(into: &panels)
      }
    }
  }

  func writeCurves(to page: inout HTMLWriter) {
    let topics = supportedTopics.filter { judgement.curves[$0] != nil }
    guard !topics.isEmpty else { return }
    page.element("h2", "Precision against recall")
    page.element("p", ["class": "note"]) { note in
      note.text("What other thresholds would give; the red dot is where the threshold is.")
      if topics.count > Self.curveLimit {
        note.text(" The \(Self.curveLimit) topics of most articles.")
      }
    }
    page.element("div", ["class": "panels"]) { panels in
      for topic in topics.prefix(Self.curveLimit) {
        guard let curve = judgement.curves[topic] else { continue }
        PrecisionRecallChart(
          name: name(topic), curve: curve, count: judgement.main.counts[topic].support
        ).draw(into: &panels)
      }
    }
  }

  func writeCalibration(to page: inout HTMLWriter) {
    let calibration = judgement.calibration
    guard !calibration.bins.isEmpty else { return }
    page.element("h2", "Do probabilities mean what they say?")
    let error = ChartText.share(calibration.expectedCalibrationError)
    let from = Decimals.format(calibration.minimumProbability, places: 2)
    let brier = Decimals.format(calibration.brierScore, places: 4)
    page.element("p", ["class": "note"]) { note in
      note.text("Pairs of an article and a topic with a probability of at least \(from), in bins ")
      note.text("of about equal count. On the broken line a probability is the share that comes ")
      note.text("true; the mean distance from it, weighted by pairs, is the expected calibration ")
      note.text("error, \(error). Brier score of all pairs: \(brier)")
      if let skill = calibration.meanSkill {
        note.text("; mean skill against each topic's share of the articles: ")
        note.text(ChartText.share(skill))
      }
      note.text(".")
    }
    page.element("div", ["class": "panels"]) { panels in
      ReliabilityChart(bins: calibration.bins).draw(into: &panels)
      panels.element("table") { table in
        Self.writeHead(["probability", "share", "pairs"], names: 0, to: &table)
        for bin in calibration.bins {
          table.element("tr") { row in
            Self.writeNumber(ChartText.share(bin.meanProbability), to: &row)
            Self.writeNumber(ChartText.share(bin.share), to: &row)
            Self.writeNumber("\(bin.count)", to: &row)
          }
        }
      }
    }
  }

  func writeConfusions(to page: inout HTMLWriter) {
    let confusions = judgement.confusions
    guard !confusions.isEmpty else { return }
    page.element("h2", "Topics taken for others")
    page.element(
      "p", ["class": "note"],
      "In how many articles a topic is missed while another is given wrongly: the most frequent.")
    page.element("div", ["class": "panels"]) { panels in
      let chart = ConfusionChart(confusions: confusions, names: judgement.main.topics)
      panels.element("div", ["class": "scroll"]) { chart.draw(into: &$0) }
      panels.element("div", ["class": "scroll"]) { scroll in
        scroll.element("table") { table in
          Self.writeHead(["missed", "given", "articles"], names: 2, to: &table)
          for confusion in confusions.prefix(Self.pairLimit) {
            table.element("tr") { row in
              row.element("td", name(confusion.missed))
              row.element("td", name(confusion.given))
              Self.writeNumber("\(confusion.count)", to: &row)
            }
          }
        }
      }
    }
  }

  /// The figures of every topic that some article has or was given.
  func writeTable(to page: inout HTMLWriter) {
    let topics = shownTopics
    guard !topics.isEmpty else { return }
    page.element("h2", "All figures")
    page.element("div", ["class": "scroll"]) { scroll in
      scroll.element("table") { table in
        Self.writeHead(
          [
            "topic", "precision", "recall", "F1", "\(level) of F1", "AP", "Brier skill",
            "articles", "right", "wrong", "missed",
          ], names: 1, to: &table)
        for topic in topics {
          let counts = judgement.main.counts[topic]
          table.element("tr") { row in
            row.element("td", name(topic))
            for cell in [
              ChartText.share(counts.precision), ChartText.share(counts.recall),
              ChartText.share(counts.f1),
              judgement.intervals.topicF1[topic].map { Self.text(of: $0) } ?? "–",
              judgement.averagePrecisions[topic].map { ChartText.share($0) } ?? "–",
              judgement.calibration.topicSkills[topic].map { ChartText.share($0) } ?? "–",
              "\(counts.support)", "\(counts.truePositives)", "\(counts.falsePositives)",
              "\(counts.falseNegatives)",
            ] { Self.writeNumber(cell, to: &row) }
          }
        }
      }
    }
  }
}
