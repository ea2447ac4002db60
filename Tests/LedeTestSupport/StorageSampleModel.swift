package import Lede

/// Small models, trained on sentences made for them.
package enum SampleModel {
  private static let words = [
    "syria": ["Damascus", "Aleppo", "Homs", "Syrian", "Idlib"],
    "iran": ["Tehran", "uranium", "Iranian", "Natanz", "reactor"],
    "sport": ["goal", "striker", "league", "match", "coach"],
  ]

  /// Trains a model with a method on thirty articles.
  package static func train(
    _ method: LabelingMethod, jobs: Int = 1, keepsVectors: Bool = false
  ) async throws -> LedeModel {
    let folder = try ScratchFolder()
    for (topic, words) in words {
      for number in 0..<10 {
        let chosen = (0..<4).map { words[($0 + number) % words.count] }.joined(separator: " and ")
        try folder.write(
          "The report of day \(number) spoke of \(chosen), as reports often do.",
          to: "\(topic)/\(topic)-\(number).txt")
      }
    }
    var settings = TrainingSettings(
      labeler: LabelerSettings(method: method), name: "Sample", description: "For tests.",
      date: ArticleDate(year: 2026, month: 1, day: 2))
    settings.keepsVectors = keepsVectors
    return try await LedeTrainer(settings: settings).train(
      on: Corpus([folder.path], usesFolderTopics: true), jobs: jobs)
  }
}
