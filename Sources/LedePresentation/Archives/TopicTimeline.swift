import LedeArchive

/// How many articles of each topic there were over time: a row of blocks a topic, for a terminal.
///
/// A column is a month, or as many months as it takes for all to fit. The highest block of a row is
/// the topic's own maximum, so that a rare topic shows its course as well as a frequent one; its
/// number of articles stands beside.
struct TopicTimeline {
  struct Row {
    let name: String
    let count: Int

    /// Articles by column.
    let columns: [Int]
  }

  private(set) var rows: [Row] = []
  private var first = ""
  private var last = ""
  private var monthsInColumn = 1

  /// How many topics are drawn.
  private static let limit = 12

  init(_ facts: ArchiveFacts, width: Int) {
    guard let first = facts.months.first?.month, let last = facts.months.last?.month,
      let start = Self.number(first), let end = Self.number(last)
    else { return }
    let shown = facts.topics.prefix(Self.limit)
    let names = shown.map(\.topic.count).max() ?? 0
    let room = max(12, min(60, width - max(names, 8) - 12))
    (self.first, self.last) = (first, last)
    monthsInColumn = max(1, (end - start + room) / room)
    let count = (end - start) / monthsInColumn + 1
    func columns(_ months: [(month: String, count: Int)]) -> [Int] {
      var columns = Array(repeating: 0, count: count)
      for month in months {
        guard let number = Self.number(month.month), number >= start, number <= end else {
          continue
        }
        columns[(number - start) / monthsInColumn] += month.count
      }
      return columns
    }
    rows.append(Row(name: "all", count: facts.articles, columns: columns(facts.months)))
    for topic in shown {
      let months = facts.topicMonths.filter { $0.topic == topic.topic }
        .map { (month: $0.month, count: $0.count) }
      rows.append(Row(name: topic.topic, count: topic.count, columns: columns(months)))
    }
  }

  func lines(_ style: TextStyle) -> [String] {
    let width = rows.map(\.name.count).max() ?? 0
    let columns = rows.first?.columns.count ?? 0
    let span = first == last ? first : "\(first) to \(last)"
    let unit = monthsInColumn == 1 ? "a month a column" : "\(monthsInColumn) months a column"
    let head = TextStyle.column("", width) + "  " + style.faint("\(span), \(unit)")
    return [head]
      + rows.map { row in
        TextStyle.column(TextStyle.shown(row.name), width) + "  "
          + style.cyan(Self.blocks(row.columns))
          + String(repeating: " ", count: max(0, columns - row.columns.count)) + "  \(row.count)"
      }
  }

  /// A block for each number, as high as its share of the greatest; a space for none.
  static func blocks(_ numbers: [Int]) -> String {
    let greatest = numbers.max() ?? 0
    return numbers.map { number in
      guard number > 0 else { return " " }
      return ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][(number * 8 - 1) / greatest]
    }.joined()
  }

  /// Months since the year 0.
  private static func number(_ month: String) -> Int? {
    let parts = month.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]) else { return nil }
    return 12 * year + number - 1
  }
}
