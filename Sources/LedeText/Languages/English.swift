extension Language {
  public static let english = Language(
    code: "en",
    name: "English",
    stemmer: "english",
    stopWords: WordList(PackageResources.english_stopwords_txt),
    exceptions: WordList(PackageResources.english_exceptions_txt),
    possessiveEndings: ["'s", "'"],
    joiningPrefixes: ["co", "re"],
    abbreviations: WordList(PackageResources.english_abbreviations_txt),
    reportingVerbs: WordList(PackageResources.english_reporting_verbs_txt),
    furniture: WordList(PackageResources.english_furniture_txt),
    months: [
      ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
      ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"],
      ["october", "oct"], ["november", "nov"], ["december", "dec"],
    ]
  )
}
