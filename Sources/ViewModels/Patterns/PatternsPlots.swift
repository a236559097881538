import Content
import Diary

/// The parts that are plots. Under each stands a sentence that says the same.
extension PatternsReport {
  /// How many weeks the calendar goes back.
  private static let calendarWeeks = 12

  /// The last weeks of the diary, the newest first; those before its first entry are left out.
  func weeks(upTo most: Int) throws(DiaryProblem) -> [WeekCount] {
    guard let first = try counted().first else { return [] }
    let age = max(0, last.dayNumber - first.dayNumber)
    let count = min(most, age / 7 + 1)
    let since = last.adding(days: 1 - 7 * count)
    return WeekCount.weeks(
      count, to: last, nights: try diary.episodesByNight(of: kinds, since: since, to: last),
      checkedIn: try diary.checkedIn(since: since, to: last))
  }

  /// Why there is nothing to draw.
  func nothing() throws(DiaryProblem) -> [Block] {
    guard let first = try counted().first else {
      return [Block(.text(words[try whyNothing(try compared().days)]))]
    }
    let none = words.fill(.patternsNoEpisode, ["date": words.day(first)])
    return [Block(.text(isAboutAll ? none : words[.patternsNoneOfKind]))]
  }

  /// How many nights of the oldest week are in the diary, where that begins in the middle of it, and
  /// with which night.
  func part(
    of weeks: [WeekCount]
  ) throws(DiaryProblem) -> (nights: Int, first: CalendarDate)? {
    guard let oldest = weeks.last,
      let first = try counted().first, oldest.first < first
    else { return nil }
    return (7 - (first.dayNumber - oldest.first.dayNumber), first)
  }

  // MARK: The calendar

  func calendar() throws(DiaryProblem) -> [Block] {
    let weeks = try weeks(upTo: Self.calendarWeeks)
    if weeks.isEmpty { return try nothing() }
    var blocks = map(of: weeks)
    blocks.append(Block(.text(sentence(of: weeks))))
    if let most = mostInOneNight(weeks) { blocks.append(Block(.text(most))) }
    blocks.append(
      Block(.quiet(words.fill(.patternsTonight, ["date": words.shortDay(last)]))))
    if let part = try part(of: weeks) {
      blocks.append(
        Block(.quiet(words.fill(.patternsPartSince, ["date": words.shortDay(part.first)]))))
    }
    blocks.append(Block(.quiet(words[.patternsNoonToNoon])))
    return blocks
  }

  /// The calendar beside other parts.
  func calendarPanel() throws(DiaryProblem) -> [Block] {
    let weeks = try weeks(upTo: Self.calendarWeeks)
    return weeks.isEmpty ? [] : map(of: weeks) + [Block(.text(sentence(of: weeks)))]
  }

  /// The rows of the calendar, the newest week first.
  private func map(of weeks: [WeekCount]) -> [Block] {
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

  // MARK: Places

  func places() throws(DiaryProblem) -> [Block] {
    let sites = SiteCount.sites(try diary.episodesByPlace(of: kinds, to: last))
    guard let first = sites.first else { return try nothing() }
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
    return bars(of: sites) + [Block(.text(words.list(said, .sentences)))]
  }

  /// The places beside other parts.
  func placesPanel() throws(DiaryProblem) -> [Block] {
    let sites = SiteCount.sites(try diary.episodesByPlace(of: kinds, to: last))
    return bars(of: Array(sites.prefix(Self.panelSites)))
  }

  /// How many places stand beside other parts.
  private static let panelSites = 5

  private func bars(of sites: [SiteCount]) -> [Block] {
    let most = sites.first?.episodes ?? 1
    return sites.map { site in
      Block(
        .bar(
          BarLine(
            label: vocabulary[.site, site.site], value: String(site.episodes),
            share: Double(site.episodes) / Double(most),
            note: site.sides.isEmpty ? nil : list(of: site.sides, among: site.episodes))))
    }
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
