import Lede

@main
struct Newsdesk {
  static func main() async throws {
    let corpus = try Corpus([CommandLine.arguments[1]])
    let model = try await LedeTrainer().train(on: corpus, jobs: 2)
    let article = Article(
      id: "example", title: "Envoys agree on talks",
      content: """
        Diplomats from nine states agreed on Monday to hold talks on Syria in Geneva. The envoy \
        of the United Nations said that a ceasefire had to come first. Rebels near Idlib and the \
        government in Damascus have accused each other of shelling villages.
        """)
    for label in model.labels(of: article) { print(label.topic.name) }
    for sentence in model.summary(of: article, within: .sentences(1)) { print(sentence.text) }
  }
}
