import Content
import Diary

/// What a key can do.
package enum Action: Hashable, Sendable {
  case down, up, first, last, pageDown, pageUp
  case open
  case choose(Int)
  case pause, resume, nextStep, previousStep, restart, otherLeg, longer, shorter, sound, finish
  case takeOff, moreTime, lessTime, endHere
  case helped(Routine.Relief), skip
  case answer(Answer), cycle, proceed, noneOfThese, nextPage, previousPage, summary
  case about(Checklist.Subject), unanswered, review, clear
  case begin, task(StrengthCheck.Outcome), extras, onset(StrengthCheck.Onset)
  case nextValue, previousValue, settings
  case search, forward
  case save, delete, discard, keepEditing, erase, clearField, nextOption, previousOption
  case checkIn, patterns, medicines, report, aboutMe
  case newEntry, filter, changes, undo, redo, diaryLine, secondLine, saveRun, putOff, lastResult
  case addTrigger, suspect, dayBefore, dayAfter
  case evidence, emergency, help, back, quit, startAnew, howToQuit
  case redraw, suspend, interrupt, quitWithCore
}

/// An action that a screen offers at the moment.
package struct Offer: Equatable, Sendable {
  /// The action.
  package var action: Action
  /// Why it cannot be done now; `nil` where it can.
  package var refusal: Word?

  package init(_ action: Action, refusal: Word? = nil) {
    self.action = action
    self.refusal = refusal
  }
}
