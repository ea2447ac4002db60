extension Language {
  public static let english = Language(
    code: "en",
    name: "English",
    stemmer: "english",
    stopWords: WordList(PackageResources.en_stopwords_txt),
    exceptions: WordList(PackageResources.en_exceptions_txt),
    possessiveEndings: ["'s", "'"],
    elisions: [],
    joiningPrefixes: ["co", "re"],
    foldsAccentsFirst: true,
    abbreviations: WordList(PackageResources.en_abbreviations_txt),
    reportingVerbs: WordList(PackageResources.en_reporting_verbs_txt),
    furniture: WordList(PackageResources.en_furniture_txt),
    months: [
      ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
      ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"],
      ["october", "oct"], ["november", "nov"], ["december", "dec"],
    ]
  )
}
