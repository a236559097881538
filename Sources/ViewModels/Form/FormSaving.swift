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
      case .empty: return try clear(in: context)
      case .deleted:
        subject = subjectAnew
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
      let labels = replaced.map { "\"\($0.name.label(in: context))\"" }
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
    /// Nothing is said about a topic.
    case empty
    /// Another program has deleted it.
    case deleted
    case endsBeforeStart
  }

  /// Which entry is edited; `nil` for a new one.
  private var address: EntryAddress? {
    switch subject {
    case .episode(let number): number.map { .number(.episode, $0) }
    case .medicine(let number): number.map { .number(.medicine, $0) }
    case .fact(let topic, _): .fact(topic)
    case .question(let number): number.map { .number(.question, $0) }
    }
  }

  /// The same as something new.
  private var subjectAnew: Subject {
    switch subject {
    case .episode: .episode(nil)
    case .medicine: .medicine(nil)
    case .fact(let topic, _): .fact(topic, nil)
    case .question: .question(nil)
    }
  }

  /// Writes what was changed here over the entry as it is now, or a new one. `replaced` are the fields
  /// that another program had changed to something else meanwhile.
  private func write(
    in context: Context, replacing replaced: inout [FormField]
  ) throws(DiaryProblem) -> Attempt {
    guard let address else {
      let attempt = attempt(fields, over: nil)
      if case .saved(let entry) = attempt { try context.diary.add(entry, at: context.timestamp) }
      return attempt
    }
    var attempt = Attempt.deleted
    try context.diary.update(address, at: context.timestamp) { now in
      guard let others = fields(of: now) else { return nil }
      attempt = self.attempt(fieldsLaid(over: others), over: now)
      replaced = fieldsThatReplace(others)
      return if case .saved(let entry) = attempt { entry } else { nil }
    }
    return attempt
  }

  /// The entry that fields describe, or why it cannot be saved. `now` is what the diary has of it.
  private func attempt(_ fields: [FormField], over now: Entry?) -> Attempt {
    switch subject {
    case .episode:
      var fields = fields
      EpisodeForm.arrange(&fields)
      guard var episode = EpisodeForm.episode(fields) else { return .incomplete }
      episode.asked = EpisodeForm.asked(fields)
      return .saved(.episode(episode))
    case .medicine:
      guard let medicine = MedicineForm.medicine(fields) else { return .incomplete }
      if let ended = medicine.ended, let started = medicine.started, ended.last < started.first {
        return .endsBeforeStart
      }
      return .saved(.medicine(medicine))
    case .fact(let topic, _):
      var known: Fact?
      if case .fact(let fact)? = now { known = fact }
      let fact = FactForm.fact(topic, fields, over: known)
      return fact.isEmpty ? .empty : .saved(.fact(fact))
    case .question:
      return QuestionForm.question(fields).map { .saved(.question($0)) } ?? .incomplete
    }
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

  /// The fields of the entry as the diary has it; `nil` if it is there no more. What nobody wrote down
  /// about a topic is empty, and no reason to stop.
  private func fields(of entry: Entry?) -> [FormField]? {
    switch entry {
    case .episode(let episode): return EpisodeForm.fields(of: episode)
    case .medicine(let medicine): return MedicineForm.fields(of: medicine)
    case .fact(let fact): return FactForm.fields(of: fact.topic, fact)
    case .question(let question): return QuestionForm.fields(of: question)
    case .checkIn, .run, .check, .dismissal, .suspect, .strength: return []
    case nil:
      if case .fact(let topic, _) = subject { return FactForm.fields(of: topic, nil) }
      return nil
    }
  }

  // MARK: Deleting

  /// Deletes what was known about a topic, now that its form is empty.
  private func clear(in context: Context) throws(DiaryProblem) -> Outcome {
    guard let number else { return .close(notice: context.words[.discarded]) }
    try context.diary.delete(.fact, number, at: context.timestamp)
    return .close(notice: context.words[.deleted])
  }

  func delete(in context: Context) -> Outcome {
    guard let address, let number else { return .unhandled }
    do throws(DiaryProblem) {
      try context.diary.delete(address.kind, number, at: context.timestamp)
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    return .close(notice: context.words[.deleted])
  }
}
