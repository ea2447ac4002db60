import FoundationEssentials
import Lede
import LedeArchive

/// Some hundred questions, one at a time, to an archive that is open: the five articles most like each
/// of its own.
///
/// The path is an archive, or a corpus of which one is made that is gone afterwards.
struct Ask: Workload {
  static let name = "ask"

  /// Up to how many questions there are, and how many articles lie between two of them at most.
  private static let (questionCount, step) = (500, 57)

  private let folder: TemporaryFolder?
  private let archive: Archive
  private let questions: [Article]

  struct Answer {
    /// Of each question, in milliseconds.
    var times: [Double] = []
    var related: [[RelatedArticle]] = []
  }

  init(path: String, jobs: Int) async throws {
    if Archive.isArchive(at: path) {
      folder = nil
      archive = try Archive(at: path)
    } else {
      let folder = try TemporaryFolder()
      let writer = try ArchiveWriter.create(
        at: folder.path + "/a.archive", model: "models/foreign-desk.lede")
      var settings = AddSettings()
      (settings.labels, settings.summarizes, settings.isSearchable) = (false, false, false)
      _ = try await writer.add(Corpus([path]), settings, jobs: jobs)
      self.folder = folder
      archive = try Archive(at: folder.path + "/a.archive")
    }
    let step = max(1, min(Self.step, archive.articleCount / Self.questionCount))
    var questions: [Article] = []
    var number = 0
    struct Enough: Error {}
    do {
      try archive.forEachArticle { article in
        number += 1
        if number % step == 0 { questions.append(article.article) }
        if questions.count == Self.questionCount { throw Enough() }
      }
    } catch is Enough {}
    self.questions = questions
  }

  func run() throws -> Answer {
    var answer = Answer()
    let clock = ContinuousClock()
    for question in questions {
      let start = clock.now
      let related = try archive.articles(relatedTo: question)
      answer.times.append(start.duration(to: clock.now) / .milliseconds(1))
      answer.related.append(related.answers.map(\.article))
    }
    return answer
  }

  /// With ten times as many answers less is left out: the first of them must be the same.
  func check(_ answer: Answer) throws -> [Figure] {
    for index in stride(from: 0, to: questions.count, by: 25) {
      let more = try archive.articles(
        relatedTo: questions[index], RelatedSettings(limit: 50)
      ).answers.map(\.article)
      try WrongAnswer.unless(
        answer.related[index] == Array(more.prefix(answer.related[index].count)),
        "not the articles most like \(questions[index].id)")
    }
    let times = answer.times.sorted()
    func percentile(_ share: Double) -> Double { times[Int(share * Double(times.count - 1))] }
    return [
      Figure(name: "archived", value: Double(archive.articleCount)),
      Figure(name: "questions", value: Double(times.count)),
      Figure(name: "p50", value: percentile(0.5)), Figure(name: "p90", value: percentile(0.9)),
      Figure(name: "p99", value: percentile(0.99)), Figure(name: "slowest", value: times.last ?? 0),
    ]
  }
}

/// A folder that is gone when nobody refers to it any more.
private final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lede-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
