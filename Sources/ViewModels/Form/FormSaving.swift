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
    takeInWhatOthersChanged(in: context)
    guard let entry = entry(in: context) else { return .stay() }
    if case .medicine(let medicine) = entry, let ended = medicine.ended, ended < medicine.started {
      cursor.line = fields.firstIndex { $0.name == .medicine(.ended) } ?? cursor.line
      return .stay(notice: context.words[.endsBeforeStart])
    }
    var route: DiaryRoute?
    do throws(DiaryProblem) {
      switch subject {
      case .episode(let number?), .medicine(let number?):
        guard try context.diary.change(number, to: entry, at: context.timestamp) else {
          subject = entry.kind == .episode ? .episode(nil) : .medicine(nil)
          return .stay(notice: context.words[.deletedElsewhere])
        }
      case .episode(nil), .medicine(nil): try context.diary.add(entry, at: context.timestamp)
      }
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    // It is saved from here on, even if something below cannot be read.
    if case .episode(let episode) = entry, isNewReason(episode) {
      route = (try? Reminder.due(in: context))?.first { $0.reminder.isEvent }
        .map { .reminder($0) }
    }
    let said = EntrySentence(context).dated(entry)
    return .close(notice: context.words.fill(.entrySaved, ["entry": said]), then: route)
  }

  /// Whether the saved episode is a new reason to see a doctor, one that it was not before.
  private func isNewReason(_ episode: Episode) -> Bool {
    let before = EpisodeForm.episode(untouched)
    if !episode.signs.isEmpty, before?.signs != episode.signs { return true }
    return episode.kind != .twitch && (episode.seconds ?? 0) >= Reminder.longCrampSeconds
      && before?.seconds != episode.seconds
  }

  /// Keeps what another program has changed in the meantime, unless it was changed here as well.
  private mutating func takeInWhatOthersChanged(in context: Context) {
    guard !isPrefilled else { return }
    let now: [FormField]
    switch subject {
    case .episode(let number?):
      guard case .episode(let episode)? = try? context.diary.entry(.episode, number) else { return }
      now = EpisodeForm.fields(of: episode)
    case .medicine(let number?):
      guard case .medicine(let medicine)? = try? context.diary.entry(.medicine, number) else {
        return
      }
      now = MedicineForm.fields(of: medicine)
    case .episode(nil), .medicine(nil): return
    }
    for (index, field) in fields.enumerated()
    where untouched.indices.contains(index) && field == untouched[index] {
      if let other = now.first(where: { $0.name == field.name }) { fields[index] = other }
    }
  }

  private func entry(in context: Context) -> Entry? {
    switch subject {
    case .episode: EpisodeForm.episode(fields).map { .episode($0) }
    case .medicine: MedicineForm.medicine(fields).map { .medicine($0) }
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
