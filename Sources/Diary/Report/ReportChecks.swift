import Content

// What was asked about warning signs and strength.
extension ReportWriter {
  /// How many of the last checklists are looked at.
  private static let mostChecks = 50

  /// The answers to the last checklist, and what was answered with yes before.
  func warnings() throws(DiaryProblem) -> [DoctorReport.Line] {
    let saved = try diary.newest(.check, in: nights, limit: Self.mostChecks)
    let checks = saved.compactMap { saved -> CheckResult? in
      if case .check(let check) = saved.entry { check } else { nil }
    }
    guard let last = checks.first,
      case .checklist(let checklist) = catalogue.screen(Catalogue.checklist, Locality())?.kind
    else { return [DoctorReport.Line(words[.reportNoCheck])] }
    let questions = checklist.items.map(\.question)
    func signs(_ answer: Answer) -> [String] {
      questions.filter { last.answers[$0.id] == answer }.map(\.sign)
    }
    let date = words.day(last.at.local.date)
    let result = words.fill(.reportCheck, ["date": date, "result": last.sentence(words)])
    var lines = [DoctorReport.Line(result)]
    let (yes, unsure) = (signs(.yes), signs(.unsure))
    if !yes.isEmpty { lines.append(DoctorReport.Line(words[.reportYes], yes, rows: 2, rank: 0)) }
    if !unsure.isEmpty { lines.append(DoctorReport.Line(words[.reportUnsure], unsure, rank: 1)) }
    let earlier = earlier(Array(checks.dropFirst()), questions, besides: yes + unsure)
    if !earlier.isEmpty { lines.append(DoctorReport.Line(words[.reportEarlier], earlier, rank: 1)) }
    return lines + [others(last, checklist, isAny: !(yes + unsure).isEmpty)]
  }

  /// What was answered with yes or not sure before, and when last.
  private func earlier(
    _ checks: [CheckResult], _ questions: [Question], besides known: [String]
  ) -> [String] {
    questions.compactMap { question in
      guard !known.contains(question.sign),
        let check = checks.first(where: { [.yes, .unsure].contains($0.answers[question.id]) })
      else { return nil }
      return words.fill(
        .reportOn,
        [
          "text": question.sign, "date": words.day(check.at.local.date),
        ])
    }
  }

  /// What is known of all other questions: a no, or nothing.
  private func others(
    _ check: CheckResult, _ checklist: Checklist, isAny: Bool
  ) -> DoctorReport.Line {
    if check.tier == .emergency { return DoctorReport.Line(words[.reportRestNotAsked]) }
    let answers = CheckAnswers(record: check.answers, of: checklist)
    let open = checklist.triage(answers).unanswered
    if open.isEmpty {
      return DoctorReport.Line(words[isAny ? .reportOthersNo : .reportAllNo])
    }
    let signs = open.compactMap { id in
      checklist.items.first { $0.question.id == id }?.question.sign
    }
    return DoctorReport.Line(words[.reportUnanswered], signs, rank: 6)
  }

  /// The last self-check, and the signs that came with episodes.
  func strength() throws(DiaryProblem) -> [DoctorReport.Line] {
    let saved = try diary.newest(.strength, in: nights, limit: 1)
    var lines: [DoctorReport.Line] = []
    if case .strength(let check)? = saved.first?.entry {
      lines.append(said(check))
    } else {
      lines.append(DoctorReport.Line(words[.reportNoStrength]))
    }
    let summary = try diary.summary(of: Episode.Kind.allCases, in: nights)
    if summary.episodes > 0 { lines.append(signs(in: summary)) }
    return lines + [DoctorReport.Line(words[.reportNeverAsked])]
  }

  private func said(_ check: StrengthCheck) -> DoctorReport.Line {
    var tasks: [SelfCheck.Task] = []
    if case .selfCheck(let screen) = catalogue.screen(Catalogue.strength, Locality())?.kind {
      tasks = screen.tasks + screen.extras
    }
    let label = words.fill(.reportStrengthOn, ["date": words.day(check.at.local.date)])
    let order: [StrengthCheck.Outcome] = [
      .weakerLeft, .weakerRight, .weaker, .pain, .untried, .usual,
    ]
    var items = order.compactMap { outcome -> String? in
      let names = check.outcomes.keys.sorted().filter { check.outcomes[$0] == outcome }
      let known = tasks.filter { names.contains($0.id) }.map(\.sign)
      let others = names.filter { name in !tasks.contains { $0.id == name } }
      if names.isEmpty { return nil }
      return labelled(
        vocabulary.word(outcome.rawValue, of: "outcomes"),
        words.list(known + others.map { own($0, longest: 40) }))
    }
    if let onset = check.onset {
      items.append(
        labelled(
          vocabulary.label(of: "onset"), vocabulary.word(onset.rawValue, of: "onset")))
    }
    if items.isEmpty { items = [words[.reportUnanswered]] }
    return DoctorReport.Line(label, items, rank: 1)
  }

  /// What was noticed besides, and of how many episodes nobody asked.
  private func signs(in summary: EpisodeSummary) -> DoctorReport.Line {
    var items = summary.signs.map { sign in
      let count = counted(vocabulary.word(sign.sign.rawValue, of: "signs"), sign.episodes)
      return sign.last.map {
        words.fill(.reportLast, ["text": count, "date": words.day($0)])
      } ?? count
    }
    let rest = [
      (vocabulary.word(Episode.Sign.none.rawValue, of: "signs"), summary.withoutSigns),
      (words[.reportLeftOpen], summary.signsLeftOpen),
      (words[.reportUnasked], summary.signsNotAsked),
    ]
    items += rest.filter { $0.1 > 0 }.map { counted($0.0, $0.1) }
    return DoctorReport.Line(words[.reportSigns], items, rank: 3)
  }
}
