import Lede

/// Members are promises; see Documentation/Output.md.
extension TopicExplanation {
  /// Parts of a sum have decimals enough for hundreds of them to add up to it.
  private static let places = 12

  func write(to object: inout JSONWriter) {
    object.member("topic", label.topic.id)
    object.member("role", isGiven ? label.role.rawValue : nil)
    writeSubject(to: &object)
    object.member("score", score)
    object.member("threshold", threshold)
    object.member("probability", probability)
    object.member("thresholdProbability", thresholdProbability)
    writeSum(to: &object)
  }

  /// The members that a label has more when it is explained.
  func writeAsPartOfLabel(to object: inout JSONWriter) {
    writeSubject(to: &object)
    if subject != .article { object.member("passageScore", score) }
    writeSum(to: &object)
  }

  private func writeSubject(to object: inout JSONWriter) {
    switch subject {
    case .article: object.member("of", "article")
    case .passage(let range):
      object.member("of", "passage")
      object.member("start", range.lowerBound)
      object.member("end", range.upperBound)
    }
  }

  /// What adds up to the score.
  private func writeSum(to object: inout JSONWriter) {
    object.member("bias", bias, places: Self.places)
    object.member("terms") { $0.array(contributions) { Self.write($1, to: &$0) } }
    guard restCount > 0 else { return }
    object.member("restCount", restCount)
    object.member("restContribution", restContribution, places: Self.places)
  }

  private static func write(_ term: TermContribution, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("term", term.term)
      object.member("form", term.form)
      object.member("weight", term.weight, places: places)
      object.member("value", Double(term.value), places: places)
      object.member("contribution", term.contribution, places: places)
      object.member("spans") { write(term.utf8Ranges, to: &$0) }
      object.member("titleSpans") { write(term.titleUTF8Ranges, to: &$0) }
    }
  }

  private static func write(_ ranges: [Range<Int>], to writer: inout JSONWriter) {
    writer.array(ranges) { writer, range in
      writer.array([range.lowerBound, range.upperBound]) { $0.number($1) }
    }
  }
}
