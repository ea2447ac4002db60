import ArgumentParser
import Lede

/// Topics of a file, beside those of the model or alone.
struct TopicOptions: ParsableArguments {
  @Option(
    help: "A YAML file of topics whose phrases give them, beside the model's topics.",
    completion: .file(extensions: ["yaml", "yml"]))
  var topics: String?

  @Flag(name: .customLong("no-model"), help: "Give the topics of --topics alone, without a model.")
  var withoutModel = false

  func validate() throws {
    if withoutModel, topics == nil {
      throw ValidationError("--no-model needs topics of its own: give a file with --topics")
    }
  }

  /// Opens the model, or makes one that has nothing but the file's topics.
  func open(_ model: ModelOptions, language: Language?) throws -> LedeModel {
    if withoutModel, model.model != nil {
      throw CommandFailure(.usage, "--no-model and -m exclude each other; leave one out")
    }
    guard let topics else { return try model.open() }
    guard withoutModel else {
      let model = try model.open()
      return model.adding(
        try phrases(of: topics, language: language ?? model.language, known: model.topics))
    }
    let phrases = try phrases(of: topics, language: language ?? .english, known: [])
    return LedeModel(phrases: phrases, language: language ?? .english)
  }

  private func phrases(
    of path: String, language: Language, known: [Topic]
  ) throws -> PhraseRules {
    let file = try TopicFile(contentsOf: path, language: language, known: known)
    file.writeNotes()
    guard let phrases = file.phrases else {
      throw CommandFailure(
        .failed,
        "\(path): no topic in it has phrases, so none can be given; add `phrases:` to one")
    }
    return phrases
  }
}

extension TopicFile {
  /// Tells what the writer of the file should know.
  func writeNotes() {
    for note in notes { StandardError.line("note: \(note)") }
  }
}
