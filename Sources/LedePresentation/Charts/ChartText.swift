/// Texts that have to fit into a chart.
enum ChartText {
  /// A name that takes no more than some columns, with an ellipsis where it is cut.
  ///
  /// Characters of East Asian scripts and emoji take two columns.
  static func shortened(_ name: String, columns: Int) -> String {
    let name = TextStyle.shown(name)
    guard width(of: name) > columns else { return name }
    var (short, used) = ("", 1)
    for character in name {
      let width = width(of: String(character))
      if used + width > columns { break }
      short.append(character)
      used += width
    }
    return short + "…"
  }

  /// About how many columns a name takes.
  static func width(of name: String) -> Int {
    name.reduce(0) { $0 + (($1.unicodeScalars.first?.value ?? 0) >= 0x1100 ? 2 : 1) }
  }

  /// About how long so many columns are, in CSS pixels.
  static func length(ofColumns columns: Int) -> Double { Double(columns) * 6.8 }

  /// A share as people read it: `0.875`.
  static func share(_ value: Double) -> String { Decimals.format(value, places: 3) }

  /// What all charts look like.
  static let style = """
    .axis{stroke:var(--faint);stroke-width:1}
    .grid{stroke:var(--line);stroke-width:1}
    .bar{fill:var(--blue)}
    .whisker{stroke:var(--ink);stroke-width:1.5}
    .curve{fill:none;stroke:var(--blue);stroke-width:1.75;stroke-linejoin:round}
    .mark{fill:var(--red);stroke:var(--paper);stroke-width:1}
    .dot{fill:var(--blue);stroke:var(--paper);stroke-width:1}
    .diagonal{stroke:var(--faint);stroke-width:1;stroke-dasharray:4 3}
    .gap{stroke:var(--amber);stroke-width:1.5}
    .frame{fill:none;stroke:var(--line)}
    .same{fill:var(--panel)}
    svg text.small{font-size:11px}
    svg text.faint{fill:var(--faint);font-size:11px}
    svg text.strong{font-weight:600}
    svg text.light{fill:var(--paper);font-size:11px}

    """
}
