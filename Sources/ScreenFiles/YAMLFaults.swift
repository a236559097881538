import CYaml
import Content
import Yams

/// What is wrong with a text as YAML, in sentences.
extension YAMLDocument {
  /// Says what the parser found.
  func explain(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = cause(of: problem, context: context?.mark, at: mark)
      fault(
        line: place.line, column: place.column,
        "This is not YAML: \(problem). Check quotes, colons and indentation here.")
    case .duplicatedKeysInMapping(let keys, let context):
      explainDoubled(keys, from: context.mark)
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0)
      fault(
        line: before.count(where: { $0 == "\n" }) + 1,
        column: before.reversed().prefix { $0 != "\n" }.count + 1,
        "This character cannot be read: \(problem).")
    default:
      fault(line: 1, column: 1, "The file cannot be read as YAML.")
    }
  }

  /// Where a fault that the parser noticed at `mark` was most likely made.
  private func cause(
    of problem: String, context: Mark?, at mark: Mark
  ) -> (line: Int, column: Int) {
    let here = (line: mark.line, column: mark.column)
    // A key without its colon is noticed one or more lines later, an open quote at the end.
    if let context, problem.contains("expected ':'") || problem.contains("end of stream") {
      return (context.line, context.column)
    }
    guard problem.hasPrefix("mapping values") else { return here }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let before = lines.prefix(max(0, mark.line - 1))
    let open = before.lastIndex { $0.hasSuffix(">-") }
    // A key that opens a folded text and has lost its colon. An item of a list has no key.
    guard let open, !lines[open].contains(":"), lines[open].contains(where: \.isLetter) else {
      return here
    }
    return (open + 1, lines[open].prefix { $0 == " " || $0 == "-" }.count + 1)
  }

  /// Names every key that stands twice in a mapping, whose first doubled key is at `mark`. The text is
  /// gone through once, however many there are.
  private func explainDoubled(_ keys: [String], from mark: Mark) {
    var waiting = Dictionary(keys.map { ($0[...], 0) }) { first, _ in first }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst(max(0, mark.line - 1)) {
      let start = line.drop { $0 == " " || $0 == "-" }
      let key = start.prefix { $0 != ":" }
      guard key.endIndex < start.endIndex, let count = waiting[key] else { continue }
      waiting[key] = count == 0 ? 1 : nil
      if count == 1 {
        let column = line.distance(from: line.startIndex, to: start.startIndex) + 1
        faultDoubled(String(key), line: index + 1, column: column)
      }
    }
    // The rest is written in another way, in quotes or in braces.
    for key in waiting.keys.sorted() { faultDoubled(String(key), line: mark.line, column: 1) }
  }

  private func faultDoubled(_ key: String, line: Int, column: Int) {
    fault(
      line: line, column: column,
      "\"\(key.sanitized(limit: 40))\" appears twice; keep one of them.")
  }

  /// Where a text has what no file of the guide needs and a few lines of which can keep a reader busy
  /// for ever: names for parts of it that stand for them elsewhere, or lists within lists without
  /// end. Nothing is put together before this is known.
  func refusal() -> (line: Int, column: Int, sentence: String)? {
    var text = text
    return text.withUTF8 { bytes in
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else { return nil }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var depth = 0
      while true {
        var event = yaml_event_t()
        // What is no YAML at all is explained by who reads it.
        guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return nil }
        depth += event.deeper
        guard event.isShared || depth > ScreenFormat.Limit.depth else { continue }
        let sentence =
          event.isShared
          ? "\"&\" and \"*\" at the start of a value mean parts that are used twice, which is not "
            + "for files of the guide. Write it out, or put quotes round it."
          : "This is nested more than \(ScreenFormat.Limit.depth) levels deep."
        return (Int(event.start_mark.line) + 1, Int(event.start_mark.column) + 1, sentence)
      }
    }
  }
}

extension yaml_event_t {
  /// Whether it gives a name to a part of the file, or uses one.
  fileprivate var isShared: Bool {
    switch type {
    case YAML_ALIAS_EVENT: true
    case YAML_SCALAR_EVENT: data.scalar.anchor != nil
    case YAML_SEQUENCE_START_EVENT: data.sequence_start.anchor != nil
    case YAML_MAPPING_START_EVENT: data.mapping_start.anchor != nil
    default: false
    }
  }

  /// How many levels deeper what follows is.
  fileprivate var deeper: Int {
    switch type {
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT: 1
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: -1
    default: 0
    }
  }
}
