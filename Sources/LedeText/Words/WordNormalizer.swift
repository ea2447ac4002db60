/// Makes the term of a word: what two spellings that a reader takes for the same word share.
///
/// In order: lower case and composed form (NFC); stop words; the possessive ending; points of an
/// acronym, thousands separators and joining hyphens; the Snowball stem; accents folded. English
/// folds accents first, because its text writes the same name with and without them, and the
/// stemmer would treat the two differently (`Touré`, `Toure`). Called once for each distinct word.
struct WordNormalizer {
  let language: Language
  private let stemmer: SnowballStemmer?

  /// The words that have a term of their own.
  private var exceptions = ByteTable(minimumCapacity: 16)

  init(language: Language) {
    self.language = language
    stemmer = language.stemmer.flatMap { SnowballStemmer(algorithm: $0) }
    for (word, _) in language.exceptions { _ = exceptions.insert(word) }
  }

  /// The term of a word; `nil` for a stop word.
  func term(of bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8]? {
    if let exception = exceptions.find(bytes, range) { return language.exceptions[exception].term }
    return range.allSatisfy { ASCII.isLetter(bytes[$0]) }
      ? plainTerm(of: bytes, range) : markedTerm(of: UTF8Scanning.array(bytes, range))
  }

  /// The term of a word of nothing but ASCII letters, which most are.
  private func plainTerm(of bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8]? {
    let form = range.map { ASCII.lowercased(bytes[$0]) }
    if form.count < 2 || language.stopWords.contains(form) { return nil }
    guard let stemmer, form.count > 2 else { return form }
    return stemmer.stem(form)
  }

  /// The term of a word with marks, digits or other letters in it.
  private func markedTerm(of word: [UInt8]) -> [UInt8]? {
    let isASCII = word.allSatisfy { $0 < 0x80 }
    var form = isASCII ? word.map(ASCII.lowercased) : UnicodeForms.composedLowercase(word)
    if !isASCII { replaceTypography(&form) }
    if language.stopWords.contains(form) { return nil }
    if isSingleLetter(form) { return nil }

    for ending in language.possessiveEndings where form.count > ending.count {
      if form.suffix(ending.count).elementsEqual(ending) {
        form.removeLast(ending.count)
        break
      }
    }
    let dotted = form
    let wasAcronym =
      form.count > 2 && form[1] == UInt8(ascii: ".") && ASCII.isLetter(form[0])
    form.removeAll { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",") }
    if wasAcronym { form.removeAll { $0 == UInt8(ascii: ".") } }
    if form.count < 2 || language.stopWords.contains(form) {
      // "U.S." must not become the stop word "us"; "Russia's" must still lose its ending.
      return wasAcronym ? withoutLastPoint(dotted) : nil
    }
    if !isASCII, language.foldsAccentsFirst { form = UnicodeForms.folded(form) }
    if let stemmer, form.count > 2, !form.contains(where: ASCII.isDigit) {
      form = stemmer.stem(form)
    }
    return isASCII ? form : UnicodeForms.folded(form)
  }

  /// A word in lower case, composed, with plain apostrophes and hyphens, and without accents.
  func plainForm(of word: [UInt8]) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) { return word.map(ASCII.lowercased) }
    var form = UnicodeForms.composedLowercase(word)
    replaceTypography(&form)
    return UnicodeForms.folded(form)
  }

  /// Whether a word is one digit or one letter, which says nothing of a text.
  ///
  /// A single ideograph or syllable does; it belongs to a script without capitals.
  private func isSingleLetter(_ form: [UInt8]) -> Bool {
    if form.count == 1 { return true }
    guard form.count <= 4 else { return false }
    let scalars = String(decoding: form, as: UTF8.self).unicodeScalars
    return scalars.count == 1 && scalars.allSatisfy(\.properties.isCased)
  }

  private func withoutLastPoint(_ form: [UInt8]) -> [UInt8]? {
    let term = form.last == UInt8(ascii: ".") ? Array(form.dropLast()) : form
    return term.count > 1 && !language.stopWords.contains(form) ? term : nil
  }

  /// Typographic apostrophes and hyphens in their ASCII form.
  private func replaceTypography(_ form: inout [UInt8]) {
    let text = String(decoding: form, as: UTF8.self)
    guard
      text.unicodeScalars.contains(where: {
        [.apostrophe, .hyphen].contains(CharacterClass.of($0.value))
      })
    else { return }
    form = text.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch CharacterClass.of(scalar.value) {
      case .apostrophe: [UInt8(ascii: "'")]
      case .hyphen: [UInt8(ascii: "-")]
      default: Array(String(scalar).utf8)
      }
    }
  }
}
