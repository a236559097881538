import Content
import Diary

/// All entries, the newest night first, below the commands of the diary.
struct DiaryListModel: ReadsDiary, Timed {
  /// What a line of the screen is.
  enum Line: Equatable {
    case command(Command)
    /// What is shown of the diary, if that is not everything.
    case filter
    /// A question that is asked later: how long it was sore.
    case sore(SavedEntry)
    case entry(SavedEntry)

    /// Whether it is the same line, even if its text has changed.
    func isSame(as other: Line) -> Bool {
      switch (self, other) {
      case (.entry(let a), .entry(let b)): a.number == b.number && a.entry.kind == b.entry.kind
      default: self == other
      }
    }
  }

  /// The commands, in the order of their digits.
  enum Command: CaseIterable {
    case newEntry, begin, checkIn
  }

  /// The digits that answer how long it was sore, none of them the digit of a command.
  static let soreDigits = Array(
    zip((Command.allCases.count + 1)..., Episode.Soreness.allCases))

  let name: String
  let title: String
  let passages: [Passage]
  private(set) var filter = DiaryFilter()
  /// The filter while it is being changed.
  private(set) var filtering: FilterLines?
  private(set) var stretch = EntryStretch()
  private var unsore: [SavedEntry] = []
  private(set) var open: SavedEntry?
  private var due: [Reminder.Due] = []
  private(set) var isCheckedIn = false
  private(set) var night: CalendarDate
  /// Why the diary cannot be read.
  private(set) var problem: String?
  private(set) var cursor = ListCursor()

  init(_ screen: Screen, passages: [Passage], in context: Context) {
    name = screen.name
    title = screen.title
    self.passages = passages
    night = context.timestamp.night
    read(in: context)
  }

  // MARK: Reading

  /// Reads the lines. The cursor stays on its line, if that still exists.
  private mutating func read(in context: Context) {
    let before = focused
    night = context.timestamp.night
    problem = nil
    do throws(DiaryProblem) {
      // Someone further down in the list stays there.
      let isOnEntry = if case .entry? = before { true } else { false }
      try stretch.read(filter, keepsPlace: isOnEntry, from: context.diary)
      unsore = try Self.unsore(in: context)
      open = try context.diary.openEpisode()
      isCheckedIn = try context.diary.checkIn(on: night) != nil
    } catch {
      stretch.clear()
      problem = context.words.sentence(for: error)
    }
    let lines = lines
    if let before {
      if let same = lines.firstIndex(where: { $0.isSame(as: before) }) { cursor.line = same }
      cursor.clamp(to: lines.count)
    } else {
      cursor.line = lines.firstIndex(of: .command(.newEntry)) ?? 0
    }
  }

  /// The episodes to ask about, half a day later: how long was it sore? Only the last one of a
  /// night.
  private static func unsore(in context: Context) throws(DiaryProblem) -> [SavedEntry] {
    let now = context.timestamp
    var asked: Set<CalendarDate> = []
    return try context.diary.episodesNotYetSore(since: now.night.adding(days: -4))
      .filter { $0.began.map { now.seconds - $0.seconds > 12 * 3600 } ?? false }
      .filter { $0.night.map { asked.insert($0).inserted } ?? false }
  }

  mutating func refresh(in context: Context) { read(in: context) }

  /// Looks for reminders, which takes reading two months.
  mutating func readLater(in context: Context) {
    let line = focused
    due = (try? Reminder.due(in: context)) ?? []
    if let line, let same = lines.firstIndex(of: line) { cursor.line = same }
  }

  // MARK: Lines

  var lines: [Line] {
    Command.allCases.map { .command($0) } + (filter == DiaryFilter() ? [] : [.filter])
      + unsore.map { .sore($0) } + stretch.entries.map { .entry($0) }
  }

  /// The line that the cursor is on.
  private var focused: Line? {
    let lines = lines
    return lines.indices.contains(cursor.line) ? lines[cursor.line] : nil
  }

  /// The open episode and the reminders, which come first.
  var topLine: TopLine { TopLine(open: open, due: due.first) }

  var place: String { filtering == nil ? name : "\(name)/filter" }

  var offers: [Offer] {
    if let filtering { return filtering.offers }
    var offers = ListCursor.offers + [Offer(.open)]
    offers += topLine.offers
    offers += Command.allCases.indices.map { Offer(.choose($0 + 1)) }
    let keys: [Action] = [
      .newEntry, .checkIn, .patterns, .changes, .filter, .medicines, .report, .aboutMe,
    ]
    offers += keys.map {
      Offer($0)
    }
    switch focused {
    case .entry?: offers.append(Offer(.delete))
    case .sore?: offers += Self.soreDigits.map { Offer(.choose($0.0)) }
    default: break
    }
    return offers
  }

  func nextWake(in context: Context) -> Moment? { topLine.nextWake(in: context) }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if filtering != nil {
      return action == .back ? leaveFilter(in: context) : filtering?.handle(action) ?? .unhandled
    }
    if move(action, in: context) { return .stay() }
    switch action {
    case .open: return focused.map { open($0, in: context) } ?? .stay()
    case .choose(let number) where Command.allCases.indices.contains(number - 1):
      cursor.line = number - 1
      return open(.command(Command.allCases[number - 1]), in: context)
    case .choose(let number):
      guard case .sore(let entry)? = focused,
        let answer = Self.soreDigits.first(where: { $0.0 == number })?.1
      else { return .unhandled }
      return save(answer, of: entry, in: context)
    case .newEntry: return open(.command(.newEntry), in: context)
    case .checkIn: return open(.command(.checkIn), in: context)
    case .patterns: return .open(DiaryScreen.Part.patterns.screen)
    case .medicines: return .open(DiaryScreen.Part.medicines.screen)
    case .report: return .open(DiaryScreen.Part.report.screen)
    case .aboutMe: return .open(DiaryScreen.Part.aboutMe.screen)
    case .filter: return open(.filter, in: context)
    case .changes: return .route(.changes)
    case .diaryLine, .secondLine: return topLine.route(of: action).map { .route($0) } ?? .unhandled
    case .delete: return delete(in: context)
    default: return .unhandled
    }
  }

  /// Moves the cursor. Home and End go to the first and last entry of the whole diary.
  private mutating func move(_ action: Action, in context: Context) -> Bool {
    switch action {
    case .first: try? stretch.jump(to: .newest, filter, in: context.diary)
    case .last: try? stretch.jump(to: .oldest, filter, in: context.diary)
    default: break
    }
    guard cursor.move(action, of: lines.count) else { return false }
    if ![.first, .last].contains(action), case .entry(let entry)? = focused {
      stretch.readOn(around: entry, filter, in: context.diary)
      cursor.line = lines.firstIndex(of: .entry(entry)) ?? cursor.line
    }
    return true
  }

  private mutating func open(_ line: Line, in context: Context) -> Outcome {
    switch line {
    case .command(.newEntry): return .open(DiaryScreen.Part.newEntry.screen)
    case .command(.begin): return .route(open.map { .over($0) } ?? .begin)
    case .command(.checkIn): return .open(DiaryScreen.Part.checkIn.screen)
    case .filter:
      filtering = FilterLines(filter, tonight: night)
      return .stay()
    case .sore(let entry): return .route(.entry(entry, field: .sore))
    case .entry(let entry): return .route(.entry(entry, field: nil))
    }
  }

  /// Saves how long it was sore. The question is gone then, and the cursor is on the next one.
  private mutating func save(
    _ answer: Episode.Soreness, of saved: SavedEntry, in context: Context
  ) -> Outcome {
    let (words, place) = (context.words, cursor)
    let written: SavedEntry?
    do throws(DiaryProblem) {
      written = try context.diary.update(
        .number(.episode, saved.number), at: context.timestamp
      ) { now in
        guard case .episode(var episode)? = now else { return nil }
        episode.sore = answer
        return .episode(episode)
      }
    } catch {
      return .stay(notice: words.sentence(for: error))
    }
    read(in: context)
    readLater(in: context)
    cursor = place
    cursor.clamp(to: lines.count)
    guard let episode = written?.episode else { return .stay(notice: words[.goneElsewhere]) }
    return .stay(
      notice: words.fill(
        .soreSaved,
        [
          "date": words.shortTime(episode.began), "entry": EntrySentence(context).what(episode),
          "answer": context.vocabulary[.sore, answer],
        ]))
  }

  private mutating func delete(in context: Context) -> Outcome {
    guard case .entry(let entry)? = focused else { return .unhandled }
    do throws(DiaryProblem) {
      try context.diary.delete(entry.entry.kind, entry.number, at: context.timestamp)
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    let place = cursor
    read(in: context)
    cursor = place
    cursor.clamp(to: lines.count)
    return .stay(notice: context.words[.deleted])
  }

  /// Applies the filter and goes back to the list.
  private mutating func leaveFilter(in context: Context) -> Outcome {
    let wanted = filtering?.filter ?? filter
    filtering = nil
    if wanted != filter {
      filter = wanted
      stretch.clear()
      read(in: context)
    }
    return .stay()
  }
}
