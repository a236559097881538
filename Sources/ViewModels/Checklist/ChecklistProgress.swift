import Content
import Diary

/// How far someone has got in a checklist: all that is worth remembering when it is left.
struct ChecklistProgress: Equatable {
  /// What is shown.
  enum Stage: Equatable {
    /// The question what is going on.
    case about
    /// A section of questions, by its index.
    case section(Int)
    /// Help is needed now: shown at once, over the section it came from.
    case alarm(section: Int)
    case result
  }

  /// The name of its screen.
  let name: String
  var checklist: Checklist
  var answers = CheckAnswers()
  /// When the last answer was given.
  var answeredAt: Timestamp?
  /// The previous result: from the diary, or what was cleared since.
  var last: CheckResult?
  var stage = Stage.about
  /// Which time it is gone through since the guide was opened.
  private(set) var round = 0
  /// Whether it has been gone through from its first page on.
  var hasPassedOpening = false
  /// Whether it has been said that help is needed now, since that is so.
  var hasAlarmed = false
  /// The cursor in the blocks of the section.
  var cursor = ListCursor(line: ChecklistModel.firstQuestion)

  init(name: String, checklist: Checklist) {
    self.name = name
    self.checklist = checklist
  }

  /// What the answers mean.
  var triage: Triage { checklist.triage(answers) }

  /// Whether it has led somewhere.
  var isAtResult: Bool {
    switch stage {
    case .alarm, .result: true
    case .about, .section: false
    }
  }

  /// Whether help is needed now and that has yet to be said: one answer may still show that it rests
  /// on doubt about something older, and nobody is alarmed before that question has been asked.
  var isAlarmPending: Bool { !hasAlarmed && triage.tier == .emergency }

  /// Whether it says that help is needed now.
  var isAlarm: Bool { if case .alarm = stage { true } else { false } }

  /// The section that is shown, if one is.
  var section: Int? { if case .section(let index) = stage { index } else { nil } }

  /// Whether the answers are out of date today.
  func isOutOfDate(on today: CalendarDate) -> Bool {
    answeredAt.map { CheckResult.isOutOfDate($0.local.date, on: today) } ?? false
  }

  /// The result for the diary; `nil` if nothing was answered, or if it is only the previous result.
  func result(in context: Context) -> CheckResult? {
    let isLast = record == last?.answers && answeredAt == last?.at
    guard !answers.given.isEmpty, !isLast else { return nil }
    let found = triage
    return CheckResult(
      at: answeredAt ?? context.timestamp, answers: record, tier: found.tier,
      questions: checklist.version, language: context.language,
      unanswered: found.unanswered.count, open: found.open)
  }

  /// Shows the previous result.
  mutating func takeOver(_ last: CheckResult) {
    answers = CheckAnswers(record: last.answers, of: checklist)
    answeredAt = last.at
    stage = .result
    hasAlarmed = true
  }

  /// Starts again without answers. What was answered is the previous result from now on.
  mutating func clear(in context: Context) {
    last = result(in: context) ?? last
    let (name, checklist, last, round) = (name, checklist, last, round)
    self = ChecklistProgress(name: name, checklist: checklist)
    self.last = last
    self.round = round + 1
  }

  /// The answers as the diary stores them.
  var record: [String: Answer] { answers.record }
}

extension CheckResult {
  /// After more days than this a result is out of date.
  static let daysThatItHolds = 7

  /// Whether answers of a day are out of date today.
  static func isOutOfDate(_ answered: CalendarDate, on today: CalendarDate) -> Bool {
    today.dayNumber - answered.dayNumber > daysThatItHolds
  }
}
