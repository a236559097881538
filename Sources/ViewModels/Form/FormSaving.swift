import Content
import Diary

/// Saving a form to the diary.
extension FormModel {
  mutating func save(in context: Context) -> Outcome {
    settle(in: context)
    for (index, field) in fields.enumerated() {
      guard let problem = field.problem(in: context) else { continue }
      cursor.line = index
      digits = ""
      return .stay(notice: problem.sentence)
    }
    let saved: Entry
    var replaced: [FormField] = []
    do throws(DiaryProblem) {
      switch try write(in: context, replacing: &replaced) {
      case .saved(let entry): saved = entry
      case .incomplete: return .stay()
      case .deleted:
        subject = isEpisode ? .episode(nil) : .medicine(nil)
        return .stay(notice: context.words[.deletedElsewhere])
      case .endsBeforeStart:
        cursor.line = fields.firstIndex { $0.name == .medicine(.ended) } ?? cursor.line
        return .stay(notice: context.words[.endsBeforeStart])
      }
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    var route: DiaryRoute?
    // It is saved from here on, even if something below cannot be read.
    if case .episode(let episode) = saved, isNewReason(episode) {
      route = (try? Reminder.due(in: context))?.first { $0.reminder.isEvent }
        .map { .reminder($0) }
    }
    let said = EntrySentence(context).dated(saved)
    var notices = [context.words.fill(.entrySaved, ["entry": said])]
    if !replaced.isEmpty {
      let labels = replaced.map { "\"\(context.vocabulary.label(of: $0.name.key))\"" }
      notices.append(context.words.fill(.savedOver, ["fields": context.words.list(labels)]))
    }
    return .close(notice: context.words.list(notices, .sentences), then: route)
  }

  /// Whether the saved episode is a new reason to see a doctor, one that it was not before.
  private func isNewReason(_ episode: Episode) -> Bool {
    let before = EpisodeForm.episode(untouched)
    if episode.hasSign, before?.signs != episode.signs { return true }
    return episode.kind != .twitch && (episode.seconds ?? 0) >= Reminder.longCrampSeconds
      && before?.seconds != episode.seconds
  }

  // MARK: What is written

  private enum Attempt {
    case saved(Entry)
    /// A field that is needed is empty.
    case incomplete
    /// Another program has deleted it.
    case deleted
    case endsBeforeStart
  }

  private var isEpisode: Bool { if case .episode = subject { true } else { false } }

  /// Writes what was changed here over the entry as it is now, or a new one. `replaced` are the fields
  /// that another program had changed to something else meanwhile.
  private func write(
    in context: Context, replacing replaced: inout [FormField]
  ) throws(DiaryProblem) -> Attempt {
    switch subject {
    case .episode(nil), .medicine(nil):
      let attempt = attempt(fields)
      if case .saved(let entry) = attempt { try context.diary.add(entry, at: context.timestamp) }
      return attempt
    case .episode(let number?), .medicine(let number?):
      var attempt = Attempt.deleted
      let address = EntryAddress.number(isEpisode ? .episode : .medicine, number)
      try context.diary.update(address, at: context.timestamp) { now in
        guard let now else { return nil }
        let others = Self.fields(of: now)
        attempt = self.attempt(fieldsLaid(over: others))
        replaced = fieldsThatReplace(others)
        return if case .saved(let entry) = attempt { entry } else { nil }
      }
      return attempt
    }
  }

  /// The entry that fields describe, or why it cannot be saved.
  private func attempt(_ fields: [FormField]) -> Attempt {
    if isEpisode {
      return EpisodeForm.episode(fields).map { .saved(.episode($0)) } ?? .incomplete
    }
    guard let medicine = MedicineForm.medicine(fields) else { return .incomplete }
    if let ended = medicine.ended, let started = medicine.started, ended.last < started.first { return .endsBeforeStart }
    return .saved(.medicine(medicine))
  }

  /// The fields that were changed here, and the others as another program may have changed them
  /// meanwhile.
  private func fieldsLaid(over others: [FormField]) -> [FormField] {
    fields.map { field in
      guard let known = Self.same(field, in: stored), known.says(field) else { return field }
      return Self.same(field, in: others) ?? field
    }
  }

  /// The fields that were changed here and, to something else, by another program meanwhile.
  private func fieldsThatReplace(_ others: [FormField]) -> [FormField] {
    fields.filter { field in
      guard let known = Self.same(field, in: stored), let other = Self.same(field, in: others)
      else { return false }
      return !known.says(field) && !known.says(other) && !field.says(other)
    }
  }

  private static func same(_ field: FormField, in fields: [FormField]) -> FormField? {
    fields.first { $0.name == field.name }
  }

  private static func fields(of entry: Entry) -> [FormField] {
    switch entry {
    case .episode(let episode): EpisodeForm.fields(of: episode)
    case .medicine(let medicine): MedicineForm.fields(of: medicine)
    case .checkIn, .run, .check, .dismissal, .suspect, .strength, .fact, .question: []
    }
  }

  func delete(in context: Context) -> Outcome {
    do throws(DiaryProblem) {
      switch subject {
      case .episode(let number?):
        try context.diary.delete(.episode, number, at: context.timestamp)
      case .medicine(let number?):
        try context.diary.delete(.medicine, number, at: context.timestamp)
      case .episode(nil), .medicine(nil): break
      }
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    return .close(notice: context.words[.deleted])
  }
}
