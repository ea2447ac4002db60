import LedePresentation
import LedeStorage
import LedeText
import SystemPackage

extension BuildFacts {
  /// How this command was built, and the libraries that it runs with.
  static var current: BuildFacts {
    BuildFacts(
      version: "0.1.0", commit: commit, swift: swift, configuration: configuration,
      architecture: architecture,
      libraries: (TextLibraries.versions + StorageLibraries.versions).sorted { $0.name < $1.name })
  }

  /// What the installation noted: a build does not know its commit, and a checkout may have moved on
  /// since.
  private static var commit: String? {
    Environment.text(of: Environment.shared.appending("commit")).map {
      String($0.prefix { $0 != "\n" })
    }
  }

  private static var swift: String {
    #if compiler(>=6.5)
      "6.5 or newer"
    #elseif compiler(>=6.4)
      "6.4"
    #else
      "6.3"
    #endif
  }

  static var isOptimized: Bool { configuration == "release" }

  private static var configuration: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "another"
    #endif
  }
}
