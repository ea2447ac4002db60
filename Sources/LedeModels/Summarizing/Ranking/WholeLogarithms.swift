/// ln of whole numbers from 1 on, most of them from a table.
struct WholeLogarithms: Sendable {
  static let shared = WholeLogarithms()

  private let table: [Double] = (0..<512).map { $0 == 0 ? 0 : Logarithm.natural(Double($0)) }

  func callAsFunction(_ number: Int) -> Double {
    number < table.count ? table[number] : Logarithm.natural(Double(number))
  }
}
