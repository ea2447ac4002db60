public import Lede

/// An evaluation of related articles, in the shape in which it is shown.
public struct RelatedEvaluationReport: Sendable {
  public let evaluation: RelatedEvaluation

  /// What was judged, in words.
  public var corpus: String?

  public init(_ evaluation: RelatedEvaluation) { self.evaluation = evaluation }

  private var figures: [(name: String, title: String, figure: RelatedEvaluation.Figure?)] {
    [
      ("map", "mean average precision", evaluation.map),
      ("precisionAt5", "precision at 5", evaluation.precisionAt5),
      ("ndcgAt10", "nDCG at 10", evaluation.ndcgAt10),
    ]
  }

  /// One JSON object, on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("queries", evaluation.queries)
      for figure in figures { object.member(figure.name, figure.figure?.mean) }
      object.member("articles", evaluation.articles)
      object.member("relevance", evaluation.relevance.rawValue)
      object.member("similarity") { writer in
        writer.object { object in
          object.member("articles", evaluation.countedArticles)
          object.member("latentDimensions", evaluation.dimensions)
          object.member("latentShare", evaluation.latentShare)
        }
      }
      object.member("correlation") { Self.write(evaluation.agreement, to: &$0) }
      object.member("intervals") { writer in
        writer.object { object in
          for figure in figures {
            object.member(figure.name) { Self.write(figure.figure?.interval, to: &$0) }
          }
          object.member("level", evaluation.level)
          object.member("replicates", evaluation.replicates)
          object.member("seed", evaluation.seed)
        }
      }
    }
    return writer.text
  }

  private static func write(
    _ agreement: RelatedEvaluation.Agreement?, to writer: inout JSONWriter
  ) {
    guard let agreement else { return writer.null() }
    writer.object { object in
      object.member("pairs", agreement.pairs)
      object.member("pearson", agreement.pearson)
      object.member("spearman", agreement.spearman)
    }
  }

  private static func write(_ interval: ConfidenceInterval?, to writer: inout JSONWriter) {
    guard let interval else { return writer.null() }
    writer.object { object in
      object.member("low", interval.low)
      object.member("high", interval.high)
    }
  }

  /// A heading and one row of tab-separated values.
  public var tsv: String {
    func cell(_ value: Double?) -> String { value.map { Decimals.format($0, places: 6) } ?? "" }
    let heading =
      ["queries"] + figures.flatMap { [$0.name, $0.name + "Low", $0.name + "High"] }
      + ["pairs", "pearson", "spearman"]
    let agreement = evaluation.agreement
    let row =
      [String(evaluation.queries)]
      + figures.flatMap {
        [$0.figure?.mean, $0.figure?.interval?.low, $0.figure?.interval?.high].map(cell)
      }
      + [
        agreement.map { String($0.pairs) } ?? "", cell(agreement?.pearson),
        cell(agreement?.spearman),
      ]
    return [heading, row].map(TabSeparatedRow.text).joined(separator: "\n")
  }

  /// A table for a person to read.
  public func text(_ style: TextStyle) -> String {
    var parts = [style.bold("Related articles") + style.faint("  " + similarity), subject]
    if evaluation.queries > 0 {
      let level = Decimals.format(evaluation.level * 100, places: 0) + " %"
      var table = FigureTable(columns: ["mean", level])
      for (_, title, figure) in figures {
        guard let figure else { continue }
        table.add(
          title,
          cells: [
            Decimals.format(figure.mean, places: 3),
            figure.interval.map(EvaluationReport.text(of:)) ?? "–",
          ])
      }
      parts += ["", table.text(style)]
    }
    if let agreement = evaluation.agreement {
      var table = FigureTable(columns: ["Pearson", "Spearman", "pairs"])
      table.add(
        "people's scores",
        cells: [agreement.pearson, agreement.spearman].map {
          $0.map { Decimals.format($0, places: 3) } ?? "–"
        } + [String(agreement.pairs)])
      parts += ["", table.text(style)]
    }
    return parts.joined(separator: "\n")
  }

  private var subject: String {
    let count = evaluation.articles
    let articles = count == 1 ? "1 article" : "\(count) articles"
    let name = corpus.map { " of " + TextStyle.shown($0) } ?? ""
    guard evaluation.queries > 0 else {
      return "\(articles)\(name); none has a relevant one among the others"
    }
    return "\(articles)\(name); \(evaluation.queries) have others with \(common)"
  }

  private var common: String {
    switch evaluation.relevance {
    case .any: "a topic in common"
    case .all: "the same topics"
    case .first: "the same first topic"
    case .last: "the same last topic"
    }
  }

  private var similarity: String {
    guard evaluation.dimensions > 0 else { return "words alone" }
    let count = evaluation.dimensions
    return "words and "
      + (count == 1 ? "1 latent dimension, which is " : "\(count) latent dimensions, which are ")
      + Decimals.format(evaluation.latentShare, places: 2)
  }
}
