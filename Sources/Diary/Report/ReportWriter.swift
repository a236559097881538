import Content

/// Writes the page for a doctor from a diary.
package struct ReportWriter {
  /// What the page is made from.
  package typealias Diary = DiaryReading & PatternCounts & ReportCounts

  let diary: any Diary
  let catalogue: Catalogue
  let words: Words
  let vocabulary: Vocabulary
  let choice: DoctorReport.Choice
  /// Now, whose night is still running.
  let now: Timestamp
  /// The nights that count.
  let nights: ClosedRange<CalendarDate>
  /// The program with its version, and the language of the questions.
  private let program: String
  private let language: String

  package init(
    _ diary: any Diary, _ catalogue: Catalogue, _ choice: DoctorReport.Choice, now: Timestamp,
    program: String, language: String
  ) {
    self.diary = diary
    self.catalogue = catalogue
    self.choice = choice
    self.now = now
    self.program = program
    self.language = language
    words = catalogue.words
    vocabulary = catalogue.vocabulary()
    let last = min(choice.until ?? now.night, now.night)
    nights = min(choice.since ?? Self.longAgo, last)...last
  }

  /// Before any diary.
  private static let longAgo = CalendarDate(year: 1, month: 1, day: 1)

  /// The report.
  package func report() throws(DiaryProblem) -> DoctorReport {
    let written = try diary.written(in: nights)
    let facts = try self.facts()
    var sections: [DoctorReport.Section] = []
    for part in DoctorReport.Part.allCases where !choice.without.contains(part) {
      let lines = try lines(of: part, facts, written)
      let title = words.fill(
        .reportNumbered, ["number": String(sections.count + 1), "title": words[part.word]])
      sections.append(DoctorReport.Section(part: part, title: title, lines: lines))
    }
    return DoctorReport(
      title: words[.reportTitle], sections: sections, foot: foot(),
      forClinician: words[.reportClinician],
      weeks: choice.without.contains(.episodes) ? nil : try weeks(written), words: words)
  }

  private func lines(
    of part: DoctorReport.Part, _ facts: [Fact.Topic: Fact], _ written: WrittenNights
  ) throws(DiaryProblem) -> [DoctorReport.Line] {
    switch part {
    case .reason: reason(facts, written)
    case .warnings: try warnings()
    case .episodes: try episodes(written)
    case .strength: try strength()
    case .medicines: try medicines()
    case .conditions: conditions(facts)
    case .triggers: try triggers()
    case .tried: try tried()
    case .questions: try questions()
    }
  }

  private func facts() throws(DiaryProblem) -> [Fact.Topic: Fact] {
    try diary.entries(of: .fact).reduce(into: [:]) { facts, saved in
      if case .fact(let fact) = saved.entry { facts[fact.topic] = fact }
    }
  }

  private func foot() -> DoctorReport.Line {
    let screen = catalogue.screen(Catalogue.checklist, Locality())
    var version = ""
    if case .checklist(let checklist) = screen?.kind { version = checklist.version.description }
    return DoctorReport.Line(
      words.fill(
        .reportFoot,
        [
          "date": words.time(now), "program": program, "language": language, "version": version,
        ]), rows: 2, rank: 2)
  }

  // MARK: Texts of the person's own

  /// The most letters of a text that are looked at.
  private static let longest = 400

  /// A text of the person's own, on one line, with nothing in it that anything would obey.
  func own(_ text: String, longest: Int = longest) -> String {
    let head = text.prefix(longest + 1)
    let line = String(head.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    let shown = line.sanitized(limit: longest).split(separator: " ").joined(separator: " ")
    return head.count > longest ? shown + "…" : shown
  }

  func labelled(_ label: String, _ value: String) -> String {
    words.fill(.labelAndValue, ["label": label, "value": value])
  }

  /// `calf 12`.
  func counted(_ name: String, _ count: Int) -> String {
    words.fill(.reportNameCount, ["name": name, "count": String(count)])
  }

  // MARK: Why I am here

  private func reason(
    _ facts: [Fact.Topic: Fact], _ written: WrittenNights
  ) -> [DoctorReport.Line] {
    func said(_ topic: Fact.Topic) -> String? {
      facts[topic].map { own($0.text) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let since = facts[.reasonSince]?.since.map { words.fill(.since, ["date": words.date($0)]) }
    let reason = said(.reason).map { text in
      since.map { words.fill(.reportOn, ["text": text, "date": $0]) } ?? text
    }
    var lines = [DoctorReport.Line(reason ?? words[.reportNoReason], rank: 1)]
    if let worry = said(.worry) {
      let label = vocabulary.word(Fact.Topic.worry.rawValue, of: "topic")
      lines.append(DoctorReport.Line(label, [worry], rank: 1))
    }
    if let visit = facts[.visit]?.since {
      let label = vocabulary.word(Fact.Topic.visit.rawValue, of: "topic")
      lines.append(DoctorReport.Line(label, [words.date(visit)]))
    }
    lines.append(DoctorReport.Line(covered(written)))
    return lines
  }

  /// Which days the page is about.
  private func covered(_ written: WrittenNights) -> String {
    let first = choice.since.map { min($0, nights.upperBound) } ?? written.first
    guard let first, written.nights > 0 else { return words[.reportNothing] }
    let days = nights.upperBound.dayNumber - first.dayNumber + 1
    return words.fill(
      .reportCovered,
      [
        "from": words.day(first), "to": words.day(nights.upperBound),
        "count": String(written.nights), "of": String(days),
      ])
  }
}
