public import LedeArchive

extension ArchiveVerification {
  /// One JSON object, on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("well", isWell)
      object.member("problems") { writer in
        writer.array(problems) { writer, problem in
          writer.object { object in
            object.member("place", problem.place)
            object.member("detail", problem.detail)
          }
        }
      }
      object.member("articles", articles)
      object.member("analysed", analysed)
      object.member("files", files)
      object.member("bytes", bytes)
      object.member("orphans", orphans)
      object.member("indexChecked", isIndexChecked)
    }
    return writer.text
  }

  /// A line for each problem, or that there is none.
  public func text(_ style: TextStyle) -> String {
    var lines = problems.map {
      style.wrap(
        style.bold("Not well: ") + TextStyle.shown("\($0.place): \($0.detail)"), first: "",
        indent: "    ")
    }
    if isWell { lines.append(style.green("All is well.")) }
    lines.append(
      "\(CheckReport.counted(articles, "article")), of which \(analysed) "
        + "\(analysed == 1 ? "was" : "were") analysed again; "
        + "\(CheckReport.counted(files, "file")), \(bytes) bytes")
    if orphans > 0 {
      lines.append(
        "\(CheckReport.counted(orphans, "file")) of no state of the archive; the next change takes "
          + "what was left behind away")
    }
    if !isIndexChecked { lines.append("the full-text index could not be checked here") }
    return lines.joined(separator: "\n")
  }
}
