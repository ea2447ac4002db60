import Lede

extension CheckReport {
  /// One JSON object, on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("well", findings.problemCount == 0)
      object.member("articles", findings.articles)
      object.member("filed", findings.filed)
      object.member("topics", findings.topics)
      if let words = findings.words {
        object.member("words") { writer in
          writer.object { object in
            object.member("fewest", words.fewest)
            object.member("median", words.median)
            object.member("most", words.most)
            object.member("all", words.all)
          }
        }
      }
      object.member("dates") { writer in
        writer.object { object in
          object.member("first", findings.dates?.lowerBound.description)
          object.member("last", findings.dates?.upperBound.description)
          object.member("without", findings.undated)
        }
      }
      object.member("languages") { writer in
        writer.array(findings.languages) { writer, language in
          writer.object { object in
            object.member("language", language.code)
            object.member("articles", language.articles)
          }
        }
      }
      object.member("foreign", findings.foreign)
      object.member("unclear", findings.unclear)
      object.member("findings") { writer in
        writer.array(findings.findings) { Self.write($1, to: &$0) }
      }
    }
    return writer.text
  }

  private static func write(_ finding: CorpusFinding, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("kind", finding.kind.rawValue)
      object.member("problem", finding.kind.isProblem)
      if !finding.topics.isEmpty {
        object.member("topics") { $0.array(finding.topics) { $0.string($1) } }
      }
      if let count = finding.count { object.member("count", count) }
      if let similarity = finding.similarity { object.member("similarity", similarity) }
      if let date = finding.date { object.member("date", date) }
      if finding.kind == .otherLanguage { object.member("language", finding.language) }
      if let suspicion = finding.suspicion {
        object.member("given", suspicion.isGiven)
        object.member("probability", suspicion.probability)
        object.member("terms") { $0.array(suspicion.terms) { $0.string($1) } }
      }
      if let reason = finding.reason {
        object.member("path", reason.path)
        if let line = reason.line { object.member("line", line) }
        object.member("reason", reason.detail)
      }
      if !finding.articles.isEmpty {
        object.member("articles") { $0.array(finding.articles) { Self.write($1, to: &$0) } }
      }
    }
  }

  private static func write(_ subject: CorpusFinding.Subject, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", subject.place.id)
      object.member("title", subject.place.title)
      object.member("path", subject.place.origin?.path)
      if let line = subject.place.origin?.line { object.member("line", line) }
      if let topics = subject.topics {
        object.member("topics") { $0.array(topics) { $0.string($1) } }
      }
    }
  }
}
