import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct SummaryEvaluationTests {
  private static func texts(_ sentences: [String]) -> (reader: RougeReader, [RougeText]) {
    var reader = RougeReader()
    let texts = sentences.map { reader.read($0) }
    return (reader, texts)
  }

  private static func judged(_ f1s: [Double]) -> JudgedSummaries {
    JudgedSummaries(
      id: "a",
      summaries: f1s.map { f1 in
        let score = RougeScore(precision: f1, recall: f1, f1: f1)
        return JudgedSummary(
          rouge: RougeScores(rouge1: score, rouge2: .zero, rougeL: score, rougeLsum: score),
          words: Int(f1 * 10))
      })
  }

  @Test func `the oracle's scores are those of the summary with the sentence`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<40 {
      func sentence() -> String {
        (0..<random.next(below: 9)).map { _ in "w\(random.next(below: 15))" }
          .joined(separator: " ")
      }
      var reader = RougeReader()
      let sentences = (0..<8).map { _ in reader.read(sentence()) }
      let reference = reader.read(sentence() + "\n" + sentence())
      var oracle = OracleRescoring(
        sentences: sentences, eligible: sentences.map { _ in true }, reference: reference)
      var chosen: [Int] = []
      /// The mean F1 of words and of pairs inside sentences.
      func value(_ numbers: [Int]) -> Double {
        let words = RougeScores.words(RougeText(joining: numbers.map { sentences[$0] }))
        let pairs = numbers.flatMap { RougeScores.pairs(sentences[$0]) }.sorted()
        return
          (RougeScores.overlap(words, RougeScores.words(reference)).f1
          + RougeScores.overlap(pairs, RougeScores.pairs(reference)).f1) / 2
      }
      while !oracle.isComplete {
        let open = sentences.indices.filter { !chosen.contains($0) }
        for position in open {
          let difference = Double(oracle.scores[position]) - value(chosen + [position])
          #expect(difference.magnitude < 1e-6)
        }
        guard let best = open.max(by: { oracle.scores[$0] < oracle.scores[$1] }) else { break }
        #expect(Double(oracle.scores[best]) > value(chosen) - 1e-6)
        chosen.append(best)
        oracle.choose(best)
      }
      for position in sentences.indices where !chosen.contains(position) {
        #expect(value(chosen + [position]) <= value(chosen) + 1e-6, "nothing would be better")
      }
    }
  }

  @Test func `sentences are found in a reference that is made of them`() {
    var (reader, sentences) = Self.texts([
      "The ferry stayed in port.", "Nobody was hurt.", "A storm came up at night!", "Yes.",
    ])
    // Out of order, and glued without a space.
    let glued = reader.read("A storm came up at night!The ferry stayed in port.")
    #expect(ReferenceSentences.find(sentences, in: glued) == [true, false, true, false])
    let own = reader.read("A ferry stayed in the port because a storm came up.")
    #expect(ReferenceSentences.find(sentences, in: own) == nil)
    #expect(ReferenceSentences.find(sentences, in: reader.read("")) == nil)
    // Nine tenths of the words are enough.
    let more = reader.read("The ferry stayed in port. A storm came up at night. Later.")
    #expect(ReferenceSentences.find(sentences, in: more) == [true, false, true, false])
    sentences.removeFirst()
    #expect(ReferenceSentences.find(sentences, in: more) == nil)
  }

  @Test func `figures are means, and what is above the lead is counted in pairs`() async throws {
    let contestants: [SummaryContestant] = [.method(.lexrank), .method(.lead), .oracle]
    let evaluation = await SummaryEvaluation(
      [Self.judged([0.2, 0.1, 0.5]), Self.judged([0.6, 0.5, 0.9])], contestants: contestants,
      replicates: 200, jobs: 2)
    let result = try #require(evaluation.results.first)
    #expect(result.contestant == .method(.lexrank) && result.words == 4)
    let rouge1 = try #require(result.measures.first)
    #expect(rouge1.name == "rouge1" && (rouge1.f1.mean - 0.4).magnitude < 1e-12)
    // Draws hold one article, the other, or both.
    let interval = try #require(rouge1.f1.interval)
    #expect((interval.low - 0.2).magnitude < 1e-12 && (interval.high - 0.6).magnitude < 1e-12)
    // Both articles have the same difference.
    let gain = try #require(rouge1.gain?.interval)
    #expect((gain.low - 0.1).magnitude < 1e-12 && (gain.high - 0.1).magnitude < 1e-12)
    #expect(evaluation.results[1].measures[0].gain?.mean == 0)
    #expect(result.sentences == nil && evaluation.extractiveCount == 0)
  }

  @Test func `without the lead nothing is above it, without replicates there are no intervals`()
    async throws
  {
    let evaluation = await SummaryEvaluation(
      [Self.judged([0.2])], contestants: [.oracle], replicates: 0, jobs: 1)
    let rouge1 = try #require(evaluation.results.first?.measures.first)
    #expect(rouge1.gain == nil && rouge1.f1.interval == nil && rouge1.f1.mean == 0.2)
  }

  @Test func `metrics have names that are read again`() {
    for measure in ["rouge1", "rouge2", "rougeL", "rougeLsum", "sentences"] {
      for figure in ["precision", "recall", "f1"] {
        for suffix in [""] + SummaryContestant.allCases.map({ ":" + $0.name }) {
          let name = "\(measure)-\(figure)\(suffix)"
          #expect(SummaryMetric(name)?.description == name)
        }
      }
    }
    for name in ["", "rouge3-f1", "rouge1", "rouge1-f2", "rouge1-f1:", "rouge1-f1:zebra", "-f1"] {
      #expect(SummaryMetric(name) == nil, "\(name)")
    }
  }

  @Test func `a metric is that of its method, else of the first`() async {
    let evaluation = await SummaryEvaluation(
      [Self.judged([0.2, 0.5])], contestants: [.method(.kl), .oracle], replicates: 0, jobs: 1)
    #expect(SummaryMetric("rouge1-f1")?.value(in: evaluation) == 0.2)
    #expect(SummaryMetric("rougeL-recall:oracle")?.value(in: evaluation) == 0.5)
    #expect(SummaryMetric("rouge1-f1:lead")?.value(in: evaluation) == nil)
    #expect(SummaryMetric("sentences-f1")?.value(in: evaluation) == nil)
  }
}
