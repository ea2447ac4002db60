package import LedeText

/// German articles of two topics, with umlauts, that a model can be trained on.
package enum GermanCorpus {
  package static let articles: [Article] =
    bakers.enumerated().map { Article(id: "brot-\($0)", content: $1, topics: ["bäckerei"]) }
    + sailors.enumerated().map { Article(id: "boot-\($0)", content: $1, topics: ["segeln"]) }

  /// The articles as files in a folder for each topic.
  package static let files: [(path: String, content: String)] = articles.map {
    ("\($0.topics?.first ?? "")/\($0.id).txt", $0.content)
  }

  /// The articles as JSON Lines.
  package static let lines = articles.map {
    "{\"text\":\"\($0.content)\",\"labels\":[\"\($0.topics?.first ?? "")\"]}\n"
  }.joined()

  /// Plainly about baking; its inflected forms are in none of the articles.
  package static let unseenBread = Article(
    id: "neu", title: "Der Bäckerei fehlen die Öfen",
    content: "Dem Müller ist das Mehl ausgegangen, und ohne Mehl wird es keine Brote geben. "
      + "Die Bäcker kneten heute keinen Teig.")

  /// The same as a file.
  package static let unseenText =
    (unseenBread.title ?? "") + "\n\n" + unseenBread.content

  private static let bakers = [
    "Der Bäcker hat das Mehl gewogen und den Teig geknetet. Danach schob er die Brote in den Ofen.",
    "In der Bäckerei ist der Ofen ausgefallen. Die Brötchen waren deshalb schon um neun ausverkauft.",
    "Für das Roggenbrot braucht man mehr Wasser als für das Weizenbrot. Das Mehl wird nicht geschätzt.",
    "Ein Lehrling hat den Teig zu früh geknetet, und der Bäcker musste die Brötchen wegwerfen.",
    "Die Bäckereien im Dorf haben die Preise für Brot erhöht, weil das Mehl teurer geworden ist.",
    "Der Müller lieferte das Mehl nicht rechtzeitig, also blieben die Öfen in der Bäckerei kalt.",
  ]

  private static let sailors = [
    "Der Segler hat im Hafen das Segel geflickt. Erst als der Wind drehte, lief das Boot wieder aus.",
    "In den Häfen an der Küste liegen die Boote fest, weil der Sturm noch nicht nachgelassen hat.",
    "Die Mannschaft hat den Mast gestrichen und das Segel gesetzt, bevor der Wind zu stark wurde.",
    "Bei der Regatta ist ein Boot gekentert. Die Segler wurden von der Küstenwache aus dem Wasser geholt.",
    "Ohne Wind hängen die Segel schlaff, und die Boote der Regatta kommen nicht mehr bis zum Hafen.",
    "Der Hafenmeister hat die Masten gezählt und mit den Seglern über die Gebühren für Boote gestritten.",
  ]
}
