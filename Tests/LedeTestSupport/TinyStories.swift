package import LedeText

/// Three events that never were, each told by several papers, and articles about nothing else.
package enum TinyStories {
  /// Ten articles: four about a bridge, three about a strike, one of it twice, and two alone.
  package static let all: [Article] = bridge + strike + [strikeCopy] + alone

  /// The numbers of the articles of each event in ``all``.
  package static let groups = [[0, 1, 2, 3], [4, 5, 6, 7], [8], [9]]

  package static let bridge = [
    article(
      "bridge-1", "Tollen Bridge closed after crack is found", "2021-03-02", "Harbour Post",
      """
      The Tollen Bridge was closed to all traffic on Tuesday after inspectors found a crack in its \
      eastern pylon. Engineers of the port authority had noticed the crack during a yearly check. \
      Ferries will carry passengers across the Tollen until repairs are done.
      """),
    article(
      "bridge-2", "Ferries replace the cracked Tollen Bridge", "2021-03-03", "Daily Lantern",
      """
      Two ferries began to carry commuters across the Tollen on Wednesday, a day after a crack in the \
      eastern pylon closed the Tollen Bridge. Queues at the landing stage reached the fish market by \
      eight. The port authority said that the bridge would stay shut for at least three weeks.
      """),
    article(
      "bridge-3", "Pylon of Tollen Bridge to be braced with steel", "2021-03-05", nil,
      """
      The cracked eastern pylon of the Tollen Bridge will be braced with steel rings, the port \
      authority decided on Friday. Engineers want to jack up the deck before the rings are fitted. \
      The work on the bridge is to cost four million crowns.
      """),
    article(
      "bridge-4", "Why did nobody see the crack in the Tollen Bridge?", nil, "Evening Ledger",
      """
      Inspectors looked at the Tollen Bridge last spring and saw no crack in the eastern pylon. The \
      port authority now asks whether they climbed the pylon at all. A bridge of that age is to be \
      checked by hand, not by telescope.
      """),
  ]

  package static let strike = [
    article(
      "strike-1", "Bakers of Marrow walk out over night shifts", "2021-03-04", "Harbour Post",
      """
      Bakers in the city of Marrow stopped work on Thursday in a dispute over night shifts. The \
      bakers' union says that its members are paid less for a night than for a morning. Shops in \
      Marrow sold the last loaves before noon.
      """),
    article(
      "strike-2", "No bread in Marrow as bakers' strike enters second day", "2021-03-05",
      "Daily Lantern",
      """
      The strike of the Marrow bakers went into its second day on Friday, and shelves stayed empty. \
      The union of the bakers turned down an offer of two crowns more for night shifts. The mayor of \
      Marrow asked army kitchens to bake for hospitals.
      """),
    article(
      "strike-3", "Marrow bakers accept new pay for night shifts", "2021-03-08", "Evening Ledger",
      """
      Bakers in Marrow ended their strike on Monday after owners agreed to pay night shifts as much \
      as morning shifts. The bakers' union called the vote the clearest in its history. Ovens in \
      Marrow were lit again before midnight.
      """),
  ]

  /// The second article about the strike, as another paper printed it.
  package static let strikeCopy = article(
    "strike-copy", "Empty shelves in Marrow", "2021-03-06", "Valley Courier",
    strike[1].content + "\n\nWith material from agencies.")

  package static let alone = [
    article(
      "orchid", "Orchid thought lost flowers on the Kessel heath", "2021-03-03", "Harbour Post",
      """
      Botanists found nine stems of the ghost orchid on the Kessel heath, where it was last seen in \
      1911. Volunteers guard the stems around the clock.
      """),
    article(
      "chess", "Schoolgirl of twelve beats the grandmaster", "2021-03-06", "Daily Lantern",
      """
      A pupil of twelve beat a visiting grandmaster in thirty moves at the Lindow chess club. Her \
      teacher had told her to play for a draw.
      """),
  ]

  /// These articles as JSON Lines, each with its event as the last label.
  package static func lines(_ articles: [Article] = all) -> String {
    articles.map { article in
      let members: [(String, String?)] = [
        ("id", article.id), ("title", article.title), ("date", article.date?.description),
        ("source", article.source), ("url", article.url), ("text", article.content),
      ]
      let event = article.id.prefix { $0 != "-" }
      return "{"
        + members.compactMap { name, value in value.map { "\"\(name)\":\"\(escaped($0))\"" } }
        .joined(separator: ",") + ",\"labels\":[\"news\",\"\(event)\"]}\n"
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }

  private static func article(
    _ id: String, _ title: String, _ date: String?, _ source: String?, _ content: String
  ) -> Article {
    Article(
      id: id, title: title, content: content, date: date.flatMap { ArticleDate($0) },
      source: source, url: "https://news.example/\(id)")
  }
}
