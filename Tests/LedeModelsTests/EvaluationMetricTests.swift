import LedeModels
import LedeTestSupport
import Testing

@Suite struct EvaluationMetricTests {
  @Test(arguments: EvaluationMetric.overall)
  func `a metric is read by the name that it has`(metric: EvaluationMetric) {
    #expect(EvaluationMetric(metric.description) == metric)
  }

  @Test(arguments: EvaluationMetric.Figure.allCases)
  func `a topic may have any name`(figure: EvaluationMetric.Figure) {
    for topic in ["syria", "a:b=c", "naïve 🧪 topic, really"] {
      let metric = EvaluationMetric("\(figure.rawValue):\(topic)")
      #expect(metric == EvaluationMetric(figure, .topic(topic)))
      #expect(metric?.description == "\(figure.rawValue):\(topic)")
    }
  }

  @Test(arguments: ["", "f1", "micro", "micro-f2", "Micro-F1", "f1:", ":syria", "mikro-f1:a"])
  func `a name that is mistyped is no metric`(name: String) {
    #expect(EvaluationMetric(name) == nil)
  }

  @Test func `values are those of the evaluation`() async {
    let topics = JudgedSamples.topics(3) + [Topic(id: "unheard")]
    let articles = JudgedSamples.random(60, topics: Array(topics.prefix(3)), noise: 0.8, seed: 2)
      .map {
        JudgedSamples.article(
          $0.id, $0.topics, doubtful: $0.doubtful, among: topics, $0.probabilities + [0])
      }
    let judgement = await LabelJudgement(
      articles, topics: topics, settings: JudgementSettings(replicates: 0), jobs: 1)
    let main = judgement.main
    func value(_ name: String) -> Double? {
      EvaluationMetric(name)?.value(in: judgement)
    }
    #expect(value("micro-f1") == main.micro.f1)
    #expect(value("macro-precision") == main.macro.precision)
    #expect(value("weighted-recall") == main.weighted.recall)
    #expect(value("micro-average-precision") == judgement.microAveragePrecision)
    #expect(value("f1:t1") == main.counts[1].f1)
    #expect(value("average-precision:t2") == judgement.averagePrecisions[2])
    #expect(value("f1:unheard") == nil && value("f1:nonsense") == nil)
  }
}
