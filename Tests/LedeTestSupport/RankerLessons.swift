package import LedeModels
package import LedeText

/// Articles whose summaries are obvious: of each, the sentence that has a number and names.
package enum RankerLessons {
  package static let articles: [(article: Article, reference: String)] = (0..<24).map { number in
    let towns = ["Tarn", "Olmet", "Vesk", "Brodin", "Kalm", "Issel"]
    let goods = ["apples", "timber", "salt", "wool"]
    let (town, good) = (towns[number % 6], goods[number % 4])
    let news =
      "The council of \(town) said it would buy \(number + 3) boats of \(good) from Mayor Lind."
    let rest = [
      "It rained on the quiet market for most of the afternoon.",
      "People waited under the roofs and talked about the weather.",
      "They went home when the lamps were lit along the river.",
      "But nobody had expected much from a day in late autumn.",
    ]
    var sentences = rest
    sentences.insert(news, at: number % 3)
    return (
      Article(id: "lesson \(number)", content: sentences.joined(separator: " ")),
      "Council of \(town) buys \(number + 3) boats of \(good) from Mayor Lind"
    )
  }

  /// The lessons of the articles, as a model reads them.
  package static func lessons(_ model: TFIDFModel) -> [SummaryLesson] {
    articles.compactMap { article, reference in
      SummaryLesson(TinyTraining.features(of: article, model), reference: reference)
    }
  }
}
