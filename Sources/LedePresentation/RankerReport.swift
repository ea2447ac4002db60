public import Lede

/// How good summaries are that a model has learned to make.
public struct RankerReport: Sendable {
  private let figures: [SummaryTrainer.Figures]

  public init(_ figures: [SummaryTrainer.Figures]) { self.figures = figures }

  public var text: String {
    figures.map { figures in
      let rows = Self.rows(figures).map { name, row in
        let scores = [row.rouge1, row.rouge2, row.rougeLsum]
          .map { Decimals.format(100 * $0, places: 2) }.joined(separator: " / ")
        return
          "  \(name)  ROUGE-1/2/Lsum F1 \(scores), \(Decimals.format(row.words, places: 1)) words"
      }
      return (["\(figures.corpus): \(figures.lead2.articles) articles"] + rows)
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  public var json: String {
    var writer = JSONWriter()
    writer.array(figures) { writer, figures in
      writer.object { object in
        object.member("corpus", figures.corpus)
        object.member("articles", figures.lead2.articles)
        object.member("methods") { writer in
          writer.array(Self.rows(figures)) { writer, row in
            writer.object { object in
              object.member("method", row.name)
              object.member("rouge1", row.figures.rouge1)
              object.member("rouge2", row.figures.rouge2)
              object.member("rougeLsum", row.figures.rougeLsum)
              object.member("words", row.figures.words)
            }
          }
        }
      }
    }
    return writer.text
  }

  /// The held-out figures only where there are any.
  private static func rows(
    _ figures: SummaryTrainer.Figures
  ) -> [(name: String, figures: RankerFigures)] {
    let heldOut = figures.heldOut.articles > 0 ? [("held out", figures.heldOut)] : []
    return heldOut + [("lead 2", figures.lead2), ("lead 3", figures.lead3)]
  }
}
