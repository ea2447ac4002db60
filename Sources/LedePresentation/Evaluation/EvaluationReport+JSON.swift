import Lede

/// An evaluation as one JSON object.
extension EvaluationReport {
  public var json: String {
    var writer = JSONWriter()
    let main = judgement.main
    writer.object { object in
      object.member("documents", main.documentCount)
      object.member("topics", main.topics.count)
      if let crossValidated {
        object.member("crossValidation") { Self.write(crossValidated, to: &$0) }
      }
      writeMeans(of: \.main, to: &object)
      object.member("macroSupported") { writeSupported(rounds, to: &$0) }
      object.member("mainAndSecondary") { writer in
        writer.object { object in
          object.member("secondary", judgement.secondaryCount)
          writeMeans(of: \.mainAndSecondary, to: &object)
        }
      }
      object.member("averagePrecision") { writer in
        writer.object { object in
          object.member("micro", mean { $0.microAveragePrecision })
          object.member("macro", mean { $0.macroAveragePrecision })
          object.member("weighted", mean { $0.weightedAveragePrecision })
        }
      }
      object.member("intervals") { writeIntervals(to: &$0) }
      object.member("perTopic") { writer in
        writer.array(main.topics.indices) { writer, topic in write(topic: topic, to: &writer) }
      }
      object.member("groups") { writeGroups(rounds, to: &$0) }
      if let passages = crossValidated?.passages, !passages.isEmpty {
        object.member("passages") { Self.write(passages, to: &$0) }
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
      if let crossValidated {
        object.member("repeats") { writer in
          writer.array(crossValidated.rounds.indices) { writer, number in
            writeRound(number, of: crossValidated, to: &writer)
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

  private func writeMeans(
    of evaluation: (LabelJudgement) -> LabelEvaluation, to object: inout JSONWriter
  ) {
    Self.write("micro", means { evaluation($0).micro.figures }, to: &object)
    Self.write("macro", means { evaluation($0).macro }, to: &object)
    Self.write("weighted", means { evaluation($0).weighted }, to: &object)
  }

  static func write(
    _ name: String, _ figures: (precision: Double, recall: Double, f1: Double),
    to object: inout JSONWriter
  ) {
    object.member(name) { writer in
      writer.object { object in
        object.member("precision", figures.precision)
        object.member("recall", figures.recall)
        object.member("f1", figures.f1)
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
    let figures = means { $0.main.counts[topic].figures }
    writer.object { object in
      object.member("topic", judgement.main.topics[topic])
      object.member("precision", figures.precision)
      object.member("recall", figures.recall)
      object.member("f1", figures.f1)
      object.member("f1Interval") {
        Self.write(judgement.intervals.topicF1[topic], to: &$0)
      }
      object.member("averagePrecision", presentMean { $0.averagePrecisions[topic] })
      object.member("brierSkill", presentMean { $0.calibration.topicSkills[topic] })
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
      object.member("expectedCalibrationError", mean { $0.calibration.expectedCalibrationError })
      object.member("brierScore", mean { $0.calibration.brierScore })
      object.member("brierSkill", presentMean { $0.calibration.meanSkill })
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
