/// Which Lede this is: how it was built, and the libraries that it runs with.
public struct BuildFacts: Sendable {
  public let version: String

  /// The commit that it was built from, where that is known.
  public let commit: String?
  public let swift: String

  /// `release` or `debug`.
  public let configuration: String
  public let architecture: String
  public let libraries: [(name: String, version: String)]

  public init(
    version: String, commit: String?, swift: String, configuration: String, architecture: String,
    libraries: [(name: String, version: String)]
  ) {
    self.version = version
    self.commit = commit
    self.swift = swift
    self.configuration = configuration
    self.architecture = architecture
    self.libraries = libraries
  }

  /// One fact a line, the version first.
  public var text: String {
    let facts = [
      ("commit", commit ?? "not noted; only Scripts/install notes it"), ("Swift", swift),
      ("configuration", configuration), ("architecture", architecture),
    ]
    return
      (["lede \(version)"]
      + (facts + libraries).map { TextStyle.column($0.0, 13) + "  " + $0.1 })
      .joined(separator: "\n")
  }

  func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("version", version)
      object.member("commit", commit)
      object.member("swift", swift)
      object.member("configuration", configuration)
      object.member("architecture", architecture)
      object.member("libraries") { writer in
        writer.array(libraries) { writer, library in
          writer.object { object in
            object.member("name", library.name)
            object.member("version", library.version)
          }
        }
      }
    }
  }
}
