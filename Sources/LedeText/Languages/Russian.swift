extension Language {
  public static let russian = Language(
    code: "ru",
    name: "Russian",
    stemmer: "russian",
    stopWords: WordList(PackageResources.ru_stopwords_txt),
    exceptions: WordList(PackageResources.ru_exceptions_txt),
    possessiveEndings: [],
    elisions: [],
    joiningPrefixes: [],
    abbreviations: WordList(PackageResources.ru_abbreviations_txt),
    reportingVerbs: WordList(PackageResources.ru_reporting_verbs_txt),
    furniture: WordList(PackageResources.ru_furniture_txt),
    months: [
      ["январь", "января", "янв"],
      ["февраль", "февраля", "фев", "февр"],
      ["март", "марта", "мар"],
      ["апрель", "апреля", "апр"],
      ["май", "мая"],
      ["июнь", "июня", "июн"],
      ["июль", "июля", "июл"],
      ["август", "августа", "авг"],
      ["сентябрь", "сентября", "сен", "сент"],
      ["октябрь", "октября", "окт"],
      ["ноябрь", "ноября", "ноя", "нояб"],
      ["декабрь", "декабря", "дек"],
    ]
  )
}
