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

  /// The last night that counts.
  var last: CalendarDate { tonight.adding(days: -1) }

  var isAboutAll: Bool { kinds.count == Episode.Kind.allCases.count }

  /// The overview, in a few sentences.
  func overview() throws(DiaryProblem) -> [Block] {
    let count = try diary.episodeCount(of: kinds, to: last)
    let days = try diary.days()
    guard count.first != nil else { return [Block(.text(words[try whyNothing(days)]))] }
    let report = try compared(days)
    // Only of a view is anything said.
    let state = report.view == nil ? [] : [Block(.text(state(of: report)))]
    let complete = days.filter { $0.night <= last }
    var counts = [Block(.text(sentence(of: count, complete)))]
    if let lengths = try diary.lengths(of: kinds, to: last) {
      counts.append(Block(.quiet(sentence(of: lengths))))
    }
    if isAboutAll, try isMixed() { counts.append(Block(.quiet(words[.patternsMixed]))) }
    if try isSomethingNew(days) { counts.append(Block(.quiet(words[.patternsNotOver]))) }
    let isTooEarly = report.findings.allSatisfy { $0.label == .tooEarly }
    return isTooEarly ? state + counts : counts + state
  }

  /// Why there is nothing to count.
  private func whyNothing(_ days: [TriggerDay]) throws(DiaryProblem) -> Word {
    if !days.isEmpty { return .patternsNotOver }
    if !isAboutAll { return .patternsNoneOfKind }
    return try diary.lastEpisode() == nil ? .patternsEmpty : .patternsNotOver
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

  /// What the check-ins say about the triggers.
  func compared(_ days: [TriggerDay]) throws(DiaryProblem) -> TriggerReport {
    TriggerRule.report(
      on: days, of: kinds, suspect: try diary.suspect()?.suspect, tonight: tonight)
  }

  /// What may be said of all triggers together, and when they are compared.
  private func state(of report: TriggerReport) -> String {
    let names = report.worthTesting.map { vocabulary.sign(of: $0) }
    let isCompared = report.findings.contains { $0.verdict != nil }
    let found =
      !names.isEmpty
      ? words.fill(.patternsFoundWorth, ["triggers": words.list(names, .phrases)])
      : words[isCompared ? .patternsFoundNone : .patternsTooEarly]
    return words.list(
      [found, isCompared ? upTo(report) : nil, next(report)].compactMap { $0 }, .sentences)
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

  /// The standing cautions, under a heading.
  var cautions: [Block] {
    [Block(.heading(words[.patternsCautions]))] + passages.flatMap(\.blocks)
  }

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
    let report = PatternsReport(
      words: words, vocabulary: catalogue.vocabulary(), diary: diary, kinds: kinds,
      tonight: tonight,
      passages: passages)
    var blocks = try report.overview()
    if !report.isAboutAll { blocks.insert(report.only, at: 0) }
    // If there is nothing, one sentence says so instead of seven.
    if try diary.episodeCount(of: kinds, to: report.last).first != nil {
      for part in PatternsPart.allCases {
        blocks.append(Block(.heading(words[part.word])))
        blocks += try report.blocks(of: part)
      }
    }
    return Page(place: "patterns", title: screen?.title ?? words[.diaryPatterns], blocks: blocks)
  }
}
