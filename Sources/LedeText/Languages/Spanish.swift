extension Language {
  public static let spanish = Language(
    code: "es",
    name: "Spanish",
    stemmer: "spanish",
    stopWords: WordList(PackageResources.es_stopwords_txt),
    exceptions: WordList(PackageResources.es_exceptions_txt),
    possessiveEndings: [],
    elisions: [],
    joiningPrefixes: [],
    abbreviations: WordList(PackageResources.es_abbreviations_txt),
    reportingVerbs: WordList(PackageResources.es_reporting_verbs_txt),
    furniture: WordList(PackageResources.es_furniture_txt),
    months: [
      ["enero", "ene"],
      ["febrero", "feb"],
      ["marzo", "mar"],
      ["abril", "abr"],
      ["mayo", "may"],
      ["junio", "jun"],
      ["julio", "jul"],
      ["agosto", "ago"],
      ["septiembre", "setiembre", "sept", "sep", "set"],
      ["octubre", "oct"],
      ["noviembre", "nov"],
      ["diciembre", "dic"],
    ]
  )
}
