import Content
import Diary

/// The parts about time: the hours of the day, and week by week.
extension PatternsReport {
  /// How many weeks the list goes back, and how many of them stand beside other parts.
  private static let listedWeeks = 26, panelWeeks = 6

  // MARK: The hours

  func hours() throws(DiaryProblem) -> [Block] {
    let hours = try diary.episodesByHour(of: kinds, to: last)
    if hours.allSatisfy({ $0 == 0 }) { return try nothing() }
    let counts = NightHours.all.filter { hours[$0] > 0 }.map {
      words.fill(.patternsHour, ["time": clock($0), "count": String(hours[$0])])
    }
    return [
      Block(.histogram(histogram(of: hours))), Block(.text(sentence(of: hours))),
      Block(
        .quiet(words.fill(.patternsHourList, ["list": words.list(counts, .phrases)]))),
    ]
  }

  /// The hours beside other parts.
  func hoursPanel() throws(DiaryProblem) -> [Block] {
    let hours = try diary.episodesByHour(of: kinds, to: last)
    if hours.allSatisfy({ $0 == 0 }) { return [] }
    return [Block(.histogram(histogram(of: hours))), Block(.text(sentence(of: hours)))]
  }

  /// The hours from noon to noon, every sixth with its name.
  private func histogram(of hours: [Int]) -> Histogram {
    Histogram(
      counts: NightHours.all.map { hours[$0] },
      ticks: stride(from: 0, to: 24, by: 6).map {
        Histogram.Tick(place: $0, label: clock(NightHours.all[$0]))
      })
  }

  private func clock(_ hour: Int) -> String {
    words.clock(LocalTime(date: tonight, second: hour % 24 * 3600))
  }

  /// How many began at night, and when most did.
  private func sentence(of hours: [Int]) -> String {
    var said = [
      words.fill(
        .patternsAtNight,
        [
          "count": String(NightHours.count(hours)), "episodes": episodes(hours.reduce(0, +)),
          "from": clock(NightHours.first), "to": clock(NightHours.end),
        ])
    ]
    let most = hours.max() ?? 0
    if most > 1, let hour = hours.firstIndex(of: most), hours.lastIndex(of: most) == hour {
      said.append(
        words.fill(
          .patternsMostInHour,
          ["count": String(most), "from": clock(hour), "to": clock(hour + 1)]))
    }
    return words.list(said, .sentences)
  }

  // MARK: The weeks

  func weeks() throws(DiaryProblem) -> [Block] {
    let weeks = try weeks(upTo: Self.listedWeeks)
    if weeks.isEmpty { return try nothing() }
    let bars = try bars(of: weeks)
    var blocks = [Block(.heading(words[.patternsSevenNights]))] + bars.blocks
    if bars.hasMarks { blocks += onRemedies }
    blocks.append(Block(.text(sum(of: weeks))))
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

  private func sum(of weeks: [WeekCount]) -> String {
    let all = episodes(weeks.reduce(0) { $0 + $1.episodes })
    return words.fill(.patternsWeeksSum, ["episodes": all, "weeks": self.weeks(weeks.count)])
  }

  /// The weeks beside other parts.
  func weeksPanel() throws(DiaryProblem) -> [Block] {
    let weeks = try weeks(upTo: Self.panelWeeks)
    if weeks.isEmpty { return [] }
    return [Block(.heading(words[.patternsSevenNights]))] + (try bars(of: weeks).blocks)
      + [Block(.text(sum(of: weeks)))]
  }

  /// A bar for each week, marked where a medicine was begun or stopped.
  private func bars(
    of weeks: [WeekCount]
  ) throws(DiaryProblem) -> (blocks: [Block], hasMarks: Bool) {
    let most = weeks.map(\.episodes).max() ?? 0
    let medicines = try diary.medicines().compactMap {
      if case .medicine(let medicine) = $0.entry { medicine } else { nil }
    }
    let marks = MedicineMark.marks(of: medicines, in: weeks)
    let part = try part(of: weeks)
    let blocks = zip(weeks, marks).map { week, marks in
      var notes = marks.map(said)
      if let part, week.first < part.first {
        notes.insert(words.fill(.patternsPartWeek, ["nights": nights(part.nights)]), at: 0)
      }
      return Block(
        .bar(
          BarLine(
            label: words.dayAndMonth(week.first), value: wokenValue(of: week),
            share: most > 0 ? Double(week.episodes) / Double(most) : 0,
            note: notes.isEmpty ? nil : words.list(notes))))
    }
    return (blocks, marks.contains { !$0.isEmpty })
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
}
