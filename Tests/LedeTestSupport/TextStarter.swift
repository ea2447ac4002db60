private import LedeStorage
package import LedeText

/// The articles of corpora/starter, which were written for this project.
package enum TextStarter {
  package static func articles(testSupport: String = #filePath) throws -> [Article] {
    let folder = testSupport.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/")
    let files = try CorpusFiles([folder + "/corpora/starter"])
    var reader = CorpusReader(files)
    var articles: [Article] = []
    while let batch = try reader.nextBatch() {
      for case .record(let record) in batch {
        articles.append(try PlainTextFormat.article(from: record))
      }
    }
    return articles
  }
}
