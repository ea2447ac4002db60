import Lede

extension DuplicateGroup {
  /// One JSON object, on one line.
  var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("same", areSame)
      object.member("containment", containment)
      object.member("oldest", oldest?.place.id)
      object.member("articles") { writer in
        writer.array(members) { writer, member in
          writer.object { Self.write(member, to: &$0) }
        }
      }
    }
    return writer.text
  }

  private static func write(_ member: Member, to object: inout JSONWriter) {
    let article = member.article
    object.member("id", article.place.id)
    object.member("title", article.place.title)
    object.member("date", article.date?.description)
    object.member("source", article.source)
    object.member("url", article.url)
    object.member("containment", member.containment)
    object.member("coverage", member.coverage)
    object.member("archived", article.isArchived)
    object.member("path", article.place.origin?.path)
    if let line = article.place.origin?.line { object.member("line", line) }
  }
}
