public import ArgumentParser
public import Lede
import LedeStorage

/// What decides how a model learns, wherever one is trained.
struct TrainingOptions: ParsableArguments {
  /// How much errors weigh.
  enum ClassWeights: String, ExpressibleByArgument, CaseIterable {
    case none, balanced
  }

  @Option(help: "How topics are scored.")
  var method: LabelingMethod = .linear

  @Option(
    help: ArgumentHelp(
      "Articles that only tell how rare words are and which go together; they need no topics. May "
        + "be given several times.", valueName: "file"),
    completion: .file())
  var frequencies: [String] = []

  @Option(
    help: ArgumentHelp(
      "Passages that are filed for what they themselves are about, for secondary topics; JSON Lines "
        + "with `article`, the id of the whole. May be given several times.", valueName: "file"),
    completion: .file())
  var passages: [String] = []

  @Option(help: "How many neighbouring words make a term at most: 1 or 2; 2 when left out.")
  var ngrams: Int?

  @Flag(inversion: .prefixedNo, help: "Whether pairs of words are terms, too: --ngrams 2 or 1.")
  var bigrams: Bool?

  @Option(help: "In how many articles a term must stand.")
  var minimumDocuments = 2

  @Option(help: "In which share of the articles a term may stand and still count.")
  var maximumShare = 1.0

  @Option(help: "How many terms are kept, those in most articles first.")
  var maximumTerms = 80_000

  @Option(help: "The weight of an error against that of simplicity (linear method).")
  var cost: Float = 1

  @Option(
    help: ArgumentHelp(
      "Whether errors weigh as much for a topic's articles as for all others (linear method).",
      valueName: "none|balanced"))
  var classWeights: ClassWeights = .none

  @Option(
    help: ArgumentHelp(
      "What thresholds are chosen for.",
      valueName: "f1|at-least-one|precision=0.9|fixed=0.5"))
  var thresholds: ThresholdPolicy = .f1

  @Option(
    help: """
      How many latent dimensions of --frequencies steer learning, 0 for none; 200 when left out \
      (linear method).
      """)
  var latentDimensions: Int?

  @Option(help: "What all random choices are drawn from.")
  var seed: UInt64 = 1

  func validate() throws {
    if let ngrams {
      guard (1...2).contains(ngrams) else {
        throw ValidationError(
          "--ngrams must be 1, for words, or 2, for words and pairs; longer terms are not counted")
      }
      if let bigrams, bigrams != (ngrams == 2) {
        throw ValidationError(
          "--ngrams \(ngrams) and --\(bigrams ? "" : "no-")bigrams contradict each other; leave one "
            + "out")
      }
    }
    if minimumDocuments < 1 { throw ValidationError("--minimum-documents must be at least 1") }
    if !(maximumShare > 0 && maximumShare <= 1) {
      throw ValidationError("--maximum-share must be above 0 and at most 1")
    }
    guard (1...Vocabulary.limit).contains(maximumTerms) else {
      throw ValidationError("--maximum-terms must be from 1 to \(Vocabulary.limit)")
    }
    if !(cost > 0 && cost.isFinite) { throw ValidationError("--cost must be above 0") }
    if let latentDimensions {
      guard (0...2000).contains(latentDimensions) else {
        throw ValidationError("--latent-dimensions must be from 0 to 2000")
      }
      if latentDimensions > 0, frequencies.isEmpty {
        throw ValidationError(
          "--latent-dimensions are learned from further articles: give some with --frequencies")
      }
    }
    guard method != .linear else { return }
    let only: [(isGiven: Bool, name: String)] = [
      (latentDimensions ?? 0 > 0, "--latent-dimensions"),
      (classWeights == .balanced, "--class-weights"),
      (!passages.isEmpty, "--passages"),
    ]
    if let option = only.first(where: \.isGiven) {
      throw ValidationError("\(option.name) is for the method linear, not \(method.rawValue)")
    }
  }

  /// How words become numbers.
  var vectors: TFIDFSettings {
    TFIDFSettings(
      bigrams: bigrams ?? (ngrams != 1), minimumDocuments: minimumDocuments,
      maximumShare: maximumShare, maximumTerms: maximumTerms)
  }

  /// How topics are learned.
  func labeler(folds: Int = 5) -> LabelerSettings {
    LabelerSettings(
      method: method, folds: folds, cost: cost, balancesClasses: classWeights == .balanced,
      thresholds: thresholds,
      latentDimensions: method != .linear || frequencies.isEmpty ? 0 : latentDimensions ?? 200,
      seed: seed)
  }

  var frequencyCorpus: Corpus? {
    get throws { try frequencies.isEmpty ? nil : Corpus(Environment.paths(frequencies)) }
  }

  var passageCorpus: Corpus? {
    get throws { try passages.isEmpty ? nil : Corpus(Environment.paths(passages)) }
  }
}

extension ThresholdPolicy: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
  public var defaultValueDescription: String { text }
}
