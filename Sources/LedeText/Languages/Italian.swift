extension Language {
  public static let italian = Language(
    code: "it",
    name: "Italian",
    stemmer: "italian",
    stopWords: WordList(PackageResources.it_stopwords_txt),
    exceptions: WordList(PackageResources.it_exceptions_txt),
    possessiveEndings: [],
    elisions: [
      "l", "un", "dell", "all", "nell", "dall", "sull", "coll", "quell", "quest", "gl", "c", "d",
      "m", "t", "s", "v", "n", "cos", "com", "dov", "anch", "tutt", "senz", "quand", "nessun",
      "qualcun", "ciascun",
    ],
    joiningPrefixes: [],
    abbreviations: WordList(PackageResources.it_abbreviations_txt),
    reportingVerbs: WordList(PackageResources.it_reporting_verbs_txt),
    furniture: WordList(PackageResources.it_furniture_txt),
    months: [
      ["gennaio", "genn", "gen"],
      ["febbraio", "febbr", "feb"],
      ["marzo", "mar"],
      ["aprile", "apr"],
      ["maggio", "magg", "mag"],
      ["giugno", "giu"],
      ["luglio", "lug"],
      ["agosto", "ago"],
      ["settembre", "sett", "set"],
      ["ottobre", "ott"],
      ["novembre", "nov"],
      ["dicembre", "dic"],
    ]
  )
}
