extension Language {
  public static let dutch = Language(
    code: "nl",
    name: "Dutch",
    stemmer: "dutch",
    stopWords: WordList(PackageResources.nl_stopwords_txt),
    exceptions: WordList(PackageResources.nl_exceptions_txt),
    possessiveEndings: ["'s"],
    elisions: [],
    joiningPrefixes: [],
    abbreviations: WordList(PackageResources.nl_abbreviations_txt),
    reportingVerbs: WordList(PackageResources.nl_reporting_verbs_txt),
    furniture: WordList(PackageResources.nl_furniture_txt),
    months: [
      ["januari", "jan"],
      ["februari", "feb", "febr"],
      ["maart", "mrt"],
      ["april", "apr"],
      ["mei"],
      ["juni", "jun"],
      ["juli", "jul"],
      ["augustus", "aug"],
      ["september", "sep", "sept"],
      ["oktober", "okt"],
      ["november", "nov"],
      ["december", "dec"],
    ]
  )
}
