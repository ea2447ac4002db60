import LedeAlgebra

/// What stands for the articles that a model learned from, when they are gone.
///
/// The weights of a topic are `Σ αᵢ yᵢ xᵢ` over its old articles, so what speaks for it, the positive
/// part, is a mixture of the topic's articles. Scaled to length 1 it is a vector like theirs: the
/// topic's prototype. A new topic has few articles that it is not about; the prototypes of all old
/// topics say what else there is.
///
/// - SeeAlso: Snell, Swersky and Zemel, "Prototypical networks for few-shot learning", NIPS 2017, for
///   means as stand-ins for classes; Documentation/Decisions/0014 for what it was measured to do.
enum TopicPrototypes {
  /// A row for each topic, in the order of the topics; empty for one that no term speaks for.
  ///
  /// - Parameters:
  ///   - columns: by the model's column, its column in the rows; ascending.
  ///   - columnCount: how many columns the rows have.
  /// - Complexity: O(*terms* · *topics*).
  static func rows(of model: LinearModel, columns: [Int32], columnCount: Int) -> SparseMatrix {
    let topics = model.biases.count
    var vectors = Array(repeating: SparseVector(), count: topics)
    model.weights.withSpan { weights in
      for (term, column) in columns.enumerated() {
        for topic in 0..<topics where weights[term * topics + topic] > 0 {
          vectors[topic].indices.append(column)
          vectors[topic].values.append(weights[term * topics + topic])
        }
      }
    }
    var rows = SparseMatrix(columnCount: columnCount)
    for var vector in vectors {
      vector.normalize()
      rows.append(vector)
    }
    return rows
  }
}
