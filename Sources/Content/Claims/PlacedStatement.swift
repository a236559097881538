/// Something that a screen says, and where on the screen it stands.
package struct PlacedStatement: Equatable, Sendable {
  /// The part of the screen, such as `result/today`; empty for the screen as a whole.
  package var part: String
  /// Its name there, such as `stop`; `nil` for one of several that are only counted.
  package var name: String?
  /// The statement, and before and after it what the guide shows together with it.
  package var text: String
  /// The statement by itself, with what stands behind it.
  package var statement: Statement

  init(_ statement: Statement, part: String = "", name: String? = nil, text: String? = nil) {
    self.part = part
    self.name = name
    self.text = text ?? statement.text
    self.statement = statement
  }
}

extension Screen {
  /// All that it says and that can have evidence, in reading order: the one list that everything goes
  /// by that has to look at every statement. `words` put together what is shown together.
  package func statements(_ words: Words) -> [PlacedStatement] {
    switch kind {
    case .menu(let menu):
      (menu.passages + menu.more).statements(words)
        + (menu.clock.map { [PlacedStatement($0.warning, name: "clock")] } ?? [])
    case .article(let article): article.passages.statements(words)
    case .diary(let diary): diary.passages.statements(words)
    case .routine(let routine): routine.statements(words)
    case .decision(let decision): decision.statements(words)
    case .selfCheck(let check): check.statements(words)
    case .checklist(let checklist): checklist.statements(words)
    }
  }
}

extension [Passage] {
  fileprivate func statements(_ words: Words, part: String = "") -> [PlacedStatement] {
    flatMap { passage -> [PlacedStatement] in
      switch passage {
      case .heading: []
      case .say(let statement), .warn(let statement): [PlacedStatement(statement, part: part)]
      case .compare(let comparison):
        [comparison.left, comparison.right].map { side in
          let lines = words.list(side.lines, .phrases)
          return PlacedStatement(
            Statement(lines, evidence: side.evidence), part: part,
            text: words.fill(.labelAndValue, ["label": side.title, "value": lines]))
        }
      }
    }
  }
}

extension Statement {
  /// A statement that is shown under a few words of its own.
  fileprivate func placed(
    under heading: String, _ words: Words, part: String = "", name: String? = nil,
    then more: [String] = []
  ) -> PlacedStatement {
    let text = words.fill(.headingAndText, ["heading": heading, "text": text])
    return PlacedStatement(
      self, part: part, name: name, text: words.list([text] + more, .sentences))
  }
}

extension Question {
  fileprivate func placed(_ words: Words, then more: [String] = []) -> PlacedStatement {
    // Points that are no sentences are set off from what follows them.
    let isPhrases = !points.isEmpty && !points.contains { $0.hasSuffix(".") }
    let reason =
      isPhrases
      ? words.fill(.headingAndText, ["heading": words.list(points, .phrases), "text": why])
      : words.list(points + [why], .sentences)
    return ask.placed(under: sign, words, name: id, then: [reason] + more)
  }
}

extension Routine {
  fileprivate func statements(_ words: Words) -> [PlacedStatement] {
    var placed = purpose.map { [PlacedStatement($0, name: "for")] } ?? []
    placed.append(PlacedStatement(stop, name: "stop"))
    for step in steps {
      let length = words.fill(.lengthSeconds, count: step.seconds)
      let heading = words.list([step.instruction, length])
      let next = step.detail.placed(under: heading, words, part: "step")
      // What is done in several rounds, or on either side, is said once.
      if !placed.contains(next) { placed.append(next) }
    }
    if let ending {
      placed.append(ending.detail.placed(under: ending.instruction, words, name: "end"))
    }
    return placed
      + Relief.allCases.compactMap { relief in
        replies[relief].map { PlacedStatement($0, part: "helped", name: relief.rawValue) }
      }
  }
}

extension Decision {
  fileprivate func statements(_ words: Words) -> [PlacedStatement] {
    let questions = items.map { item in
      let yes = words.fill(.saidYes, ["sign": item.yes])
      let unsure = item.unsure.map { words.fill(.saidUnsure, ["sign": $0]) }
      return item.question.placed(words, then: [yes, unsure].compactMap { $0 })
    }
    let rest = parts.flatMap { part in
      part.statements(words).map { placed in
        var placed = placed
        placed.part = Screen.part(of: part.name) ?? ""
        return placed
      }
    }
    return passages.statements(words) + questions + rest
  }
}

extension SelfCheck {
  fileprivate func statements(_ words: Words) -> [PlacedStatement] {
    passages.statements(words)
      + (tasks + extras).map { $0.detail.placed(under: $0.instruction, words, name: $0.id) }
      + Outcome.allCases.flatMap { outcome in
        results[outcome, default: []].statements(words, part: "result/\(outcome)")
      }
  }
}

extension Checklist {
  fileprivate func statements(_ words: Words) -> [PlacedStatement] {
    items.flatMap { $0.statements(words) }
      + combinations.map { $0.say.placed(under: condition(of: $0, words), words, part: "together") }
      + Tier.allCases.reversed().flatMap { tier in
        results[tier].map { $0.statements(words, part: "result/\(tier.rawValue)") } ?? []
      } + unfinished.statements(words, part: "result/unfinished")
  }

  /// What has to be going on and to be there, and what that means.
  private func condition(of combination: Combination, _ words: Words) -> String {
    let subject = combination.about.flatMap { about in
      zip(Subject.allCases, labels).first { $0.0 == about }?.1
    }
    let needs = combination.needs.map { need in
      let sure = need.sure.map { words.fill(.claimSure, ["sign": $0]) }
      return words.fill(
        .claimNeed, ["count": String(need.count), "of": words.list(need.of + sure)])
    }
    let label = words.list((subject.map { [$0] } ?? []) + needs, .together)
    return words.fill(.labelAndValue, ["label": label, "value": words[combination.tier.word]])
  }
}

extension Checklist.Item {
  fileprivate func statements(_ words: Words) -> [PlacedStatement] {
    let id = question.id
    let meaning = words.fill(
      .whyTiers, ["yes": words[yes.word], "unsure": words[unsure.word]])
    var placed = [question.placed(words, then: [meaning])]
    if let advice { placed.append(PlacedStatement(advice, part: id, name: "advice")) }
    if let cannotWait { placed.append(PlacedStatement(cannotWait, part: id, name: "cannotWait")) }
    if let doubt {
      let heading = words.fill(
        .claimDoubt, ["tier": words[doubt.tier.word], "unless": doubt.unless])
      placed.append(doubt.say.placed(under: heading, words, part: id, name: "doubt"))
    }
    return placed
  }
}

extension Checklist.Result {
  /// What to do and by when stand above the rest, with the evidence of its first line.
  fileprivate func statements(_ words: Words, part: String) -> [PlacedStatement] {
    let rest = how.statements(words, part: part)
    let first = Statement(act, evidence: rest.first?.statement.evidence)
    let more = [soFar, morning?.before, morning?.after, tell].compactMap { $0 }
    let head = words.fill(.headingAndText, ["heading": act, "text": when])
    return [
      PlacedStatement(first, part: part, name: "do", text: words.list([head] + more, .sentences))
    ] + rest + now.statements(words, part: "\(part)/now")
      + sore.statements(words, part: "\(part)/sore")
  }
}
