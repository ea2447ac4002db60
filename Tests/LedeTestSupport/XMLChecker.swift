/// Says what is wrong with a piece of XML: enough of the grammar for drawings that we write.
package enum XMLChecker {
  /// The first thing that is wrong; `nil` when the text is well formed.
  package static func complaint(about text: some StringProtocol) -> String? {
    var rest = Substring(String(text))
    var open: [Substring] = []
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      if rest[..<start].contains(">") { return "a bare > in \(rest[..<start])" }
      if rest[start] == "&" {
        guard let end = rest[start...].firstIndex(of: ";"),
          ["&amp", "&lt", "&gt", "&quot", "&#39"].contains(String(rest[start..<end]))
        else { return "a bare & in \(rest[start...].prefix(20))" }
        rest = rest[rest.index(after: end)...]
        continue
      }
      guard let end = rest[start...].firstIndex(of: ">") else { return "a tag without end" }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return "\(tag) closes nothing" }
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      let body = isEmpty ? tag.dropLast() : tag
      guard
        body.wholeMatch(of: #/[a-zA-Z][a-zA-Z0-9]*(?: [a-zA-Z][a-zA-Z0-9:-]*="[^"<]*")*/#) != nil
      else {
        return "not a tag: \(tag)"
      }
      if !isEmpty { open.append(body.prefix { $0 != " " }) }
    }
    return open.isEmpty ? nil : "\(open) not closed"
  }

  /// The drawings in a page.
  package static func drawings(in page: String) -> [Substring] {
    page.matches(of: #/(?s)<svg .*?</svg>/#).map { page[$0.range] }
  }
}
