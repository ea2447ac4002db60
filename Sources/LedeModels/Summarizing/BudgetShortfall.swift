/// How a budget is too small for any sentence of an article.
public struct BudgetShortfall: Sendable, Hashable {
  public enum Unit: String, Sendable {
    case sentences, words, characters
  }

  /// What is counted: words, too, where the budget is a share of them.
  public let unit: Unit

  /// How many the budget has, and how many the shortest sentence.
  public let allowed: Int
  public let shortest: Int

  package init(unit: Unit, allowed: Int, shortest: Int) {
    self.unit = unit
    self.allowed = allowed
    self.shortest = shortest
  }
}
