import LedeAlgebra
private import Synchronization

/// Takes planes as tasks find them, each to its place in a linear model.
///
/// All planes side by side and the model made of them would be twice the memory.
final class PlaneCollector: Sendable {
  private struct Numbers {
    var weights: [Float]
    var biases: [Float]
  }

  private let terms: Int
  private let numbers: Mutex<Numbers>

  init(topics: Int, terms: Int) {
    self.terms = terms
    numbers = Mutex(
      Numbers(
        weights: Array(repeating: 0, count: terms * topics),
        biases: Array(repeating: 0, count: topics)))
  }

  /// - Precondition: there is a weight for each term.
  func put(_ weights: [Float], bias: Float, topic: Int) {
    precondition(weights.count == terms, "\(weights.count) weights of \(terms) terms")
    numbers.withLock { numbers in
      let topics = numbers.biases.count
      numbers.biases[topic] = bias
      var target = numbers.weights.mutableSpan
      for term in 0..<terms { target[term * topics + topic] = weights[term] }
    }
  }

  /// The model; no plane can be put any more.
  func finish() -> LinearModel {
    numbers.withLock { numbers in
      defer { numbers = Numbers(weights: [], biases: []) }
      return LinearModel(
        weights: SharedBuffer(numbers.weights), biases: SharedBuffer(numbers.biases))
    }
  }
}
