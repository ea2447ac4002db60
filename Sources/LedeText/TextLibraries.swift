private import CUTF8Proc

/// The libraries that text analysis runs with, as far as they say which they are (Snowball does
/// not).
package enum TextLibraries {
  package static var versions: [(name: String, version: String)] {
    [("utf8proc", unsafe String(cString: utf8proc_version()))]
  }
}
