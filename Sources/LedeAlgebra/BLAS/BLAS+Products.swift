private import CBLAS

/// The products that decompositions of tall matrices need. All are row by row; of a row as long as
/// its stride, the first elements take part.
extension BLAS {
  /// `leftᵀ · right`, `leftColumns` × `rightColumns`, of the same rows of both.
  ///
  /// - Complexity: O(*rows* · *leftColumns* · *rightColumns*).
  static func transposeTimes(
    _ left: Span<Float>, stride: Int, columns leftColumns: Int, _ right: Span<Float>,
    columns rightColumns: Int
  ) -> [Float] {
    let rows = left.count / stride
    precondition(left.count == rows * stride && leftColumns <= stride)
    precondition(right.count == rows * rightColumns)
    var product: [Float] = Array(repeating: 0, count: leftColumns * rightColumns)
    BLASLibrary.prepare()
    unsafe left.withUnsafeBufferPointer { left in
      unsafe right.withUnsafeBufferPointer { right in
        unsafe product.withUnsafeMutableBufferPointer { product in
          unsafe cblas_sgemm(
            CblasRowMajor, CblasTrans, CblasNoTrans, CInt(leftColumns), CInt(rightColumns),
            CInt(rows), 1, left.baseAddress, CInt(stride), right.baseAddress, CInt(rightColumns),
            0, product.baseAddress, CInt(rightColumns))
        }
      }
    }
    return product
  }

  /// `sums += scale · left · right`, where `right` is `leftColumns` × `rightColumns`.
  ///
  /// - Complexity: O(*rows* · *leftColumns* · *rightColumns*).
  static func add(
    _ left: Span<Float>, stride: Int, columns leftColumns: Int, times right: Span<Float>,
    columns rightColumns: Int, scale: Float, to sums: inout [Float]
  ) {
    let rows = left.count / stride
    precondition(left.count == rows * stride && leftColumns <= stride)
    precondition(right.count == leftColumns * rightColumns && sums.count == rows * rightColumns)
    BLASLibrary.prepare()
    unsafe left.withUnsafeBufferPointer { left in
      unsafe right.withUnsafeBufferPointer { right in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
          unsafe cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans, CInt(rows), CInt(rightColumns),
            CInt(leftColumns), scale, left.baseAddress, CInt(stride), right.baseAddress,
            CInt(rightColumns), 1, sums.baseAddress, CInt(rightColumns))
        }
      }
    }
  }
}
