import LedeTestSupport
import LedeText
import Testing

struct FurnitureTests {
  @Test(arguments: [
    "Author: us-russia", "AUTHOR : Jane Roe", "Author:", "By: Jane Roe", "Comments: 0",
    "Published 30-04-2013, 14:54", "Published on April 30, 2013", "Published: 30 April 2013",
    "Updated on 30 April 2013 at 14:54 GMT", "Last updated 3 hours ago", "12 comments",
    "1,204 shares", "Comments (3)", "0 comments", "5 min read", "Share this article",
    "Share", "Share:", "Print", "No comments", "Photo: Jane Roe/Agency", "Image: a bridge in 1993.",
    "Photo: The bridge was destroyed in the war of 1993.", "Tags: syria, iran, diplomacy",
    "Category: World", "Posted by Jane Roe", "Photograph by Jane Roe", "Advertisement",
    "ADVERTISEMENT", "Read more: who pays for the war", "All rights reserved.",
    "© 2013 Example News", "Copyright © 2013 Example News", "Click here to subscribe",
    "Follow us on our channels", "  Comments:\u{A0}0  ", "Story continues below",
    "Read more",
  ])
  func `furniture is no part of the body`(line: String) {
    let before = "The envoy left the city."
    let after = "Talks will resume."
    for content in ["\(before)\n\n\(line)\n\n\(after)", "\(before)\r\n\(line)\r\n\(after)"] {
      #expect(TextReading(content).sentences == [before, after])
    }
    #expect(TextReading(line).sentences == [])
  }

  @Test(arguments: [
    "Published reports say the minister was angry.",
    "Published reports anger minister",
    "Published in Beirut, the letter names nobody",
    "Comments from the minister angered the opposition.",
    "Comments from the minister anger opposition",
    "Comment: the minister has to resign before he does more harm.",
    "Share prices fell by 12 percent.",
    "Share prices fall again",
    "Print media lost 12 percent of their readers.",
    "By noon the square was full.",

    "Advertisement spending rises in Syria",
    "Advertisements were torn down.",
    "Related: nobody in the camp had heard of the two brothers before.",
    "Photographs by satellites show the trenches.",
    "12 comments were removed by the editors.",
    "Views differ on the plan.",
    "Posted on the border, the soldiers waited",
    "Section 5 was closed.",
    "Author and minister: the two lives of Lina Haddad",
    "Reuters reported the deaths first.",
  ])
  func `prose is never furniture`(line: String) {
    let content = "The envoy left the city.\n\n\(line)\n\nTalks will resume."
    #expect(
      TextReading(content).sentences == ["The envoy left the city.", line, "Talks will resume."])
  }

  @Test(arguments: [
    "Envoy’s trip to “the end of the world” ends",
    "Envoy's trip to \"the end of the world\" ends",
    "  ENVOY’S TRIP TO THE END OF THE WORLD ENDS",
    "Envoy's trip – to the end  of the world – ends.",
  ])
  func `a repeated title is no part of the body`(line: String) {
    let title = "Envoy’s trip to “the end of the world” ends"
    let reading = TextReading("\(line)\n\nThe envoy left.\n\n\(line)\nHe is back.", title: title)
    #expect(reading.sentences == ["The envoy left.", "He is back."])
    #expect(reading.titleTerms.first == "envoy")
  }

  @Test func `a sentence that quotes the title stays`() {
    let reading = TextReading(
      "Envoy leaves city at dawn, a witness says.", title: "Envoy leaves city")
    #expect(reading.sentences.count == 1)
  }

  @Test func `an empty title removes nothing`() {
    #expect(TextReading("“…”\n\nIt ended.", title: "").sentences == ["“…”", "It ended."])
    #expect(TextReading("* * *\n\nIt ended.", title: "!").sentences == ["* * *", "It ended."])
  }
}

struct FurnitureDateTests {
  static func date(_ line: String) -> String? {
    TextReading("\(line)\n\nThe envoy left the city.").analysis.furnitureDate?.description
  }

  @Test(arguments: [
    "Published 30-04-2013, 14:54", "Published 2013-04-30", "Published 2013-04-30T14:54:00Z",
    "Published 30.04.2013", "Published 30/04/2013", "Published 04/30/2013", "Published 2013/04/30",
    "Published 30 April 2013", "Published 30 Apr 2013", "Published April 30, 2013",
    "Published Apr. 30, 2013", "Published: Tuesday, 30th April 2013", "PUBLISHED 30 APRIL 2013",
    "Published at 14:54 on 30 April, 2013", "Posted on April 30th, 2013 by Jane Roe",
    "Author: Jane Roe, 30-Apr-2013", "Published\u{A0}30\u{A0}April\u{A0}2013",
    "Published 30–04–2013",
  ])
  func `the day is read in every form`(line: String) {
    #expect(Self.date(line) == "2013-04-30")
  }

  @Test(arguments: [("Published 04/05/2013", nil), ("Published 05/05/2013", "2013-05-05")])
  func `a day that countries write in two ways is refused`(line: String, date: String?) {
    #expect(Self.date(line) == date)
  }

  @Test(arguments: [
    "Published 31-02-2013", "Published 30 February 2013", "Published 29.02.2013",
    "Published 32 April 2013", "Published 30-13-2013", "Published 30-04-13", "Published 0-04-2013",
    "Published 30-04.2013", "Published 14:54:2013", "Published 30 Aprill 2013", "Published 2013",
    "Published April 2013", "Author: Jane Roe", "Published 12345678901-04-2013",
  ])
  func `what is no day is refused`(line: String) {
    #expect(Self.date(line) == nil)
  }

  @Test func `the first day counts, and only in furniture`() {
    let content = """
      On 1 May 2012 the talks began.

      Published 30-04-2013
      Updated on 02-05-2013

      They ended.
      """
    #expect(TextReading(content).analysis.furnitureDate?.description == "2013-04-30")
    #expect(TextReading("On 1 May 2012 the talks began.").analysis.furnitureDate == nil)
  }
}
