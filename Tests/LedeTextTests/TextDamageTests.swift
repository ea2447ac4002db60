import LedeText
import Testing

struct TextDamageTests {
  /// UTF-8 read as Windows-1252, where that has a character for every byte.
  private static let broken = [
    "Itâ€™s late", "a â€œquote", "1â€“2", "CafÃ© Noir", "MÃ¼nchen", "grÃ¼n", "Å“uvre", "Ã‰tat",
    "5 â‚¬", "â„¢", "ÐœÐ¾ÑÐº", "ï»¿Start", "ï¿½", "ã‚¢", "ðŸ˜€", "Â£5", "Â\u{A0}", "CÃ”TÃ‰",
  ]

  /// What looks a little like it and is right.
  private static let whole = [
    "It’s late", "Café", "SÃO PAULO", "« voilà »", "« voilà\u{A0}»", "arrivé\u{A0}»", "“MANHÃ”",
    "ESPAÑA", "l’Île", "„FDJ-Ä“", "Â", "â", "5 €", "naïve – yes", "Ærø", "Ðuro", "pâté—", "â–",
    "tab\tand\r\nline", "Москва", "日本", "😀", "",
  ]

  @Test(arguments: broken)
  func `letters that were read in the wrong encoding are found`(text: String) {
    #expect(TextDamage(of: text).mojibake > 0)
  }

  @Test(arguments: whole)
  func `whole text is not taken for broken`(text: String) {
    #expect(TextDamage(of: text).isNone)
    #expect(TextDamage(of: "x " + text + " x").isNone)
  }

  @Test func `each broken character counts once`() {
    #expect(TextDamage(of: "Itâ€™s a CafÃ©, itâ€™s").mojibake == 3)
  }

  @Test func `what could not be read and what controls a terminal is counted`() {
    let damage = TextDamage(of: "a\u{FFFD}b\u{FFFD}\u{1B}[1m \u{9B}\u{7F} c\u{85}d")
    #expect(damage.replacements == 2 && damage.controls == 3 && damage.mojibake == 0)
  }
}
