import Lede

extension BriefReport {
  /// One JSON object, on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("articles", brief.articleCount)
      object.member("undated", brief.undatedCount)
      object.member("copies", brief.copyCount)
      object.member("stories") { $0.array(brief.stories) { Self.write($1, to: &$0) } }
      object.member("also") { writer in
        writer.array(brief.also) { writer, story in
          writer.object { object in
            object.member("title", story.title)
            object.member("size", story.articleCount)
            Self.write(story.first, to: &object)
          }
        }
      }
    }
    return writer.text
  }

  private static func write(_ story: StoryBrief, to writer: inout JSONWriter) {
    let days = story.articles.compactMap(\.date)
    writer.object { object in
      object.member("title", story.title)
      object.member("size", story.articles.count)
      object.member("first", days.min()?.description)
      object.member("last", days.max()?.description)
      object.member("undated", story.articles.count - days.count)
      object.member("topics") { writer in
        writer.array(story.topics) { writer, topic in
          writer.object { object in
            object.member("topic", topic.topic.id)
            object.member("articles", topic.articles)
            object.member("probability", topic.probability)
          }
        }
      }
      object.member("summary") { $0.array(story.summary) { Self.write($1, of: story, to: &$0) } }
      object.member("timeline") { $0.array(story.timeline) { Self.write($1, of: story, to: &$0) } }
      object.member("members") { writer in
        writer.array(story.members) { writer, member in
          writer.object { object in
            Self.writeNamed(member.article, to: &object)
            object.member("copies") { writer in
              writer.array(member.copies) { writer, copy in
                writer.object { Self.writeNamed(copy, to: &$0) }
              }
            }
          }
        }
      }
    }
  }

  private static func write(
    _ sentence: StoryBrief.Sentence, of story: StoryBrief, to writer: inout JSONWriter
  ) {
    writer.object { object in
      write(story.members[sentence.member].article, to: &object)
      object.member("position", sentence.sentence.position)
      object.member("start", sentence.sentence.utf8Range.lowerBound)
      object.member("end", sentence.sentence.utf8Range.upperBound)
      object.member("score", sentence.sentence.score)
      object.member("text", sentence.sentence.text)
    }
  }

  /// Where something is from.
  private static func write(_ article: BriefArticle, to object: inout JSONWriter) {
    object.member("id", article.id)
    object.member("date", article.date?.description)
    object.member("source", article.source)
    object.member("url", article.url)
  }

  private static func writeNamed(_ article: BriefArticle, to object: inout JSONWriter) {
    object.member("id", article.id)
    object.member("title", article.title)
    object.member("date", article.date?.description)
    object.member("source", article.source)
    object.member("url", article.url)
  }
}
