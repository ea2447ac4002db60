package import LedeText

/// Corpora small enough that anybody sees what the answers must be.
package enum TinyCorpora {
  /// Eight articles about baking, eight about sailing, two about both, two about neither.
  package static let bakersAndSailors: [Article] =
    baking.enumerated().map { article("bread-\($0)", $1, ["baking"]) }
    + sailing.enumerated().map { article("boat-\($0)", $1, ["sailing"]) }
    + both.enumerated().map { article("both-\($0)", $1, ["baking", "sailing"]) }
    + neither.enumerated().map { article("other-\($0)", $1, []) }

  /// One topic, and every article has it.
  package static let oneTopic: [Article] =
    baking.enumerated().map { article("bread-\($0)", $1, ["baking"]) }

  /// Two topics, one of them with a single article.
  package static let loneSailor: [Article] =
    oneTopic + [article("boat-0", sailing[0], ["sailing"])]

  /// Plainly about baking, and in none of the corpora.
  package static let unseenBread = Article(
    id: "unseen-bread", title: "Flour for the village oven",
    content: "The baker kneaded dough from rye flour. The oven was hot and the bread rose well.")

  /// Plainly about sailing, and in none of the corpora.
  package static let unseenBoat = Article(
    id: "unseen-boat", title: "Sails in the harbour",
    content: "The skipper hoisted the sail and left the harbour. The boat heeled in the wind.")

  /// No word of it is in any corpus.
  package static let unknownWords = Article(
    id: "unknown", content: "Qwxzt vlorp grendimux. Zzyphra blontic ushvara.")

  /// Articles of these as JSON Lines; their text has nothing that JSON would escape.
  package static func lines(_ articles: [Article]) -> String {
    articles.map { article in
      let topics = (article.topics ?? []).map { "\"\($0)\"" }.joined(separator: ",")
      return #"{"id":"\#(article.id)","text":"\#(article.content)","labels":[\#(topics)]}"# + "\n"
    }.joined()
  }

  private static func article(_ id: String, _ content: String, _ topics: [String]) -> Article {
    Article(id: id, content: content, topics: topics)
  }

  private static let baking = [
    "The baker mixed flour and yeast before dawn. The dough rested near the oven.",
    "Bread from the old oven sold out by noon. The baker blamed the smell of warm rye.",
    "A loaf of rye needs more water than a loaf of wheat. Flour is weighed, never guessed.",
    "The village bakery opened a second oven. Yeast and dough filled its long tables.",
    "Sour dough takes two days. The baker feeds the yeast with flour each evening.",
    "Wheat prices rose and so did the price of bread. Bakers cut the weight of a loaf.",
    "An apprentice baker burned forty loaves when the oven door jammed.",
    "The bakery gave its unsold bread to a school. Pupils ate rye loaves with butter.",
  ]

  private static let sailing = [
    "The skipper reefed the sail as the wind rose. The boat ran for the harbour.",
    "A fleet of small boats left the harbour at dawn under full sail.",
    "The mast broke in a gale. The crew rowed the boat back to harbour.",
    "The regatta was called off when the wind died. Sails hung slack from every mast.",
    "The crew of a yacht repaired its keel on the beach. The skipper waited for the tide.",
    "Wind and tide carried the yacht past the lighthouse. Its sail was torn.",
    "The harbour master counted sixty masts before the regatta. Each boat paid a fee.",
    "A skipper must know wind, tide and his crew. The boat teaches the rest.",
  ]

  private static let both = [
    "The ship's baker kept an oven below deck. Flour got wet whenever the boat met the wind.",
    "Sailors of the regatta ate rye bread. The skipper baked a loaf in the harbour each morning.",
  ]

  private static let neither = [
    "The library bought nine hundred novels. Readers queued on the stairs.",
    "A telescope on the hill found a faint comet. Astronomers named it after their cat.",
  ]
}
