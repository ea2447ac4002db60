/// Finds where the sentences of a paragraph end.
///
/// A mark such as `.`, `!`, `?` or `…`, with the quotation marks and brackets that close behind
/// it, ends a sentence unless one of these holds:
///
/// - what follows starts with a small letter;
/// - the point belongs to a title (`Dr. Galeotti`), an initial (`J. P. Marwick`), a numbered thing
///   (`No. 5`), or to an abbreviation that may end a sentence (`U.S.`, `Inc.`) when what follows
///   does not look like the start of one;
/// - the mark closes a quotation, is no full stop, and the words that follow say who spoke
///   (`“Why?” Mr. Roe asked`);
/// - there is nothing before it that it could end.
///
/// Rules in the manner of Read, Dridan, Oepen and Solberg, "Sentence boundary detection: a long
/// solved problem?", COLING 2012; the cases follow the rules that pragmatic_segmenter names.
///
/// - Complexity: O(*bytes*).
struct SentenceSplitter {
  let language: Language

  /// Calls `body` with the trimmed range of every sentence of a paragraph, in order.
  ///
  /// A dateline is a sentence of its own, and so is each item of a list that a paragraph starts with.
  func forEachSentence(
    in bytes: Span<UInt8>, _ paragraph: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    guard !paragraph.isEmpty else { return }
    var start = paragraph.lowerBound
    let first = bytes[start]
    if ListItem.mayStart(with: first), let item = ListItem(bytes, at: start, in: paragraph) {
      var item = item
      while let next = item.next(bytes, in: paragraph) {
        split(bytes, start..<next.start, from: item.textStart, body)
        (start, item) = next
      }
      return split(bytes, start..<paragraph.upperBound, from: item.textStart, body)
    }
    if ASCII.isUpper(first) || first == UInt8(ascii: "("),
      let end = Dateline.end(in: bytes, paragraph)
    {
      report(bytes, start..<end, body)
      start = end
    }
    split(bytes, start..<paragraph.upperBound, from: start, body)
  }

  /// Splits a paragraph, or an item of a list, whose first mark may stand at `first`.
  private func split(
    _ bytes: Span<UInt8>, _ paragraph: Range<Int>, from first: Int, _ body: (Range<Int>) -> Void
  ) {
    var start = paragraph.lowerBound
    var index = first
    while true {
      index = ByteScanning.mark(in: bytes, index..<paragraph.upperBound)
      guard index < paragraph.upperBound else { break }
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      guard Punctuation.isTerminator(value) else {
        index += length
        continue
      }
      let mark = Mark(bytes, at: index, in: paragraph)
      index = mark.end
      if isBoundary(bytes, mark, sentenceStart: start, paragraph) {
        if mark.isStopAndEllipsis, mark.next != nil {
          // "It ended. . . . Then": the stop is the sentence's, the ellipsis opens the next.
          report(bytes, start..<mark.start + 1, body)
          start = mark.start + 2
        } else {
          report(bytes, start..<mark.end, body)
          start = mark.next ?? mark.end
        }
      }
    }
    report(bytes, start..<paragraph.upperBound, body)
  }

  private func report(_ bytes: Span<UInt8>, _ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    let trimmed = Line.trim(bytes, range)
    if !trimmed.isEmpty { body(trimmed) }
  }

  private func isBoundary(
    _ bytes: Span<UInt8>, _ mark: Mark, sentenceStart: Int, _ paragraph: Range<Int>
  ) -> Bool {
    guard let next = mark.next else { return true }
    if opensSentence(bytes, mark.start, sentenceStart) { return false }
    if mark.isFullWidth { return true }
    if mark.isOmission { return false }
    let follower = Follower(bytes, at: next, in: paragraph)
    if follower.startsSmall { return false }
    if mark.closesQuotation, !mark.isSinglePoint, follower.isWord,
      introducesSpeaker(bytes, from: next, to: paragraph.upperBound)
    {
      return false
    }
    guard mark.hasSpace else {
      return isMissingSpace(bytes, mark, follower, paragraph)
    }
    if mark.isSinglePoint, !mark.hasCloser {
      return isBoundaryAfterPoint(bytes, mark, follower, sentenceStart: sentenceStart)
    }
    if mark.isEllipsis {
      // "What I mean is . . . I was not there": nobody can tell from an "I".
      if mark.isApart, follower.word.count == 1, bytes[follower.word.lowerBound] == 0x49 {
        return false
      }
      return follower.startsLarge || follower.isOpener
    }
    return follower.startsLarge || follower.isOpener || follower.isDigit || !follower.isWord
  }

  /// A point with a space behind it and no quotation mark: the word before it decides.
  private func isBoundaryAfterPoint(
    _ bytes: Span<UInt8>, _ mark: Mark, _ follower: Follower, sentenceStart: Int
  ) -> Bool {
    let word = wordBefore(bytes, mark.start, sentenceStart)
    if word.isEmpty, follower.isDigit, isDegree(bytes, mark.start, sentenceStart) { return false }
    if word.isEmpty || isTail(bytes, word, sentenceStart) { return true }
    let lowercased = word.map { ASCII.lowercased(bytes[$0]) }
    if word.count == 1, ASCII.isLetter(bytes[word.lowerBound]) {
      // An initial, unless a function word follows: "vitamin D. The", "Class B. It". What follows
      // may be a nickname: "Howard P. “Buck” Marwick".
      return ASCII.isUpper(bytes[word.lowerBound]) && !follower.isQuotedWord
        && isStarter(bytes, follower)
    }
    let isCapitalized = ASCII.isUpper(bytes[word.lowerBound])
    switch language.abbreviations.kind(of: lowercased, isCapitalized: isCapitalized) {
    case .title: return false
    case .number:
      // "No." may also be a word: "He said no. The end.", "No. Never."
      if follower.isDigit { return false }
      return !isCapitalized || opensSentence(bytes, word.lowerBound, sentenceStart)
        || isStarter(bytes, follower)
    case .other:
      return isStarter(bytes, follower) && !isOpening(bytes, mark, follower, sentenceStart)
    case nil: break
    }
    if lowercased.contains(UInt8(ascii: ".")), isAcronym(lowercased) {
      return isStarter(bytes, follower) && !isOpening(bytes, mark, follower, sentenceStart)
    }
    if word.count <= 2, word.allSatisfy({ ASCII.isDigit(bytes[$0]) }) {
      if word.lowerBound == sentenceStart { return false }  // "1. First item"
      if language.ordinalsHavePoint, ASCII.isSpace(bytes[word.lowerBound - 1]) {
        return isStarter(bytes, follower)  // "am 3. Mai", but "gewann 4:3. Trainer"
      }
    }
    return true
  }

  /// Whether what follows looks like the start of a sentence: a capitalised function word, or an
  /// opening quotation mark.
  private func isStarter(_ bytes: Span<UInt8>, _ follower: Follower) -> Bool {
    if follower.isOpener { return true }
    guard follower.startsLarge else { return false }
    let word = follower.word.map { ASCII.lowercased(bytes[$0]) }
    return language.stopWords.contains(word) && word.count > 1 || word == [UInt8(ascii: "i")]
      || word == [UInt8(ascii: "a")]
  }

  /// Whether what ends in a mark is only the opening of a sentence.
  ///
  /// Fewer than four words before a title are no sentence: "At 7 a.m. Mrs. Roe opened the shop."
  private func isOpening(
    _ bytes: Span<UInt8>, _ mark: Mark, _ follower: Follower, _ sentenceStart: Int
  ) -> Bool {
    guard mark.start - sentenceStart < Follower.longestWord, follower.isWord,
      kind(bytes, follower.word) == .title
    else { return false }
    var spaces = 0
    for index in sentenceStart..<mark.start where ASCII.isSpace(bytes[index]) { spaces += 1 }
    return spaces < 3
  }

  /// Whether a sign as in `N°. 5` stands before a position.
  private func isDegree(_ bytes: Span<UInt8>, _ position: Int, _ sentenceStart: Int) -> Bool {
    guard position > sentenceStart + 1 else { return false }
    let start = UTF8Scanning.start(ofScalarBefore: position, in: bytes)
    return [0xB0, 0xBA].contains(UTF8Scanning.scalar(in: bytes, at: start).value)
  }

  /// `end.Next`: a sentence whose space is missing, but not `example.Com` or `v2.Beta`.
  private func isMissingSpace(
    _ bytes: Span<UInt8>, _ mark: Mark, _ follower: Follower, _ paragraph: Range<Int>
  ) -> Bool {
    guard follower.startsLarge, follower.word.count >= 2 || isStarter(bytes, follower) else {
      return false
    }
    if mark.hasCloser { return mark.closesQuotation }
    let word = wordBefore(bytes, mark.start, paragraph.lowerBound)
    guard word.count >= 3, !isAddress(bytes, mark.start, paragraph) else { return false }
    let isSmallWord = word.allSatisfy { ASCII.isLower(bytes[$0]) || bytes[$0] >= 0x80 }
    if isSmallWord {
      let isShout = follower.word.allSatisfy { ASCII.isUpper(bytes[$0]) }
      return !(isShout && follower.word.count <= 3)
    }
    // "Boston.The", "2012.The"
    return isStarter(bytes, follower) && !word.contains { bytes[$0] == UInt8(ascii: ".") }
      && kind(bytes, word) != .title
  }

  private func kind(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Abbreviations.Kind? {
    language.abbreviations.kind(
      of: word.map { ASCII.lowercased(bytes[$0]) },
      isCapitalized: ASCII.isUpper(bytes[word.lowerBound]))
  }

  /// Whether a word is the end of a longer one: the `t` of `can't` and the `S` of `M&S` are no
  /// initials.
  private func isTail(_ bytes: Span<UInt8>, _ word: Range<Int>, _ sentenceStart: Int) -> Bool {
    guard word.lowerBound > sentenceStart else { return false }
    let joint = UTF8Scanning.start(ofScalarBefore: word.lowerBound, in: bytes)
    guard joint > sentenceStart, ASCII.isWord(bytes[joint - 1]) || bytes[joint - 1] >= 0x80 else {
      return false
    }
    let value = UTF8Scanning.scalar(in: bytes, at: joint).value
    switch CharacterClass.of(value) {
    case .apostrophe: return true
    // "Liberty-X", but "then-Gov. Roe".
    case .hyphen: return word.count == 1
    default: return value == 0x26
    }
  }

  /// Whether a point stands in an e-mail address or in the address of a page.
  private func isAddress(_ bytes: Span<UInt8>, _ index: Int, _ paragraph: Range<Int>) -> Bool {
    var lower = index
    while lower > paragraph.lowerBound, index - lower < Follower.longestWord,
      !ASCII.isSpace(bytes[lower - 1])
    {
      lower -= 1
      if bytes[lower] == UInt8(ascii: "@") || bytes[lower] == UInt8(ascii: "/") { return true }
    }
    var upper = index
    while upper < paragraph.upperBound, upper - index < Follower.longestWord,
      !ASCII.isSpace(bytes[upper])
    {
      if bytes[upper] == UInt8(ascii: "@") { return true }
      upper += 1
    }
    return false
  }

  /// Whether nothing but quotation marks and brackets stands in a sentence before `position`.
  private func opensSentence(
    _ bytes: Span<UInt8>, _ position: Int, _ sentenceStart: Int
  ) -> Bool {
    var index = sentenceStart
    while index < position {
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      guard Punctuation.isOpener(value) else { return false }
      index += length
    }
    return true
  }

  /// Whether the next words say who spoke: up to four words with a reporting verb among them, the
  /// others capitalised or titles.
  private func introducesSpeaker(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var count = 0
    var found = false
    var finished = false
    let scanner = WordScanner(language: language)
    scanner.forEachWord(in: bytes, start..<min(end, start + 80)) { range in
      guard !found, !finished else { return }
      count += 1
      let word = range.map { ASCII.lowercased(bytes[$0]) }
      if count > 1, language.reportingVerbs.contains(word) {
        found = true
      } else if count > 4 || ASCII.isLower(bytes[range.lowerBound])
        || count == 1 && language.stopWords.contains(word) && !startsSpeaker(word)
      {
        finished = true
      }
    }
    return found
  }

  /// Stop words that a speaker's phrase may start with; "He" with a capital starts a sentence.
  private func startsSpeaker(_ word: [UInt8]) -> Bool {
    ["i", "mr", "mrs", "ms"].contains { $0.utf8.elementsEqual(word) }
  }

  /// The run of letters, digits and points that ends at `end`; of a long one, its end.
  private func wordBefore(_ bytes: Span<UInt8>, _ end: Int, _ lowerBound: Int) -> Range<Int> {
    var start = end
    while start > lowerBound, end - start < Follower.longestWord {
      let byte = bytes[start - 1]
      guard
        ASCII.isWord(byte) || byte == UInt8(ascii: ".")
          || byte >= 0x80 && !isPunctuation(bytes, before: start)
      else { break }
      start -= 1
    }
    return start..<end
  }

  private func isPunctuation(_ bytes: Span<UInt8>, before end: Int) -> Bool {
    let start = UTF8Scanning.start(ofScalarBefore: end, in: bytes)
    let value = UTF8Scanning.scalar(in: bytes, at: start).value
    return CharacterClass.of(value) == .other || CharacterClass.isSpace(value)
      || Punctuation.plain(value) != nil
  }

  private func isAcronym(_ word: [UInt8]) -> Bool {
    word.enumerated().allSatisfy { offset, byte in
      offset % 2 == 0 ? ASCII.isLetter(byte) : byte == UInt8(ascii: ".")
    }
  }
}
