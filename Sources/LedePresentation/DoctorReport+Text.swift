import Lede

extension DoctorReport {
  public func text(_ style: TextStyle) -> String {
    var facts = [
      ("lede", build.version),
      ("built", "\(build.configuration), Swift \(build.swift), \(build.architecture)"),
    ]
    if let commit = build.commit { facts.append(("commit", commit)) }
    facts += [
      ("BLAS", blas.name + (blas.core.map { ", kernels for \($0)" } ?? "")),
      ("", blas.path ?? "of an unknown place"),
      ("libraries", build.libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")),
      ("languages", languages.joined(separator: " ")),
      ("machine", machineText),
    ]
    if let model { facts += modelFacts(model) }
    var lines = facts.map { style.wrap($0.1, first: Self.name($0.0), indent: Self.name("")) }
    if !speeds.isEmpty { lines += [""] + speedLines(style) }
    lines.append("")
    if problems.isEmpty { lines.append(style.green("All is well.")) }
    for problem in problems {
      lines.append(style.bold("Not well: ") + problem.problem)
      lines.append(style.wrap(problem.remedy, first: "    ", indent: "    "))
    }
    return lines.joined(separator: "\n")
  }

  private static func name(_ name: String) -> String { TextStyle.column(name, 9) + "  " }

  private var machineText: String {
    let (free, all) = (Double(machine.freeMemory) / 1e9, Double(machine.memory) / 1e9)
    return "\(machine.cores) cores, load \(Decimals.format(machine.load, places: 1)), "
      + "\(Decimals.format(free, places: 1)) of \(Decimals.format(all, places: 1)) GB of memory free"
  }

  private func modelFacts(_ shown: Model) -> [(String, String)] {
    let model = shown.report.model
    let facts: [String?] = [
      model.card.name, model.card.date, "\(model.labeler.topics.count) topics",
      "\(model.tfidf.vocabulary.count) terms", model.card.languages.joined(separator: " "),
      "held-out micro-F1 \(Decimals.format(model.figures.microF1, places: 3))",
    ]
    return [("model", facts.compactMap { $0 }.joined(separator: ", ")), ("", shown.path)]
  }

  private func speedLines(_ style: TextStyle) -> [String] {
    let title = "speed of one core"
    let width = ([title] + speeds.map(\.work)).map(\.count).max() ?? 0
    func line(_ work: String, _ here: String, _ elsewhere: String, _ unit: String) -> String {
      func right(_ cell: String) -> String {
        String(repeating: " ", count: max(1, 12 - cell.count)) + cell
      }
      return TextStyle.column(work, width) + right(here) + right(elsewhere) + "  " + unit
    }
    func number(_ value: Double) -> String { Decimals.format(value, places: value < 100 ? 1 : 0) }
    return [style.faint(line(title, "here", "elsewhere", "a second"))]
      + speeds.map { line($0.work, number($0.perSecond), number($0.elsewhere), $0.unit) }
  }
}
