/// Writes HTML, and SVG inside it, element by element.
///
/// Text and attributes are escaped here and nowhere else, so that a title cannot become markup.
public struct HTMLWriter {
  private var bytes: [UInt8] = []

  public init() {}

  /// What was written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An element with whatever `content` writes between its tags.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes, end: ">")
    content(&self)
    raw("</" + name + ">")
  }

  /// An element with attributes and text.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element with text.
  public mutating func element(_ name: String, _ text: String) {
    element(name, [:]) { $0.text(text) }
  }

  /// An element that has no content, such as `line` or `br`.
  public mutating func emptyElement(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) {
    open(name, attributes, end: "/>")
  }

  /// Characters to be read as they are.
  ///
  /// Control characters, which HTML cannot hold, become U+FFFD.
  public mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "'": raw("&#39;")
      case "\t", "\n", "\r": raw(String(scalar))
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}": raw("\u{FFFD}")
      default: raw(String(scalar))
      }
    }
  }

  /// A whole page that needs nothing beside itself.
  ///
  /// - Parameters:
  ///   - language: the code of the language that the page is in.
  ///   - style: CSS, behind that of ``pageStyle``.
  public static func page(
    title: String, language: String = "en", style: String = "",
    _ body: (inout HTMLWriter) -> Void
  ) -> String {
    var writer = HTMLWriter()
    writer.raw("<!DOCTYPE html>\n")
    writer.element("html", ["lang": language]) { html in
      html.element("head") { head in
        head.emptyElement("meta", ["charset": "utf-8"])
        head.emptyElement(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        head.element("title", title)
        // A style sheet is no text: quotation marks in it stay as they are.
        head.element("style") { $0.raw(pageStyle + style) }
      }
      html.element("body") { $0.element("main", [:], body) }
    }
    writer.raw("\n")
    return writer.text
  }

  private mutating func open(
    _ name: String, _ attributes: KeyValuePairs<String, String>, end: String
  ) {
    raw("<" + name)
    for (attribute, value) in attributes {
      raw(" " + attribute + "=\"")
      text(value)
      raw("\"")
    }
    raw(end)
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// What all pages look like: light or dark as the reader's system is, black on white on paper.
  private static let pageStyle = """
    :root{--ink:#1c1e21;--faint:#63686e;--paper:#fff;--panel:#f4f5f7;--line:#d5d8dc;
    --blue:#1f6fb2;--green:#1d7f43;--red:#b3261e;--amber:#9a6700}
    @media (prefers-color-scheme:dark){:root{--ink:#e6e8ea;--faint:#9aa0a6;--paper:#15171a;
    --panel:#1f2226;--line:#3a3f45;--blue:#6fb3ec;--green:#62c587;--red:#f2867e;--amber:#d9a13b}}
    @media print{:root{--ink:#000;--faint:#444;--paper:#fff;--panel:#fff;--line:#999}}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
    main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
    h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0}
    h2{font-size:1.2rem;margin:2rem 0 .5rem}
    h3{font-size:1rem;margin:1.25rem 0 .25rem}
    .faint{color:var(--faint)}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums}
    th,td{padding:.2rem .6rem;text-align:left;border-bottom:1px solid var(--line);
    vertical-align:top}
    th{font-weight:600}
    .number{text-align:right}
    .scroll{overflow-x:auto}
    svg{max-width:100%;height:auto}
    svg text{fill:var(--ink);font:12px system-ui,sans-serif}

    """
}
