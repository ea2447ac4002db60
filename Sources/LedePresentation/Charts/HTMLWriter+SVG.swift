/// The few shapes that charts are made of. Lengths are in CSS pixels; y grows downwards.
extension HTMLWriter {
  enum Anchor: String {
    case start, middle, end
  }

  /// A drawing that a page holds, with a title for those who cannot see it.
  mutating func drawing(
    width: Double, height: Double, title: String, _ content: (inout HTMLWriter) -> Void
  ) {
    let (width, height) = (Self.length(width), Self.length(height))
    element(
      "svg",
      [
        "viewBox": "0 0 \(width) \(height)", "width": width, "height": height, "role": "img",
      ]
    ) { svg in
      svg.element("title", title)
      content(&svg)
    }
  }

  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ style: String
  ) {
    emptyElement(
      "line",
      [
        "class": style, "x1": Self.length(start.x), "y1": Self.length(start.y),
        "x2": Self.length(end.x), "y2": Self.length(end.y),
      ])
  }

  /// A rectangle; a title is shown when a pointer rests on it.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ style: String, opacity: Double = 1,
    title: String? = nil
  ) {
    element(
      "rect",
      [
        "class": style, "x": Self.length(x), "y": Self.length(y), "width": Self.length(width),
        "height": Self.length(height), "fill-opacity": Decimals.format(opacity, places: 2),
      ]
    ) { rectangle in
      if let title { rectangle.element("title", title) }
    }
  }

  /// A dot; a title is shown when a pointer rests on it.
  mutating func dot(x: Double, y: Double, radius: Double, _ style: String, title: String) {
    element(
      "circle",
      [
        "class": style, "cx": Self.length(x), "cy": Self.length(y), "r": Self.length(radius),
      ]
    ) { $0.element("title", title) }
  }

  /// Characters on a base line.
  ///
  /// - Parameter turn: by how many degrees they are turned around their anchor.
  mutating func label(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, turn: Int = 0,
    _ style: String = ""
  ) {
    let (x, y) = (Self.length(x), Self.length(y))
    let place = "translate(\(x) \(y))" + (turn == 0 ? "" : " rotate(\(turn))")
    element(
      "text", ["class": style, "transform": place, "text-anchor": anchor.rawValue], text)
  }

  /// Straight lines from point to point.
  mutating func polyline(_ points: [(x: Double, y: Double)], _ style: String) {
    let places = points.map { "\(Self.length($0.x)),\(Self.length($0.y))" }
    emptyElement("polyline", ["class": style, "points": places.joined(separator: " ")])
  }

  /// A length with one decimal at most.
  static func length(_ value: Double) -> String {
    let text = Decimals.format(value, places: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
