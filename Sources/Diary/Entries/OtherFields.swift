import Content

// The fields of the entries that nobody fills in line by line.

/// The fields of a ``CheckIn``.
package enum CheckInField: String, EntryField {
  case night, triggers

  package var access: FieldAccess<CheckIn> {
    switch self {
    case .night: FieldAccess(\.night)
    case .triggers: FieldAccess(\.triggers)
    }
  }
}

extension CheckIn: HasFields {
  package static let needed: [CheckInField] = [.night]

  package init?(_ value: (CheckInField) -> FieldValue) {
    guard let night = CalendarDate.from(value(.night)) else { return nil }
    self.init(night: night, triggers: [:])
    fill(value)
  }
}

/// The fields of a ``RoutineRun``.
package enum RoutineRunField: String, EntryField {
  case at, routine, isWhole, helped

  package var access: FieldAccess<RoutineRun> {
    switch self {
    case .at: FieldAccess(\.at)
    case .routine: FieldAccess(\.routine)
    case .isWhole: FieldAccess(\.isWhole)
    case .helped: FieldAccess(\.helped)
    }
  }
}

extension RoutineRun: HasFields {
  package static let needed: [RoutineRunField] = [.at, .routine]

  package init?(_ value: (RoutineRunField) -> FieldValue) {
    guard let at = Timestamp.from(value(.at)), let routine = String.from(value(.routine)) else {
      return nil
    }
    self.init(at: at, routine: routine, isWhole: false)
    fill(value)
  }
}

/// The fields of a ``CheckResult``.
package enum CheckResultField: String, EntryField {
  case at, answers, tier, questions, language, unanswered, open

  package var access: FieldAccess<CheckResult> {
    switch self {
    case .at: FieldAccess(\.at)
    case .answers: FieldAccess(\.answers)
    case .tier: FieldAccess(\.tier)
    case .questions: FieldAccess(\.questions)
    case .language: FieldAccess(\.language)
    case .unanswered: FieldAccess(\.unanswered)
    case .open: FieldAccess(\.open)
    }
  }
}

extension CheckResult: HasFields {
  package static let needed: [CheckResultField] = [.at]

  package init?(_ value: (CheckResultField) -> FieldValue) {
    guard let at = Timestamp.from(value(.at)) else { return nil }
    self.init(at: at, answers: [:], tier: nil)
    fill(value)
  }
}

/// The fields of a ``Dismissal``.
package enum DismissalField: String, EntryField {
  case at, reminder

  package var access: FieldAccess<Dismissal> {
    switch self {
    case .at: FieldAccess(\.at)
    case .reminder: FieldAccess(\.reminder)
    }
  }
}

extension Dismissal: HasFields {
  package static let needed: [DismissalField] = [.at, .reminder]

  package init?(_ value: (DismissalField) -> FieldValue) {
    guard let at = Timestamp.from(value(.at)), let reminder = Reminder.from(value(.reminder)) else {
      return nil
    }
    self.init(reminder: reminder, at: at)
  }
}

/// The fields of a ``Suspect``.
package enum SuspectField: String, EntryField {
  case trigger, since

  package var access: FieldAccess<Suspect> {
    switch self {
    case .trigger: FieldAccess(\.trigger)
    case .since: FieldAccess(\.since)
    }
  }
}

extension Suspect: HasFields {
  package static let needed: [SuspectField] = [.trigger, .since]

  package init?(_ value: (SuspectField) -> FieldValue) {
    guard let trigger = String.from(value(.trigger)), let since = CalendarDate.from(value(.since))
    else { return nil }
    self.init(trigger: trigger, since: since)
  }
}

extension Reminder: DiaryWord {}
extension Tier: DiaryWord {}
extension Answer: DiaryWord {}
