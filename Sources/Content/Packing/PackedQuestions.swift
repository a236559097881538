// The screens that ask, in a pack.

extension Question: Packable {
  package init(from reader: inout PackReader) {
    self.init(id: reader.name(), sign: reader.text(), ask: reader.value(), why: reader.text())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(id)
    writer.write(sign)
    writer.write(ask)
    writer.write(why)
  }
}

extension Checklist: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      ask: reader.text(), labels: reader.list { $0.text() }, sections: reader.values(),
      combinations: reader.values(), results: reader.dictionary(), unfinished: reader.value())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(ask)
    writer.write(labels)
    writer.write(sections)
    writer.write(combinations)
    writer.write(results)
    writer.write(unfinished)
  }
}

extension Checklist.Section: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      name: reader.name(), title: reader.text(), intro: reader.text(), items: reader.values())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(name)
    writer.write(title)
    writer.write(intro)
    writer.write(items)
  }
}

extension Checklist.Item: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      question: reader.value(), audience: reader.value(Checklist.Subject.self),
      yes: reader.value(Tier.self), unsure: reader.value(Tier.self),
      recheckDays: reader.optional { $0.number() }, advice: reader.optionalValue(),
      more: reader.values())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(question)
    writer.write(audience)
    writer.write(yes)
    writer.write(unsure)
    writer.write(recheckDays) { $0.write($1) }
    writer.write(advice)
    writer.write(more)
  }
}

extension Checklist.Combination: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      about: reader.optional { $0.value(Checklist.Subject.self) }, needs: reader.values(),
      tier: reader.value(Tier.self), say: reader.value(), isFirst: reader.flag())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(about) { $0.write($1) }
    writer.write(needs)
    writer.write(tier)
    writer.write(say)
    writer.write(isFirst)
  }
}

extension Checklist.Combination.Need: Packable {
  package init(from reader: inout PackReader) {
    self.init(count: reader.number(), of: reader.names())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(count)
    writer.write(of)
  }
}

extension Checklist.Result: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      act: reader.text(), how: reader.values(), when: reader.text(), tell: reader.optionalText())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(act)
    writer.write(how)
    writer.write(when)
    writer.write(tell)
  }
}

extension Decision: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      passages: reader.values(), items: reader.values(), none: reader.name(),
      parts: reader.values())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(passages)
    writer.write(items)
    writer.write(none)
    writer.write(parts)
  }
}

extension Decision.Item: Packable {
  package init(from reader: inout PackReader) {
    self.init(question: reader.value(), yes: reader.name(), unsure: reader.optionalName())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(question)
    writer.write(yes)
    writer.write(unsure)
  }
}

extension SelfCheck: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      passages: reader.values(), tasks: reader.values(), extras: reader.values(),
      results: Dictionary(
        uniqueKeysWithValues: Outcome.allCases.map { ($0, reader.values()) }),
      checklist: reader.name())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(passages)
    writer.write(tasks)
    writer.write(extras)
    for outcome in Outcome.allCases { writer.write(results[outcome] ?? []) }
    writer.write(checklist)
  }
}

extension SelfCheck.Task: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      id: reader.name(), instruction: reader.text(), detail: reader.value(), sign: reader.text(),
      looks: reader.text(),
      weaker: Dictionary(
        uniqueKeysWithValues: SelfCheck.Onset.allCases.map { ($0, reader.name()) }))
  }

  package func write(to writer: inout PackWriter) {
    writer.write(id)
    writer.write(instruction)
    writer.write(detail)
    writer.write(sign)
    writer.write(looks)
    for onset in SelfCheck.Onset.allCases { writer.write(weaker[onset] ?? "") }
  }
}
