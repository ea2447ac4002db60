public import LedeArchive

extension ArchiveFacts {
  /// One JSON object, on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("format", format)
      object.member("articles", articles)
      object.member("searchable", searchable)
      object.member("sources", sources)
      object.member("first", first?.description)
      object.member("last", last?.description)
      object.member("model") { writer in
        writer.object { object in
          object.member("name", model.name)
          object.member("date", model.date)
        }
      }
      object.member("terms", terms)
      object.member("segments", segments)
      object.member("removedRows", removedRows)
      object.member("frequencies") { writer in
        writer.object { object in
          object.member("version", version)
          object.member("articles", versionArticles)
        }
      }
      object.member("latent") { writer in
        guard let latent else { return writer.null() }
        writer.object { object in
          object.member("dimensions", latent.dimensions)
          object.member("articles", latent.articles)
        }
      }
      object.member("bytes") { writer in
        writer.object { object in
          object.member("text", textBytes)
          object.member("index", indexBytes)
          object.member("vectors", vectorBytes)
          object.member("catalogue", catalogueBytes)
        }
      }
      object.member("months") { writer in
        writer.array(months) { writer, month in
          writer.object { object in
            object.member("month", month.month)
            object.member("articles", month.count)
          }
        }
      }
      object.member("topics") { writer in
        writer.array(topics) { writer, topic in
          writer.object { object in
            object.member("topic", topic.topic)
            object.member("articles", topic.count)
            object.member("months") { writer in
              writer.array(topicMonths.filter { $0.topic == topic.topic }) { writer, month in
                writer.object { object in
                  object.member("month", month.month)
                  object.member("articles", month.count)
                }
              }
            }
          }
        }
      }
    }
    return writer.text
  }
}
