import Lede

/// A round of learning, in the shapes in which it is shown.
extension LearningRound {
  func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("articles", articles)
      object.member("decisions", decisions)
      object.member("newTopics") { $0.array(newTopics) { $0.string($1) } }
      object.member("newTerms", newTerms)
      object.member("date", date)
    }
  }

  var text: String {
    "Later \(articles) articles" + (date.map { " (to \($0))" } ?? "")
      + (decisions > 0 ? ", \(decisions) decisions" : "") + ", \(newTerms) new terms"
      + (newTopics.isEmpty ? "" : ", new: " + newTopics.joined(separator: ", "))
  }
}
