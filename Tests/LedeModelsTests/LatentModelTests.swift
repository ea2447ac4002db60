import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

@Suite struct LatentModelTests {
  private static func articles() -> SparseMatrix {
    var random = SplitMix64(seed: 21)
    var matrix = SparseMatrix(columnCount: 60)
    for _ in 0..<50 {
      var article = random.sparseVector(columns: 60, density: 0.2)
      article.values = article.values.map { $0.magnitude }
      article.normalize()
      matrix.append(article)
    }
    return matrix
  }

  @Test(arguments: [false, true], [false, true])
  func `many vectors are the same as one by one`(divides: Bool, normalizes: Bool) async {
    let articles = Self.articles()
    let settings = LatentSettings(
      dimensions: 20, dividesBySingularValues: divides, normalizes: normalizes)
    let model = await LatentTrainer(settings: settings).train(on: articles, jobs: 2)
    #expect(model.dimensionCount == 20 && model.termCount == 60)
    let vectors = await model.vectors(of: articles, jobs: 3)
    for row in 0..<articles.rowCount {
      let one = model.vector(of: articles.row(row))
      #expect(one == (0..<20).map { vectors[row, $0] })
      let length = one.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if normalizes { #expect((length - 1).magnitude <= 1e-5) }
    }
    // Undivided, dimensions are as long as their singular values, divided of length 1.
    for dimension in 0..<20 where !normalizes {
      let length = (0..<articles.rowCount).reduce(Float(0)) {
        $0 + vectors[$1, dimension] * vectors[$1, dimension]
      }.squareRoot()
      let expected = divides ? 1 : model.singularValues[dimension]
      #expect((length - expected).magnitude <= 1e-4 * expected)
    }
  }

  @Test func `all dimensions keep angles and hold everything`() async {
    let articles = Self.articles()
    let settings = LatentSettings(dimensions: 80, normalizes: false)
    let model = await LatentTrainer(settings: settings).train(on: articles)
    #expect((model.explainedShare - 1).magnitude <= 1e-5)
    let (a, b) = (model.vector(of: articles.row(3)), model.vector(of: articles.row(4)))
    let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    #expect((product - articles.row(3).dot(articles.row(4))).magnitude <= 1e-4)
    let fewer = await LatentTrainer(settings: LatentSettings(dimensions: 5)).train(on: articles)
    #expect(fewer.explainedShare < model.explainedShare && fewer.explainedShare > 0)
  }

  @Test func `words that go together make articles without a common word alike`() async {
    // Ships and harbours share articles, so do courts and judges; no article has all four.
    var articles = SparseMatrix(columnCount: 5)
    for row in 0..<40 {
      let first: Int32 = row < 20 ? 0 : 2
      articles.append(SparseVector(indices: [first, first + 1, 4], values: [0.6, 0.6, 0.2]))
    }
    let settings = LatentSettings(dimensions: 2)
    let model = await LatentTrainer(settings: settings).train(on: articles)
    func cosine(_ a: Int32, _ b: Int32) -> Float {
      let x = model.vector(of: SparseVector(indices: [a], values: [1]))
      let y = model.vector(of: SparseVector(indices: [b], values: [1]))
      return zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
    }
    #expect(cosine(0, 1) > 0.99 && cosine(2, 3) > 0.99)
    #expect(cosine(0, 2) < 0.5 && cosine(1, 3) < 0.5)
  }

  @Test func `an article of no known term has a vector of zeros`() async {
    let model = await LatentTrainer(settings: LatentSettings(dimensions: 3))
      .train(on: Self.articles())
    #expect(model.vector(of: SparseVector()) == [0, 0, 0])
    let nothing = await LatentTrainer().train(on: SparseMatrix(columnCount: 4))
    #expect(nothing.dimensionCount == 0 && nothing.explainedShare == 0)
    #expect(nothing.vector(of: SparseVector(indices: [2], values: [1])).isEmpty)
  }
}
