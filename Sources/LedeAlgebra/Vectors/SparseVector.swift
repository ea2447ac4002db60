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

  /// Takes the elements from an index on away.
  ///
  /// - Returns: them, with indices that count from there.
  package mutating func split(at index: Int32) -> SparseVector {
    let first = indices.firstIndex { $0 >= index } ?? indices.endIndex
    let rest = SparseVector(
      indices: indices[first...].map { $0 - index }, values: Array(values[first...]))
    indices.removeSubrange(first...)
    values.removeSubrange(first...)
    return rest
  }

  /// The mean of two vectors, of which the other one weighs `weight` times as much.
  ///
  /// - Complexity: O(stored elements of both).
  package func mean(with other: SparseVector, weighing weight: Float) -> SparseVector {
    let total = 1 + weight
    var mean = SparseVector()
    mean.indices.reserveCapacity(storedCount + other.storedCount)
    mean.values.reserveCapacity(storedCount + other.storedCount)
    var position = 0
    func isNext(below index: Int32) -> Bool {
      position < other.storedCount && other.indices[position] < index
    }
    for (index, value) in zip(indices, values) {
      while isNext(below: index) {
        mean.indices.append(other.indices[position])
        mean.values.append(weight * other.values[position] / total)
        position += 1
      }
      var sum = value
      if position < other.storedCount, other.indices[position] == index {
        sum += weight * other.values[position]
        position += 1
      }
      mean.indices.append(index)
      mean.values.append(sum / total)
    }
    while position < other.storedCount {
      mean.indices.append(other.indices[position])
      mean.values.append(weight * other.values[position] / total)
      position += 1
    }
    return mean
  }

  /// The inner product of two vectors.
  ///
  /// - Complexity: O(stored elements of both).
  public func dot(_ other: SparseVector) -> Float {
    FixedOrder.dot(
      indices.span, values.span, other.indices.span, other.values.span)
  }
}
