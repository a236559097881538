// The screens that ask, in a pack.

extension Question: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      id: reader.name(), sign: reader.text(), ask: reader.value(),
      points: reader.list { $0.text() }, why: reader.text())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(id)
    writer.write(sign)
    writer.write(ask)
    writer.write(points)
    writer.write(why)
  }
}

extension Checklist: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      version: reader.value(), ask: reader.text(), labels: reader.list { $0.text() },
      opening: reader.values(), sections: reader.values(),
      combinations: reader.values(), results: reader.dictionary(), unfinished: reader.value())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(version)
    writer.write(ask)
    writer.write(labels)
    writer.write(opening)
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
      recheckDays: reader.optional { $0.number() }, doubt: reader.optionalValue(),
      isNeedlessAfter: reader.optionalName(), advice: reader.optionalValue(),
      cannotWait: reader.optionalValue(), isSore: reader.flag(), more: reader.values())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(question)
    writer.write(audience)
    writer.write(yes)
    writer.write(unsure)
    writer.write(recheckDays) { $0.write($1) }
    writer.write(doubt)
    writer.write(isNeedlessAfter)
    writer.write(advice)
    writer.write(cannotWait)
    writer.write(isSore)
    writer.write(more)
  }
}

extension Checklist.Doubt: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      tier: reader.value(Tier.self), unless: reader.name(), takesBack: reader.name(),
      say: reader.value())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(tier)
    writer.write(unless)
    writer.write(takesBack)
    writer.write(say)
  }
}

extension Checklist.Morning: Packable {
  package init(from reader: inout PackReader) {
    self.init(before: reader.text(), after: reader.text())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(before)
    writer.write(after)
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
    self.init(count: reader.number(), of: reader.names(), sure: reader.names())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(count)
    writer.write(of)
    writer.write(sure)
  }
}

extension Checklist.Result: Packable {
  package init(from reader: inout PackReader) {
    self.init(
      act: reader.text(), how: reader.values(), when: reader.text(),
      soFar: reader.optionalText(), now: reader.values(), sore: reader.values(),
      morning: reader.optionalValue(), tell: reader.optionalText())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(act)
    writer.write(how)
    writer.write(when)
    writer.write(soFar)
    writer.write(now)
    writer.write(sore)
    writer.write(morning)
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
      version: reader.value(), passages: reader.values(), tasks: reader.values(),
      extras: reader.values(),
      results: Dictionary(
        uniqueKeysWithValues: Outcome.allCases.map { ($0, reader.values()) }),
      checklist: reader.name())
  }

  package func write(to writer: inout PackWriter) {
    writer.write(version)
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
      looks: reader.text(), hasSides: reader.flag(),
      weaker: Dictionary(
        uniqueKeysWithValues: SelfCheck.Onset.allCases.map { ($0, reader.name()) }))
  }

  package func write(to writer: inout PackWriter) {
    writer.write(id)
    writer.write(instruction)
    writer.write(detail)
    writer.write(sign)
    writer.write(looks)
    writer.write(hasSides)
    for onset in SelfCheck.Onset.allCases { writer.write(weaker[onset] ?? "") }
  }
}
