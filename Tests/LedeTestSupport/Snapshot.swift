import FoundationEssentials
package import Testing

/// Holds text against a reviewed file in Tests/Fixtures/Snapshots.
///
/// With `LEDE_RECORD_SNAPSHOTS` set, writes the file and fails, so that nobody forgets to look at
/// what was recorded.
package func expectSnapshot(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path = Fixtures.snapshots + "/" + name
  if ProcessInfo.processInfo.environment["LEDE_RECORD_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(
      atPath: Fixtures.snapshots, withIntermediateDirectories: true)
    try Data((actual + "\n").utf8).write(to: URL(filePath: path))
    Issue.record("recorded \(name): review it, then run again", sourceLocation: sourceLocation)
    return
  }
  guard let data = FileManager.default.contents(atPath: path) else {
    Issue.record("there is no snapshot \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  if expected != actual + "\n" {
    Attachment.record(actual, named: name, sourceLocation: sourceLocation)
    #expect(actual + "\n" == expected, "differs from \(name)", sourceLocation: sourceLocation)
  }
}
