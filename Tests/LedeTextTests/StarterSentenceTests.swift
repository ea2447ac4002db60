import LedeTestSupport
import LedeText
import Testing

struct StarterSentenceTests {
  @Test func `the starter articles keep the laws`() throws {
    let articles = try TextStarter.articles()
    #expect(articles.count >= 150)
    for article in articles {
      let reading = TextReading(article.content, title: article.title)
      #expect(brokenTextLaws(reading) == [], "\(article.id)")
      #expect(reading.analysis.sentences.count >= 5, "\(article.id)")
      #expect(reading.analysis.furnitureDate == nil, "\(article.id)")
    }
  }

  @Test func `nothing of a starter article is furniture`() throws {
    for article in try TextStarter.articles() {
      let read = TextReading(article.content, title: article.title).sentences
      let withoutSpace = { (text: String) in text.filter { !$0.isWhitespace } }
      #expect(withoutSpace(read.joined()) == withoutSpace(article.content), "\(article.id)")
    }
  }

  @Test func `no sentence of a starter article ends at a title or starts small`() throws {
    let titles = [
      "Dr.", "Mr.", "Mrs.", "Ms.", "Gen.", "Col.", "Lt.", "Sen.", "Gov.", "St.", "Prof.",
    ]
    for article in try TextStarter.articles() {
      for sentence in TextReading(article.content, title: article.title).sentences {
        let last = sentence.split(separator: " ").last.map(String.init) ?? ""
        #expect(!titles.contains(last), "\(article.id): \(sentence)")
        #expect(sentence.first?.isLowercase == false, "\(article.id): \(sentence)")
      }
    }
  }
}
