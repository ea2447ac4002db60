/// Tells the language of a text by its function words.
///
/// Each of the first 64 words votes for the languages whose stop words have it, with
///
///     weight = 1 / (languages that Lede reads and that have it + 1 if any other has it)
///
/// and the language with the highest sum wins. Languages that Lede does not read stand for election,
/// too, with a few dozen words each: without them Polish is taken for Portuguese and Bulgarian for
/// Russian. They share one place in the weight, because they only have to win together. A word is a
/// run of letters; an apostrophe ends it (`l'homme` is two).
///
/// A winner needs votes worth two words that no other language has, half a word more than the next,
/// and a share of 12 % of all words; less than that is a table, a list of names, or too short. Where
/// 64 words leave it unclear, the first 200 are read.
///
/// - Complexity: O(*bytes* of the first 200 words); the first 64 in nearly all articles.
/// - SeeAlso: Grefenstette, "Comparing two language identification schemes", JADT 1995, the method
///   of small words; the weights and the other candidates are ours.
struct LanguageDetector: Sendable {
  static let shared = LanguageDetector()

  /// How many words are read where fewer leave it unclear.
  private static let limit = 200

  /// A vote that no other language shares; all shares of it are whole numbers.
  private static let wholeVote = 2520

  /// The codes of the candidates; those that Lede reads come first.
  private var codes = Language.codes
  private let readCount = Language.codes.count
  private var words = ByteTable(minimumCapacity: 4096)

  private struct Vote {
    /// A bit for each candidate that has the word.
    var candidates: UInt64
    var weight = 0
  }

  /// By number of a word.
  private var votes: [Vote] = []

  private init() {
    for (number, list) in Language.stopWordLists.enumerated() {
      Self.forEachLine(of: list) { add(list.span, $0, candidate: number) }
    }
    let neighbours = PackageResources.neighbours_txt
    Self.forEachLine(of: neighbours) { line in
      let code = neighbours[line].prefix { $0 != 0x20 }
      add(neighbours.span, code.endIndex..<line.upperBound, candidate: codes.count)
      codes.append(String(decoding: code, as: UTF8.self))
    }
    for word in votes.indices { votes[word].weight = weight(of: votes[word].candidates) }
    precondition(
      codes.count <= Ballot.candidateLimit, "a candidate is a bit of \(Ballot.candidateLimit)")
  }

  /// Lists are read as bytes: strings would cost more than all the rest of starting.
  private static func forEachLine(of list: [UInt8], _ body: (Range<Int>) -> Void) {
    for line in list.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      body(line.startIndex..<(line.firstIndex(of: UInt8(ascii: "#")) ?? line.endIndex))
    }
  }

  /// Adds the words of a line.
  private mutating func add(_ bytes: Span<UInt8>, _ line: Range<Int>, candidate: Int) {
    var start = line.lowerBound
    for index in line.lowerBound...line.upperBound
    where index == line.upperBound || bytes[index] == 0x20 {
      if index > start {
        let (word, isNew) = words.insert(bytes, start..<index)
        if isNew { votes.append(Vote(candidates: 0)) }
        votes[word].candidates |= 1 << UInt64(candidate)
      }
      start = index + 1
    }
  }

  // MARK: Voting

  /// The language of texts that follow each other.
  func language(of texts: [String]) -> DetectedLanguage {
    var ballot = Ballot()
    for text in texts { count(text, &ballot) }
    return result(of: ballot)
  }

  private func result(of ballot: Ballot) -> DetectedLanguage {
    if ballot.strangeLetters >= 10, ballot.strangeLetters * 2 > ballot.letters { return .foreign }
    // One copy: each look into a part of the ballot would make its own.
    let sums = ballot.votes
    var (first, second) = (0, 1)
    for candidate in 1..<codes.count {
      if sums[candidate] > sums[first] {
        (first, second) = (candidate, first)
      } else if sums[candidate] > sums[second] {
        second = candidate
      }
    }
    let (votes, next, hits) = (sums[first], sums[second], ballot.hits[first])
    if votes >= 2 * Self.wholeVote, votes - next >= Self.wholeVote / 2,
      hits * 100 >= 12 * ballot.words
    {
      return first < readCount ? .language(codes[first]) : .foreign
    }
    // So much text and nobody's: a language that is not even a candidate.
    return ballot.words >= Self.limit && hits * 100 < 8 * ballot.words ? .foreign : .unclear
  }

  private func count(_ text: String, _ ballot: inout Ballot) {
    var text = text
    text.makeContiguousUTF8()
    let utf8 = text.utf8Span
    let bytes = utf8.span
    var index = 0
    while index < bytes.count {
      if ballot.words >= ballot.limit {
        guard ballot.limit < Self.limit, result(of: ballot) == .unclear else { break }
        ballot.limit = Self.limit
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if ASCII.isLower(byte), ballot.length == 0, let end = Self.endOfPlainWord(bytes, index) {
          ballot.letters += end - index
          vote(bytes, index..<end, &ballot)
          index = end
        } else if ASCII.isLetter(byte) {
          ballot.append(byte | 0x20)
          ballot.letters += 1
          index += 1
        } else {
          // The letters of "U.S." are no words.
          if byte == UInt8(ascii: "."), ballot.length == 1 { ballot.length = 0 }
          finishWord(&ballot)
          index += 1
        }
        continue
      }
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      index += length
      switch CharacterClass.of(value) {
      case .word:
        ballot.letters += 1
        if Self.isStrange(value) { ballot.strangeLetters += 1 }
        ballot.append(SimpleCase.lowercased(value))
      case .ideograph:
        finishWord(&ballot)
        ballot.words += 1
        ballot.letters += 1
        ballot.strangeLetters += 1
      case .invisible: break
      default: finishWord(&ballot)
      }
    }
    finishWord(&ballot)
  }

  /// Whether a letter is of a script that no candidate writes: neither Latin nor Cyrillic.
  private static func isStrange(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x370, 0x400..<0x530, 0x1E00..<0x1F00: false
    default: true
    }
  }

  /// Where a word of small ASCII letters ends, which most are; `nil` for another word.
  private static func endOfPlainWord(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var end = start
    while end < bytes.count, ASCII.isLower(bytes[end]) { end += 1 }
    let isWhole = end == bytes.count || bytes[end] < 0x80 && !ASCII.isLetter(bytes[end])
    return isWhole && (end - start > 1 || end == bytes.count || bytes[end] != UInt8(ascii: "."))
      ? end : nil
  }

  /// Counts the votes of the word at hand.
  private func finishWord(_ ballot: inout Ballot) {
    guard ballot.length > 0 else { return }
    if ballot.length <= Ballot.longestWord {
      let word = ballot.word
      vote(word.span, 0..<ballot.length, &ballot)
    } else {
      ballot.words += 1
    }
    ballot.length = 0
  }

  @inline(__always)
  private func vote(_ bytes: Span<UInt8>, _ range: Range<Int>, _ ballot: inout Ballot) {
    ballot.words += 1
    guard let word = words.find(bytes, range) else { return }
    let weight = votes[word].weight
    var candidates = votes[word].candidates
    while candidates != 0 {
      let candidate = candidates.trailingZeroBitCount
      ballot.votes[candidate] += weight
      ballot.hits[candidate] += 1
      candidates &= candidates - 1
    }
  }

  private func weight(of candidates: UInt64) -> Int {
    let read = (candidates & (1 << UInt64(readCount) - 1)).nonzeroBitCount
    return Self.wholeVote / (read + (candidates >> UInt64(readCount) == 0 ? 0 : 1))
  }
}

/// The votes of one text; without arrays, because there is one for every article.
private struct Ballot {
  /// How many candidates there may be.
  static let candidateLimit = 64

  /// In bytes; longer words are in no list.
  static let longestWord = 32

  /// By candidate, the sum of the weights, and how many words voted.
  var votes: [64 of Int] = .init(repeating: 0)
  var hits: [64 of Int] = .init(repeating: 0)
  var words = 0

  /// How many words are enough.
  var limit = 64
  var letters = 0
  var strangeLetters = 0

  /// The word at hand in small letters, with room behind it for loads that look ahead.
  private(set) var word: [40 of UInt8] = .init(repeating: 0)
  var length = 0

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if length < Self.longestWord { word[length] = byte }
    length += 1
  }

  /// Appends a letter of up to two bytes in UTF-8, or something that is in no list.
  mutating func append(_ value: UInt32) {
    if value < 0x80 {
      append(UInt8(value))
    } else if value < 0x800 {
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    } else {
      append(UInt8(0xE0 | value >> 12 & 0x0F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }
}
