import Content

// What is taken, what is known, what goes with it and what is still to be asked.
extension ReportWriter {
  /// The most medicines that are read.
  private static let mostMedicines = 200

  func medicines() throws(DiaryProblem) -> [DoctorReport.Line] {
    let (saved, count) = try diary.medicines(limit: Self.mostMedicines)
    let all = saved.compactMap { saved -> Medicine? in
      if case .medicine(let medicine) = saved.entry { medicine } else { nil }
    }
    let (taken, stopped) = (all.filter(\.isTaken), all.filter { !$0.isTaken })
    // What was not read is counted where the list ends.
    let unread = max(0, count - saved.count)
    var lines: [DoctorReport.Line] = []
    if taken.isEmpty {
      lines.append(DoctorReport.Line(words[.reportNoMedicine]))
    } else {
      lines.append(
        DoctorReport.Line(
          "", taken.map(said), count: taken.count + (stopped.isEmpty ? unread : 0), rows: 3,
          rank: 0, isList: true))
    }
    if !stopped.isEmpty {
      lines.append(
        DoctorReport.Line(
          words[.reportStopped], stopped.map(said), count: stopped.count + unread, rank: 3))
    }
    if all.contains(where: { MedicineGroup(of: $0.name) != nil }) {
      lines.append(DoctorReport.Line(words[.reportLinked]))
    }
    return lines
  }

  private func said(_ medicine: Medicine) -> String {
    let name = own(medicine.name, longest: 60)
    let dose = own(medicine.dose, longest: 60)
    var parts = [MedicineGroup(of: medicine.name) == nil ? name : "\(name) *"]
    if let form = medicine.form, form != .medicine {
      parts.append(vocabulary.word(form.rawValue, of: "form"))
    }
    if !dose.isEmpty { parts.append(dose) }
    let amounts = [medicine.magnesium, medicine.potassium, medicine.calcium, medicine.iron]
    parts += zip(Word.elements, amounts).compactMap { name, amount in
      amount.map { amount in
        words.fill(
          .reportElement,
          ["name": words.text(name, in: .reportElements), "count": String(amount)])
      }
    }
    let dates = [
      (medicine.taking == .no ? Word.startedOn : .since, medicine.started),
      (.doseChanged, medicine.changed), (.until, medicine.ended),
    ]
    parts += dates.compactMap { word, date in
      date.map { words.fill(word, ["date": words.date($0)]) }
    }
    if medicine.taking == .unsure { parts.append(words[.reportTakingUnsure]) }
    return words.list(parts)
  }

  // MARK: Conditions

  /// The topics that are no conditions.
  private static let reasons: [Fact.Topic] = [.reason, .reasonSince, .worry, .visit]

  func conditions(_ facts: [Fact.Topic: Fact]) -> [DoctorReport.Line] {
    let topics = Fact.Topic.allCases.filter { !Self.reasons.contains($0) }
    func name(_ topic: Fact.Topic) -> String { vocabulary.word(topic.rawValue, of: "topic") }
    func named(_ answer: Answer) -> [String] {
      topics.compactMap { facts[$0] }.filter { $0.answer == answer }.map(said)
    }
    let rest = topics.compactMap { facts[$0] }.filter { $0.answer == nil }
    let (told, empty) = (rest.filter { says($0) }, rest.filter { !says($0) })
    let lines = [
      DoctorReport.Line(words[.reportYes], named(.yes), rank: 1),
      DoctorReport.Line(words[.reportUnsure], named(.unsure), rank: 3),
      DoctorReport.Line(words[.reportNo], named(.no), rank: 5),
      DoctorReport.Line("", told.map(said), rank: 3),
      DoctorReport.Line(words[.reportUnanswered], empty.map { name($0.topic) }, rank: 6),
      DoctorReport.Line(
        words[.reportNotAsked], topics.filter { facts[$0] == nil }.map(name), rank: 7),
    ]
    return facts.keys.contains { !Self.reasons.contains($0) }
      ? lines.filter { !$0.items.isEmpty } : [DoctorReport.Line(words[.reportNoFacts])]
  }

  /// Whether there is anything in a fact but an answer.
  private func says(_ fact: Fact) -> Bool { !fact.text.isEmpty || fact.since != nil }

  private func said(_ fact: Fact) -> String {
    let name = vocabulary.word(fact.topic.rawValue, of: "topic")
    let text = own(fact.text, longest: 160)
    let more = [
      text.isEmpty ? nil : text,
      fact.since.map { date in
        fact.text.isEmpty && fact.answer == nil
          ? words.date(date) : words.fill(.since, ["date": words.date(date)])
      },
      fact.answer == .no ? nil : fact.source.map { vocabulary.word($0.rawValue, of: "source") },
    ].compactMap { $0 }
    return more.isEmpty ? name : labelled(name, words.list(more))
  }

  // MARK: Triggers

  /// Days with and without a trigger, as "unknot patterns" counts them.
  func triggers() throws(DiaryProblem) -> [DoctorReport.Line] {
    let days = try diary.days().filter { nights.contains($0.night) }
    let tonight = min(now.night, nights.upperBound.adding(days: 1))
    let report = TriggerRule.report(
      on: days, of: Episode.Kind.allCases, suspect: try diary.suspect()?.suspect, tonight: tonight)
    let shown = report.findings.filter {
      $0.label == .worthTesting || ($0.label == .noClearPattern && !$0.isDayAfter)
    }
    let early = report.findings.count { $0.label == .tooEarly && !$0.isDayAfter }
    var lines: [DoctorReport.Line] = []
    if !shown.isEmpty {
      lines.append(DoctorReport.Line("", shown.map(said), rank: 4, isList: true))
    }
    if early > 0 || shown.isEmpty {
      lines.append(
        DoctorReport.Line(
          early > 0 ? words.fill(.reportTooEarly, count: early) : words[.reportNoTrigger]))
    }
    return shown.isEmpty ? lines : lines + [DoctorReport.Line(words[.reportCaution])]
  }

  private func said(_ finding: TriggerFinding) -> String {
    let sign = own(vocabulary.sign(of: finding.trigger), longest: 60)
    let name =
      finding.isDayAfter ? words.fill(.patternsDayAfterIt, ["trigger": sign]) : sign
    let counts = finding.counts
    let sentence = words.fill(
      .reportTrigger,
      [
        "trigger": name, "with": String(counts.with.events), "days": String(counts.with.total),
        "without": String(counts.without.events), "others": String(counts.without.total),
        "label": words[
          finding.label == .worthTesting ? .patternsLabelWorth : .patternsLabelNone],
      ])
    return sentence
  }

  // MARK: What was tried, and what to ask

  func tried() throws(DiaryProblem) -> [DoctorReport.Line] {
    var lines: [DoctorReport.Line] = []
    if case .menu(let menu) = catalogue.screen(Catalogue.bedtime, Locality())?.kind,
      let trial = StretchTrial(
        try diary.nights(of: menu.nights).filter { nights.contains($0) })
    {
      lines.append(
        DoctorReport.Line(
          words.fill(
            .reportTrial,
            [
              "count": String(trial.done), "days": String(StretchTrial.nights),
              "from": words.day(trial.began), "to": words.day(trial.ends),
            ])))
    }
    let summary = try diary.summary(of: Episode.Kind.allCases, in: nights)
    let others = summary.tactics.filter { $0.tactic != .stretch && $0.tactic != .nothing }
    if !others.isEmpty {
      lines.append(
        DoctorReport.Line(
          "", others.map { labelled(vocabulary[.tactics, $0.tactic], said($0)) }, rank: 4))
    }
    return lines.isEmpty ? [DoctorReport.Line(words[.reportNothingTried])] : lines
  }

  func questions() throws(DiaryProblem) -> [DoctorReport.Line] {
    let open = DoctorQuestion.open(among: try diary.entries(of: .question))
      .prefix(DoctorQuestion.most).map { own($0.text, longest: 200) }
    let mine =
      open.isEmpty
      ? [] : [DoctorReport.Line("", open, rows: 2, rank: 0, isList: true)]
    let usual: [Word] = [.reportAskCause, .reportAskMedicine, .reportAskTests, .reportAskBack]
    return mine + [DoctorReport.Line(words[.reportAsk], usual.map { words[$0] }, rank: 7)]
  }
}
