package import Testing

/// Expects a code and exact sentences on standard error, each behind the command's name.
package func expect(
  _ run: Outcome, _ code: Int32, _ sentences: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!run.wasKilled, "the command crashed", sourceLocation: sourceLocation)
  #expect(run.code == code, sourceLocation: sourceLocation)
  #expect(
    run.errors == sentences.map { "lede: \($0)\n" }.joined(), sourceLocation: sourceLocation)
}
