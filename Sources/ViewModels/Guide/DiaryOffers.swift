import Content
import Diary

/// A line for the diary that is filled in already, for one key: after a routine, on the screen that
/// follows it.
struct DiaryDraft: Equatable {
  /// The name of the screen that offers it.
  let place: String
  var entry: Entry
  /// The entry that it takes the place of, once it is saved or where it goes on with one.
  var number: Int64?
  /// Whether it has been saved.
  var isSaved = false
}

/// What the guide does with the diary.
extension Guide {
  /// What waits until the picture is on the screen: a disk may be slow or busy, and somebody may need
  /// help.
  enum Waiting {
    case topLine, lastCheck, saveCheck
  }

  /// Does what has waited.
  mutating func doWhatCanWait(at now: Moment) {
    let work = waiting
    waiting = []
    if work.contains(.lastCheck) { showLastCheck(at: now) }
    if work.contains(.saveCheck) { saveCheck(at: now) }
    guard work.contains(.topLine) else { return }
    if var diary = top as? DiaryListModel {
      diary.readReminders(in: context(at: now))
      top = diary
    }
    updateTopLine(at: now)
  }

  // MARK: The top line

  /// Looks what the diary has to say on the first screen. A diary that cannot be read says so on its
  /// own screens: nobody with a cramp has to hear of it first.
  mutating func updateTopLine(at now: Moment) {
    guard stack.count == 1 else { return }
    let context = context(at: now)
    var line = TopLine()
    if context.diary.isThere {
      let night = context.timestamp.night
      line.open = try? context.diary.openEpisode()
      line.due = (try? Reminder.due(in: context))?.first
      if case .check(let check)? = (try? context.diary.checks(limit: 1))?.first?.entry,
        checklist == nil, isOld(check, in: context)
      {
        line.oldCheck = check.at.local.date
      }
      let nights = bedtimeNights(in: context)
      if nights.last == night { line.stretched = StretchTrial(nights) }
    }
    guard line != topLine else { return }
    topLine = line
    showTopLine(in: context)
  }

  /// A result that led somewhere is out of date after a week. One that found nothing need not be
  /// renewed by somebody who has nothing.
  private func isOld(_ check: CheckResult, in context: Context) -> Bool {
    let age = context.local.date.dayNumber - check.at.local.date.dayNumber
    return age > ChecklistModel.daysThatItHolds && check.tier != nil && check.tier != .selfCare
  }

  /// Puts the line of the diary on the first screen, with the cursor where it was.
  private mutating func showTopLine(in context: Context) {
    guard case .success(let screen) = context.catalogue.screen(Catalogue.home, context.locality),
      let old = stack.first as? ReadingModel,
      var home = ReadingModel(screen, more: Self.ownBlocks(of: context.catalogue))
    else { return }
    home.putFirst(topLine.blocks(in: context))
    home.focus(like: old)
    stack[0] = home
  }

  /// The nights on which a bedtime stretch was done, the earliest first.
  private func bedtimeNights(in context: Context) -> [CalendarDate] {
    guard case .success(let screen) = context.catalogue.screen(Catalogue.bedtime, context.locality),
      case .menu(let menu) = screen.kind
    else { return [] }
    return (try? context.diary.nights(of: menu.nights)) ?? []
  }

  /// How the six-week try stands, on the screen where the stretch is chosen.
  func stretchTrial(of menu: Menu, in context: Context) -> [Block] {
    guard !menu.nights.isEmpty, context.diary.isThere,
      let nights = try? context.diary.nights(of: menu.nights), let trial = StretchTrial(nights)
    else { return [] }
    let words = context.words
    let values: KeyValuePairs = [
      "count": String(trial.done), "from": words.shortDay(trial.began),
      "to": words.shortDay(trial.ends),
    ]
    let isOver = context.timestamp.night > trial.ends
    return [Block(.text(words.fill(isOver ? .trialOver : .trialNow, values)))]
  }

  // MARK: Errands

  /// Opens what a screen has asked for.
  mutating func run(_ route: DiaryRoute, at now: Moment) {
    let context = context(at: now)
    switch route {
    case .screen(let name): open(name, at: now)
    case .begin: push(FormModel(beginningIn: context), at: now, resumes: false)
    case .changes: push(UndoModel(in: context), at: now, resumes: false)
    case .reminder(let due): push(ReminderModel(due, in: context), at: now, resumes: false)
    case .newMedicine: push(FormModel(nil, in: context), at: now, resumes: false)
    case .over(let entry): push(FormModel(ending: entry, in: context), at: now, resumes: false)
    case .entry(let entry, let field):
      if let model = model(of: entry, field, in: context) { push(model, at: now, resumes: false) }
    }
  }

  private func model(
    of saved: SavedEntry, _ field: Word?, in context: Context
  ) -> (any ScreenModel)? {
    switch saved.entry {
    case .episode: return FormModel(changing: saved, at: field, in: context)
    case .medicine: return FormModel(saved, in: context)
    case .checkIn(let checkIn):
      guard
        case .success(let screen) = context.catalogue.screen(
          DiaryScreen.Part.checkIn.screen, context.locality),
        case .diary(let diary) = screen.kind
      else { return nil }
      return CheckInModel(screen, passages: diary.passages, night: checkIn.night, in: context)
    case .run, .check: return EntryModel(saved, in: context)
    case .dismissal: return nil
    }
  }

  /// The model of a screen of the diary.
  func model(
    of screen: Screen, _ diary: DiaryScreen, in context: Context
  ) -> any ScreenModel {
    switch diary.part {
    case .entries: DiaryListModel(screen, passages: diary.passages, in: context)
    case .newEntry: FormModel(newIn: context, title: screen.title)
    case .checkIn: CheckInModel(screen, passages: diary.passages, in: context)
    case .medicines: MedicineListModel(screen, passages: diary.passages, in: context)
    case .patterns: PatternsModel(screen, passages: diary.passages, in: context)
    }
  }

  /// A reminder that leads on has done its work: nobody comes back to it.
  mutating func leaveReminder() {
    if top is ReminderModel, stack.count > 1 { stack.removeLast() }
  }

  // MARK: After a routine

  /// Writes down that a routine was done which is not done against anything.
  mutating func save(_ routine: RoutineModel, in context: Context) {
    let entry = Entry.run(
      RoutineRun(
        at: context.wall.timestamp(routine.began), routine: routine.name,
        isWhole: routine.isWhole(at: context.now)))
    do throws(DiaryProblem) {
      try context.diary.add(entry, at: context.timestamp)
      tell(words.fill(.entrySaved, ["entry": EntrySentence(context).dated(entry)]))
    } catch {
      tell(words.sentence(for: error))
    }
  }

  /// What can be written down about a routine that was done against something: that, and whether it
  /// helped. Another round against the same thing belongs to the same entry: one that still goes on,
  /// or one that was written down after a round before.
  func draft(
    _ routine: RoutineModel, _ relief: Routine.Relief?, in context: Context
  ) -> DiaryDraft? {
    let now = context.timestamp
    let place = routine.routine.after
    guard let treats = routine.routine.treats, let relief,
      let tactic = Episode.Tactic(rawValue: treats.tactic)
    else { return nil }
    if let known = entryBefore(treats, in: context), var episode = known.episode {
      if !episode.tactics.contains(tactic) { episode.tactics.append(tactic) }
      episode.helped = Episode.Relief(relief)
      episode.isOpen = relief == .no || (episode.isOpen && relief == .some)
      episode.seconds = relief == .yes ? max(1, now.seconds - episode.began.seconds) : nil
      return DiaryDraft(place: place, entry: .episode(episode), number: known.number)
    }
    guard let kind = treats.kind.flatMap(Episode.Kind.init),
      let site = treats.site.flatMap(Episode.Site.init)
    else { return nil }
    let length = max(context.clock ?? .zero, context.now - routine.began)
    var episode = Episode(
      began: context.wall.timestamp(context.now - length), kind: kind, site: site)
    episode.tactics = [tactic]
    episode.helped = Episode.Relief(relief)
    if relief == .yes { episode.seconds = max(1, Int(length.components.seconds)) }
    episode.isOpen = relief == .no
    return DiaryDraft(place: place, entry: .episode(episode))
  }

  /// The entry that another round belongs to.
  private func entryBefore(_ treats: Routine.Treatment, in context: Context) -> SavedEntry? {
    func fits(_ episode: Episode) -> Bool {
      treats.kind == nil
        || (treats.kind == episode.kind.rawValue && treats.site == episode.site.rawValue)
    }
    if let open = try? context.diary.openEpisode(), let episode = open.episode, fits(episode) {
      return open
    }
    let lately = 6 * 3600
    guard let number = savedDrafts.last,
      case .episode(let episode)? = try? context.diary.entry(.episode, number), fits(episode),
      context.timestamp.seconds - episode.began.seconds < lately
    else { return nil }
    return SavedEntry(number: number, entry: .episode(episode))
  }

  /// The line that offers a draft.
  func block(of draft: DiaryDraft, in context: Context) -> Block {
    let words = context.words
    let said = EntrySentence(context).line(draft.entry)
    let label = draft.isSaved ? words[.draftMore] : words.fill(.draftSave, ["entry": said])
    return Block(.choice(ChoiceLine(key: "d", label: label, target: .action(.diaryLine))))
  }

  /// Keeps the draft, or opens it again once it is saved.
  mutating func saveDraft(at now: Moment) {
    guard var draft else { return }
    let context = context(at: now)
    if draft.isSaved {
      guard let number = draft.number else { return }
      run(
        .entry(SavedEntry(number: number, entry: draft.entry), field: .fieldSide), at: now)
      return
    }
    do throws(DiaryProblem) {
      draft.number = try context.diary.upsert(
        draft.entry, over: draft.number, at: context.timestamp)
    } catch {
      tell(words.sentence(for: error))
      return
    }
    draft.isSaved = true
    self.draft = draft
    if let number = draft.number { savedDrafts.append(number) }
    tell(words.fill(.entrySaved, ["entry": EntrySentence(context).dated(draft.entry)]))
    guard var reading = top as? ReadingModel else { return }
    reading.replace(.diaryLine, with: block(of: draft, in: context))
    top = reading
  }

  // MARK: The checklist

  /// Keeps the answers once they led somewhere, one entry for each time that the checklist is gone
  /// through.
  mutating func saveCheck(at now: Moment) {
    waiting.remove(.saveCheck)
    guard let model = checklist, model.isAtResult, let record = model.result(at: context(at: now)),
      record.answers != savedCheck?.answers
    else { return }
    // Trying once is enough: a disk that is busy would hold up every key.
    if record.answers != attemptedCheck?.answers {
      attemptedCheck = (record.answers, save(record, at: now))
    }
    // Whoever has to call for help now has no use for a sentence about a file.
    guard !model.isAlarm, let sentence = attemptedCheck?.sentence else { return }
    attemptedCheck?.sentence = nil
    tell([notice, sentence].compactMap { $0 }.joined(separator: " "))
  }

  /// Keeps a result in the place of the one before it of the same going through.
  ///
  /// - Returns: why it cannot be saved, where it cannot.
  private mutating func save(_ record: CheckResult, at now: Moment) -> String? {
    let context = context(at: now)
    let entry = Entry.check(record)
    do throws(DiaryProblem) {
      let number = try context.diary.upsert(
        entry, over: savedCheck?.number, at: context.timestamp)
      savedCheck = (number, record.answers)
      return nil
    } catch {
      return words.sentence(for: error)
    }
  }

  /// Gives a checklist that was opened for the first time the last result that is in the diary.
  private mutating func showLastCheck(at now: Moment) {
    let context = context(at: now)
    guard context.diary.isThere, savedCheck == nil, var model = top as? ChecklistModel,
      case .check(let check)? = (try? context.diary.checks(limit: 1))?.first?.entry
    else { return }
    model.remember(check, in: context)
    top = model
    checklist = checklist.map { _ in model }
  }
}

extension Episode.Relief {
  /// The answer to "did it help?" as the diary has it.
  init(_ relief: Routine.Relief) {
    switch relief {
    case .yes: self = .yes
    case .some: self = .some
    case .no: self = .no
    }
  }
}

extension Reminder {
  /// What the diary says is due.
  static func due(in context: Context) throws(DiaryProblem) -> [Due] {
    let now = context.timestamp
    var last: CheckResult?
    if case .check(let check)? = try context.diary.checks(limit: 1).first?.entry { last = check }
    return due(
      try context.diary.nightSummaries(since: now.night.adding(days: -reach)),
      dismissals: try context.diary.dismissals(), check: last, now: now)
  }
}
