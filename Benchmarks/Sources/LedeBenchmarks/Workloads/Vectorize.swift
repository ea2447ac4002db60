import Lede

/// Words to a TF-IDF matrix, from texts in memory: the work of scikit-learn's `TfidfVectorizer`.
struct Vectorize: Workload {
  static let name = "vectorize"
  let vectors: TextVectorizing

  init(path: String, jobs: Int) async throws {
    vectors = try await TextVectorizing(path: path, jobs: jobs, stemmer: nil)
  }

  func run() async throws -> TextVectors { try await vectors.run() }
  func check(_ answer: TextVectors) throws -> [Figure] { try vectors.check(answer) }
  func write(_ answer: TextVectors, to path: String) throws {
    try vectors.write(answer, to: path)
  }
}

/// The same with English stems.
struct VectorizeStems: Workload {
  static let name = "vectorize-stems"
  let vectors: TextVectorizing

  init(path: String, jobs: Int) async throws {
    vectors = try await TextVectorizing(path: path, jobs: jobs, stemmer: "english")
  }

  func run() async throws -> TextVectors { try await vectors.run() }
  func check(_ answer: TextVectors) throws -> [Figure] { try vectors.check(answer) }
}

struct TextVectorizing {
  let texts: [String]
  let jobs: Int
  let stemmer: String?

  init(path: String, jobs: Int, stemmer: String?) async throws {
    texts = try await Corpus([path]).articles(jobs: 2).map(\.content)
    self.jobs = jobs
    self.stemmer = stemmer
  }

  func run() async throws -> TextVectors {
    try await TextVectors(of: texts, stemmer: stemmer, jobs: jobs)
  }

  func check(_ answer: TextVectors) throws -> [Figure] {
    try WrongAnswer.unless(answer.rows.rowCount == texts.count, "rows are missing")
    return [
      .articles(texts.count), .megabytes(texts),
      Figure(name: "terms", value: Double(answer.rows.columnCount)),
      Figure(name: "stored", value: Double(answer.rows.storedCount)),
    ]
  }

  func write(_ answer: TextVectors, to path: String) throws {
    try AnswerFile.write(answer.rows, to: path)
    let vocabulary = answer.model.vocabulary
    try AnswerFile.write((0..<vocabulary.count).map { vocabulary.term($0) }, to: path + ".terms")
  }
}
