import Content
import Diary

/// The last fourteen nights as a strip, and the same in a sentence.
///
/// They end with the night that is running, once something is written of it, and with the one before it
/// until then. A week is the last seven of them, or the seven before.
struct LastNights: Equatable {
  /// The last seven, then the seven before.
  let weeks: [WeekCount]
  /// How the episodes are counted: as cramps where they are nothing else.
  let noun: Word

  init(weeks: [WeekCount], noun: Word) { (self.weeks, self.noun) = (weeks, noun) }

  /// What the diary has of them; `nil` if it has nothing.
  init?(in context: Context) throws(DiaryProblem) {
    let (diary, tonight) = (context.diary, context.timestamp.night)
    let since = tonight.adding(days: -14)
    let nights = try diary.episodesByNight(of: Episode.Kind.allCases, since: since, to: tonight)
    let checkedIn = try diary.checkedIn(since: since, to: tonight)
    let isBegun = nights.last?.night == tonight || checkedIn.last == tonight
    let last = isBegun ? tonight : tonight.adding(days: -1)
    weeks = WeekCount.weeks(2, to: last, nights: nights, checkedIn: checkedIn)
    guard weeks.contains(where: { $0.written > 0 }) else { return nil }
    let all = weeks.reduce(0) { $0 + $1.episodes }
    var noun = Word.episodes
    let kinds: KeyValuePairs<Episode.Kind, Word> = [.cramp: .cramps, .twitch: .twitches]
    for (kind, word) in kinds {
      let own = try diary.episodesByNight(
        of: [kind], since: last.adding(days: -13), to: last)
      if own.reduce(0, { $0 + $1.episodes }) == all { noun = word }
    }
    self.noun = noun
  }

  /// The newest of them.
  private var last: CalendarDate {
    (weeks.first?.first ?? CalendarDate(dayNumber: 0)).adding(days: 6)
  }

  /// The sentence and the strip.
  func blocks(_ words: Words) -> [Block] {
    let all = weeks.reduce(0) { $0 + $1.episodes }
    let strip = HeatLine(
      label: words.fill(
        .nightsUpTo,
        ["nights": words.fill(.nights, count: 7 * weeks.count), "date": words.shortDay(last)]),
      fields: weeks.reversed().flatMap { $0.nights.map { $0.map(Heat.init) } },
      value: all > 0 ? words.fill(noun, count: all) : words[.patternsRowNone])
    return [
      Block(.heat(strip)).passedBy, Block(.text(sentence(words))).close,
    ]
  }

  /// This week against the one before, and of how many nights nothing is known.
  private func sentence(_ words: Words) -> String {
    let said = zip([Word.thisWeek, .weekBefore], weeks).map { word, week in
      words.fill(word, ["week": text(of: week, words)])
    }
    return words.list(said, .sentences)
  }

  private func text(of week: WeekCount, _ words: Words) -> String {
    let nights = words.fill(.nights, count: week.written)
    if week.written == 0 { return words[.weekEmpty] }
    if week.episodes == 0 { return words.fill(.weekNone, ["nights": nights]) }
    return words.fill(
      .weekSome,
      [
        "episodes": words.fill(noun, count: week.episodes), "with": String(week.nightsWith),
        "nights": nights,
      ])
  }
}

extension WeekCount {
  /// The nights of which something is written.
  var written: Int { nightsWith + nightsWithout }
}

/// What the first screen says of the diary under its menu.
struct HomeDiary: Equatable {
  private var nights: LastNights?
  /// Tonight, if it is time for its check-in.
  private var checkInDue: CalendarDate?
  /// The nights with a bedtime stretch, if it was done tonight.
  private var stretched: StretchTrial?

  /// Nothing.
  init() {}

  /// What there is to say now.
  init(in context: Context) throws(DiaryProblem) {
    guard context.diary.isThere else { return }
    let tonight = context.timestamp.night
    nights = try LastNights(in: context)
    if nights != nil, Self.isTimeToCheckIn(context.local),
      try context.diary.checkIn(on: tonight) == nil
    {
      checkInDue = tonight
    }
    if let screen = context.catalogue.screen(Catalogue.bedtime, context.locality),
      case .menu(let menu) = screen.kind
    {
      let done = try context.diary.nights(of: menu.nights)
      if done.last == tonight { stretched = StretchTrial(done) }
    }
  }

  /// In the evening, and in the morning until the night is over at noon. Nobody is asked while they
  /// should be asleep.
  private static func isTimeToCheckIn(_ time: LocalTime) -> Bool {
    (5..<12).contains(time.second / 3600) || time.second >= 18 * 3600
  }

  var offers: [Offer] { checkInDue == nil ? [] : [Offer(.checkIn)] }

  func blocks(_ words: Words) -> [Block] {
    var tonight: [Block] = []
    if let checkInDue {
      tonight.append(
        Block(
          .choice(
            ChoiceLine(
              key: "c", label: words.fill(.diaryCheckIn, ["date": words.shortDay(checkInDue)]),
              target: .screen(DiaryScreen.Part.checkIn.screen)))))
    }
    if let stretched {
      tonight.append(
        Block(
          .choice(
            ChoiceLine(
              key: "",
              label: words.fill(.topLineStretched, ["count": String(stretched.done)]),
              target: .screen(Catalogue.bedtime)))))
    }
    return tonight.enumerated().map { $1.opening($0 == 0 ? words[.tonightGroup] : "") }
      + (nights?.blocks(words) ?? [])
  }
}
