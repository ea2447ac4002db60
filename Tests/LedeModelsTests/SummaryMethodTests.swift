import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

/// Methods that score each sentence for itself, against their formulas.
@Suite struct SummaryMethodTests {
  static let model = TinyTraining.count(
    TinyCorpora.bakersAndSailors, TinyTraining.everyWord
  ).model

  static func input(_ article: Article) throws -> SummaryInput {
    let features = TinyTraining.features(of: article, model)
    return SummaryInput(features: features, terms: try #require(features.sentenceTerms))
  }

  /// By sentence, how often each term stands in it.
  static func counts(_ input: SummaryInput) -> [[Double]] {
    let counts = input.terms.counts
    return (0..<counts.rowCount).map { row in
      counts.row(row).dense(counts.columnCount).map { Double($0) }
    }
  }

  /// By sentence, its TF-IDF vector before it is scaled.
  static func weights(_ input: SummaryInput) -> [[Double]] {
    counts(input).map { zip($0, input.terms.rarity).map { $0 * Double($1) } }
  }

  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  static func cosine(_ a: [Double], _ b: [Double]) -> Double {
    let lengths = (dot(a, a) * dot(b, b)).squareRoot()
    return lengths > 0 ? dot(a, b) / lengths : 0
  }

  @Test(arguments: ArticleFixture.all)
  func `cosines are the same through BLAS and term by term`(fixture: ArticleFixture) throws {
    let input = try Self.input(fixture.article)
    let dense = SentenceSimilarity(vectors: input.vectors, isDense: true).cosines
    let byTerms = SentenceSimilarity(vectors: input.vectors, isDense: false).cosines
    let weights = Self.weights(input)
    for i in weights.indices {
      for j in weights.indices {
        #expect((dense[i, j] - byTerms[i, j]).magnitude < 1e-6)
        #expect((Double(byTerms[i, j]) - Self.cosine(weights[i], weights[j])).magnitude < 1e-5)
        #expect(byTerms[i, j] == byTerms[j, i])
      }
    }
  }

  @Test(arguments: ArticleFixture.all)
  func `latent lengths are those of a decomposition in full`(fixture: ArticleFixture) throws {
    let input = try Self.input(fixture.article)
    let weights = Self.weights(input)
    guard !weights.isEmpty else { return }
    let products = weights.flatMap { row in weights.map { Self.dot(row, $0) } }
    let full = SymmetricEigenvectors(rotating: products, count: weights.count)
    let kept = full.values.prefix(8).indices.filter {
      full.values[$0] > 1e-9 && full.values[$0] >= full.values[0] / 4
    }
    let lengths = weights.indices.map { row in
      kept.reduce(0.0) {
        let element = full.vectors[$1 * weights.count + row]
        return $0 + element * element * full.values[$1]
      }.squareRoot()
    }
    let highest = max(lengths.max() ?? 0, 1e-9)
    for (score, length) in zip(LSASummarizer().scores(of: input), lengths) {
      #expect((Double(score) - length / highest).magnitude < 1e-3)
    }
  }

  @Test func `a cluster is significant words with at most four others between two`() throws {
    func best(_ pattern: String) -> Float { LuhnSummarizer.bestCluster(pattern.map { $0 == "x" }) }
    #expect(best("") == 0 && best("...") == 0)
    #expect(best(".x.") == 1 && best("xxx") == 3 && best("xx.x") == 9.0 / 4)
    #expect(best("xxx....xxx") == 36.0 / 10)
    // One word more between them, and they are two clusters.
    #expect(best("xxx.....xxx") == 3)
    #expect(best("x.....xx.x") == 9.0 / 4)
  }

  @Test func `words that the article repeats are significant, stop words are not`() throws {
    let input = try Self.input(
      Article(
        id: "a",
        content: """
          The ferry waits for a storm at the port. The and the and the. Storm, ferry and port \
          again. Nobody slept.
          """))
    // ferry … port, three of eight words; storm … port, three of four.
    #expect(LuhnSummarizer().scores(of: input) == [9.0 / 8, 0, 9.0 / 4, 0])
  }

  @Test(arguments: ArticleFixture.all)
  func `centrality, place and likeness to the first sentence count alike`(
    fixture: ArticleFixture
  ) throws {
    let input = try Self.input(fixture.article)
    let (counts, weights) = (Self.counts(input), Self.weights(input))
    var centroid = Array(repeating: 0.0, count: input.terms.rarity.count)
    for row in weights { for term in row.indices { centroid[term] += row[term] } }
    if centroid.contains(where: { $0 >= 3 }) { centroid = centroid.map { $0 >= 3 ? $0 : 0 } }
    let sums = counts.map { Self.dot($0, centroid) }
    let eligible = input.eligible
    let count = Double(eligible.count { $0 })
    for (position, score) in CentroidSummarizer().scores(of: input).enumerated() {
      let first = try #require(eligible.firstIndex(of: true))
      let before = Double(eligible[..<position].count { $0 })
      let expected =
        sums[position] / max(sums.max() ?? 0, 1e-9) + (count - before) / count
        + Self.cosine(weights[position], weights[first])
      #expect((Double(score) - expected).magnitude < 1e-4)
    }
  }

  @Test(arguments: [
    SummaryMethod.lexrank, .textrank, .lsa, .luhn, .sumbasic, .kl,
  ])
  func `where a sentence stands does not count for methods that do not say so`(
    method: SummaryMethod
  ) throws {
    let fixture = try #require(ArticleFixture.all.first { $0.name == "long" })
    let summarizer = method.makeSummarizer()
    let there = summarizer.scores(of: try Self.input(fixture.article))
    let input = try Self.input(fixture.article)
    let sentences = input.text.sentences.map {
      CleanedText.string(fixture.article.content, $0.utf8Range)
    }
    var turned = fixture.article
    turned.content = sentences.reversed().joined(separator: " ")
    let back = summarizer.scores(of: try Self.input(turned))
    #expect(there.count == back.count)
    for (one, other) in zip(there, back.reversed()) {
      // A word that comes first in the text is the most probable of equal ones.
      let difference = (one - other).magnitude
      #expect(difference < 1e-3 || (method == .sumbasic && (difference - 1).magnitude < 1e-3))
    }
  }
}
