import Lede

/// An evaluation of summaries as one JSON object.
extension SummaryEvaluationReport {
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("documents", evaluation.articles.count)
      object.member("methods") { writer in
        writer.array(evaluation.results) { writer, result in
          writer.object { Self.write(result, to: &$0) }
        }
      }
      object.member("budget") { writer in
        writer.object { budget.write(to: &$0) }
      }
      object.member("extractive", evaluation.extractiveCount)
      object.member("intervals") { writer in
        writer.object { object in
          object.member("level", evaluation.level)
          object.member("replicates", evaluation.replicates)
          object.member("seed", evaluation.seed)
        }
      }
      if includesArticles { object.member("articles") { writeArticles(to: &$0) } }
    }
    return writer.text
  }

  private static func write(
    _ result: SummaryEvaluation.Result, to object: inout JSONWriter
  ) {
    object.member("method", result.contestant.name)
    for measure in result.measures { object.member(measure.name) { write(measure, to: &$0) } }
    object.member("words", result.words)
    object.member("sentences") { writer in
      if let sentences = result.sentences { write(sentences, to: &writer) } else { writer.null() }
    }
  }

  private static func write(_ measure: SummaryEvaluation.Measure, to writer: inout JSONWriter) {
    writer.object { object in
      let figures = [
        ("precision", measure.precision), ("recall", measure.recall), ("f1", measure.f1),
      ]
      for (name, figure) in figures { object.member(name, figure.mean) }
      for (name, figure) in figures {
        object.member(name + "Interval") { write(figure.interval, to: &$0) }
      }
      if let gain = measure.gain {
        object.member("aboveLead", gain.mean)
        object.member("aboveLeadInterval") { write(gain.interval, to: &$0) }
      }
    }
  }

  private static func write(_ interval: ConfidenceInterval?, to writer: inout JSONWriter) {
    guard let interval else { return writer.null() }
    writer.object { object in
      object.member("low", interval.low)
      object.member("high", interval.high)
    }
  }

  private func writeArticles(to writer: inout JSONWriter) {
    writer.array(evaluation.articles) { writer, article in
      writer.object { object in
        object.member("id", article.id)
        object.member("methods") { writer in
          writer.array(article.summaries.indices) { writer, number in
            let summary = article.summaries[number]
            writer.object { object in
              object.member("method", evaluation.results[number].contestant.name)
              for (name, score) in RougeScores.measures {
                object.member(name) { Self.write(score(summary.rouge), to: &$0) }
              }
              object.member("words", summary.words)
              object.member("sentences") { writer in
                if let score = summary.sentences {
                  Self.write(score, to: &writer)
                } else {
                  writer.null()
                }
              }
              object.member("summary", summary.text)
            }
          }
        }
      }
    }
  }

  private static func write(_ score: RougeScore, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("precision", score.precision)
      object.member("recall", score.recall)
      object.member("f1", score.f1)
    }
  }
}

extension SummaryBudget {
  /// The budget as a member with the name of what it is counted in.
  func write(to object: inout JSONWriter) {
    switch self {
    case .automatic: object.member("automatic", true)
    case .sentences(let count): object.member("sentences", count)
    case .words(let count): object.member("words", count)
    case .characters(let count): object.member("characters", count)
    case .percent(let percent): object.member("percent", percent)
    }
  }
}
