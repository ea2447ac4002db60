public import LedeArchive

extension SearchHit {
  /// One JSON object, on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("id", id)
      object.member("title", title)
      object.member("date", date?.description)
      object.member("source", source)
      object.member("score", score)
      object.member("snippet", snippet)
      object.member("marks") { writer in
        writer.array(marks) { writer, mark in
          writer.array([mark.lowerBound, mark.upperBound]) { $0.number($1) }
        }
      }
    }
    return writer.text
  }

  /// Several lines for a person to read.
  public func text(_ style: TextStyle) -> String {
    let details = [
      title == nil ? nil : TextStyle.shown(id), date?.description,
      source.map { TextStyle.shown($0) },
    ].compactMap(\.self)
    var lines = [style.bold(TextStyle.shown(title ?? id))]
    if !details.isEmpty { lines.append(style.faint(details.joined(separator: "  "))) }
    lines.append(style.wrap(marked(style), first: "  ", indent: "  "))
    return lines.joined(separator: "\n")
  }

  /// The snippet with the words in colour, or between «» without colours; word by word, because lines
  /// may be broken between them.
  private func marked(_ style: TextStyle) -> String {
    let bytes = Array(snippet.utf8)
    var (text, end) = ("", 0)
    func part(_ range: Range<Int>) -> String {
      TextStyle.shown(String(decoding: bytes[range], as: UTF8.self))
    }
    for mark in marks {
      text += part(end..<mark.lowerBound)
      text += part(mark).split(separator: " ")
        .map { style.isColoured ? style.green(String($0)) : "«\($0)»" }
        .joined(separator: " ")
      end = mark.upperBound
    }
    return text + part(end..<bytes.count)
  }
}
