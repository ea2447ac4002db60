import Lede

/// What an evaluation has beyond one model's figures: groups of topics, cross-validation, passages.
extension EvaluationReport {
  /// The macro figures of the topics with enough articles, as means over some divisions.
  func writeSupported(_ rounds: [LabelJudgement], to writer: inout JSONWriter) {
    let figures = rounds.map { $0.main.macro(minimumSupport: minimumSupport) }
    let count = Double(figures.count)
    writer.object { object in
      object.member("minimumSupport", minimumSupport)
      object.member("topics", judgement.main.topicCount(minimumSupport: minimumSupport))
      object.member("precision", figures.reduce(0) { $0 + $1.precision } / count)
      object.member("recall", figures.reduce(0) { $0 + $1.recall } / count)
      object.member("f1", figures.reduce(0) { $0 + $1.f1 } / count)
    }
  }

  /// The figures of the groups, as means over some divisions.
  func writeGroups(_ rounds: [LabelJudgement], to writer: inout JSONWriter) {
    writer.array(groups) { writer, group in
      writer.object { object in
        object.member("name", group.name)
        object.member("topics") { $0.array(group.topics) { $0.string($1) } }
        object.member("f1", Self.mean(rounds.compactMap { group.f1(in: $0) }))
        object.member("brierSkill", Self.mean(rounds.compactMap { group.brierSkill(in: $0) }))
      }
    }
  }

  static func write(_ crossValidated: CrossValidated, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("folds", crossValidated.folds)
      object.member("repeats", crossValidated.rounds.count)
      object.member("seed", crossValidated.seed)
    }
  }

  /// The figures of passages, as means over all divisions.
  static func write(_ passages: [LabelEvaluation], to writer: inout JSONWriter) {
    writer.object { object in
      object.member("documents", passages[0].documentCount)
      write("micro", mean(passages.map(\.micro.figures)), to: &object)
      object.member("perTopic") { writer in
        let topics = passages[0].topics.indices.filter { topic in
          passages.contains { $0.counts[topic].support + $0.counts[topic].falsePositives > 0 }
        }
        writer.array(topics) { writer, topic in
          let figures = mean(passages.map { $0.counts[topic].figures })
          writer.object { object in
            object.member("topic", passages[0].topics[topic])
            object.member("precision", figures.precision)
            object.member("recall", figures.recall)
            object.member("f1", figures.f1)
            object.member("support", passages[0].counts[topic].support)
          }
        }
      }
    }
  }

  /// The figures of one division.
  func writeRound(_ number: Int, of all: CrossValidated, to writer: inout JSONWriter) {
    let round = all.rounds[number]
    writer.object { object in
      object.member("seed", all.seed &+ UInt64(number))
      Self.write("micro", round.main.micro.figures, to: &object)
      Self.write("macro", round.main.macro, to: &object)
      Self.write("weighted", round.main.weighted, to: &object)
      object.member("macroSupported") { writeSupported([round], to: &$0) }
      object.member("expectedCalibrationError", round.calibration.expectedCalibrationError)
      object.member("brierScore", round.calibration.brierScore)
      object.member("brierSkill", round.calibration.meanSkill)
      object.member("groups") { writeGroups([round], to: &$0) }
      if !all.passages.isEmpty {
        Self.write("passages", all.passages[number].micro.figures, to: &object)
      }
      object.member("perTopic") { writer in
        writer.array(round.main.topics.indices) { writer, topic in
          writer.object { object in
            object.member("topic", round.main.topics[topic])
            object.member("f1", round.main.counts[topic].f1)
            object.member("brierSkill", round.calibration.topicSkills[topic])
          }
        }
      }
    }
  }

  static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  static func mean(
    _ figures: [(precision: Double, recall: Double, f1: Double)]
  ) -> (precision: Double, recall: Double, f1: Double) {
    let count = Double(figures.count)
    return (
      figures.reduce(0) { $0 + $1.precision } / count,
      figures.reduce(0) { $0 + $1.recall } / count, figures.reduce(0) { $0 + $1.f1 } / count
    )
  }
}
