import Content
import Diary

/// A part of what the diary shows.
enum PatternsPart: String, CaseIterable {
  case calendar, hours, weeks, places, helped, triggers

  /// What it is called.
  var word: Word {
    switch self {
    case .calendar: .patternsCalendar
    case .hours: .patternsHours
    case .weeks: .patternsWeeks
    case .places: .patternsPlaces
    case .helped: .patternsHelped
    case .triggers: .patternsTriggers
    }
  }
}

/// Says what the diary shows, in blocks: on the screens and from the command line alike.
///
/// Counts come first, then what may be said of them, and no more than that.
struct PatternsReport {
  let words: Words
  let vocabulary: Vocabulary
  let diary: any DiaryStoring
  /// Which episodes count.
  let kinds: [Episode.Kind]
  /// The night that is running, which counts once it is over.
  let tonight: CalendarDate
  /// What is said of patterns whatever the diary shows.
  let passages: [Passage]
  /// How much there is and what the check-ins say, once they have been read: several parts need them.
  private(set) var count: EpisodeCount?, checkIns: CheckIns?
  /// Where it is read, which decides how to go on from it.
  var reader = Reader.screen

  /// The days that were checked in on, and what they say about the triggers.
  struct CheckIns {
    let days: [TriggerDay]
    let report: TriggerReport
  }

  /// Where a report is read.
  enum Reader {
    /// On the screen, where keys lead on.
    case screen
    /// In a shell, which has commands instead.
    case shell
  }

  /// The last night that counts.
  var last: CalendarDate { tonight.adding(days: -1) }

  var isAboutAll: Bool { kinds.count == Episode.Kind.allCases.count }

  /// The overview: a headline and how much there is to count.
  func overview() throws(DiaryProblem) -> [Block] {
    let count = try counted()
    let checkIns = try compared()
    let (days, report) = (checkIns.days, checkIns.report)
    guard count.first != nil else { return [Block(.text(words[try whyNothing(days)]))] }
    // Only of a view is anything said.
    let headline =
      report.view == nil
      ? [] : [Block(.instruction(headline(of: report), detail: dates(of: report)))]
    return headline + [Block(.text(sentence(of: count, days.filter { $0.night <= last })))]
  }

  /// What else there is to say of all of it: lengths, the suspect, and what does not count.
  func notes() throws(DiaryProblem) -> [Block] {
    let checkIns = try compared()
    var notes: [Block] = []
    if let lengths = try diary.lengths(of: kinds, to: last) {
      notes.append(Block(.quiet(sentence(of: lengths))))
    }
    notes += suspected(in: checkIns.report)
    if isAboutAll, try isMixed() {
      notes.append(
        Block(.quiet(words[reader == .screen ? .patternsMixed : .patternsMixedShell])))
    }
    if try hasAnything(), try isSomethingNew(checkIns.days) {
      notes.append(Block(.quiet(words[.patternsNotOver])))
    }
    return notes
  }

  /// Whether there is anything to count.
  func hasAnything() throws(DiaryProblem) -> Bool {
    try counted().first != nil
  }

  /// Why there is nothing to count.
  func whyNothing(_ days: [TriggerDay]) throws(DiaryProblem) -> Word {
    if !days.isEmpty { return .patternsNotOver }
    guard try diary.lastEpisode() != nil else { return .patternsEmpty }
    return isAboutAll ? .patternsNotOver : .patternsNoneOfKind
  }

  /// Whether anything was written about the night that is running.
  private func isSomethingNew(_ days: [TriggerDay]) throws(DiaryProblem) -> Bool {
    if days.contains(where: { $0.night > last }) { return true }
    return try !diary.episodesByNight(of: kinds, since: tonight, to: tonight).isEmpty
  }

  /// Whether there are cramps and twitches, which seldom have the same triggers.
  private func isMixed() throws(DiaryProblem) -> Bool {
    let groups: [[Episode.Kind]] = [[.cramp, .backSpasm], [.twitch]]
    for group in groups where try diary.episodeCount(of: group, to: last).episodes == 0 {
      return false
    }
    return true
  }

  /// How many episodes there are, and since when.
  func counted() throws(DiaryProblem) -> EpisodeCount {
    if let count { return count }
    return try diary.episodeCount(of: kinds, to: last)
  }

  /// What the check-ins say.
  func compared() throws(DiaryProblem) -> CheckIns {
    if let checkIns { return checkIns }
    let days = try diary.days()
    let suspect = try diary.suspect()?.suspect
    return CheckIns(
      days: days,
      report: TriggerRule.report(on: days, of: kinds, suspect: suspect, tonight: tonight))
  }

  /// Reads what several parts need once for all of them.
  mutating func readAhead() throws(DiaryProblem) {
    count = try counted()
    checkIns = try compared()
  }

  /// What may be said of all triggers together, in one sentence.
  private func headline(of report: TriggerReport) -> String {
    let found = report.findings.filter { $0.label == .worthTesting }
    if !found.isEmpty {
      let names = found.map { one in
        words.fill(
          way(of: one),
          [
            "trigger": vocabulary.sign(of: one.trigger), "with": outOf(one.counts.with),
            "without": outOf(one.counts.without),
          ])
      }
      return words.fill(.patternsFoundWorth, ["triggers": words.list(names, .phrases)])
    }
    let isCompared = report.findings.contains { $0.verdict != nil }
    return words[isCompared ? .patternsFoundNone : .patternsTooEarly]
  }

  /// A trigger with the way that its difference goes.
  private func way(of one: TriggerFinding) -> Word {
    switch (one.direction, one.isDayAfter) {
    case (.lessOften, false): .patternsFewerWith
    case (.lessOften, true): .patternsFewerAfter
    case (_, false): .patternsMoreWith
    case (_, true): .patternsMoreAfter
    }
  }

  /// Up to when triggers are compared, and when next.
  func dates(of report: TriggerReport) -> String {
    let isCompared = report.findings.contains { $0.verdict != nil }
    return words.list(
      [isCompared ? upTo(report) : nil, next(report)].compactMap { $0 }, .sentences)
  }

  /// Which nights are compared; `nil` before the first comparison.
  func upTo(_ report: TriggerReport) -> String? {
    report.look?.lastNight.map { words.fill(.patternsLookedUpTo, ["date": words.day($0)]) }
  }

  /// When the next comparison is; `nil` without a check-in.
  func next(_ report: TriggerReport) -> String? {
    report.look.map { look in
      words.fill(
        look.number == 0 ? .patternsFirstLook : .patternsNextLook, ["date": words.day(look.next)])
    }
  }

  /// What a comparison needs.
  var needs: String {
    words.fill(
      .patternsNeeds,
      ["days": String(TriggerRule.fewestDays), "episodes": String(TriggerRule.fewestEpisodes)])
  }

  private func sentence(of count: EpisodeCount, _ days: [TriggerDay]) -> String {
    let since = count.first.map { words.day($0) } ?? ""
    let episodes =
      count.episodes == 0
      ? words.fill(.patternsNoEpisode, ["date": since])
      : words.fill(
        .patternsCount,
        ["episodes": self.episodes(count.episodes), "nights": nights(count.nights), "date": since])
    let with = days.count { $0.hasEpisode(of: kinds) }
    let checkIns: String
    if days.isEmpty {
      checkIns = words[.patternsNoCheckIn]
    } else if count.episodes == 0 {
      checkIns = words.fill(.patternsCheckedIn, ["days": self.days(days.count)])
    } else {
      checkIns = words.fill(
        .patternsCheckedInWith, ["days": self.days(days.count), "with": String(with)])
    }
    return words.list([episodes, checkIns], .sentences)
  }

  private func sentence(of lengths: LengthCount) -> String {
    let longest = words.length(lengths.longest)
    return lengths.known == 1
      ? words.fill(.patternsOneLength, ["longest": longest])
      : words.fill(
        .patternsLengths,
        [
          "count": String(lengths.known), "median": words.length(lengths.median),
          "longest": longest,
        ])
  }

  /// Which episodes count, where not all do.
  var only: Block {
    let names = words.list(kinds.map { vocabulary[.kind, $0] })
    return Block(.quiet(words.fill(.patternsOnly, ["kinds": names])))
  }

  /// How triggers are compared, and the standing cautions.
  var cautions: [Block] { passages.flatMap(\.blocks) }

  /// A part of it.
  func blocks(of part: PatternsPart) throws(DiaryProblem) -> [Block] {
    switch part {
    case .calendar: try calendar()
    case .hours: try hours()
    case .weeks: try weeks()
    case .places: try places()
    case .helped: try helped()
    case .triggers: try triggers()
    }
  }

  // MARK: Counted things

  func episodes(_ count: Int) -> String { words.fill(.episodes, count: count) }
  func nights(_ count: Int) -> String { words.fill(.nights, count: count) }
  func days(_ count: Int) -> String { words.fill(.days, count: count) }
  func weeks(_ count: Int) -> String { words.fill(.weeks, count: count) }
}

extension Page {
  /// Everything that the diary shows, on one page.
  package static func patterns(
    in diary: any DiaryStoring, of kinds: [Episode.Kind], tonight: CalendarDate,
    _ catalogue: Catalogue
  ) throws(DiaryProblem) -> Page {
    let words = catalogue.words
    let screen = catalogue.screen(DiaryScreen.Part.patterns.screen, Locality())
    var passages: [Passage] = []
    if case .diary(let diary)? = screen?.kind { passages = diary.passages }
    var report = PatternsReport(
      words: words, vocabulary: catalogue.vocabulary(), diary: diary, kinds: kinds,
      tonight: tonight, passages: passages, reader: .shell)
    try report.readAhead()
    var blocks = try report.overview() + report.notes()
    if !report.isAboutAll { blocks.insert(report.only, at: 0) }
    // If there is nothing, one sentence says so instead of seven.
    if try report.hasAnything() {
      for part in PatternsPart.allCases {
        blocks.append(Block(.heading(words[part.word])))
        blocks += try report.blocks(of: part)
      }
    }
    return Page(place: "patterns", title: screen?.title ?? words[.diaryPatterns], blocks: blocks)
  }
}
