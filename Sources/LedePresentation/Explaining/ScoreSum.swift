import Lede

/// A score as a sum that a person can check: the terms for it, those against it, the rest, the bias,
/// and a line with the result.
struct ScoreSum {
  struct Row {
    let amount: Double
    let name: String

    /// Whether it is a term of its own, which has a bar.
    let isTerm: Bool
  }

  let explanation: TopicExplanation
  let rows: [Row]

  /// What the longest bar stands for.
  let strongest: Double

  /// - Parameter limit: how many terms for the topic, and how many against it, have a row.
  init(_ explanation: TopicExplanation, limit: Int = .max) {
    self.explanation = explanation
    let terms = explanation.contributions
    let supporting = terms.filter { $0.contribution > 0 }
    let opposing = terms.filter { $0.contribution < 0 }
    let shown = supporting.prefix(limit) + opposing.prefix(limit)
    var rows = shown.map { Row(amount: $0.contribution, name: $0.form, isTerm: true) }
    let left = Array(supporting.dropFirst(limit)) + opposing.dropFirst(limit)
    let restCount = explanation.restCount + left.count
    if restCount > 0 {
      rows.append(
        Row(
          amount: left.reduce(explanation.restContribution) { $0 + $1.contribution },
          name: restCount == 1 ? "one more term" : "\(restCount) more terms", isTerm: false))
    }
    rows.append(Row(amount: explanation.bias, name: "bias", isTerm: false))
    self.rows = rows
    strongest = shown.map(\.contribution.magnitude).max() ?? 1
  }

  /// What the score led to: `score 1.234; given from -0.130 on (41 %)`.
  var verdict: String {
    let isPassage = explanation.subject != .article
    let score =
      (isPassage ? "of its passage " : "")
      + Decimals.format(Double(explanation.score), places: 3)
    let probability = Decimals.format(explanation.thresholdProbability * 100, places: 0)
    let threshold =
      Decimals.format(Double(explanation.threshold), places: 3) + " on (\(probability) %)"
    if !explanation.isGiven { return "score \(score); not given, as it is only from \(threshold)" }
    return explanation.score >= explanation.threshold
      ? "score \(score); given from \(threshold)"
      : "score \(score); given as the nearest topic, otherwise from \(threshold)"
  }

  func lines(_ style: TextStyle) -> [String] {
    let name = TextStyle.shown(explanation.label.topic.name)
    let head =
      "  " + (explanation.isGiven ? style.green(name) : style.bold(name)) + "  "
      + style.bar(explanation.probability) + " "
      + Decimals.format(explanation.probability * 100, places: 0) + " %"
    return [head, style.faint(style.wrap(verdict, first: "    ", indent: "    "))]
      + rows.map { row in
        let bar =
          row.isTerm
          ? style.bar(row.amount.magnitude / strongest, row.amount > 0 ? style.green : style.red)
          : String(repeating: " ", count: 10)
        return "    " + Self.number(row.amount) + " " + bar + " "
          + (row.isTerm ? TextStyle.shown(row.name) : style.faint(row.name))
      }
      + [
        "    " + Self.number(Double(explanation.score)) + String(repeating: " ", count: 12)
          + "score"
      ]
  }

  private static func number(_ amount: Double) -> String {
    let text = Decimals.signed(amount, places: 3)
    return String(repeating: " ", count: max(0, 8 - text.count)) + text
  }
}
