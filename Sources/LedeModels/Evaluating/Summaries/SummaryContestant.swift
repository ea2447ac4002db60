/// Who makes a summary that is judged: a method, or the reference itself.
public enum SummaryContestant: Sendable, Hashable, CaseIterable {
  case method(SummaryMethod)

  /// The sentences that are most like the reference; see `OracleRescoring`.
  case oracle

  /// The methods in their order, and the oracle.
  public static let allCases: [SummaryContestant] =
    SummaryMethod.allCases.map { .method($0) } + [.oracle]

  public var name: String {
    switch self {
    case .method(let method): method.rawValue
    case .oracle: "oracle"
    }
  }

  /// Reads a name; `nil` when nobody has it.
  public init?(_ name: String) {
    guard let known = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = known
  }
}
