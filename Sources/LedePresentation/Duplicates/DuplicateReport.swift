public import Lede

/// Articles that are nearly the same, in the shape in which they are shown.
public struct DuplicateReport: Sendable {
  public let findings: DuplicateFindings

  public init(_ findings: DuplicateFindings) { self.findings = findings }

  /// One JSON object a group, each on one line.
  public var json: [String] { findings.groups.map { $0.json } }

  /// A heading and a row for each article of each group.
  public var tsv: String {
    let heading = [
      "group", "id", "date", "source", "containment", "coverage", "oldest", "archived", "path",
      "line", "title",
    ]
    let rows = findings.groups.enumerated().flatMap { number, group in
      group.members.enumerated().map { position, member in
        let article = member.article
        let isOldest = position == 0 && group.oldest != nil
        return [
          String(number + 1), article.place.id, article.date?.description ?? "",
          article.source ?? "", Decimals.format(member.containment, places: 6),
          Decimals.format(member.coverage, places: 6), isOldest ? "yes" : "",
          article.isArchived ? "yes" : "", article.place.origin?.path ?? "",
          article.place.origin?.line.map { String($0) } ?? "", article.place.title ?? "",
        ]
      }
    }
    return ([heading] + rows).map(TabSeparatedRow.text).joined(separator: "\n")
  }
}
