private import CBLAS

/// The products that the Basic Linear Algebra Subprograms compute.
///
/// Which library answers is decided when the program starts, and libraries add in different
/// orders: results differ in the last bits. BLAS therefore proposes; what is printed or stored is
/// computed by ``FixedOrder``, or rounded far above such differences.
package enum BLAS {
  /// `product = left · rightᵀ`, all row by row: `left` is rows × depth, `right` columns × depth.
  ///
  /// - Parameter stride: how far apart the product's rows start; `columns` if they touch.
  package static func timesTranspose(
    _ left: Span<Float>, _ right: Span<Float>, into product: inout MutableSpan<Float>, rows: Int,
    columns: Int, depth: Int, stride: Int? = nil
  ) {
    let stride = stride ?? columns
    precondition(left.count == rows * depth, "BLAS: \(left.count) for \(rows) × \(depth)")
    precondition(right.count == columns * depth, "BLAS: \(right.count) for \(columns) × \(depth)")
    precondition(stride >= columns && product.count >= (rows - 1) * stride + columns)
    BLASLibrary.prepare()
    unsafe left.withUnsafeBufferPointer { left in
      unsafe right.withUnsafeBufferPointer { right in
        unsafe product.withUnsafeMutableBufferPointer { product in
          unsafe cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasTrans, CInt(rows), CInt(columns), CInt(depth), 1,
            left.baseAddress, CInt(depth), right.baseAddress, CInt(depth), 0,
            product.baseAddress, CInt(stride))
        }
      }
    }
  }
}
