public import ArgumentParser
public import Lede

extension SummaryMethod: ExpressibleByArgument {}
extension LabelingMethod: ExpressibleByArgument {}

/// How long a summary may be, and how it is made.
struct LengthOptions: ParsableArguments {
  @OptionGroup var limit: BudgetOptions

  @Option(help: "How sentences are chosen.")
  var method: SummaryMethod = .default

  var budget: SummaryBudget { limit.budget }
}
