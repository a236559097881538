import Content

// What happened, where, when and how bad it was.
extension ReportWriter {
  /// Episodes that are counted together, and what they are called.
  private static let groups: [(name: Word, kinds: [Episode.Kind])] = [
    (.reportCramps, [.cramp, .backSpasm, .notSure]), (.reportTwitches, [.twitch]),
  ]

  func episodes(_ written: WrittenNights) throws(DiaryProblem) -> [DoctorReport.Line] {
    var lines: [DoctorReport.Line] = []
    for group in Self.groups {
      let summary = try diary.summary(of: group.kinds, in: nights)
      if summary.episodes > 0 { lines += said(summary, words[group.name], written) }
    }
    if lines.isEmpty { return [DoctorReport.Line(words[.reportNoEpisode])] }
    if let weeks = try weeks(written) { lines += weeks.lines(words) }
    if choice.hasNotes { lines += try notes() }
    return lines
  }

  private func said(
    _ summary: EpisodeSummary, _ name: String, _ written: WrittenNights
  ) -> [DoctorReport.Line] {
    let first = choice.since.map { min($0, nights.upperBound) } ?? written.first
    let days = first.map { nights.upperBound.dayNumber - $0.dayNumber + 1 } ?? 1
    var amount = [
      words.fill(
        .patternsRow,
        [
          "count": words.fill(.episodes, count: summary.episodes),
          "nights": words.fill(.nights, count: summary.nights),
        ])
    ]
    if days >= 7 {
      let tenths = (summary.episodes * 140 + days) / (2 * days)
      amount.append(words.fill(.reportWeekly, ["number": decimal(tenths)]))
    }
    if summary.kinds.count > 1 {
      amount += Episode.Kind.allCases.compactMap { kind in
        summary.kinds[kind].map { counted(vocabulary[.kind, kind], $0) }
      }
    }
    var lines = [DoctorReport.Line(name, amount)]
    lines.append(DoctorReport.Line(words[.reportWhere], places(summary), rank: 4))
    let when = settings(summary)
    if !when.isEmpty { lines.append(DoctorReport.Line(words[.reportWhen], when, rank: 4)) }
    let bad = severity(summary)
    if !bad.isEmpty { lines.append(DoctorReport.Line(words[.reportHow], bad, rows: 2, rank: 3)) }
    let stretch = summary.tactics.first { $0.tactic == .stretch }
    if let stretch {
      lines.append(
        DoctorReport.Line(words[.reportStretch], [said(stretch)], rank: 4))
    }
    return lines
  }

  /// A number with one place, from its tenths.
  private func decimal(_ tenths: Int) -> String {
    words.fill(.decimal, ["whole": String(tenths / 10), "fraction": String(tenths % 10)])
  }

  private func places(_ summary: EpisodeSummary) -> [String] {
    let order = Episode.Side.allCases
    func rank(_ place: PlaceCount) -> (Int, Int, Int) {
      let site = Episode.Site.allCases.firstIndex(of: place.site) ?? 0
      return (-place.episodes, site, place.side.flatMap { order.firstIndex(of: $0) } ?? 9)
    }
    return summary.places.sorted { rank($0) < rank($1) }.map { place in
      let site = vocabulary[.site, place.site]
      let name = place.side.map {
        words.fill(.sideAndSite, ["side": vocabulary[.side, $0], "site": site])
      }
      return counted(name ?? site, place.episodes)
    }
  }

  private func settings(_ summary: EpisodeSummary) -> [String] {
    let known = Episode.Setting.allCases.compactMap { setting in
      summary.settings[setting].map { (vocabulary.word(setting.rawValue, of: "setting"), $0) }
    }.sorted { $0.1 > $1.1 }
    if known.isEmpty { return [] }
    let rest = summary.episodes - known.reduce(0) { $0 + $1.1 }
    return (known + (rest > 0 ? [(words[.reportNotSaid], rest)] : [])).map { counted($0.0, $0.1) }
  }

  /// How long and how bad, how often it woke the person, and how long it was sore.
  private func severity(_ summary: EpisodeSummary) -> [String] {
    var items: [String] = []
    if let length = summary.length {
      items.append(
        words.fill(
          .reportLengths,
          [
            "count": String(length.known), "median": words.length(length.median),
            "longest": words.length(length.longest),
          ]))
    }
    if let bad = summary.intensity {
      items.append(
        words.fill(
          .reportIntensity,
          [
            "count": String(bad.known), "median": String(bad.median), "worst": String(bad.most),
          ]))
    }
    if summary.wokenAnswered > 0 {
      items.append(
        words.fill(.reportWoken, ["nights": words.fill(.nights, count: summary.woken)]))
    }
    let sore = Episode.Soreness.allCases.compactMap { soreness in
      summary.soreness[soreness].map { counted(vocabulary[.sore, soreness], $0) }
    }
    if !sore.isEmpty { items.append(labelled(words[.reportSore], words.list(sore))) }
    return items
  }

  /// How often something was tried, and how often it helped.
  func said(_ tactic: TacticCount) -> String {
    let answers = [
      (Word.helpedYes, tactic.relief[.yes] ?? 0), (.helpedSome, tactic.relief[.some] ?? 0),
      (.helpedNo, tactic.relief[.no] ?? 0),
      (.reportNotSaid, tactic.episodes - tactic.answered),
    ]
    let said = answers.filter { $0.1 > 0 }.map { counted(words[$0.0], $0.1) }
    return words.fill(
      .reportTimes,
      [
        "count": String(tactic.episodes), "list": words.list(said),
      ])
  }

  /// The nights with an episode in each of the last twelve whole weeks.
  func weeks(_ written: WrittenNights) throws(DiaryProblem) -> ReportWeeks? {
    let last = min(nights.upperBound, now.night.adding(days: -1))
    let first = last.adding(days: 1 - 7 * ReportWeeks.count)
    var rows: [ReportWeeks.Row] = []
    for group in Self.groups {
      let found = try diary.episodesByNight(of: group.kinds, since: first, to: last)
        .filter { nights.contains($0.night) }
      if found.isEmpty { continue }
      var counts = Array(repeating: 0, count: ReportWeeks.count)
      for night in found {
        let week = (night.night.dayNumber - first.dayNumber) / 7
        if counts.indices.contains(week) { counts[week] += 1 }
      }
      rows.append(ReportWeeks.Row(name: words[group.name], nights: counts))
    }
    return rows.isEmpty ? nil : ReportWeeks(first: first, last: last, rows: rows)
  }

  /// How many notes are shown at most.
  private static let mostNotes = 20

  private func notes() throws(DiaryProblem) -> [DoctorReport.Line] {
    let items = try diary.noted(in: nights, limit: Self.mostNotes).compactMap { saved -> String? in
      guard case .episode(let episode) = saved.entry else { return nil }
      return labelled(words.day(episode.began.local.date), own(episode.note, longest: 200))
    }
    return items.isEmpty
      ? [] : [DoctorReport.Line(vocabulary.label(of: "note"), items, rank: 8, isList: true)]
  }
}

extension ReportWeeks {
  /// What the drawing shows, in words.
  package func lines(_ words: Words) -> [DoctorReport.Line] {
    rows.map { row in
      DoctorReport.Line(sentence(row, words), rank: 6)
    }
  }

  /// The same of one kind of episodes.
  package func sentence(_ row: Row, _ words: Words) -> String {
    words.fill(
      .reportWeeks,
      [
        "name": row.name, "to": words.dayAndMonth(last),
        "list": row.nights.map { String($0) }.joined(separator: " "),
      ])
  }
}
