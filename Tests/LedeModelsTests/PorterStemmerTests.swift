import LedeModels
import Testing

@Suite struct PorterStemmerTests {
  /// What NLTK 3.9 makes of the words; each step and each deviation from the paper has some.
  private static let stems: [(String, String)] = [
    ("1990s", "1990"), ("2013", "2013"), ("60th", "60th"), ("abed", "abe"),
    ("ability", "abil"), ("activate", "activ"), ("adjustable", "adjust"),
    ("adjustment", "adjust"), ("adoption", "adopt"), ("aeed", "aeed"), ("agreed", "agre"),
    ("aing", "a"), ("airliner", "airlin"), ("allied", "alli"), ("allowance", "allow"),
    ("ally", "alli"), ("analogously", "analog"), ("angularity", "angular"),
    ("archaeology", "archaeolog"), ("being", "be"), ("bled", "bled"), ("bliss", "bliss"),
    ("bowdlerize", "bowdler"), ("callousness", "callous"), ("canning", "canning"),
    ("caress", "caress"), ("caresses", "caress"), ("cats", "cat"), ("cease", "ceas"),
    ("communism", "commun"), ("conditional", "condit"), ("conflated", "conflat"),
    ("conformably", "conform"), ("controll", "control"), ("controller", "control"),
    ("covid19", "covid19"), ("decisiveness", "decis"), ("defensible", "defens"),
    ("dependent", "depend"), ("died", "die"), ("dies", "die"), ("differently", "differ"),
    ("digitizer", "digit"), ("dying", "die"), ("effective", "effect"),
    ("electrical", "electr"), ("electricity", "electr"), ("enjoy", "enjoy"),
    ("enjoyment", "enjoy"), ("exceed", "exceed"), ("eyes", "eye"), ("failing", "fail"),
    ("falling", "fall"), ("feed", "feed"), ("feudalism", "feudal"), ("filing", "file"),
    ("finally", "final"), ("fizzed", "fizz"), ("flies", "fli"), ("formality", "formal"),
    ("formalize", "formal"), ("formative", "form"), ("freed", "freed"),
    ("generalization", "gener"), ("generously", "gener"), ("geology", "geolog"),
    ("goodness", "good"), ("gyroscopic", "gyroscop"), ("happy", "happi"),
    ("hesitancy", "hesit"), ("hissing", "hiss"), ("homologous", "homolog"),
    ("hopeful", "hope"), ("hopefully", "hope"), ("hopefulness", "hope"), ("hopping", "hop"),
    ("howe", "howe"), ("inference", "infer"), ("innings", "inning"),
    ("internationally", "intern"), ("ions", "ion"), ("irritant", "irrit"),
    ("logically", "logic"), ("lying", "lie"), ("million", "million"), ("motoring", "motor"),
    ("national", "nation"), ("nationality", "nation"), ("naturally", "natur"),
    ("ness", "ness"), ("news", "news"), ("operator", "oper"), ("opinion", "opinion"),
    ("outings", "outing"), ("oxen", "oxen"), ("plastered", "plaster"), ("ponies", "poni"),
    ("possibly", "possibl"), ("predication", "predic"), ("probate", "probat"),
    ("proceed", "proceed"), ("radically", "radic"), ("rate", "rate"), ("rational", "ration"),
    ("relational", "relat"), ("replacement", "replac"), ("revival", "reviv"),
    ("roll", "roll"), ("seeing", "see"), ("sensibility", "sensibl"),
    ("sensitivity", "sensit"), ("sing", "sing"), ("sized", "size"), ("skies", "sky"),
    ("spied", "spi"), ("sses", "ss"), ("succeed", "succeed"), ("syzygy", "syzygi"),
    ("tanned", "tan"), ("technically", "technic"), ("theology", "theolog"), ("ties", "tie"),
    ("totally", "total"), ("toying", "toy"), ("tried", "tri"), ("triplicate", "triplic"),
    ("troubled", "troubl"), ("tying", "tie"), ("using", "use"), ("usually", "usual"),
    ("utilities", "util"), ("valency", "valenc"), ("vietnamization", "vietnam"),
    ("vilely", "vile"), ("yyyy", "yyyi"),
  ]

  @Test func `words have the stems that NLTK gives them`() {
    for (word, stem) in Self.stems {
      #expect(
        String(decoding: PorterStemmer.stem(Array(word.utf8)), as: UTF8.self) == stem, "\(word)")
    }
    #expect(Self.stems.count > 120)
  }

  @Test(arguments: ["", "a", "is", "y", "yy", "ss"])
  func `words of one or two letters stay as they are`(word: String) {
    #expect(PorterStemmer.stem(Array(word.utf8)) == Array(word.utf8))
  }

  @Test func `no ending is too much for a short word`() {
    // All words of up to four letters of those that endings are made of.
    let letters = Array("aebdilnsty".utf8)
    var words: [[UInt8]] = [[]]
    for _ in 0..<4 { words = words.flatMap { word in letters.map { word + [$0] } } }
    for word in words {
      let stem = PorterStemmer.stem(word)
      #expect(!stem.isEmpty && stem.count <= word.count)
    }
  }
}
