extension ArticleDate {
  /// The number of the day, counted from 1 March of the year 0: what two days are compared by.
  ///
  /// Years begin in March here, so that a leap day is the last of its year and the months before it
  /// have the same lengths in every year.
  package var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
      + (153 * monthFromMarch + 2) / 5 + day - 1
  }
}
