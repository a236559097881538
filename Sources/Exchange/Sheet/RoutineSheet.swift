import Content

/// A routine on one page, as a physiotherapist hands it out.
package struct RoutineSheet: Sendable {
  /// Something the page says, and the numbers of the sources behind it in ``sources``.
  struct Line: Equatable, Sendable {
    var text: String
    /// Its grade and the numbers; empty where it claims nothing medical.
    var basis = ""
  }

  /// One step, or a few that belong together, and how often.
  struct Item: Sendable {
    /// How often and how long, where that is said for all parts together.
    var amount: String
    var parts: [Part]
    /// What comes between two times.
    var between: [Line]
  }

  /// A step with its picture.
  struct Part: Sendable {
    var instruction: String
    /// How long, and on which side.
    var amount: String
    var detail: Line
    var picture: Picture?
  }

  let title: String
  /// What it is for, and how long all of it takes.
  var purpose: Line?
  let total: String
  /// What must not be so before it begins, and what to do if it is.
  var before: [Line] = []
  var beforeNote = ""
  let stop: Line
  private(set) var items: [Item] = []
  /// Whether a picture shows where the stretch is felt.
  var showsMuscle: Bool {
    items.contains { $0.parts.contains { $0.picture?.pose.felt.isEmpty == false } }
  }
  /// The sources in the order of their numbers, each in one line.
  private(set) var sources: [String] = []
  /// Who has looked at it, and how old it is.
  private(set) var notes: [String] = []
  let words: Words
  let language: String
  /// The page for a routine of a catalogue; `nil` if the screen of this name is none.
  package init?(
    _ name: String, _ catalogue: Catalogue, _ locality: Locality, today: CalendarDate,
    program: String, language: String
  ) {
    guard let screen = catalogue.screen(name, locality), case .routine(let routine) = screen.kind
    else { return nil }
    var notes = Notes(catalogue)
    words = catalogue.words
    self.language = language
    title = screen.title
    total = words.fill(.sheetTotal, ["time": words.spokenLength(routine.seconds)])
    purpose = routine.purpose.map { notes.line($0) }
    let gate = routine.gate.flatMap { Gate($0, catalogue, locality) }
    before = gate?.warnings.map { notes.line($0) } ?? []
    beforeNote = gate?.note(words, locality.region(among: catalogue.regions())) ?? ""
    // On paper there is no key to press.
    let keyless =
      routine.stop.text.hasSuffix(words[.sheetNotOnPaper])
      ? String(routine.stop.text.dropLast(words[.sheetNotOnPaper].count)) : routine.stop.text
    stop = notes.line(Statement(keyless.trimmed, evidence: routine.stop.evidence))
    items = routine.items(words, &notes)
    finish(notes.sources, catalogue, today: today, program: program)
  }

  /// Writes down what it rests on.
  private mutating func finish(
    _ found: [Source], _ catalogue: Catalogue, today: CalendarDate, program: String
  ) {
    sources = found.map { source in
      words.list([source.title, source.publisher, source.year.map(String.init)].compactMap { $0 })
    }
    let days = found.compactMap(\.reviewed)
    let isOld = days.contains { $0.isOld(on: today) }
    notes = [
      words[.sheetOwnChoice], catalogue.reviewed(),
      days.min().map { words.fill(.sheetCompared, ["date": $0.description]) } ?? "",
      isOld ? words[.contentOld] : "", words.fill(.sheetAbout, ["program": program]),
    ].filter { !$0.isEmpty }
  }
}

/// Numbers the sources in the order in which the page names them. What is the guide's own choice has
/// no number, which the page says once.
struct Notes {
  private let words: Words
  private let source: (String) -> Source?
  private(set) var sources: [Source] = []

  init(_ catalogue: Catalogue) {
    words = catalogue.words
    source = catalogue.source
  }

  /// A statement with its grade and the numbers of its sources.
  mutating func line(_ statement: Statement, under heading: String? = nil) -> RoutineSheet.Line {
    let text =
      heading.map { words.fill(.headingAndText, ["heading": $0, "text": statement.text]) }
      ?? statement.text
    guard let evidence = statement.evidence else { return RoutineSheet.Line(text: text) }
    var numbers: [Int] = []
    for source in evidence.sources.compactMap(source) where source.reading != .own {
      let known = sources.firstIndex { $0.key == source.key }
      if known == nil { sources.append(source) }
      numbers.append((known ?? sources.count - 1) + 1)
    }
    if numbers.isEmpty { return RoutineSheet.Line(text: text) }
    return RoutineSheet.Line(
      text: text,
      basis: words.fill(
        .labelAndValue,
        [
          "label": words[evidence.grade.word],
          "value": words.list(numbers.sorted().map { String($0) }),
        ]))
  }
}

/// What stands before a routine.
private struct Gate {
  let warnings: [Statement]
  /// Its title, where its questions are to be gone through.
  let questions: String?

  init?(_ name: String, _ catalogue: Catalogue, _ locality: Locality) {
    guard let screen = catalogue.screen(Screen.base(of: name), locality) else { return nil }
    var passages: [Passage] = []
    var questions: String?
    switch screen.kind {
    case .menu(let menu): passages = menu.passages
    case .article(let article): passages = article.passages
    case .decision(let decision):
      let part = decision.parts.first { $0.name == name }
      if case .menu(let menu) = part?.kind {
        passages = menu.passages
      } else {
        questions = screen.title
      }
    case .routine, .checklist, .selfCheck, .diary: break
    }
    warnings = passages.compactMap { passage in
      if case .warn(let statement) = passage { statement } else { nil }
    }
    self.questions = questions
  }

  /// What to do if one of them holds.
  func note(_ words: Words, _ region: Region?) -> String {
    if let questions { return words.fill(.sheetQuestions, ["title": questions]) }
    guard let region, !warnings.isEmpty else { return "" }
    return words.fill(
      .sheetOneOfThese, ["emergency": region.emergency, "today": region.today])
  }
}

extension Routine {
  /// The steps as items of a page.
  fileprivate func items(_ words: Words, _ notes: inout Notes) -> [RoutineSheet.Item] {
    let pictures = RoutinePictures(self)
    let ordinary = Array(ordinarySteps)
    var items = Round.all(of: ordinary).map { round in
      let isOne = round.parts.count == 1
      let turns = words.turns(round.turns)
      let parts = round.parts.map { index in
        let step = steps[index]
        let length = words.spokenLength(step.seconds)
        return RoutineSheet.Part(
          instruction: step.instruction,
          amount: isOne && !turns.isEmpty
            ? words.fill(.labelAndValue, ["label": length, "value": turns]) : length,
          detail: notes.line(step.detail),
          picture: pictures.picture(of: index, isOtherLeg: false))
      }
      let between = [(round.between, Word.sheetBetween), (round.change, .sheetChange)]
        .flatMap { indices, word in
          indices.map { notes.line(steps[$0], word, words) }
        }
      let amount = isOne ? "" : words.fill(.sheetRound, ["turns": turns])
      return RoutineSheet.Item(amount: amount, parts: parts, between: between)
    }
    if let ending {
      let part = RoutineSheet.Part(
        instruction: ending.instruction, amount: "", detail: notes.line(ending.detail))
      items.append(RoutineSheet.Item(amount: "", parts: [part], between: []))
    }
    return items
  }
}

extension Notes {
  /// A step in one line.
  fileprivate mutating func line(
    _ step: Step, _ word: Word, _ words: Words
  ) -> RoutineSheet.Line {
    let length = words.spokenLength(step.seconds)
    let heading = words.fill(word, ["instruction": step.instruction, "time": length])
    return line(step.detail, under: heading)
  }
}

extension Words {
  /// A length as it is read out: `30 seconds`, `10 minutes`, `3 minutes 45 seconds`.
  func spokenLength(_ seconds: Int) -> String {
    let minutes = seconds >= 120 || seconds == 60 ? seconds / 60 : 0
    let parts = [(minutes, Word.heardMinutes), (seconds - minutes * 60, .heardSeconds)]
    return list(parts.filter { $0.0 > 0 }.map { fill($0.1, count: $0.0) }, .units)
  }

  /// How often on which side; empty for once without one.
  fileprivate func turns(_ turns: [Round.Turn]) -> String {
    let said = turns.compactMap { turn -> String? in
      let side: String? =
        switch turn.side {
        case .left: self[.leftSide]
        case .right: self[.rightSide]
        case .both, nil: nil
        }
      let times = turn.count > 1 ? fill(.sheetTimes, count: turn.count) : nil
      let parts = [side, times].compactMap { $0 }
      return parts.isEmpty ? nil : list(parts, .units)
    }
    return list(said, .items)
  }
}

extension String {
  /// Without blanks at its end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
