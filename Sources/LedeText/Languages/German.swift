extension Language {
  public static let german = Language(
    code: "de",
    name: "German",
    stemmer: "german",
    stopWords: WordList(PackageResources.de_stopwords_txt),
    exceptions: WordList(PackageResources.de_exceptions_txt),
    possessiveEndings: ["'s"],
    elisions: [],
    joiningPrefixes: [],
    ordinalsHavePoint: true,
    abbreviations: WordList(PackageResources.de_abbreviations_txt),
    reportingVerbs: WordList(PackageResources.de_reporting_verbs_txt),
    furniture: WordList(PackageResources.de_furniture_txt),
    months: [
      ["januar", "jänner", "jan", "jän"],
      ["februar", "feber", "feb", "febr"],
      ["märz", "mär", "mrz"],
      ["april", "apr"],
      ["mai"],
      ["juni", "jun"],
      ["juli", "jul"],
      ["august", "aug"],
      ["september", "sep", "sept"],
      ["oktober", "okt"],
      ["november", "nov"],
      ["dezember", "dez"],
    ]
  )
}
