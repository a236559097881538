// Regions, sources and the words of the diary in a pack.

extension Region: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      code: reader.name(), name: reader.name(), countries: reader.names(),
      emergency: reader.name(), today: reader.name(), night: reader.name(), doctor: reader.name(),
      hospital: reader.name(), units: reader.value(Settings.Units.self),
      evidence: reader.optionalValue())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(code)
    writer.write(name)
    writer.write(countries)
    writer.write(emergency)
    writer.write(today)
    writer.write(night)
    writer.write(doctor)
    writer.write(hospital)
    writer.write(units)
    writer.write(evidence)
  }
}

extension Source: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      key: reader.name(), title: reader.name(), publisher: reader.optional { $0.name() },
      year: reader.optional { $0.number() }, address: reader.optional { $0.name() },
      noAddress: reader.optional { $0.name() }, reading: reader.value(Reading.self),
      place: reader.optional { $0.name() }, note: reader.optional { $0.name() },
      reviewed: reader.optionalValue())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(key)
    writer.write(title)
    writer.write(publisher)
    writer.write(year) { $0.write($1) }
    writer.write(address)
    writer.write(noAddress)
    writer.write(reading)
    writer.write(place)
    writer.write(note)
    writer.write(reviewed)
  }
}

extension Review: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      by: reader.name(), role: reader.name(), date: reader.value(),
      lines: reader.list { Line(id: $0.name(), version: $0.name()) })
  }

  package func write(to writer: inout PackWriter) {
    writer.write(by)
    writer.write(role)
    writer.write(date)
    writer.write(lines) { writer, line in
      writer.write(line.id)
      writer.write(line.version)
    }
  }
}

extension ReviewCount: Packable {
  package init(from reader: inout PackReader) {
    self.init(reviewed: reader.number(), total: reader.number())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(reviewed)
    writer.write(total)
  }
}

extension CalendarDate: Packable {
  package init(from reader: inout PackReader) { self.init(dayNumber: reader.number()) }
  package func write(to writer: inout PackWriter) { writer.write(dayNumber) }
}

extension Vocabulary: Packable {
  package init(from reader: inout PackReader) {
    let fields = reader.list { reader in
      (
        reader.name(),
        Field(
          label: reader.name(),
          words: Dictionary(reader.list { ($0.name(), $0.name()) }) { first, _ in first },
          also: Dictionary(reader.list { ($0.name(), $0.names()) }) { first, _ in first })
      )
    }
    self.init(
      fields: Dictionary(fields) { first, _ in first },
      triggers: reader.list {
        Trigger(name: $0.name(), sign: $0.name(), inList: $0.name(), ask: $0.name())
      })
  }

  package func write(to writer: inout PackWriter) {
    writer.write(fields.sorted { $0.key < $1.key }) { writer, field in
      writer.write(field.key)
      writer.write(field.value.label)
      writer.write(field.value.words.sorted { $0.key < $1.key }) { writer, word in
        writer.write(word.key)
        writer.write(word.value)
      }
      writer.write(field.value.also.sorted { $0.key < $1.key }) { writer, also in
        writer.write(also.key)
        writer.write(also.value)
      }
    }
    writer.write(triggers) { writer, trigger in
      writer.write(trigger.name)
      writer.write(trigger.sign)
      writer.write(trigger.inList)
      writer.write(trigger.ask)
    }
  }
}

extension PhraseWords: Packable {
  package init(from reader: inout PackReader) {
    self.init(Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0, reader.names()) }))
  }

  package func write(to writer: inout PackWriter) {
    for key in Key.allCases { writer.write(self[key]) }
  }
}
