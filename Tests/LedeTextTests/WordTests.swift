import LedeTestSupport
import LedeText
import Testing

struct WordTests {
  /// Each text with its words, divided by a stroke.
  @Test(arguments: [
    ("The envoy left.", "The|envoy|left"),
    ("", ""),
    ("don't can't", "don't|can't"),
    ("don’t Russia’s O’Brien", "don’t|Russia’s|O’Brien"),
    ("the workers' strike", "the|workers|strike"),
    ("'quoted' ‘quoted’", "quoted|quoted"),
    ("rock'n'roll", "rock'n'roll"),
    ("lone-wolf attack", "lone|wolf|attack"),
    ("e-mail F-16 X-ray", "e-mail|F-16|X-ray"),
    ("co-operate re-elected Co-operative", "co-operate|re-elected|Co-operative"),
    ("e‑mail co‐operate", "e‑mail|co‐operate"),
    ("19-year-old", "19|year|old"),
    ("al-Assad", "al|Assad"),
    ("twenty–one — two", "twenty|one|two"),
    ("the U.S. and the U.N.", "the|U.S.|and|the|U.N."),
    ("U.S.-led U.S", "U.S.|led|U.S"),
    ("J.R.R. Ward", "J.R.R.|Ward"),
    ("J.R.R.Ward", "J.R.R|Ward"),
    ("in the U.S.2012", "in|the|U.S|2012"),
    ("Plan A. Then", "Plan|A|Then"),
    ("3.5 percent of 1,000,000", "3.5|percent|of|1,000,000"),
    ("10, 20. 30", "10|20|30"),
    ("$4.2bn", "4.2bn"),
    ("end.Next", "end|Next"),
    ("theBoston overAl", "the|Boston|over|Al"),
    ("YouTube McDonald iPhone WeChat", "YouTube|McDonald|iPhone|WeChat"),
    ("info@example.com", "info|example|com"),
    ("snow\u{AD}storm", "snow\u{AD}storm"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("cafe\u{301} latte", "cafe\u{301}|latte"),
    ("Ελλάδα και Κύπρος", "Ελλάδα|και|Κύπρος"),
    ("Москва, Київ", "Москва|Київ"),
    ("قال الوزير، أمس", "قال|الوزير|أمس"),
    ("שלום עולם", "שלום|עולם"),
    ("北京说", "北|京|说"),
    ("서울은 한국", "서울은|한국"),
    ("東京タワー", "東|京|タワー"),
    ("नमस्ते दुनिया", "नमस्ते|दुनिया"),
    ("a🙂b", "a|b"),
    ("१२३", "१२३"),
    ("half\u{200B}space no\u{A0}break", "half|space|no|break"),
  ])
  func `words are what a reader sees`(text: String, words: String) {
    #expect(TextReading(text).words == words.split(separator: "|").map(String.init))
  }
}

struct TermTests {
  static func term(_ word: String) -> String? { TextReading("", title: word).titleTerms.first }

  @Test(arguments: [
    ["Zürich", "Zu\u{308}rich", "zurich", "ZÜRICH"],
    ["café", "cafe\u{301}", "cafe", "Café’s"],
    ["São", "Sa\u{303}o", "sao"],
    ["Łódź", "Łódz\u{301}", "lodz"],
    ["Straße", "strasse"], ["Touré", "Toure"], ["résumés", "resumes"],
    ["İstanbul", "I\u{307}stanbul", "Istanbul"],
    ["Ελλάδα", "Ελλα\u{301}δα", "ΕΛΛΑΔΑ", "ελλαδα"],
    ["Москва", "МОСКВА", "москва"],
    ["한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"],
    ["snowstorm", "snow\u{AD}storm", "snow\u{2060}storm"],
    ["Russia", "Russia's", "Russia’s", "RUSSIA"],
    ["O'Brien", "O’Brien", "o'brien", "O’Brien’s"],
    ["email", "e-mail", "E-mail", "e‑mail", "emails"],
    ["F16", "F-16", "f‑16"],
    ["cooperate", "co-operate", "cooperated", "co‐operating"],
    ["UN", "U.N.", "U.N"],
    ["US", "U.S.", "U.S", "USA", "U.S.A.", "US's", "US’s"],
    ["1000", "1,000"],
    ["ﬁnance", "finance", "ｆｉｎａｎｃｅ"],
    ["attack", "attacks", "attacked", "attacking"],
  ])
  func `spellings of one word share a term`(spellings: [String]) throws {
    let terms = Set(spellings.map { Self.term($0) })
    #expect(terms.count == 1, "\(terms)")
    #expect(try #require(Self.term(spellings[0])) != "")
  }

  @Test(arguments: [
    ("US", "us"), ("й", "и"), ("Россия", "Росия"), ("3.5", "35"), ("12.5", "125"),
    ("мой", "мои"), ("lone", "wolf"), ("北", "京"), ("university", "union"),
  ])
  func `different words have different terms`(one: String, other: String) {
    let (first, second) = (Self.term(one), Self.term(other))
    #expect(first != second || first == "", "\(one) and \(other)")
  }

  @Test(arguments: [
    ("the", ""), ("The", ""), ("don’t", ""), ("it's", ""), ("us", ""), ("Us", ""), ("a", ""),
    ("x", ""), ("7", ""), ("é", ""), ("в", ""), ("one's", ""), ("e.g.", ""), ("th\u{AD}e", ""),
    ("US", "u.s"), ("U.S.", "u.s"), ("UN", "un"), ("北", "北"), ("3.5", "3.5"), ("1,000", "1000"),
    ("I.T.", "i.t"), ("p.m.", "pm"), ("A.M.", "a.m"), ("42", "42"), ("theirs", ""), ("Mr.", ""),
  ])
  func `a word has the term`(word: String, term: String) {
    #expect(Self.term(word) == term)
  }

  @Test func `a stem is taken once`() {
    // The stem of "univers" would be "univer".
    #expect(Self.term("universities") == "univers")
    #expect(Self.term("Universities") == "univers")
  }

  @Test func `a title has terms but no sentences`() {
    let reading = TextReading("Talks went on.", title: "Envoys’ U.S. talks")
    #expect(reading.titleTerms == ["envoy", "u.s", "talk"])
    #expect(reading.words == ["Talks", "went", "on"])
  }

  @Test func `all stop words share one number, and no word has an empty term`() {
    var lexicon = Lexicon()
    let article = Article(id: "a", content: "the and of to don't envoy U.S. 北京")
    let analysis = TextAnalyzer().analyze(article, with: &lexicon)
    for token in analysis.tokens.prefix(5) { #expect(token.term == Lexicon.stopWord) }
    for token in analysis.tokens.dropFirst(5) {
      #expect(token.term != Lexicon.stopWord)
      #expect(lexicon.text(of: token.term) != "")
    }
    #expect(lexicon.count == 5)
  }
}

struct LanguageLawTests {
  @Test(arguments: Language.all.map(\.code))
  func `stop words survive their own analysis`(code: String) throws {
    let language = try #require(Language.named(code))
    for word in language.stopWords.all {
      let text = String(decoding: word, as: UTF8.self)
      for spelling in [text, text.uppercased(), text.replacing("'", with: "’")] {
        if language.exceptions.contains(where: { $0.word == Array(spelling.utf8) }) { continue }
        let terms = TextReading(spelling, language: language).topicTerms
        #expect(terms == [], "\(spelling)")
      }
    }
  }

  @Test(arguments: Language.all.map(\.code))
  func `words with a term of their own are found as one word`(code: String) throws {
    let language = try #require(Language.named(code))
    for (word, term) in language.exceptions {
      let reading = TextReading(String(decoding: word, as: UTF8.self), language: language)
      #expect(reading.terms.first == String(decoding: term, as: UTF8.self))
    }
  }

  @Test(arguments: Language.all.map(\.code))
  func `codes are unique and months are twelve`(code: String) throws {
    #expect(Language.all.count { $0.code == code } == 1)
    let language = try #require(Language.named(code))
    #expect(Set(language.months.values) == Set(1...12))
    #expect(Language.named("tlh") == nil)
  }
}
