package import LedeText

/// Corpora to be checked: what is wrong with each is plain to see.
package enum CheckedCorpora {
  /// Twelve articles about baking and twelve about sailing, with nothing to be found in them.
  package static let clean: [Article] =
    articles("bread", "baking", baking, endings[..<12])
    + articles("boat", "sailing", sailing, endings[12...])

  /// A copy of one of the clean articles, with another id, perhaps filed differently, perhaps with
  /// more text, or with other text.
  package static func copy(
    _ number: Int, id: String, topics: [String]? = nil, more: String = "", content: String? = nil
  ) -> Article {
    let original = clean[number]
    return Article(
      id: id, content: (content ?? original.content) + more, topics: topics ?? original.topics)
  }

  /// The clean articles as files of a folder per topic.
  package static var files: [(name: String, text: String)] {
    clean.map { ("\($0.topics?.first ?? "")/\($0.id).txt", $0.content + "\n") }
  }

  /// An article as a line of JSON.
  package static func line(_ article: Article) -> String {
    let topics = article.topics.map { topics in
      #","labels":["# + topics.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
    return #"{"id":"\#(article.id)","text":"\#(article.content)"\#(topics ?? "")}"# + "\n"
  }

  package static func lines(_ articles: [Article]) -> String {
    articles.map(line).joined()
  }

  /// Each has three sentences of its subject, of which another has one at most, and one of its own.
  private static func articles(
    _ name: String, _ topic: String, _ subject: [String], _ endings: ArraySlice<String>
  ) -> [Article] {
    zip(subject.indices, endings).map { number, ending in
      let sentences = [0, 4, 5].map { subject[(number + $0) % subject.count] } + [ending]
      return Article(
        id: "\(name)-\(number)", content: sentences.joined(separator: " "), topics: [topic])
    }
  }

  private static let baking = [
    "The baker kneaded dough and heated the oven.", "A loaf of rye cooled beside the oven.",
    "Flour and yeast stood ready for the baker.", "The bakery sold warm bread from its oven.",
    "Yeast made the dough rise by the oven.", "Her bread of wheat flour left the oven late.",
    "Each baker weighed flour for the dough.", "Rye dough filled the bakery with yeast.",
    "The oven burned two loaves of bread.", "His bakery wanted more wheat flour and yeast.",
    "Bread and loaves lay on the baker's table.", "Dough of rye was left in the bakery.",
  ]

  private static let sailing = [
    "The skipper hoisted a sail in the harbour.", "A boat with a broken mast reached the harbour.",
    "Wind and tide kept the skipper waiting.", "The crew rowed the boat against the tide.",
    "Sails hung from the mast without any wind.", "Her yacht left the harbour under sail.",
    "Each skipper counted the crew before the regatta.",
    "The tide carried the yacht to its harbour.",
    "The mast bent in the wind of the regatta.", "His crew wanted a yacht with new sails.",
    "Boats and yachts lay in the skipper's harbour.", "Sail and mast were left in the boat.",
  ]

  private static let endings = [
    "That was on a grey Monday, and few of those who were there will forget it soon.",
    "Nobody had thought it possible when the year began with frost and long nights.",
    "People came from three villages to watch, and most of them stayed until dusk.",
    "The mayor called it a good sign, though she did not say for whom it was good.",
    "It took longer than planned because a wheel of the old cart had been stolen.",
    "A teacher wrote all of this down in a notebook that she keeps for the school.",
    "What it cost was not told, but the bill must have been higher than last time.",
    "Two brothers argued about it for a week and then decided to work together.",
    "In the end everybody agreed that it should be tried again after the holidays.",
    "An old photograph shows the same scene with fewer people and with more snow.",
    "Whoever wants to see how it is done can ask at the town hall before noon.",
    "The radio reported it on Friday, wrongly, and on Saturday with an apology.",
    "For once the newspapers were right, and the council had to change its plan.",
    "A painter came by, set up her easel and would not be moved for six hours.",
    "Those who live nearby complained of the noise, as they do every spring.",
    "There will be a second try in October, unless money runs out before then.",
    "An inspector took notes, asked no questions and went away without lunch.",
    "Some say the tradition is older than the bridge; others doubt that firmly.",
    "Pupils of the fourth class had been given the day off and cheered loudly.",
    "By evening only a dog and a policeman were left to look at the place.",
    "The prize, a clock of brass, will be shown in the window of the chemist.",
    "Experts from the capital were astonished and asked for a written report.",
    "Rain was expected after midnight, so everything was put away in good time.",
    "Her grandfather had done the same in his youth, only slower and with a song.",
  ]
}
