extension Language {
  public static let french = Language(
    code: "fr",
    name: "French",
    stemmer: "french",
    stopWords: WordList(PackageResources.fr_stopwords_txt),
    exceptions: WordList(PackageResources.fr_exceptions_txt),
    possessiveEndings: [],
    elisions: [
      "l", "d", "qu", "n", "s", "j", "m", "t", "c", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu",
    ],
    joiningPrefixes: [],
    abbreviations: WordList(PackageResources.fr_abbreviations_txt),
    reportingVerbs: WordList(PackageResources.fr_reporting_verbs_txt),
    furniture: WordList(PackageResources.fr_furniture_txt),
    months: [
      ["janvier", "janv", "jan"],
      ["février", "févr", "fév"],
      ["mars"],
      ["avril", "avr"],
      ["mai"],
      ["juin"],
      ["juillet", "juill", "juil"],
      ["août", "aout"],
      ["septembre", "sept"],
      ["octobre", "oct"],
      ["novembre", "nov"],
      ["décembre", "déc"],
    ]
  )
}
