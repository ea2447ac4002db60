import GRDB

extension Row {
  /// The value of a column; in a damaged database it need not be of the type that was written, and
  /// GRDB's subscripts end the process then.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: String
  ) throws -> Value {
    try decode(Value.self, forColumn: column)
  }

  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    at index: Int
  ) throws -> Value {
    try decode(Value.self, atIndex: index)
  }
}
