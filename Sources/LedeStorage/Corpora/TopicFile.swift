public import LedeModels
public import LedeText
package import SystemPackage

/// A file of topics: YAML with an id each, and under it what it is called, means, and is found by.
///
/// See Documentation/HowTo/write-a-topic-file.md. Topics without phrases tell what topics that were
/// learned are called.
public struct TopicFile: Sendable {
  /// All topics of the file, sorted by id.
  public let topics: [Topic]

  /// Those that are given for phrases; `nil` when none is.
  public let phrases: PhraseRules?

  /// What a person should know who wrote the file, such as a code that was retired.
  public let notes: [StorageError]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - language: the language in which every phrase must have a word that is no stop word; not
  ///     looked at when `nil`.
  ///   - known: topics that stand elsewhere and may be parents of the file's.
  /// - Throws: `StorageError` with the line of what is wrong, and what to do about it.
  public init(
    contentsOf path: String, language: Language? = nil, known: [Topic] = []
  ) throws(StorageError) {
    try self.init(contentsOf: FilePath(path), language: language, known: known)
  }

  package init(
    contentsOf path: FilePath, language: Language? = nil, known: [Topic] = []
  ) throws(StorageError) {
    guard let bytes = try WholeFile.read(ByteStream(path: path)) else {
      throw StorageError(
        .malformed, path.string, "is too large for a list of topics; make several of it")
    }
    var reader = TopicFileReader(path: path.string)
    let entries = try reader.entries(String(decoding: bytes, as: UTF8.self))
    var phrases: [PhraseTopic] = []
    var topics: [Topic] = []
    for entry in entries {
      let topic = try reader.topic(entry)
      topics.append(topic)
      if let own = try reader.phrases(of: topic, entry) { phrases.append(own) }
    }
    try reader.checkNames(topics, known: known)
    self.topics = topics.sorted { $0.id < $1.id }
    self.phrases = phrases.isEmpty ? nil : PhraseRules(phrases, origin: path.string)
    notes = reader.notes
    if let language { try self.phrases?.check(in: language) }
  }
}

extension PhraseRules {
  /// Refuses phrases that no article can have in a language.
  package func check(in language: Language) throws(StorageError) {
    guard let (topic, phrase) = firstWithoutWords(in: language) else { return }
    throw StorageError(
      .malformed, origin ?? "the topics", line: phrase.line > 0 ? Int(phrase.line) : nil,
      "the phrase \"\(phrase.text)\" of the topic \(topic.topic.id) has only words that stand in "
        + "every \(language.name) text; add a word that says more, or leave it out")
  }
}
