import Lede

/// An evaluation as one JSON object.
extension EvaluationReport {
  public var json: String {
    var writer = JSONWriter()
    let main = judgement.main
    writer.object { object in
      object.member("documents", main.documentCount)
      object.member("topics", main.topics.count)
      Self.writeMeans(of: main, to: &object)
      object.member("mainAndSecondary") { writer in
        writer.object { object in
          object.member("secondary", judgement.secondaryCount)
          Self.writeMeans(of: judgement.mainAndSecondary, to: &object)
        }
      }
      object.member("averagePrecision") { writer in
        writer.object { object in
          object.member("micro", judgement.microAveragePrecision)
          object.member("macro", judgement.macroAveragePrecision)
          object.member("weighted", judgement.weightedAveragePrecision)
        }
      }
      object.member("intervals") { writeIntervals(to: &$0) }
      object.member("perTopic") { writer in
        writer.array(main.topics.indices) { writer, topic in write(topic: topic, to: &writer) }
      }
      object.member("calibration") { writeCalibration(to: &$0) }
      object.member("confusion") { writer in
        writer.array(judgement.confusions) { writer, confusion in
          writer.object { object in
            object.member("missed", main.topics[confusion.missed])
            object.member("given", main.topics[confusion.given])
            object.member("documents", confusion.count)
          }
        }
      }
      object.member("errors") { writer in
        writer.object { object in
          object.member("wrong") { write(judgement.errors.wrong, to: &$0) }
          object.member("missed") { write(judgement.errors.missed, to: &$0) }
        }
      }
      if let comparison {
        object.member("comparison") { write(comparison, to: &$0) }
      }
      if let duplicates {
        object.member("duplicates") { writer in
          writer.array(duplicates) { writer, duplicate in
            writer.object { object in
              object.member("id", duplicate.id)
              object.member("trainingID", duplicate.trainingID)
              object.member("similarity", duplicate.similarity)
            }
          }
        }
      }
      object.member("unknownTopics") { writer in
        writer.array(judgement.unknownTopics) { writer, entry in
          writer.object { object in
            object.member("topic", entry.topic)
            object.member("documents", entry.articles)
          }
        }
      }
    }
    return writer.text
  }

  private static func writeMeans(of evaluation: LabelEvaluation, to object: inout JSONWriter) {
    let micro = evaluation.micro
    let (macro, weighted) = (evaluation.macro, evaluation.weighted)
    object.member("micro") { write(micro.precision, micro.recall, micro.f1, to: &$0) }
    object.member("macro") { write(macro.precision, macro.recall, macro.f1, to: &$0) }
    object.member("weighted") {
      write(weighted.precision, weighted.recall, weighted.f1, to: &$0)
    }
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

  private static func write(_ interval: ConfidenceInterval?, to writer: inout JSONWriter) {
    guard let interval else { return writer.null() }
    writer.object { object in
      object.member("low", interval.low)
      object.member("high", interval.high)
    }
  }

  private func writeIntervals(to writer: inout JSONWriter) {
    let intervals = judgement.intervals
    writer.object { object in
      object.member("level", intervals.level)
      object.member("replicates", intervals.replicates)
      object.member("seed", intervals.seed)
      object.member("microF1") { Self.write(intervals.microF1, to: &$0) }
      object.member("macroF1") { Self.write(intervals.macroF1, to: &$0) }
      object.member("weightedF1") { Self.write(intervals.weightedF1, to: &$0) }
    }
  }

  private func write(topic: Int, to writer: inout JSONWriter) {
    let counts = judgement.main.counts[topic]
    writer.object { object in
      object.member("topic", judgement.main.topics[topic])
      object.member("precision", counts.precision)
      object.member("recall", counts.recall)
      object.member("f1", counts.f1)
      object.member("f1Interval") {
        Self.write(judgement.intervals.topicF1[topic], to: &$0)
      }
      object.member("averagePrecision", judgement.averagePrecisions[topic])
      object.member("brierSkill", judgement.calibration.topicSkills[topic])
      object.member("support", counts.support)
      object.member("truePositives", counts.truePositives)
      object.member("falsePositives", counts.falsePositives)
      object.member("falseNegatives", counts.falseNegatives)
    }
  }

  private func writeCalibration(to writer: inout JSONWriter) {
    let calibration = judgement.calibration
    writer.object { object in
      object.member("minimumProbability", calibration.minimumProbability)
      object.member("pairs", calibration.pairCount)
      object.member("expectedCalibrationError", calibration.expectedCalibrationError)
      object.member("brierScore", calibration.brierScore)
      object.member("brierSkill", calibration.meanSkill)
      object.member("bins") { writer in
        writer.array(calibration.bins) { writer, bin in
          writer.object { object in
            object.member("probability", bin.meanProbability)
            object.member("share", bin.share)
            object.member("pairs", bin.count)
          }
        }
      }
    }
  }

  private func write(_ errors: [LabelError], to writer: inout JSONWriter) {
    writer.array(errors) { writer, error in
      let article = judgement.articles[error.article]
      writer.object { object in
        object.member("id", article.id)
        object.member("title", article.title)
        object.member("topic", judgement.main.topics[error.topic])
        object.member("probability", error.probability)
        object.member("terms") { writer in
          writer.array(error.reasons) { writer, reason in
            writer.object { object in
              object.member("term", reason.term)
              object.member("contribution", reason.contribution)
            }
          }
        }
      }
    }
  }

  private func write(_ comparison: LabelComparison, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("other", other)
      object.member("topics", comparison.topicCount)
      object.member("onlyModel") { $0.array(comparison.onlyModel) { $0.string($1) } }
      object.member("onlyOther") { $0.array(comparison.onlyOther) { $0.string($1) } }
      object.member("rounds", comparison.rounds)
      object.member("replicates", comparison.replicates)
      for (name, figure) in [
        ("microF1", comparison.microF1), ("macroF1", comparison.macroF1),
      ] {
        object.member(name) { writer in
          writer.object { object in
            object.member("model", figure.model)
            object.member("other", figure.other)
            object.member("difference", figure.difference)
            object.member("interval") { Self.write(figure.interval, to: &$0) }
            object.member("pValue", figure.pValue)
          }
        }
      }
    }
  }
}
