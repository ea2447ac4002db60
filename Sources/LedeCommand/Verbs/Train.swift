import ArgumentParser
import Lede
import LedePresentation
import LedeStorage
import SystemPackage

struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learns topics from articles that people filed.",
    discussion: """
      A corpus is a folder with a folder per topic, a folder of texts with `topics` in their front
      matter, or JSON Lines with `id`, `title`, `text`, `labels` and `doubtful`.

      EXAMPLES
        lede train corpora/starter -o my.lede
        lede train filed.jsonl.gz -o my.lede --frequencies everything.jsonl.gz
        lede train corpus/ -o my.lede --method neighbours
        lede train corpus/ -o my.lede --topics topics.yaml
        lede train filed.jsonl.gz -o my.lede --passages passages.jsonl.gz
        lede train train.jsonl.gz -o my.lede --validation test.jsonl.gz --thresholds precision=0.9
      """)

  @Argument(help: "Corpora: folders, files, JSON Lines (also .gz).", completion: .file())
  var corpora: [String]

  @Option(name: [.short, .long], help: "The model file to write.")
  var output: String

  @Option(help: "The language of the articles; that of most of the first ones when left out.")
  var language: Language?

  @OptionGroup var training: TrainingOptions

  @Option(help: "Into how many parts articles are divided for held-out scores.")
  var folds = 5

  @Option(
    help: ArgumentHelp(
      "Filed articles to choose thresholds and probabilities on, instead of held-out parts; may be "
        + "given several times.", valueName: "file"),
    completion: .file())
  var validation: [String] = []

  @Option(
    help: "A YAML file of topics: names, descriptions, codes, other names, phrases.",
    completion: .file(extensions: ["yaml", "yml"]))
  var topics: String?

  @Option(help: "The name that the model's card gives.")
  var name: String?

  @Option(help: "A description for the model's card.")
  var description: String?

  @Option(help: "What the model cannot do, for its card.")
  var limits: String?

  @Option(help: "The card's date (YYYY-MM-DD); that of the newest article when left out.")
  var date: String?

  @Flag(help: "Keep the articles' words in the model, so that `lede learn` can train on all again.")
  var keepVectors = false

  @Option(help: "text for people, json for programs.")
  var format: OutputOptions.Format = .text

  @Option(name: [.short, .long], help: "How many cores to use; all when left out.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if folds < 2 { throw ValidationError("--folds must be at least 2") }
    if let date, ArticleDate(date) == nil {
      throw ValidationError("--date must be a day, such as 2026-11-23")
    }
  }

  func run() async throws {
    try await reportingFailures {
      try AtomicFile.check(FilePath(output))
      let corpus = try Corpus(Environment.paths(corpora), usesFolderTopics: true)
      let (further, passages) = (try training.frequencyCorpus, try training.passageCorpus)
      let validation =
        try validation.isEmpty
        ? nil : Corpus(Environment.paths(validation), usesFolderTopics: true)
      let bar = ProgressBar("reading")
      var skips = SkipReport()
      let trainer = LedeTrainer(settings: try settings)
      let model = try await trainer.train(
        on: corpus, frequencies: further, passages: passages, validation: validation,
        jobs: jobs ?? Environment.processorCount,
        progress: { bar.update($0.share, stage: $0.stage.rawValue) },
        skipped: {
          bar.finish()
          skips.add($0)
        },
        noted: {
          bar.finish()
          StandardError.line("note: \($0)")
        })
      bar.finish()
      try Interruption.wait { try model.write(to: output) }
      KeptNote.say(model, output)
      if model.tfidf.vocabulary.count == 0 {
        StandardError.line(
          "note: the model knows no word, as none stands in \(training.vectors.minimumDocuments) "
            + "articles; give more articles, or a smaller --minimum-documents")
      }
      let report = ModelReport(model)
      var standardOutput = try Output(OutputOptions.parse([]))
      if format == .json {
        try standardOutput.line(report.json)
      } else {
        let style = standardOutput.style
        try standardOutput.line(
          "\(output): \(model.card.articles) articles, \(model.labeler.topics.count) topics, "
            + "\(model.tfidf.vocabulary.count) terms, language \(model.language.name)")
        try standardOutput.line(report.summary(style))
      }
      try standardOutput.finish()
      try skips.check(done: model.card.articles)
    }
  }

  private var settings: TrainingSettings {
    get throws {
      let file = try topics.map { try TopicFile(contentsOf: $0, language: language) }
      file?.writeNotes()
      var settings = TrainingSettings(
        vectors: training.vectors, labeler: training.labeler(folds: folds),
        language: language, name: name ?? "unnamed", description: description, limits: limits,
        date: date.flatMap { ArticleDate($0) },
        topics: file?.topics ?? [], phrases: file?.phrases)
      settings.keepsVectors = keepVectors
      return settings
    }
  }
}
