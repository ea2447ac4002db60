extension Language {
  public static let portuguese = Language(
    code: "pt",
    name: "Portuguese",
    stemmer: "portuguese",
    stopWords: WordList(PackageResources.pt_stopwords_txt),
    exceptions: WordList(PackageResources.pt_exceptions_txt),
    possessiveEndings: [],
    elisions: ["d"],
    joiningPrefixes: [],
    abbreviations: WordList(PackageResources.pt_abbreviations_txt),
    reportingVerbs: WordList(PackageResources.pt_reporting_verbs_txt),
    furniture: WordList(PackageResources.pt_furniture_txt),
    months: [
      ["janeiro", "jan"],
      ["fevereiro", "fev"],
      ["março", "mar"],
      ["abril", "abr"],
      ["maio", "mai"],
      ["junho", "jun"],
      ["julho", "jul"],
      ["agosto", "ago"],
      ["setembro", "set"],
      ["outubro", "out"],
      ["novembro", "nov"],
      ["dezembro", "dez"],
    ]
  )
}
