// Poses of the figure in a pack: whole degrees and hundredths.

extension Pose: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      view: reader.value(View.self),
      angles: reader.list { reader in reader.optional { Double($0.difference()) } },
      lengths: reader.list { Double($0.number()) / 100 },
      planted: reader.optional { $0.number() }, props: reader.values(),
      felt: reader.list { $0.number() }, movements: reader.values())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(view)
    writer.write(angles) { writer, angle in
      writer.write(angle) { $0.write(difference: Int($1.rounded())) }
    }
    writer.write(lengths) { $0.write(Int(($1 * 100).rounded())) }
    writer.write(planted) { $0.write($1) }
    writer.write(props)
    writer.write(felt) { $0.write($1) }
    writer.write(movements)
  }
}

extension Pose.Place: Packable {
  package init(from reader: inout PackReader) {
    self.init(point: reader.number(), right: reader.difference(), up: reader.difference())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(point)
    writer.write(difference: right)
    writer.write(difference: up)
  }
}

extension Pose.Movement: Packable {
  package init(from reader: inout PackReader) {
    self.init(from: reader.value(), direction: reader.difference())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(from)
    writer.write(difference: direction)
  }
}

extension Prop: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      reader.value(Kind.self), place: reader.optionalValue(), end: reader.optionalValue())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(kind)
    writer.write(place)
    writer.write(end)
  }
}

extension PackReader {
  /// A number that may be less than 0.
  fileprivate mutating func difference() -> Int {
    let number = number()
    return number & 1 == 0 ? number >> 1 : -(number >> 1)
  }
}

extension PackWriter {
  /// A number that may be less than 0: its size, and a bit for its sign.
  fileprivate mutating func write(difference: Int) {
    write(abs(difference) << 1 | (difference < 0 ? 1 : 0))
  }
}
