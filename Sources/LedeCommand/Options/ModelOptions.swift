import ArgumentParser
import Lede
import SystemPackage

/// Which model a verb uses.
struct ModelOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: "The model file; else $LEDE_MODEL, else the model that came with Lede.",
    completion: .file(extensions: ["lede"]))
  var model: String?

  var path: String {
    get throws { try model ?? ModelLocation.standard() }
  }

  /// Opens the model.
  func open() throws -> LedeModel { try LedeModel(contentsOf: path) }
}

/// Where the model is that came with Lede.
enum ModelLocation {
  static let name = "foreign-desk.lede"

  /// `$LEDE_MODEL`; else `share/lede/models` of the installation that the command belongs to; else
  /// `models` of the checkout that it was built in.
  static func standard() throws -> String {
    if let path = Environment.value("LEDE_MODEL"), !path.isEmpty { return path }
    var folder = Environment.executable.removingLastComponent()
    let installed = Environment.shared.appending("models").appending(name)
    if Environment.isFile(installed) { return installed.string }
    while !folder.isEmpty, folder.lastComponent != nil {
      folder = folder.removingLastComponent()
      let candidate = folder.appending("models").appending(name)
      if Environment.isFile(candidate) { return candidate.string }
    }
    throw CommandFailure(
      .model,
      "no model was found: give one with -m FILE, set LEDE_MODEL, or make one with `lede train`")
  }
}
