import Lede
import LedeTestSupport

/// Models of the starter corpus, trained once for all tests.
enum StarterModels {
  static let linear = Task { try await train(.linear, jobs: 2) }
  static let centroid = Task { try await train(.centroid, jobs: 2) }
  static let neighbours = Task { try await train(.neighbours, jobs: 2) }

  static func model(_ method: LabelingMethod) async throws -> LedeModel {
    switch method {
    case .linear: try await linear.value
    case .centroid: try await centroid.value
    case .neighbours: try await neighbours.value
    }
  }

  static func train(_ method: LabelingMethod, jobs: Int) async throws -> LedeModel {
    let settings = TrainingSettings(labeler: LabelerSettings(method: method), name: "starter")
    return try await LedeTrainer(settings: settings).train(
      on: Corpus([Fixtures.starterPath]), jobs: jobs)
  }
}
