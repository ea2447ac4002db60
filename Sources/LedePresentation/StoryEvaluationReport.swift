public import Lede

/// An evaluation of stories, in the shape in which it is shown.
public struct StoryEvaluationReport: Sendable {
  public var evaluation: StoryEvaluation

  /// From which mean similarity on articles were one story.
  public var threshold: Double

  public init(_ evaluation: StoryEvaluation, threshold: Double) {
    self.evaluation = evaluation
    self.threshold = threshold
  }

  /// One JSON object, on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("documents", evaluation.articles)
      object.member("events", evaluation.events)
      object.member("stories", evaluation.stories)
      object.member("threshold", threshold)
      object.member("bCubed") { writer in
        writer.object { object in
          object.member("precision", evaluation.figures.precision)
          object.member("recall", evaluation.figures.recall)
          object.member("f1", evaluation.figures.f1)
        }
      }
    }
    return writer.text
  }

  /// A table for a person to read.
  public func text(_ style: TextStyle) -> String {
    var table = FigureTable(columns: ["precision", "recall", "F1"])
    let figures = evaluation.figures
    table.add("B³", [figures.precision, figures.recall, figures.f1], count: nil)
    return [
      style.bold("Stories") + style.faint("  threshold " + Decimals.format(threshold, places: 3)),
      "\(evaluation.articles) articles about \(evaluation.events) events; "
        + "\(evaluation.stories) stories were found", "", table.text(style),
    ].joined(separator: "\n")
  }
}
