import LedeStorage
import LedeTestSupport
import LedeText
import Testing

struct JSONLineTests {
  private func article(_ json: String) throws -> Article {
    try #require(try RawRecord(.jsonLine, json, line: 7).article())
  }

  @Test func `every member is read`() throws {
    let article = try article(
      #"""
      {"id": "a", "title": "Homs", "text": "Caf\u00e9.\n", "labels": ["syria"], "other": {"x": [1]},
       "doubtful": ["iran"], "date": "2013-04-30T01:00Z", "source": "Wire", "url": "http://a"}
      """#)
    #expect(
      article
        == Article(
          id: "a", title: "Homs", content: "Café.\n",
          date: ArticleDate(year: 2013, month: 4, day: 30), source: "Wire", url: "http://a",
          topics: ["syria"], doubtful: ["iran"]))
  }

  @Test func `a date that cannot be read is kept as it stands`() throws {
    let odd = try article(#"{"text": "a", "date": "yesterday"}"#)
    #expect(odd.date == nil && odd.unreadDate == "yesterday")
    for json in [#""Tue, 30 Apr 2013 14:54:00 GMT""#, "\"\"", "null"] {
      #expect(try article(#"{"text": "a", "date": \#(json)}"#).unreadDate == nil)
    }
  }

  @Test func `zeros become spaces in every member`() throws {
    let z = #"x\u0000y"#
    let article = try article(
      """
      {"id": "\(z)", "title": "\(z)", "text": "é\(z)", "labels": ["\(z)"], "doubtful": ["\(z)"],
       "date": "\(z)", "source": "\(z)", "url": "\(z)", "article": "\(z)", "summary": "\(z)"}
      """)
    #expect(article.content == "éx y")
    #expect(article.id == "x y" && article.title == "x y" && article.unreadDate == "x y")
    #expect(article.source == "x y" && article.url == "x y" && article.topics == ["x y"])
    #expect(article.doubtful == ["x y"] && article.passageOf == "x y")
    #expect(article.referenceSummary == "x y")
  }

  @Test func `topics and content are other names`() throws {
    let article = try article(#"{"content": "Body.", "topics": "syria"}"#)
    #expect(article.content == "Body.")
    #expect(article.topics == ["syria"])
  }

  @Test func `the first names go before the other ones`() throws {
    let article = try article(
      #"{"content": "b", "topics": ["b"], "text": "a", "labels": ["a"]}"#)
    #expect(article.content == "a")
    #expect(article.topics == ["a"])
  }

  @Test(arguments: [
    ("7", "7"), ("-12", "-12"), ("\"x\"", "x"), ("null", "given#7"), ("\"\"", "given#7"),
    (#"" \n""#, "given#7"),
  ])
  func `an id is text or a whole number, and a blank one is none`(json: String, id: String) throws {
    #expect(try article(#"{"id": \#(json), "text": "a"}"#).id == id)
  }

  @Test(
    arguments: [
      (#""One.\nTwo.""#, "One.\nTwo."), (#"["One.", "Two."]"#, "One.\nTwo."), ("null", nil),
      ("7", nil),
      (#"{"x": 1}"#, nil),
    ] as [(String, String?)])
  func `a summary is text or a list of sentences, and anything else is none`(
    json: String, summary: String?
  ) throws {
    #expect(try article(#"{"summary": \#(json), "text": "a"}"#).referenceSummary == summary)
  }

  @Test func `null is as good as nothing`() throws {
    let article = try article(
      #"{"text": "a", "title": null, "labels": null, "doubtful": null, "date": null}"#)
    #expect(article == Article(id: "given#7", content: "a"))
  }

  @Test func `nobody filed it is not the same as filed under nothing`() throws {
    #expect(try article(#"{"text": "a"}"#).topics == nil)
    #expect(try article(#"{"text": "a", "labels": []}"#).topics == [])
    #expect(try article(#"{"text": "a", "labels": ""}"#).topics == [])
  }

  @Test func `a title alone is an article`() throws {
    #expect(try article(#"{"title": "Homs"}"#).title == "Homs")
  }

  @Test func `a byte order mark is no part of the line`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(#"{"id": "a", "text": "b"}"#.utf8)
    #expect(try RawRecord(.jsonLine, bytes, line: 1).article()?.id == "a")
  }

  @Test(arguments: [
    ("title", "text"), ("text", "text"), ("content", "text"), ("date", "text"), ("url", "text"),
    ("source", "text"), ("id", "text or a whole number"),
    ("labels", "a list of names, such as [\"syria\"]"),
    ("topics", "a list of names, such as [\"syria\"]"),
    ("doubtful", "a list of names, such as [\"syria\"]"),
  ])
  func `a member of the wrong type is named`(member: String, wanted: String) {
    for value in ["1.5", "true", "{}", "[[]]", "[null]"] {
      #expect(
        RawRecord(.jsonLine, #"{"\#(member)": \#(value)}"#, line: 7).complaint
          == "wire/given:7: has a member \"\(member)\" of the wrong type; it must be \(wanted)")
    }
  }

  @Test(arguments: ["[1]", "\"a\"", "7", "null", "true", "[]"])
  func `a line that is not an object is named`(json: String) {
    #expect(
      RawRecord(.jsonLine, json, line: 7).complaint
        == "wire/given:7: is not a JSON object; each line must be one, "
        + #"such as {"id": …, "text": …}"#)
  }

  @Test(arguments: ["{", "Homs", "{\"text\": \"a\"} {}", "{\"text\": \"a\u{1}\"}", "{'text': 'a'}"])
  func `a line that is not JSON is named`(json: String) {
    #expect(
      RawRecord(.jsonLine, json, line: 7).complaint
        == "wire/given:7: is not JSON in UTF-8; each line must be one, "
        + #"such as {"id": …, "text": …}"#)
  }

  @Test func `bytes that are not UTF-8 are no JSON`() {
    let bytes = Array("{\"text\": \"Caf".utf8) + [0xE9] + Array("\"}".utf8)
    #expect(RawRecord(.jsonLine, bytes, line: 7).complaint?.contains("not JSON in UTF-8") == true)
  }

  @Test(arguments: ["{}", #"{"text": ""}"#, #"{"text": " \n", "title": ""}"#])
  func `an object without text is named`(json: String) {
    #expect(
      RawRecord(.jsonLine, json, line: 7).complaint
        == "wire/given:7: has no text; give the article's text in the member \"text\"")
  }

  @Test func `deep nesting is refused, not followed`() {
    let nested = String(repeating: "[", count: 100_000)
    #expect(RawRecord(.jsonLine, nested, line: 7).complaint != nil)
    #expect(RawRecord(.jsonLine, "{\"x\": \(nested)", line: 7).complaint != nil)
  }
}

struct JSONDocumentTests {
  @Test func `an object is one article, with the file's id`() throws {
    let record = RawRecord(.jsonDocument, "\n {\"text\": \"a\"}\n", folderTopics: ["syria"])
    #expect(try record.article() == Article(id: "given", content: "a", topics: ["syria"]))
  }

  @Test func `a list is as many articles, numbered`() throws {
    let record = RawRecord(.jsonDocument, #"[{"text": "a"}, {"id": "x", "text": "b"}]"#)
    let articles = try record.decode().map { try $0.get() }
    #expect(articles.map(\.id) == ["given#1", "x"])
    #expect(articles.map(\.content) == ["a", "b"])
  }

  @Test func `a list of one is numbered like an object`() throws {
    #expect(try RawRecord(.jsonDocument, #"[{"text": "a"}]"#).article()?.id == "given")
  }

  @Test func `a byte order mark does not hide a list`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(#"[{"text": "a"}, {"text": "b"}]"#.utf8)
    #expect(RawRecord(.jsonDocument, bytes).decode().count == 2)
  }

  @Test func `a bad article does not harm the good ones`() throws {
    let record = RawRecord(.jsonDocument, #"[{"text": "a"}, 7, {"text": [1]}, {}, {"text": "b"}]"#)
    let results = record.decode().map { result -> String in
      switch result {
      case .success(let article): article.id
      case .failure(let error): error.description
      }
    }
    #expect(
      results == [
        "given#1",
        "wire/given: article 2 is not a JSON object; the file must be one, "
          + #"such as {"id": …, "text": …}, or a list of them"#,
        "wire/given: article 3 has a member \"text\" of the wrong type; it must be text",
        "wire/given: article 4 has no text; give the article's text in the member \"text\"",
        "given#5",
      ])
  }

  @Test(arguments: [
    ("[]", "is a list without articles"), ("7", "is not a JSON object; the file must be one"),
    ("[{", "is not JSON in UTF-8; the file must be one"), ("", "is not JSON in UTF-8"),
  ])
  func `other files are refused`(json: String, detail: String) throws {
    let complaint = try #require(RawRecord(.jsonDocument, json).complaint)
    #expect(complaint.hasPrefix("wire/given: " + detail), "\(complaint)")
  }
}
