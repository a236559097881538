import Content
import Diary

/// Everything that was written, the newest night first, and above it what can be done.
struct DiaryListModel: ScreenModel {
  /// What a line of the screen is.
  fileprivate enum Line: Equatable {
    case command(Command)
    /// Something that is asked later: how long it was sore.
    case sore(SavedEntry)
    case entry(SavedEntry)
  }

  /// What can be done, in the order of its digits.
  fileprivate enum Command: CaseIterable {
    case newEntry, begin, checkIn, patterns, medicines, filter, changes
  }

  let name: String
  private let title: String
  private let passages: [Passage]
  private(set) var filter = DiaryFilter()
  /// The lines of the filter, while they are changed.
  private var filtering: FilterLines?
  /// The stretch of the diary that is in memory: never all of it.
  private var entries: [SavedEntry] = []
  /// Whether there is more above and below the stretch.
  private var hasMore = (above: false, below: false)
  private var unsore: [SavedEntry] = []
  private var open: SavedEntry?
  private var due: [Reminder.Due] = []
  private var isCheckedIn = false
  private var night: CalendarDate
  /// Why the diary cannot be read.
  private var problem: String?
  private var cursor = ListCursor()

  /// How many entries are in memory, and how many lie beyond the cursor before more are read.
  private static let stretch = 60
  private static let margin = 15
  /// The most characters of a note that are shown in the list.
  private static let longestNote = 60

  init(_ screen: Screen, passages: [Passage], in context: Context) {
    name = screen.name
    title = screen.title
    self.passages = passages
    night = context.timestamp.night
    read(in: context)
  }

  // MARK: Reading

  /// Reads what is to be seen, with the cursor on the same line as before where that is still there.
  private mutating func read(in context: Context) {
    let before = lines.indices.contains(cursor.line) ? lines[cursor.line] : nil
    let now = context.timestamp
    night = now.night
    problem = nil
    do throws(DiaryProblem) {
      let top = hasMore.above ? entries.first?.place : nil
      load(try context.diary.entries(filter, .newest, limit: Self.stretch), isTop: true)
      // Whoever was further down stays there.
      if let top, case .entry? = before {
        var from = top
        from.number += 1
        load(try context.diary.entries(filter, .below(from), limit: Self.stretch), isTop: false)
      }
      unsore = try context.diary.episodesNotYetSore(since: night.adding(days: -4))
        .filter { $0.began.map { now.seconds - $0.seconds > 12 * 3600 } ?? false }
      // Of each night the last one is asked about.
      var asked: Set<CalendarDate> = []
      unsore = unsore.filter { $0.night.map { asked.insert($0).inserted } ?? false }
      open = try context.diary.openEpisode()
      isCheckedIn = try context.diary.checkIn(on: night) != nil
    } catch {
      entries = []
      problem = context.words.sentence(for: error)
    }
    let lines = lines
    if let before {
      cursor.line =
        lines.firstIndex { $0.isSame(as: before) } ?? min(cursor.line, max(0, lines.count - 1))
    } else {
      cursor.line = lines.firstIndex(of: .command(.newEntry)) ?? 0
    }
  }

  /// Looks for a reason to be seen. It takes a look at two months, so the picture comes first.
  mutating func readReminders(in context: Context) {
    let line = lines.indices.contains(cursor.line) ? lines[cursor.line] : nil
    due = (try? Reminder.due(in: context)) ?? []
    cursor.line = line.flatMap { lines.firstIndex(of: $0) } ?? cursor.line
  }

  private mutating func load(_ found: [SavedEntry], isTop: Bool) {
    entries = found
    hasMore = (!isTop, found.count == Self.stretch)
  }

  /// Reads on where the cursor comes near the end of what is in memory.
  private mutating func readOn(in context: Context) {
    guard lines.indices.contains(cursor.line), case .entry(let entry) = lines[cursor.line],
      let at = entries.firstIndex(of: entry)
    else { return }
    let half = Self.stretch / 2
    if hasMore.below, at >= entries.count - Self.margin, let last = entries.last?.place,
      let more = try? context.diary.entries(filter, .below(last), limit: half)
    {
      hasMore.below = more.count == half
      hasMore.above = hasMore.above || entries.count + more.count > Self.stretch
      entries = (entries + more).suffix(Self.stretch)
    } else if hasMore.above, at < Self.margin, let first = entries.first?.place,
      let more = try? context.diary.entries(filter, .above(first), limit: half)
    {
      hasMore.above = more.count == half
      hasMore.below = hasMore.below || entries.count + more.count > Self.stretch
      entries = Array((more + entries).prefix(Self.stretch))
    }
    cursor.line = lines.firstIndex(of: .entry(entry)) ?? cursor.line
  }

  /// To the first or the last entry of all.
  private mutating func jump(to window: DiaryWindow, in context: Context) {
    guard let found = try? context.diary.entries(filter, window, limit: Self.stretch) else {
      return
    }
    entries = found
    hasMore =
      window == .newest
      ? (false, found.count == Self.stretch) : (found.count == Self.stretch, false)
  }

  mutating func uncover(in context: Context) { read(in: context) }

  // MARK: Lines

  private var lines: [Line] {
    Command.allCases.map { .command($0) } + unsore.map { .sore($0) } + entries.map { .entry($0) }
  }

  /// The episode that goes on and the reminders: they have lines of their own at the top.
  var topLine: TopLine { TopLine(open: open, due: due.first) }

  var place: String { filtering == nil ? name : "\(name)/filter" }

  var offers: [Offer] {
    if let filtering { return filtering.offers }
    var offers = ListCursor.offers + [Offer(.open)]
    if topLine.route != nil { offers.append(Offer(.diaryLine)) }
    offers += Command.allCases.indices.map { Offer(.choose($0 + 1)) }
    offers += [.newEntry, .changes, .filter].map { Offer($0) }
    if lines.indices.contains(cursor.line), case .entry = lines[cursor.line] {
      offers.append(Offer(.delete))
    }
    return offers
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if filtering != nil {
      filtering?.handle(action)
      return .stay()
    }
    let count = lines.count
    switch action {
    case .first:
      jump(to: .newest, in: context)
      cursor.line = 0
      return .stay()
    case .last:
      jump(to: .oldest, in: context)
      cursor.line = lines.count - 1
      return .stay()
    default: break
    }
    if cursor.move(action, of: count) {
      readOn(in: context)
      return .stay()
    }
    switch action {
    case .open:
      guard lines.indices.contains(cursor.line) else { return .stay() }
      return open(lines[cursor.line], in: context)
    case .choose(let number) where Command.allCases.indices.contains(number - 1):
      cursor.line = number - 1
      return open(lines[cursor.line], in: context)
    case .newEntry: return open(.command(.newEntry), in: context)
    case .filter: return open(.command(.filter), in: context)
    case .changes: return open(.command(.changes), in: context)
    case .diaryLine: return topLine.route.map { .route($0) } ?? .stay()
    case .delete: return delete(in: context)
    default: return .stay()
    }
  }

  private mutating func open(_ line: Line, in context: Context) -> Outcome {
    switch line {
    case .command(.newEntry): return .open(DiaryScreen.Part.newEntry.screen)
    case .command(.begin): return .route(open.map { .over($0) } ?? .begin)
    case .command(.checkIn): return .open(DiaryScreen.Part.checkIn.screen)
    case .command(.patterns): return .open(DiaryScreen.Part.patterns.screen)
    case .command(.medicines): return .open(DiaryScreen.Part.medicines.screen)
    case .command(.filter):
      filtering = FilterLines(filter, tonight: night)
      return .stay()
    case .command(.changes): return .route(.changes)
    case .sore(let entry): return .route(.entry(entry, field: .fieldSore))
    case .entry(let entry): return .route(.entry(entry, field: nil))
    }
  }

  private mutating func delete(in context: Context) -> Outcome {
    guard lines.indices.contains(cursor.line), case .entry(let entry) = lines[cursor.line] else {
      return .stay()
    }
    do throws(DiaryProblem) {
      try context.diary.delete(entry.entry.kind, entry.number, at: context.timestamp)
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    let place = cursor.line
    read(in: context)
    cursor.line = min(place, lines.count - 1)
    return .stay(notice: context.words[.deleted])
  }

  /// Back from the filter to what it lets through.
  mutating func stepBack(in context: Context) -> Bool {
    guard let filtering else { return false }
    self.filtering = nil
    if filtering.filter != filter {
      filter = filtering.filter
      entries = []
      read(in: context)
    }
    return true
  }

  // MARK: The page

  func page(in context: Context) -> Page {
    let words = context.words
    if let filtering {
      return Page(
        place: place, title: words[.filterTitle], blocks: filtering.blocks(in: context),
        focus: filtering.focused)
    }
    let say = EntrySentence(context)
    var blocks: [Block] = []
    var focusBlock = 0
    if let problem { blocks.append(Block(.warning(problem))) }
    blocks += topLine.blocks(in: context)
    var lastNight: CalendarDate?
    for (index, line) in lines.enumerated() {
      switch line {
      case .command(let command):
        blocks.append(
          choice(String(index + 1), label(command, in: context), note: nil))
      case .sore(let entry):
        guard case .episode(let episode) = entry.entry else { continue }
        let began = episode.began.local
        let day = "\(words.shortDay(began.date)), \(words.clock(began))"
        blocks.append(
          choice("", words.fill(.askSore, ["entry": say.what(episode), "date": day]), note: nil))
      case .entry(let entry):
        if let entryNight = entry.night, entryNight != lastNight {
          blocks.append(Block(.heading(heading(entryNight, words))))
          lastNight = entryNight
        }
        var note: String?
        if case .episode(let episode) = entry.entry, !episode.note.isEmpty {
          note = EntrySentence.excerpt(episode.note, longest: Self.longestNote)
        }
        blocks.append(choice("", say.line(entry.entry), note: note))
      }
      if index == cursor.line { focusBlock = blocks.count - 1 }
    }
    if entries.isEmpty, problem == nil {
      blocks +=
        filter == DiaryFilter()
        ? passages.flatMap(\.blocks) : [Block(.text(words[.filterFindsNothing]))]
    }
    return Page(place: name, title: title, blocks: blocks, focus: focusBlock)
  }

  private func choice(_ key: String, _ label: String, note: String?) -> Block {
    Block(.choice(ChoiceLine(key: key, label: label, note: note, target: .action(.open))))
  }

  /// A night is named by its two days, since most of what is written happens between them.
  private func heading(_ night: CalendarDate, _ words: Words) -> String {
    words.fill(
      .nightOf,
      [
        "date": words.day(night),
        "next": words.name((((night.dayNumber + 4) % 7) + 7) % 7, in: .weekdays),
      ])
  }

  private func label(_ command: Command, in context: Context) -> String {
    let words = context.words
    switch command {
    case .newEntry: return words[.diaryNew]
    case .begin: return words[open == nil ? .diaryBegin : .overNow]
    case .checkIn:
      return words.fill(
        isCheckedIn ? .diaryCheckedIn : .diaryCheckIn, ["date": words.shortDay(night)])
    case .patterns: return words[.diaryPatterns]
    case .medicines: return words[.diaryMedicines]
    case .filter:
      let filter = FilterLines(filter, tonight: night).sentence(in: context)
      return words.fill(.diaryFilter, ["filter": filter])
    case .changes: return words[.diaryChanges]
    }
  }
}

extension DiaryListModel.Line {
  /// Whether it is the same line, whatever became of what it says.
  fileprivate func isSame(as other: DiaryListModel.Line) -> Bool {
    switch (self, other) {
    case (.entry(let a), .entry(let b)): a.number == b.number && a.entry.kind == b.entry.kind
    default: self == other
    }
  }
}
