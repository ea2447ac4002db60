/// A vector of which only the elements that are not zero are kept, by ascending index.
public struct SparseVector: Sendable, Hashable {
  public var indices: [Int32]
  public var values: [Float]

  public init(indices: [Int32] = [], values: [Float] = []) {
    precondition(
      indices.count == values.count, "\(indices.count) indices for \(values.count) values")
    self.indices = indices
    self.values = values
  }

  public var isEmpty: Bool { indices.isEmpty }

  /// How many elements are kept.
  public var storedCount: Int { indices.count }

  /// The Euclidean length.
  public var length: Float { FixedOrder.dot(values.span, values.span).squareRoot() }

  /// Scales the vector to length 1; leaves a vector of zeros as it is.
  public mutating func normalize() {
    let length = length
    guard length > 0 else { return }
    for index in values.indices { values[index] /= length }
  }

  /// Leaves out the elements that are zero.
  public mutating func removeZeros() {
    let kept = values.indices.filter { values[$0] != 0 }
    guard kept.count < values.count else { return }
    indices = kept.map { indices[$0] }
    values = kept.map { values[$0] }
  }

  /// The inner product of two vectors.
  ///
  /// - Complexity: O(stored elements of both).
  public func dot(_ other: SparseVector) -> Float {
    FixedOrder.dot(
      indices.span, values.span, other.indices.span, other.values.span)
  }
}
