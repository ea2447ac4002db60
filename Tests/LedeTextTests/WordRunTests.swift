import LedeAlgebra
import LedeText
import Testing

@Suite struct WordRunTests {
  @Test(arguments: 0..<60) func `masks find the words of the plain definition`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces: [Character] = Array("abZ09_ .,-'\n") + ["é", "ß", "’", "—", "中", "Ж"]
    let length = Int(random.next() % 300)
    let text = String((0..<length).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] })
    var runs = WordRuns()
    runs.find(in: text)
    let found = runs.runs.prefix(runs.count).map { run in
      String(
        decoding: runs.bytes[Int(run.start)..<Int(run.start + run.length)], as: UTF8.self)
    }
    let plain = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      .filter { $0.count > 1 }.map { $0.lowercased() }
    #expect(found == plain)
  }
}
