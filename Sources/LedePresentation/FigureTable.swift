/// A table of figures for a terminal: a name a row, numbers to the right.
struct FigureTable {
  private let columns: [String]
  private var rows: [(name: String, figures: [String])] = []

  init(columns: [String]) { self.columns = columns }

  mutating func add(_ name: String, _ figures: [Double], count: Int?) {
    let cells = figures.map { Decimals.format($0, places: 3) }
    rows.append((name, cells + (count.map { [String($0)] } ?? [])))
  }

  func text(_ style: TextStyle) -> String {
    let width = max(rows.map(\.name.count).max() ?? 0, 5)
    func line(_ name: String, _ cells: [String]) -> String {
      TextStyle.column(name, width)
        + cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
    }
    return ([style.faint(line("", columns))] + rows.map { line($0.name, $0.figures) })
      .joined(separator: "\n")
  }
}
