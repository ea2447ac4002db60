public import Lede

/// How a model's labels compare with those that people gave, in the shape in which it is shown.
public struct EvaluationReport: Sendable {
  public let evaluation: LabelEvaluation

  /// Topics of the corpus that the model does not know, with how many articles have them.
  public let unknownTopics: [(topic: String, articles: Int)]

  public init(_ evaluation: LabelEvaluation, unknownTopics: [(topic: String, articles: Int)]) {
    self.evaluation = evaluation
    self.unknownTopics = unknownTopics
  }

  public var json: String {
    var writer = JSONWriter()
    let (micro, macro) = (evaluation.micro, evaluation.macro)
    writer.object { object in
      object.member("documents", evaluation.documentCount)
      object.member("topics", evaluation.topics.count)
      object.member("micro") {
        Self.write(micro.precision, micro.recall, micro.f1, to: &$0)
      }
      object.member("macro") {
        Self.write(macro.precision, macro.recall, macro.f1, to: &$0)
      }
      object.member("perTopic") { writer in
        writer.array(zip(evaluation.topics, evaluation.counts)) { writer, entry in
          let (topic, counts) = entry
          writer.object { object in
            object.member("topic", topic)
            object.member("precision", counts.precision)
            object.member("recall", counts.recall)
            object.member("f1", counts.f1)
            object.member("support", counts.support)
            object.member("truePositives", counts.truePositives)
            object.member("falsePositives", counts.falsePositives)
            object.member("falseNegatives", counts.falseNegatives)
          }
        }
      }
      object.member("unknownTopics") { writer in
        writer.array(unknownTopics) { writer, entry in
          writer.object { object in
            object.member("topic", entry.topic)
            object.member("documents", entry.articles)
          }
        }
      }
    }
    return writer.text
  }

  private static func write(
    _ precision: Double, _ recall: Double, _ f1: Double, to writer: inout JSONWriter
  ) {
    writer.object { object in
      object.member("precision", precision)
      object.member("recall", recall)
      object.member("f1", f1)
    }
  }

  public func text(_ style: TextStyle) -> String {
    let (micro, macro) = (evaluation.micro, evaluation.macro)
    var table = FigureTable(columns: ["precision", "recall", "F1", "articles"])
    table.add("micro", [micro.precision, micro.recall, micro.f1], count: nil)
    table.add("macro", [macro.precision, macro.recall, macro.f1], count: nil)
    for (topic, counts) in zip(evaluation.topics, evaluation.counts)
    where counts.support > 0 || counts.falsePositives > 0 {
      table.add(
        topic, [counts.precision, counts.recall, counts.f1], count: counts.support)
    }
    var lines = [
      style.bold("\(evaluation.documentCount) articles, \(evaluation.topics.count) topics"),
      table.text(style),
    ]
    if !unknownTopics.isEmpty {
      let names = unknownTopics.map { "\($0.topic) (\($0.articles))" }.joined(separator: ", ")
      lines.append(
        style.wrap("Topics that the model does not know: " + names, first: "", indent: ""))
    }
    return lines.joined(separator: "\n")
  }
}
