import LedeText
private import Synchronization

/// The indexes of some phrases by language, each made when an article in the language first comes.
final class PhraseIndexes: Sendable {
  private let made = Mutex<[String: PhraseIndex]>([:])

  /// The index of a language; other workers wait while one makes it.
  func index(for language: Language, _ make: () -> PhraseIndex) -> PhraseIndex {
    made.withLock { made in
      if let known = made[language.code] { return known }
      let index = make()
      made[language.code] = index
      return index
    }
  }
}
