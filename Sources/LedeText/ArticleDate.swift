/// A calendar day, without a time zone and without a clock.
public struct ArticleDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Makes a day of the Gregorian calendar; `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2013-04-30`, alone or at the start of a timestamp such as `2013-04-30T14:54:00Z`.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes.count == 10 || !ASCII.isDigit(bytes[10]),
      let year = ASCII.integer(bytes[0..<4]), let month = ASCII.integer(bytes[5..<7]),
      let day = ASCII.integer(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads a date as feeds and people write it.
  ///
  /// `2013-04-30`, alone or before a time; `20130430`; `2013/04/30`; `30.04.2013`; `30/04/2013`, only
  /// when one number is above twelve, because their order differs by country; `30 April 2013`,
  /// `Tue, 30 Apr 2013 14:54:00 GMT`, `April 30, 2013`. Months have their English names.
  public init?(written text: String) {
    if let date = ArticleDate(text) {
      self = date
      return
    }
    let bytes = Array(text.utf8.prefix(64))
    if bytes.count == 8 || bytes.count > 8 && bytes[8] == UInt8(ascii: "T"),
      let year = ASCII.integer(bytes[0..<4]), let month = ASCII.integer(bytes[4..<6]),
      let day = ASCII.integer(bytes[6..<8])
    {
      self.init(year: year, month: month, day: day)
      return
    }
    guard let date = FurnitureDates.date(in: bytes.span, bytes.indices, language: .english) else {
      return nil
    }
    self = date
  }

  public var description: String {
    "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
