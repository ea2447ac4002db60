public import Lede

/// Topics of articles on which a person should decide, in the shape in which they are shown.
public struct UnsureReport: Sendable {
  public var labels: [UnsureLabel]

  public init(_ labels: [UnsureLabel]) { self.labels = labels }

  /// An object a line, the unsurest first.
  public var json: [String] {
    labels.map { unsure in
      var writer = JSONWriter()
      writer.object { object in
        object.member("id", unsure.articleID)
        object.member("title", unsure.articleTitle)
        object.member("date", unsure.date?.description)
        object.member("topic", unsure.label.topic.id)
        object.member("given", unsure.isGiven)
        object.member("probability", unsure.label.probability)
        object.member("score", unsure.label.score)
        object.member("threshold", unsure.label.threshold)
        object.member("distance", unsure.distance)
      }
      return writer.text
    }
  }

  /// A table for a person to read.
  public func text(_ style: TextStyle) -> String {
    guard !labels.isEmpty else { return style.faint("nothing to decide on") }
    let topics = labels.map { TextStyle.shown($0.label.topic.name) }
    let width = max(topics.map(\.count).max() ?? 0, 5)
    let head = "probability  now  " + TextStyle.column("topic", width) + "  article"
    return
      ([style.faint(head)]
      + labels.indices.map { number in
        let unsure = labels[number]
        let percent = Decimals.format(unsure.label.probability * 100, places: 0) + " %"
        return String(repeating: " ", count: max(0, 11 - percent.count)) + percent + "  "
          + (unsure.isGiven ? "yes" : "no ") + "  "
          + style.bold(TextStyle.column(topics[number], width)) + "  "
          + TextStyle.shown(unsure.articleTitle ?? unsure.articleID)
      }).joined(separator: "\n")
  }

  /// Lines for a person to fill in and for `lede learn` to read: a heading, then of each article and
  /// topic `id`, `topic`, an empty `decision` for `yes` or `no`, `proposal` (what the model says),
  /// `probability` and `title`, with tabs between.
  ///
  /// An article whose id cannot stand in such a line is left out.
  public var decisions: [String] {
    ["id\ttopic\tdecision\tproposal\tprobability\ttitle"]
      + labels.filter { Self.fits($0.articleID) && Self.fits($0.label.topic.id) }.map { unsure in
        [
          unsure.articleID, unsure.label.topic.id, "", unsure.isGiven ? "yes" : "no",
          Decimals.format(unsure.label.probability, places: 3),
          TextStyle.shown(unsure.articleTitle ?? ""),
        ].joined(separator: "\t")
      }
  }

  /// The ids that cannot stand in a line of decisions: with a tab or a line break in them, or with
  /// the `#` of a comment in front.
  public var idsLeftOut: [String] {
    labels.flatMap { [$0.articleID, $0.label.topic.id] }.filter { !Self.fits($0) }
  }

  private static func fits(_ id: String) -> Bool {
    id.first != "#" && !id.unicodeScalars.contains { $0 == "\t" || $0 == "\n" || $0 == "\r" }
  }
}
