// Routines and their steps in a pack.

extension Routine: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      legs: reader.value(Legs.self), gate: reader.optionalName(), after: reader.name(),
      stop: reader.value(), replies: reader.dictionary(), steps: reader.values(),
      isTimer: reader.flag(), spare: reader.number(), ending: reader.optionalValue(),
      isForArm: reader.flag())
    treats = reader.optionalValue()
    purpose = reader.optionalValue()
  }

  package func write(to writer: inout PackWriter) {
    writer.write(legs)
    writer.write(gate)
    writer.write(after)
    writer.write(stop)
    writer.write(replies)
    writer.write(steps)
    writer.write(isTimer)
    writer.write(spare)
    writer.write(ending)
    writer.write(isForArm)
    writer.write(treats)
    writer.write(purpose)
  }
}

extension Routine.Treatment: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      kind: reader.optionalName(), site: reader.optionalName(), tactic: reader.name())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(kind)
    writer.write(site)
    writer.write(tactic)
  }
}

extension Routine.Ending: Packable {
  package init(from reader: inout PackReader) {
    self.init(instruction: reader.text(), detail: reader.value())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(instruction)
    writer.write(detail)
  }
}

extension Step: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      instruction: reader.text(), detail: reader.value(), kind: reader.value(Kind.self),
      side: reader.optional { $0.value(Side.self) }, seconds: reader.number(),
      picture: reader.optionalValue())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(instruction)
    writer.write(detail)
    writer.write(kind)
    writer.write(side) { $0.write($1) }
    writer.write(seconds)
    writer.write(picture)
  }
}

extension Picture: Packable {
  package init(from reader: inout PackReader) {
    self.init(pose: reader.value(), caption: reader.text())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(pose)
    writer.write(caption)
  }
}

extension PackReader {
  /// Values by the cases of an enumeration, in their order.
  mutating func dictionary<Key: CaseIterable & Hashable, Value: Packable>() -> [Key: Value]
  where Key.AllCases == [Key] {
    var values: [Key: Value] = [:]
    for key in Key.allCases { values[key] = optionalValue() }
    return values
  }
}

extension PackWriter {
  mutating func write<Key: CaseIterable & Hashable>(_ values: [Key: some Packable])
  where Key.AllCases == [Key] {
    for key in Key.allCases { write(values[key]) }
  }
}
