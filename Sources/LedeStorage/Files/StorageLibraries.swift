private import CXXHash
private import CYAML
private import CZlib

/// The libraries that files are read with.
package enum StorageLibraries {
  package static var versions: [(name: String, version: String)] {
    let hash = XXH_versionNumber()
    return [
      ("libyaml", unsafe String(cString: yaml_get_version_string())),
      ("xxHash", "\(hash / 10_000).\(hash / 100 % 100).\(hash % 100)"),
      ("zlib", unsafe String(cString: zlibVersion())),
    ]
  }
}
