import Content
import Diary

/// The parts that are plots. Under each stands a sentence that says the same.
extension PatternsReport {
  /// How many weeks the calendar and the list of weeks go back.
  private static let calendarWeeks = 12
  private static let listedWeeks = 26

  /// The last weeks of the diary, the newest first; those before its first entry are left out.
  private func weeks(upTo most: Int) throws(DiaryProblem) -> [WeekCount] {
    guard let first = try diary.episodeCount(of: kinds, to: last).first else { return [] }
    let age = max(0, last.dayNumber - first.dayNumber)
    let count = min(most, age / 7 + 1)
    let since = last.adding(days: 1 - 7 * count)
    return WeekCount.weeks(
      count, to: last, nights: try diary.episodesByNight(of: kinds, since: since, to: last),
      checkedIn: try diary.checkedIn(since: since, to: last))
  }

  private var nothing: [Block] {
    [Block(.text(words[isAboutAll ? .patternsEmpty : .patternsNoneOfKind]))]
  }

  // MARK: The calendar

  func calendar() throws(DiaryProblem) -> [Block] {
    let weeks = try weeks(upTo: Self.calendarWeeks)
    if weeks.isEmpty { return nothing }
    var blocks = [
      Block(.legend(legend)), Block(.heading(words[.patternsSevenNights])),
    ]
    for (index, week) in weeks.enumerated() {
      let names = (0..<7).map { words.weekday(of: week.first.adding(days: $0)) }
      blocks.append(
        Block(
          .heat(
            HeatLine(
              label: words.dayAndMonth(week.first), fields: week.nights.map { $0.map(Heat.init) },
              value: value(of: week), head: index == 0 ? names : []))))
    }
    blocks.append(Block(.text(sentence(of: weeks))))
    if let most = mostInOneNight(weeks) { blocks.append(Block(.text(most))) }
    blocks.append(
      Block(.quiet(words.fill(.patternsTonight, ["date": words.shortDay(last)]))))
    blocks.append(Block(.quiet(words[.patternsNoonToNoon])))
    return blocks
  }

  private var legend: [LegendEntry] {
    let meanings: KeyValuePairs<Heat?, String> = [
      Heat.none: words[.patternsRowNone], .low: "1", .middle: "2",
      .high: words[.patternsLegendSome], .highest: words[.patternsLegendMore],
      nil: words[.patternsLegendEmpty],
    ]
    return meanings.map { LegendEntry(heat: $0.key, meaning: $0.value) }
  }

  private func value(of week: WeekCount) -> String {
    if week.nightsWith > 0 {
      return words.fill(
        .patternsRow,
        ["count": String(week.episodes), "nights": nights(week.nightsWith)])
    }
    return words[week.nightsWithout > 0 ? .patternsRowNone : .patternsRowEmpty]
  }

  private func sentence(of weeks: [WeekCount]) -> String {
    let with = weeks.reduce(0) { $0 + $1.nightsWith }
    let without = weeks.reduce(0) { $0 + $1.nightsWithout }
    let empty = weeks.count * 7 - with - without
    return words.fill(
      empty > 0 ? .patternsCalendarSum : .patternsCalendarWhole,
      [
        "span": nights(weeks.count * 7), "nights": nights(with), "none": nights(without),
        "episodes": episodes(weeks.reduce(0) { $0 + $1.episodes }),
        "empty": nights(empty),
      ])
  }

  private func mostInOneNight(_ weeks: [WeekCount]) -> String? {
    var most: (count: Int, night: CalendarDate)?
    for week in weeks {
      for (index, count) in week.nights.enumerated() where (count ?? 0) > max(1, most?.count ?? 0) {
        most = (count ?? 0, week.first.adding(days: index))
      }
    }
    return most.map {
      words.fill(
        .patternsMostInNight, ["count": String($0.count), "date": words.shortDay($0.night)])
    }
  }

  // MARK: The hours

  func hours() throws(DiaryProblem) -> [Block] {
    let hours = try diary.episodesByHour(of: kinds, to: last)
    let (all, most) = (hours.reduce(0, +), hours.max() ?? 0)
    if all == 0 { return nothing }
    func clock(_ hour: Int) -> String {
      words.clock(LocalTime(date: tonight, second: hour % 24 * 3600))
    }
    var said = [
      words.fill(
        .patternsAtNight,
        [
          "count": String(NightHours.count(hours)), "episodes": episodes(all),
          "from": clock(NightHours.first), "to": clock(NightHours.end),
        ])
    ]
    if most > 1, let hour = hours.firstIndex(of: most), hours.lastIndex(of: most) == hour {
      said.append(
        words.fill(
          .patternsMostInHour,
          ["count": String(most), "from": clock(hour), "to": clock(hour + 1)]))
    }
    return NightHours.stretches(hours).map { stretch in
      let start = clock(stretch.first)
      let label =
        stretch.hours > 1 ? words.range(start, clock(stretch.first + stretch.hours)) : start
      return Block(
        .bar(
          BarLine(
            label: label, value: String(stretch.episodes),
            share: Double(stretch.episodes) / Double(most))))
    } + [Block(.text(words.list(said, .sentences)))]
  }

  // MARK: The weeks

  func weeks() throws(DiaryProblem) -> [Block] {
    let weeks = try weeks(upTo: Self.listedWeeks)
    let most = weeks.map(\.episodes).max() ?? 0
    if weeks.isEmpty { return nothing }
    var blocks = [Block(.heading(words[.patternsSevenNights]))]
    let medicines = try diary.medicines().compactMap {
      if case .medicine(let medicine) = $0.entry { medicine } else { nil }
    }
    let marks = MedicineMark.marks(of: medicines, in: weeks)
    blocks += zip(weeks, marks).map { week, marks in
      Block(
        .bar(
          BarLine(
            label: words.dayAndMonth(week.first), value: wokenValue(of: week),
            share: most > 0 ? Double(week.episodes) / Double(most) : 0,
            note: marks.isEmpty ? nil : words.list(marks.map(said)))))
    }
    if marks.contains(where: { !$0.isEmpty }) { blocks += onRemedies }
    let all = episodes(weeks.reduce(0) { $0 + $1.episodes })
    blocks.append(
      Block(
        .text(
          words.fill(.patternsWeeksSum, ["episodes": all, "weeks": self.weeks(weeks.count)]))))
    if weeks.count >= 4 {
      func two(_ from: Int) -> String {
        episodes(weeks[from].episodes + weeks[from + 1].episodes)
      }
      blocks.append(
        Block(.text(words.fill(.patternsTwoWeeks, ["now": two(0), "before": two(2)]))))
    }
    let woken = weeks.reduce(0) { $0 + $1.woken }
    if woken > 0 {
      var said = [words.fill(.patternsWokenSum, ["nights": nights(woken)])]
      if weeks.count > 1, let most = weeks.map(\.woken).max() {
        said.append(words.fill(.patternsWokenMost, ["nights": nights(most)]))
      }
      blocks.append(Block(.text(words.list(said, .sentences))))
    }
    return blocks
  }

  /// What happened to a medicine in a week.
  private func said(_ mark: MedicineMark) -> String {
    let word: Word =
      switch mark.event {
      case .begun: .patternsBegun
      case .changed: .patternsChanged
      case .stopped: .patternsStopped
      }
    return words.fill(word, ["name": mark.medicine.sanitized])
  }

  private func wokenValue(of week: WeekCount) -> String {
    if week.woken > 0 {
      return words.fill(
        .patternsWoken, ["count": String(week.episodes), "woken": String(week.woken)])
    }
    if week.episodes > 0 { return String(week.episodes) }
    return words[week.nightsWithout > 0 ? .patternsRowNone : .patternsRowEmpty]
  }

  // MARK: Places

  func places() throws(DiaryProblem) -> [Block] {
    let sites = SiteCount.sites(try diary.episodesByPlace(of: kinds, to: last))
    guard let first = sites.first else { return nothing }
    let all = sites.reduce(0) { $0 + $1.episodes }
    var sides: [Episode.Side: Int] = [:]
    for site in sites { sides.merge(site.sides) { $0 + $1 } }
    var said = [
      words.fill(
        .patternsMostAt,
        [
          "site": vocabulary[.site, first.site], "count": String(first.episodes),
          "episodes": episodes(all),
        ])
    ]
    if !sides.isEmpty {
      said.append(words.fill(.patternsSides, ["sides": list(of: sides, among: all)]))
    }
    return sites.map { site in
      Block(
        .bar(
          BarLine(
            label: vocabulary[.site, site.site], value: String(site.episodes),
            share: Double(site.episodes) / Double(first.episodes),
            note: site.sides.isEmpty ? nil : list(of: site.sides, among: site.episodes))))
    } + [Block(.text(words.list(said, .sentences)))]
  }

  private func list(of sides: [Episode.Side: Int], among all: Int) -> String {
    var parts = Episode.Side.allCases.compactMap { side in
      sides[side].map {
        words.fill(.countAndSide, ["count": String($0), "side": vocabulary[.side, side]])
      }
    }
    let unsaid = all - sides.values.reduce(0, +)
    if unsaid > 0 { parts.append(words.fill(.patternsSideUnsaid, ["count": String(unsaid)])) }
    return words.list(parts)
  }
}

extension Heat {
  /// How much so many episodes in a night are (chosen for this guide).
  init(_ episodes: Int) {
    switch episodes {
    case ...0: self = .none
    case 1: self = .low
    case 2: self = .middle
    case 3...4: self = .high
    default: self = .highest
    }
  }
}
