/// How long a summary may be.
///
/// It is never longer. A budget of less than nothing is nothing.
public enum SummaryBudget: Sendable, Hashable {
  /// As many sentences as the method thinks best, one to three; three where it does not think.
  case automatic
  case sentences(Int)

  /// Runs of characters between white space, as `wc -w` counts them.
  case words(Int)

  /// Characters as a reader counts them, with a space between two sentences.
  case characters(Int)

  /// A share of the words of the article's sentences, at most 100.
  case percent(Double)
}
