import Lede

/// The ten nearest of each of the first 20,000 articles, itself among them: exact top-10 cosine of
/// their TF-IDF vectors, stop words kept. The work of `sparse_dot_topn`.
struct Nearest: Workload {
  static let name = "nearest"
  let vectors: NearestVectors

  init(path: String, jobs: Int) async throws {
    vectors = try await NearestVectors(path: path, jobs: jobs)
  }

  func run() async throws -> [[CosineIndex.Match]] {
    await CosineSearch(vectors.rows).nearest(limit: NearestVectors.limit, jobs: vectors.jobs)
  }

  func check(_ answer: [[CosineIndex.Match]]) throws -> [Figure] {
    let index = CosineIndex(vectors.rows)
    for row in stride(from: 0, to: vectors.rows.rowCount, by: 97) {
      let slow = index.search(vectors.rows.row(row), limit: NearestVectors.limit)
      try WrongAnswer.unless(answer[row] == slow, "not the nearest of article \(row)")
    }
    return vectors.figures
  }

  func write(_ answer: [[CosineIndex.Match]], to path: String) throws {
    try AnswerFile.write(answer, limit: NearestVectors.limit, to: path)
  }
}

/// The same by postings alone, one query after the other: what BLAS and blocks are held against.
struct NearestPostings: Workload {
  static let name = "nearest-postings"
  let vectors: NearestVectors

  init(path: String, jobs: Int) async throws {
    vectors = try await NearestVectors(path: path, jobs: jobs)
  }

  func run() async throws -> [[CosineIndex.Match]] {
    let (rows, index, jobs) = (vectors.rows, CosineIndex(vectors.rows), vectors.jobs)
    return await withTaskGroup(of: [(Int, [CosineIndex.Match])].self) { group in
      for job in 0..<jobs {
        group.addTask {
          stride(from: job, to: rows.rowCount, by: jobs).map {
            ($0, index.search(rows.row($0), limit: NearestVectors.limit))
          }
        }
      }
      var answer = Array(repeating: [CosineIndex.Match](), count: rows.rowCount)
      for await share in group { for (row, matches) in share { answer[row] = matches } }
      return answer
    }
  }

  func check(_ answer: [[CosineIndex.Match]]) async throws -> [Figure] {
    let fast = await CosineSearch(vectors.rows).nearest(
      limit: NearestVectors.limit, jobs: vectors.jobs)
    try WrongAnswer.unless(answer == fast, "the searches disagree")
    return vectors.figures
  }
}

struct NearestVectors {
  static let limit = 10
  let rows: SparseMatrix
  let jobs: Int

  init(path: String, jobs: Int) async throws {
    let texts = try await Corpus([path]).articles(jobs: 2).prefix(20_000).map(\.content)
    rows = try await TextVectors(of: texts, jobs: 2).rows
    self.jobs = jobs
  }

  var figures: [Figure] {
    [
      .articles(rows.rowCount), Figure(name: "terms", value: Double(rows.columnCount)),
      Figure(name: "stored", value: Double(rows.storedCount)),
    ]
  }
}
