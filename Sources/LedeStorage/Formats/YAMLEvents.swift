private import CYAML

/// Takes YAML apart into events, by libyaml.
@safe struct YAMLEvents: ~Copyable {
  enum Event {
    case text(String)
    case listStart, mappingStart, end

    /// `*name`: the value that stands behind `&name`.
    case alias(String)
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// The names behind `&`, as far as they were read.
  private(set) var anchors: Set<String> = []

  /// The line of the last event, from 1.
  private(set) var line = 1

  init(_ text: String) {
    unsafe self.text = .allocate(capacity: text.utf8.count)
    _ = unsafe self.text.initialize(from: text.utf8)
    // The parser keeps its own address.
    unsafe parser = .allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, self.text.baseAddress, self.text.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event; `nil` at the end of the text.
  ///
  /// Beginnings and ends of documents are passed over: a second document shows as a second value.
  mutating func next() throws(YAMLError) -> Event? {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw error() }
      defer { unsafe yaml_event_delete(&event) }
      line = unsafe event.start_mark.line + 1
      switch unsafe event.type {
      case YAML_SCALAR_EVENT:
        unsafe note(event.data.scalar.anchor)
        return unsafe .text(
          String(
            decoding: UnsafeBufferPointer(
              start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self))
      case YAML_SEQUENCE_START_EVENT:
        unsafe note(event.data.sequence_start.anchor)
        return .listStart
      case YAML_MAPPING_START_EVENT:
        unsafe note(event.data.mapping_start.anchor)
        return .mappingStart
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
      case YAML_ALIAS_EVENT:
        return unsafe .alias(String(cString: event.data.alias.anchor))
      case YAML_STREAM_END_EVENT: return nil
      default: continue
      }
    }
  }

  private mutating func note(_ anchor: UnsafeMutablePointer<yaml_char_t>?) {
    if let anchor = unsafe anchor { unsafe anchors.insert(String(cString: anchor)) }
  }

  private func error() -> YAMLError {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    return YAMLError(
      .syntax(problem ?? "no reason is given"), line: unsafe parser.pointee.problem_mark.line + 1)
  }
}
