import Content
import Diary

/// What other screens ask of the checklist: to show a section, or to take over answers.
extension ChecklistModel: TakesRequests {
  func hasPart(_ part: String) -> Bool { checklist.sections.contains { $0.name == part } }

  mutating func receive(_ request: Request, in context: Context) -> Outcome {
    switch request {
    case .part(let name): return show(part: name, insteadOf: nil)
    case .partFromWithin(let name):
      return show(
        part: name,
        insteadOf: Interruption(stage: state.stage, cursor: cursor, reading: reading))
    case .answers(let found): return merge(found, in: context)
    case .alarm:
      soundAlarm(in: context)
      return .stay()
    case .line(let line):
      guard let index = lines.firstIndex(where: { $0.item.question.whole == line }) else {
        return .unhandled
      }
      state.cursor.line = Self.firstQuestion + index
      return .stay()
    }
  }

  /// Shows a section. If that is the emergencies, all of their signs are asked, whatever is going
  /// on.
  private mutating func show(part: String, insteadOf before: Interruption?) -> Outcome {
    guard let index = checklist.sections.firstIndex(where: { $0.name == part }) else {
      return .unhandled
    }
    if index == 0 { state.answers.asksEveryEmergency = true }
    goTo(section: index)
    interrupted = before
    isVisit = before == nil
    return .stay()
  }

  /// Takes over answers from elsewhere, and shows where they lead.
  private mutating func merge(_ found: [String: Answer], in context: Context) -> Outcome {
    state.answers.given.merge(found) { $1 }
    state.answeredAt = context.timestamp
    if state.triage.tier != .emergency { state.hasAlarmed = false }
    if state.isAlarmPending {
      soundAlarm(in: context)
    } else if answers.about == nil {
      show(.about, in: context)
    } else {
      goTo(section: 0)
    }
    let signs = checklist.items.map(\.question).filter { found[$0.id] != nil }.map(\.sign)
    if signs.isEmpty { return .stay() }
    return .stay(notice: context.words.fill(.noted, ["sign": context.words.list(signs, .phrases)]))
  }
}

extension ChecklistModel: ReadsDiary {
  /// Reads the previous result, to show it again and to compare with it.
  mutating func readLater(in context: Context) {
    guard wantsLast else { return }
    wantsLast = false
    guard context.diary.isThere,
      case .check(let read)? = (try? context.diary.checks(limit: 1))?.first?.entry,
      state.last.map({ $0.at < read.at }) ?? true
    else { return }
    state.last = read
  }
}
