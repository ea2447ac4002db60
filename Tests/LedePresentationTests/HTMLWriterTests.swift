import LedePresentation
import Testing

@Suite struct HTMLWriterTests {
  @Test func `text and attributes are escaped`() {
    var writer = HTMLWriter()
    writer.element("a", ["title": #"say "<&>'""#], "1 < 2 & 3 > 2")
    #expect(
      writer.text
        == "<a title=\"say &quot;&lt;&amp;&gt;&#39;&quot;\">1 &lt; 2 &amp; 3 &gt; 2</a>")
  }

  @Test func `elements hold elements`() {
    var writer = HTMLWriter()
    writer.element("g") { $0.emptyElement("line", ["x1": "0", "x2": "8"]) }
    #expect(writer.text == #"<g><line x1="0" x2="8"/></g>"#)
  }

  @Test func `control characters do not reach a page, line ends do`() {
    var writer = HTMLWriter()
    writer.text("a\u{0}b\u{1B}c\u{85}d\n\té🧪")
    #expect(writer.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\n\té🧪")
  }

  @Test func `a page names its title and language and asks nobody for anything`() {
    let page = HTMLWriter.page(title: "<Ferry>", language: "de") { $0.element("p", "Hafen") }
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"de\">"))
    #expect(page.contains("<title>&lt;Ferry&gt;</title>"))
    #expect(page.contains("<p>Hafen</p>"))
    #expect(!page.contains("http"))
  }
}
