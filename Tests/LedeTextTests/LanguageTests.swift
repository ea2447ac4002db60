import LedeTestSupport
import LedeText
import Testing

/// A language that no one speaks, made of nothing but a value.
private let invented = Language(
  code: "xx", name: "Invented", stemmer: nil,
  stopWords: WordList(Array("# articles\noj   # the\n\n  el\n".utf8)),
  exceptions: WordList(Array("OJ oj-country\n".utf8)),
  possessiveEndings: ["'z"], elisions: [], joiningPrefixes: ["ku"],
  abbreviations: WordList(Array("zr title\nnum number\nuw other\nPel other\n".utf8)),
  reportingVerbs: WordList(Array("zagt\n".utf8)),
  furniture: WordList(Array("label autor\ndated datumo\nline reklamo\ncount komentoj\n".utf8)),
  months: [["unuo"], ["duo", "du"]])

struct LanguageTests {
  @Test(arguments: [
    ("oj el OJ Oj", ["", "", "oj-country", ""]), ("ku-lambo lambo'z", ["kulambo", "lambo"]),
    ("the attacks", ["the", "attacks"]), ("ojLambo elLambo", ["", "lambo", "", "lambo"]),
  ])
  func `words follow the language's own lists`(text: String, terms: [String]) {
    #expect(TextReading(text, language: invented).terms == terms)
  }

  @Test(arguments: [
    "Zr. Lambo venis.⟂ Dr.⟂ Lambo iris.", "Ili uw. Lambo venis.", "Ili uw.⟂ El tempo venis.",
    "Num. 5 venis.⟂ Num.⟂ El tempo venis.", "Li pel.⟂ Lambo venis.", "La Pel. Lambo venis.",
    "“Kial?” Lambo zagt.⟂ “Kial?”⟂ Lambo said.",
  ])
  func `sentences follow the language's own lists`(marked: String) {
    let expected = marked.split(separator: "⟂").map { $0.trimming(while: \.isWhitespace) }
    #expect(TextReading(marked.replacing("⟂", with: ""), language: invented).sentences == expected)
  }

  @Test(arguments: [
    "Am 3. Mai kam sie an.⟂ Danach war es ruhig.",
    "Im 2. Quartal stieg der Umsatz um 4.⟂ Das reicht.",
    "Am 14. 5. war Wahl.⟂ Am 15. wurde gezählt.", "Er wurde 80.⟂ Die Familie trauert.",
    "Das war 2012.⟂ Mai und Juni waren trocken.", "1. Platz für Bremen.⟂ 2. Platz für Kiel.",
    "Der 1. FC Köln verlor 0:3.⟂ Trainer Huber schwieg.",
  ])
  func `a point makes a rank of a German number`(marked: String) {
    let expected = marked.split(separator: "⟂").map { $0.trimming(while: \.isWhitespace) }
    let reading = TextReading(marked.replacing("⟂", with: ""), language: .german)
    #expect(reading.sentences == expected)
  }

  @Test func `cleaning follows the language's own lists`() {
    let text = "Autor: Lambo\n\nDatumo 3 du 2013\n\nReklamo\n\n5 komentoj\n\nAuthor: Lambo"
    let reading = TextReading(text, language: invented)
    #expect(reading.sentences == ["Author: Lambo"])
    #expect(reading.analysis.furnitureDate?.description == "2013-02-03")
  }

  @Test func `an analyzer refuses the lexicon of another language`() async {
    await #expect(processExitsWith: .failure) {
      var lexicon = Lexicon(language: invented)
      _ = TextAnalyzer().analyze(Article(id: "a", content: "a"), with: &lexicon)
    }
  }
}
