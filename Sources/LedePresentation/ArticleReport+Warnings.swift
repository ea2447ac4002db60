public import Lede

extension ArticleReport.Warning {
  /// What speaks against the labels that a model gives an article; empty when nothing does.
  public static func all(of features: ArticleFeatures, by model: LedeModel) -> [Self] {
    guard !model.knows(features.language) else { return [] }
    let own = features.language.code.map { Language.names(of: [$0]) + ", but the model knows " }
    return [
      Self(
        code: "language",
        text: "in "
          + (own.map { $0 + Language.names(of: model.card.languages) }
            ?? "a language that Lede does not read") + ": topics may be wrong")
    ]
  }
}

extension Language {
  /// The names of languages, in a list to read: `English, German`.
  static func names(of codes: [String]) -> String {
    codes.map { named($0)?.name ?? $0 }.joined(separator: ", ")
  }
}
