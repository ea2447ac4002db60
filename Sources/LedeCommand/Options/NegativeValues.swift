/// Options with values below zero.
///
/// ArgumentParser takes `-3` for the name of an option: `--limit -3` lacked its value, by what it said.
enum NegativeValues {
  /// Joins an option and a negative number behind it, `--limit -3` to `--limit=-3`, up to `--`.
  static func joined(_ arguments: some Sequence<String>) -> [String] {
    var joined: [String] = []
    var areOptions = true
    for argument in arguments {
      if argument == "--" { areOptions = false }
      if areOptions, isNegative(argument), let option = joined.last, option.hasPrefix("--"),
        !option.contains("=")
      {
        joined[joined.count - 1] = option + "=" + argument
      } else {
        joined.append(argument)
      }
    }
    return joined
  }

  private static func isNegative(_ argument: String) -> Bool {
    argument.hasPrefix("-") && Double(argument) != nil
  }
}
