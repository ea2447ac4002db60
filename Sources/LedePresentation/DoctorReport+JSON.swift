import Lede

extension DoctorReport {
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("well", problems.isEmpty)
      object.member("problems") { writer in
        writer.array(problems) { writer, problem in
          writer.object { object in
            object.member("problem", problem.problem)
            object.member("remedy", problem.remedy)
          }
        }
      }
      object.member("build") { build.write(to: &$0) }
      object.member("blas") { writer in
        writer.object { object in
          object.member("name", blas.name)
          object.member("path", blas.path)
          object.member("core", blas.core)
        }
      }
      object.member("languages") { $0.array(languages) { $0.string($1) } }
      object.member("machine") { writer in
        writer.object { object in
          object.member("cores", machine.cores)
          object.member("load", machine.load)
          object.member("memory", machine.memory)
          object.member("freeMemory", machine.freeMemory)
        }
      }
      if let model { object.member("model") { write(model, to: &$0) } }
      object.member("speed") { writer in
        writer.array(speeds) { writer, speed in
          writer.object { object in
            object.member("work", speed.work)
            object.member("unit", speed.unit)
            object.member("perSecond", speed.perSecond)
            object.member("elsewhere", speed.elsewhere)
          }
        }
      }
    }
    return writer.text
  }

  private func write(_ shown: Model, to writer: inout JSONWriter) {
    let model = shown.report.model
    writer.object { object in
      object.member("path", shown.path)
      object.member("name", model.card.name)
      object.member("date", model.card.date)
      object.member("languages") { $0.array(model.card.languages) { $0.string($1) } }
      object.member("articles", model.card.articles)
      object.member("topics", model.labeler.topics.count)
      object.member("terms", model.tfidf.vocabulary.count)
      object.member("microF1", model.figures.microF1)
      object.member("macroF1", model.figures.macroF1)
    }
  }
}
