/// Takes the endings off English words as ROUGE's reference implementation does.
///
/// Porter's algorithm in the form that NLTK calls `NLTK_EXTENSIONS`, which `rouge-score` 0.1.2 stems
/// with. It differs from the paper in these points:
///
/// - Irregular forms stand in a table.
/// - Words of one or two letters stay as they are.
/// - `ies` and `ied` at the end of a word of four letters become `ie`; any other `ied` becomes `i`.
/// - `y` becomes `i` behind a consonant that is not the word's first letter, instead of behind any
///   vowel.
/// - `alli` is tried first in step 2, and the step begins again with what is left of it.
/// - `abli` is `bli`; `fulli` and `logi` are added, the latter with its `l` counted to the stem.
/// - A stem of a vowel and a consonant ends as *\*o* wants it.
///
/// Snowball's `porter`, which has none of these, gives other stems.
///
/// - Complexity: O(*letters*) for each of about eighty endings.
/// - SeeAlso: Porter, "An algorithm for suffix stripping", Program 14 (1980).
package enum PorterStemmer {
  /// The stem of a word.
  ///
  /// - Parameter word: small Latin letters and digits; a digit is a consonant.
  package static func stem(_ word: [UInt8]) -> [UInt8] {
    if let known = irregular[word] { return known }
    guard word.count > 2 else { return word }
    return finalL(finalE(step4(step3(step2(finalY(step1b(step1a(word))))))))
  }

  private static let irregular: [[UInt8]: [UInt8]] = {
    let forms: [(String, String)] = [
      ("sky", "sky"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"),
      ("news", "news"), ("innings", "inning"), ("inning", "inning"), ("outings", "outing"),
      ("outing", "outing"), ("cannings", "canning"), ("canning", "canning"), ("howe", "howe"),
      ("proceed", "proceed"), ("exceed", "exceed"), ("succeed", "succeed"),
    ]
    return Dictionary(uniqueKeysWithValues: forms.map { (Array($0.utf8), Array($1.utf8)) })
  }()

  // MARK: The steps

  /// Plurals.
  private static func step1a(_ word: [UInt8]) -> [UInt8] {
    if word.count == 4, ends(word, "ies") { return replacing(3, of: word, "ie") }
    if ends(word, "sses") || ends(word, "ies") { return Array(word.dropLast(2)) }
    return ends(word, "s") && !ends(word, "ss") ? Array(word.dropLast()) : word
  }

  /// Past tenses and participles.
  private static func step1b(_ word: [UInt8]) -> [UInt8] {
    if ends(word, "ied") { return replacing(3, of: word, word.count == 4 ? "ie" : "i") }
    if ends(word, "eed") {
      return measure(word.dropLast(3)) > 0 ? Array(word.dropLast()) : word
    }
    for ending in ["ed", "ing"] where ends(word, ending) {
      let stem = Array(word.dropLast(ending.utf8.count))
      if consonants(stem[...]).contains(false) { return mended(stem) }
    }
    return word
  }

  /// Gives a stem back what it lost before an ending.
  private static func mended(_ stem: [UInt8]) -> [UInt8] {
    for ending in ["at", "bl", "iz"] where ends(stem, ending) {
      return stem + [letter("e")]
    }
    let last = stem[stem.count - 1]
    if stem.count >= 2, stem[stem.count - 2] == last, consonants(stem[...]).last == true {
      return [letter("l"), letter("s"), letter("z")].contains(last)
        ? stem : Array(stem.dropLast())
    }
    return measure(stem[...]) == 1 && endsShort(stem[...]) ? stem + [letter("e")] : stem
  }

  private static func finalY(_ word: [UInt8]) -> [UInt8] {
    guard ends(word, "y"), word.count > 2, consonants(word.dropLast()).last == true else {
      return word
    }
    return replacing(1, of: word, "i")
  }

  private static func step2(_ word: [UInt8]) -> [UInt8] {
    if ends(word, "alli"), measure(word.dropLast(4)) > 0 { return step2(Array(word.dropLast(2))) }
    return applying(endings2, to: word) { stem, ending in
      measure(ending.utf8.count == 4 && ends(word, "logi") ? word.dropLast(3) : stem) > 0
    }
  }

  private static func step3(_ word: [UInt8]) -> [UInt8] {
    applying(endings3, to: word) { stem, _ in measure(stem) > 0 }
  }

  private static func step4(_ word: [UInt8]) -> [UInt8] {
    applying(endings4, to: word) { stem, ending in
      guard measure(stem) > 1 else { return false }
      return !ends(word, "ion") || stem.last == letter("s") || stem.last == letter("t")
    }
  }

  private static func finalE(_ word: [UInt8]) -> [UInt8] {
    guard ends(word, "e") else { return word }
    let stem = word.dropLast()
    let measure = measure(stem)
    return measure > 1 || (measure == 1 && !endsShort(stem)) ? Array(stem) : word
  }

  private static func finalL(_ word: [UInt8]) -> [UInt8] {
    ends(word, "ll") && measure(word.dropLast()) > 1 ? Array(word.dropLast()) : word
  }

  // MARK: The endings, in the order in which they are tried

  private static let endings2: [(String, String)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ("fulli", "ful"), ("logi", "log"),
  ]

  private static let endings3: [(String, String)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]

  private static let endings4: [(String, String)] = [
    ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""),
    ("ant", ""), ("ement", ""), ("ment", ""), ("ent", ""), ("ion", ""), ("ou", ""), ("ism", ""),
    ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""),
  ]

  /// Replaces the first ending that the word has, if what stands before it allows.
  private static func applying(
    _ endings: [(ending: String, replacement: String)], to word: [UInt8],
    when condition: (ArraySlice<UInt8>, String) -> Bool
  ) -> [UInt8] {
    for (ending, replacement) in endings where ends(word, ending) {
      let count = ending.utf8.count
      return condition(word.dropLast(count), ending)
        ? replacing(count, of: word, replacement) : word
    }
    return word
  }

  // MARK: The parts of a word

  /// Which letters are consonants: all but a, e, i, o, u and a y behind a consonant.
  private static func consonants(_ word: ArraySlice<UInt8>) -> [Bool] {
    var flags: [Bool] = []
    flags.reserveCapacity(word.count)
    for byte in word {
      switch byte {
      case letter("a"), letter("e"), letter("i"), letter("o"), letter("u"): flags.append(false)
      case letter("y"): flags.append(!(flags.last ?? false))
      default: flags.append(true)
      }
    }
    return flags
  }

  /// How often a consonant follows a vowel: the paper's *m*.
  private static func measure(_ word: ArraySlice<UInt8>) -> Int {
    let flags = consonants(word)
    return zip(flags, flags.dropFirst()).count { !$0 && $1 }
  }

  /// The paper's *\*o*: consonant, vowel, consonant at the end, the last none of w, x and y.
  private static func endsShort(_ word: ArraySlice<UInt8>) -> Bool {
    let flags = consonants(word)
    let count = flags.count
    if count == 2 { return !flags[0] && flags[1] }
    guard count >= 3, flags[count - 3], !flags[count - 2], flags[count - 1] else { return false }
    return ![letter("w"), letter("x"), letter("y")].contains(word.last)
  }

  private static func ends(_ word: [UInt8], _ ending: String) -> Bool {
    let count = ending.utf8.count
    guard word.count >= count else { return false }
    return ending.utf8.elementsEqual(word[(word.count - count)...])
  }

  private static func replacing(
    _ count: Int, of word: [UInt8], _ replacement: String
  ) -> [UInt8] {
    word.dropLast(count) + Array(replacement.utf8)
  }

  private static func letter(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
}
