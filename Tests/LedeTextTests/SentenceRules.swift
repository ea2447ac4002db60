/// The kinds of sentence boundaries that pragmatic_segmenter names for English, each with a text of
/// our own whose sentences end where a reader put a ⟂.
enum SentenceRules {
  static let all: [(kind: String, text: String)] = [
    ("a full stop ends a sentence", "Good evening, Lisbon.⟂ Our train is late."),
    ("a question mark", "Where is the ferry?⟂ It left at noon."),
    ("an exclamation mark", "There goes the ferry!⟂ We missed it."),
    ("an initial in capitals", "The baker was called Edith M. Carver."),
    ("a small letter as abbreviation", "The table stands on p. 71."),
    ("a small abbreviation of two letters inside", "Had Rosa and co. paid for the tickets?"),
    (
      "a capitalised abbreviation of two letters inside",
      "She sold the mill to Hart, Lowe & Co. in spring."
    ),
    ("a small abbreviation of two letters at the end", "We waited for Rosa and co.⟂ They came."),
    (
      "a capitalised abbreviation of two letters at the end",
      "She sold the mill to Hart, Lowe & Co.⟂ It was torn down later."
    ),
    ("an abbreviation before a name", "From the roof we saw Mt. Etna at dusk."),
    (
      "an abbreviation before a name and one behind a number",
      "St. Brigid's School is on 9th st. behind the market."
    ),
    ("an abbreviation with a possessive", "This was Tom Reed Jr.'s bicycle."),
    ("points inside an abbreviation", "They toured the U.S.A. by bus."),
    ("points inside an abbreviation at the end", "Norway never joined the E.U.⟂ What about Malta?"),
    ("U.S. at the end of a sentence", "My aunt moved to the U.S.⟂ How is she?"),
    ("U.S. before a name", "He reports to the U.S. Treasury in Washington."),
    ("U.S. inside a sentence", "She has taught in the U.S. for nine years."),
    (
      "a time of day, before a title, both ways",
      "At 7 a.m. Mrs. Bell opened the shop.⟂ She closed it at 8 P.M.⟂ Mrs. Bell then walked home."
    ),
    ("a number with a point", "The ticket costs €12.50 on weekdays."),
    ("a number with a point at the end", "The ticket costs €12.50.⟂ It is valid all day."),
    (
      "a sentence in brackets inside another",
      "The mayor (She was once a nurse at the port.) opened the clinic."
    ),
    ("an e-mail address", "Write to Ann.Poe@example.org.⟂ She reads everything."),
    (
      "the address of a page",
      "The plan is at https://www.example.20.org/city-plan/north_side.html.⟂ Have a look at it."
    ),
    ("a single quotation inside", "He looked up, 'We are lost.' he said."),
    ("a double quotation inside", "He looked up, \"We are lost.\" he said."),
    (
      "a double quotation at the end",
      "He looked up, \"We are lost.\"⟂ He folded the map."
    ),
    ("two exclamation marks", "Goal!!⟂ The stand shook."),
    ("two question marks", "Again??⟂ Who broke it?"),
    ("an exclamation and a question mark", "Again!?⟂ Was it you?"),
    ("a question and an exclamation mark", "Again?!⟂ Was it you?"),
    ("items with point and bracket, without stops", "1.) The flour⟂ 2.) The yeast"),
    ("items with point and bracket, with stops", "1.) Sift the flour.⟂ 2.) Add the yeast."),
    ("items with bracket, without stops", "1) The flour⟂ 2) The yeast"),
    ("items with bracket, with stops", "1) Sift the flour.⟂ 2) Add the yeast."),
    ("items with point, without stops", "1. The flour⟂ 2. The yeast"),
    ("items with point, with stops", "1. Sift the flour.⟂ 2. Add the yeast."),
    ("items with bullets", "• 9. The flour⟂ • 10. The yeast"),
    ("items with bullets of hyphens", "⁃9. The flour⟂ ⁃10. The yeast"),
    ("items with letters", "a. The flour⟂ b. The yeast⟂ c. The water"),
    ("a number with many points", "Look it up under N°. 2041.118.907.⟂ That is the old deed."),
    ("a name with an exclamation mark", "Her brother works for Yahoo! in the sales department."),
    (
      "I at the end of a sentence and as an initial",
      "They are as tired as you and I.⟂ Have you met Peter I. Lang?"
    ),
    (
      "an ellipsis at the end of a quotation",
      "The essay says that in a small town “every window has its opinion. . . .”"
    ),
    (
      "ellipses in square brackets",
      "\"Ruiz [...] compares the port to a long table [...]\" (Marsh 31)."
    ),
    (
      "four spaced points behind a space",
      "Mark what you left out with points and a space before each of them . . . .⟂ Then go on."
    ),
    ("four points without a space", "He had not expected this....⟂ The door opened."),
    (
      "ellipses inside a sentence",
      "It was not ... well, what I saw...look . . . what I mean is . . . I was not there."
    ),
    (
      "four spaced points behind a word",
      "A habit that had weakened . . . was that of counting the boats in winter."
        + "⟂ . . . The custom was not given up. . . ."
    ),
  ]

  /// Kinds that pragmatic_segmenter names for text with broken lines or missing spaces.
  static let brokenLines: [(kind: String, text: String)] = [
    ("a line break inside a sentence", "This report was\nbroken by the printer of the port."),
    ("a line break behind a space", "The night was cold \nand the harbour was empty."),
    (
      "no space between sentences",
      "The port is shut.⟂Monday was calm.⟂Mr. Bell sold 1,200 boxes.⟂That is a record."
    ),
  ]
}
