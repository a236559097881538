// How each value of a screen is written and read again: side by side, since both must have the same
// order. A test compares every screen with itself, packed and read again.

/// A value that can be part of a pack.
package protocol Packable {
  /// Reads the value that ``write(to:)`` wrote.
  init(from reader: inout PackReader)
  /// Writes the value.
  func write(to writer: inout PackWriter)
}

extension PackReader {
  mutating func value<Value: Packable>() -> Value { Value(from: &self) }
  mutating func values<Value: Packable>() -> [Value] { list { Value(from: &$0) } }
  mutating func optionalValue<Value: Packable>() -> Value? { optional { Value(from: &$0) } }
  mutating func optionalText() -> String? { optional { $0.text() } }
  mutating func optionalName() -> String? { optional { $0.name() } }
  mutating func names() -> [String] { list { $0.name() } }
}

extension PackWriter {
  mutating func write(_ value: some Packable) { value.write(to: &self) }
  mutating func write(_ values: [some Packable]) { write(values) { $1.write(to: &$0) } }
  mutating func write<Value: Packable>(_ value: Value?) { write(value) { $1.write(to: &$0) } }
}

extension Screen: Packable {
  package init(from reader: inout PackReader) {
    name = reader.name()
    title = reader.text()
    searchWords = reader.names()
    switch reader.number() {
    case 1: kind = .article(reader.value())
    case 2: kind = .routine(reader.value())
    case 3: kind = .checklist(reader.value())
    case 4: kind = .decision(reader.value())
    case 5: kind = .selfCheck(reader.value())
    case 6: kind = .diary(reader.value())
    default: kind = .menu(reader.value())
    }
  }

  package func write(to writer: inout PackWriter) {
    func write(_ number: Int, _ value: some Packable) {
      writer.write(number)
      writer.write(value)
    }
    writer.write(name)
    writer.write(title)
    writer.write(searchWords)
    switch kind {
    case .menu(let menu): write(0, menu)
    case .article(let article): write(1, article)
    case .routine(let routine): write(2, routine)
    case .checklist(let checklist): write(3, checklist)
    case .decision(let decision): write(4, decision)
    case .selfCheck(let check): write(5, check)
    case .diary(let diary): write(6, diary)
    }
  }
}

extension Menu: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      passages: reader.values(), choices: reader.values(), more: reader.values(),
      foot: reader.optionalText(), clock: reader.optionalValue(), nights: reader.names(),
      answers: Dictionary(
        reader.list { ($0.value(Routine.Relief.self), $0.name()) }
      ) { first, _ in first })
  }

  package func write(to writer: inout PackWriter) {
    writer.write(passages)
    writer.write(choices)
    writer.write(more)
    writer.write(foot)
    writer.write(clock)
    writer.write(nights)
    writer.write(answers.sorted { $0.key.rawValue < $1.key.rawValue }) { writer, answer in
      writer.write(answer.key)
      writer.write(answer.value)
    }
  }
}

extension Choice: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      label: reader.text(), note: reader.optionalText(), group: reader.optionalText(),
      opens: reader.name())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(label)
    writer.write(note)
    writer.write(group)
    writer.write(opens)
  }
}

extension Clock: Packable {
  package init(from reader: inout PackReader) {
    self.init(limit: .seconds(reader.number()), warning: reader.value())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(Int(limit.components.seconds))
    writer.write(warning)
  }
}

extension Article: Packable {
  package init(from reader: inout PackReader) { self.init(passages: reader.values()) }
  package func write(to writer: inout PackWriter) { writer.write(passages) }
}

extension DiaryScreen: Packable {
  package init(from reader: inout PackReader) {
    self.init(part: reader.value(Part.self), passages: reader.values())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(part)
    writer.write(passages)
  }
}

extension Passage: Packable {
  package init(from reader: inout PackReader) {
    switch reader.number() {
    case 0: self = .heading(reader.text())
    case 1: self = .say(reader.value())
    case 2: self = .warn(reader.value())
    default: self = .compare(reader.value())
    }
  }

  package func write(to writer: inout PackWriter) {
    switch self {
    case .heading(let text):
      writer.write(0)
      writer.write(text)
    case .say(let statement):
      writer.write(1)
      writer.write(statement)
    case .warn(let statement):
      writer.write(2)
      writer.write(statement)
    case .compare(let comparison):
      writer.write(3)
      writer.write(comparison)
    }
  }
}

extension Comparison: Packable {
  package init(from reader: inout PackReader) {
    self.init(left: reader.value(), right: reader.value())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(left)
    writer.write(right)
  }
}

extension Comparison.Side: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      title: reader.text(), lines: reader.list { $0.text() }, evidence: reader.optionalValue())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(title)
    writer.write(lines)
    writer.write(evidence)
  }
}

extension Statement: Packable {
  package init(from reader: inout PackReader) {
    self.init(reader.text(), evidence: reader.optionalValue())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(text)
    writer.write(evidence)
  }
}

extension Evidence: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      grade: reader.value(Grade.self), sources: reader.names(), unknown: reader.optionalText(),
      rows: reader.names())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(grade)
    writer.write(sources)
    writer.write(unknown)
    writer.write(rows)
  }
}
