private import LedeText

/// The promises of text analysis that a reading breaks, in words; empty when it keeps them all.
///
/// Sentences and words ascend without overlap and lie at the ends of scalars; sentences are
/// trimmed and hold all words; paragraphs are numbered in order.
package func brokenTextLaws(_ reading: TextReading) -> [String] {
  let bytes = Array(reading.content.utf8)
  let analysis = reading.analysis
  var broken: [String] = []

  func check(_ range: Range<Int>, after end: Int, _ what: String) {
    if range.isEmpty { broken.append("\(what) \(range) is empty") }
    if range.lowerBound < end { broken.append("\(what) \(range) starts before \(end)") }
    for bound in [range.lowerBound, range.upperBound] {
      if bound > bytes.count || bound < bytes.count && bytes[bound] & 0xC0 == 0x80 {
        broken.append("\(what) \(range) cuts a scalar in two")
      }
    }
  }

  var end = 0
  for token in analysis.tokens {
    check(token.utf8Range, after: end, "word")
    end = token.utf8Range.upperBound
  }
  end = 0
  var nextToken = 0
  var paragraph = 0
  for (number, sentence) in analysis.sentences.enumerated() {
    check(sentence.utf8Range, after: end, "sentence")
    end = sentence.utf8Range.upperBound
    let text = reading.sentences[number].unicodeScalars
    if text.first?.properties.isWhitespace == true || text.last?.properties.isWhitespace == true {
      broken.append("sentence \(sentence.utf8Range) is not trimmed")
    }
    if sentence.tokens.lowerBound != nextToken {
      broken.append("sentence \(number) starts at word \(sentence.tokens), not \(nextToken)")
    }
    nextToken = sentence.tokens.upperBound
    for token in analysis.tokens[sentence.tokens]
    where !sentence.utf8Range.contains(token.utf8Range.lowerBound)
      || token.utf8Range.upperBound > sentence.utf8Range.upperBound
    {
      broken.append("word \(token.utf8Range) is outside sentence \(sentence.utf8Range)")
    }
    if sentence.wordCount < 1 { broken.append("sentence \(number) has no words") }
    if sentence.paragraph < paragraph || sentence.paragraph >= analysis.paragraphCount {
      broken.append("sentence \(number) is in paragraph \(sentence.paragraph)")
    }
    paragraph = sentence.paragraph
  }
  if nextToken != analysis.tokens.count { broken.append("\(nextToken) words are in sentences") }
  return broken
}
