/// A table of figures for a terminal: a name a row, numbers to the right.
struct FigureTable {
  private let columns: [String]
  private var rows: [(name: String, figures: [String])] = []

  init(columns: [String]) { self.columns = columns }

  mutating func add(_ name: String, _ figures: [Double], count: Int?) {
    let cells = figures.map { Decimals.format($0, places: 3) }
    add(name, cells: cells + (count.map { [String($0)] } ?? []))
  }

  /// Adds a row of cells as they are.
  mutating func add(_ name: String, cells: [String]) { rows.append((TextStyle.shown(name), cells)) }

  func text(_ style: TextStyle) -> String {
    let width = max(rows.map(\.name.count).max() ?? 0, 5)
    let widths = columns.indices.map { column in
      rows.reduce(max(11, columns[column].count + 2)) {
        column < $1.figures.count ? max($0, $1.figures[column].count + 2) : $0
      }
    }
    func line(_ name: String, _ cells: [String]) -> String {
      TextStyle.column(name, width)
        + zip(cells, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }.joined()
    }
    return ([style.faint(line("", columns))] + rows.map { line($0.name, $0.figures) })
      .joined(separator: "\n")
  }
}
