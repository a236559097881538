import Content
import Diary

/// The checklist while the guide is open: how far it has got, and what is saved of it.
///
/// Going through the checklist once is one entry of the diary, however often it is looked at again
/// or changed.
struct CheckKeeper {
  /// How far the checklist had got when a key was last pressed on it.
  private(set) var progress: ChecklistProgress?
  /// The entry that it has in the diary, once it has one.
  private var saved: (number: Int64, answers: [String: Answer])?
  /// The answers of the last attempt to save them, and what went wrong until that has been told.
  private var attempt: (answers: [String: Answer], problem: DiaryProblem?)?

  /// Remembers how far the checklist has got. Another checklist, or the same one started again,
  /// replaces the one before and gets an entry of its own.
  mutating func remember(_ progress: ChecklistProgress) {
    if self.progress?.name != progress.name || self.progress?.round != progress.round {
      self = CheckKeeper()
    }
    self.progress = progress
  }

  /// How far the checklist of this name has got; `nil` if it has not been started.
  func progress(of name: String) -> ChecklistProgress? {
    progress.flatMap { $0.name == name ? $0 : nil }
  }

  /// Saves the answers once they have led somewhere.
  ///
  /// - Returns: why they could not be saved, if that has not been told yet. Someone who has to call
  ///   for help now is told later.
  mutating func save(in context: Context, isLeaving: Bool = false) -> DiaryProblem? {
    guard let progress, progress.isAtResult, let result = progress.result(in: context),
      result.answers != saved?.answers
    else { return nil }
    // Trying once is enough, and once more at the end: a disk that is busy would hold up every key.
    if isLeaving || result.answers != attempt?.answers {
      attempt = (result.answers, upsert(result, in: context))
    }
    if progress.isAlarm { return nil }
    defer { attempt?.problem = nil }
    return attempt?.problem
  }

  private mutating func upsert(_ result: CheckResult, in context: Context) -> DiaryProblem? {
    do throws(DiaryProblem) {
      let number = try context.diary.save(
        over: saved?.number, .check, at: context.timestamp
      ) { _ in .check(result) }
      saved = (number, result.answers)
      return nil
    } catch {
      return error
    }
  }
}
