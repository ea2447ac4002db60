import Lede
import LedeArchive

extension RelatedAnswers {
  /// What an archive has that is like an article, as members of the article's object.
  func write(to object: inout JSONWriter) {
    object.member("related") { writer in
      writer.array(answers) { writer, answer in
        writer.object { Self.write(answer, to: &$0) }
      }
    }
    if let absence { object.member("absence", absence.rawValue) }
    object.member("frequencies") { writer in
      writer.object { object in
        object.member("version", version)
        object.member("articles", versionArticles)
      }
    }
    guard let latent else { return }
    object.member("latent") { writer in
      writer.object { object in
        object.member("dimensions", latent.dimensions)
        object.member("articles", latent.articles)
      }
    }
  }

  private static func write(_ answer: Answer, to object: inout JSONWriter) {
    let article = answer.article
    object.member("id", article.id)
    object.member("title", article.title)
    object.member("date", answer.date?.description)
    object.member("source", answer.source)
    object.member("similarity", article.similarity)
    if article.latent > 0 { object.member("latent", article.latent) }
    object.member("score", answer.score)
    object.member("terms") { writer in
      writer.array(article.terms) { writer, term in
        writer.object { object in
          object.member("term", term.term)
          object.member("weight", term.weight)
        }
      }
    }
    object.member("duplicates") { $0.array(answer.duplicates) { $0.string($1) } }
  }
}
