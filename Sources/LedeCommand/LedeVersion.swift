/// Which Lede this is.
enum LedeVersion {
  static let text = "lede 0.1.0"
}
