import LedeText
import Testing

struct ArticleDateTests {
  @Test(arguments: ["2013-04-30", "2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"])
  func `a day reads as it is written`(text: String) {
    #expect(ArticleDate(text)?.description == text)
  }

  @Test(arguments: ["2013-04-30T14:54:00Z", "2013-04-30 14:54", "2013-04-30, Tuesday"])
  func `a timestamp starts with its day`(text: String) {
    #expect(ArticleDate(text)?.description == "2013-04-30")
  }

  @Test(arguments: [
    "2013-02-29", "1900-02-29", "2013-04-31", "2013-13-01", "2013-00-10", "2013-01-00",
    "0999-01-01", "2013-4-30", "2013-04-300", "2013/04/30", "20130430", "", "2013-04-3x",
    "２０１３-04-30",
  ])
  func `what is no day is refused`(text: String) {
    #expect(ArticleDate(text) == nil)
  }

  @Test func `days are ordered as the calendar has them`() throws {
    let days = try ["2012-12-31", "2013-01-01", "2013-01-02", "2013-02-01"].map {
      try #require(ArticleDate($0))
    }
    #expect(days.shuffled().sorted() == days)
  }

  @Test func `days are counted one by one, over leap years and centuries`() throws {
    var previous: Int?
    for year in 1896...1905 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = ArticleDate(year: year, month: month, day: day) else { continue }
          if let previous { #expect(date.dayNumber == previous + 1) }
          previous = date.dayNumber
        }
      }
    }
    let first = try #require(ArticleDate("1970-01-01"))
    #expect(try #require(ArticleDate("2000-03-01")).dayNumber - first.dayNumber == 11_017)
  }

  @Test(arguments: [
    "2013-04-30", "2013-04-30T14:54:00Z", "2013-04-30 14:54", "20130430", "20130430T145400Z",
    "2013/04/30", "30.04.2013", "30/04/2013", "04/30/2013", "30 April 2013", "April 30, 2013",
    "30 Apr 2013", "Tue, 30 Apr 2013 14:54:00 GMT", "30th April 2013", "Tuesday 30 APRIL 2013",
  ])
  func `dates are read as feeds and people write them`(text: String) {
    #expect(ArticleDate(written: text)?.description == "2013-04-30")
  }

  @Test(arguments: [
    "", " ", "yesterday", "2013-02-30", "20130230", "03/04/2013", "1367333640", "April 2013", "-",
    "2013", "20130430145400", "99999999999999999999",
  ])
  func `what is no date, or may be two, is none`(text: String) {
    #expect(ArticleDate(written: text) == nil)
  }
}
