import Content
import Diary

/// A form that is filled in with the keyboard, field by field.
///
/// Digits choose, Enter moves on, and Ctrl-S saves from any field. Leaving with unsaved changes
/// asks once.
struct FormModel: HasUnsavedChanges {
  /// What the form edits.
  enum Subject: Equatable {
    /// An episode: a new one, or the one with this number.
    case episode(Int64?)
    /// A medicine: a new one, or the one with this number.
    case medicine(Int64?)
    /// What is known about a topic: under this number, if anything is.
    case fact(Fact.Topic, Int64?)
    /// A question for the doctor: a new one, or the one with this number.
    case question(Int64?)
  }

  let name: String
  let title: String
  var subject: Subject
  var fields: [FormField]
  let untouched: [FormField]
  /// The fields as the diary has them. Some were filled in beforehand if it started with others.
  let stored: [FormField]
  /// A line above the fields.
  let hint: String?
  var cursor = ListCursor()
  /// The digits typed on this field so far. With ten options or more, two digits make one number.
  var digits = ""
  /// What was done about an episode when a key was last pressed.
  private var done: [String]
  /// The question about unsaved changes, while it is being asked.
  var question: ReadingModel?

  /// A form with these fields.
  init(
    name: String, title: String, subject: Subject, fields: [FormField],
    hint: String? = nil, startsAt field: FormField.Name? = nil, stored: [FormField]? = nil
  ) {
    self.name = name
    self.title = title
    self.subject = subject
    self.fields = fields
    self.hint = hint
    untouched = fields
    done = EpisodeForm.done(fields)
    self.stored = stored ?? fields
    cursor.line = field.flatMap { field in fields.firstIndex { $0.name == field } } ?? 0
  }

  var hasUnsavedChanges: Bool { fields != untouched }

  var place: String { question?.name ?? name }

  var isStored: Bool {
    number != nil
  }

  /// The number of the entry that is edited; `nil` for a new one.
  var number: Int64? {
    switch subject {
    case .episode(let number), .medicine(let number), .fact(_, let number), .question(let number):
      number
    }
  }

  /// The lines under the fields.
  var actions: [Action] { isStored ? [.save, .delete] : [.save] }

  /// Whether the cursor is on a field, not on a line below the fields.
  var isOnField: Bool { fields.indices.contains(cursor.line) }

  /// The lines that the cursor stops on: the fields that are shown, then what can be done.
  var stops: [Int] {
    fields.indices.filter { fields[$0].isShown } + actions.indices.map { fields.count + $0 }
  }

  // MARK: Keys

  var offers: [Offer] {
    if let question { return question.offers }
    var offers = [.save, .proceed, .down, .up, .first, .last].map { Offer($0) }
    guard isOnField else { return offers }
    offers += [.erase, .clearField].map { Offer($0) }
    // In a text, Left and Right must not leave the screen.
    if fields[cursor.line].isTyped { return offers + [Offer(.keepEditing)] }
    offers += [.nextOption, .previousOption].map { Offer($0) }
    return offers + (0...9).map { Offer(.choose($0)) }
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if action == .back { return goBackOrAsk(in: context) }
    if question != nil { return answer(action, in: context) }
    var moved = cursor
    if moved.move(action, among: stops) {
      move(to: moved.line, in: context)
      return .stay()
    }
    switch action {
    case .proceed:
      if isOnField { return proceed(in: context) }
      return handle(actions[cursor.line - fields.count], in: context)
    case .save: return save(in: context)
    case .delete: return delete(in: context)
    default: return isOnField ? change(action) : .unhandled
    }
  }

  /// Changes the field under the cursor.
  private mutating func change(_ action: Action) -> Outcome {
    switch action {
    case .choose(let digit): choose(digit)
    case .nextOption: fields[cursor.line].step(by: 1)
    case .previousOption: fields[cursor.line].step(by: -1)
    case .erase: erase()
    case .clearField: fields[cursor.line].clear()
    case .keepEditing: break
    default: return .unhandled
    }
    arrange()
    return .stay()
  }

  /// Handles one digit, or the second of two.
  private mutating func choose(_ digit: Int) {
    let both = digits + String(digit)
    // Of several things the numbers from 10 on begin with 0: "1" and "2" are two of them, and not 12.
    if case .several = fields[cursor.line].value {
      let number = digits == "0" ? 9 + digit : digit
      digits = digits != "0" && digit == 0 ? "0" : ""
      if number > 0 { _ = fields[cursor.line].choose(number) }
      return
    }
    if fields[cursor.line].options.count > 9, let number = Int(both), both.count == 2,
      fields[cursor.line].choose(number)
    {
      digits = ""
    } else if fields[cursor.line].choose(digit) {
      digits = String(digit)
    }
  }

  mutating func move(to target: Int, in context: Context) {
    settle(in: context)
    arrange()
    cursor.line = target
    digits = ""
  }

  /// Moves to the next field, unless the text of this one cannot be understood.
  mutating func proceed(in context: Context) -> Outcome {
    if case .failure? = fields[cursor.line].reading(in: context) { return .stay() }
    settle(in: context)
    arrange()
    move(to: stops.first { $0 > cursor.line } ?? cursor.line, in: context)
    return .stay()
  }

  /// Sees to what depends on other fields, such as which lines are there.
  mutating func arrange() {
    switch subject {
    case .episode:
      let now = EpisodeForm.done(fields)
      EpisodeForm.forgetReliefs(of: done.filter { !now.contains($0) }, in: &fields)
      done = now
      EpisodeForm.arrange(&fields)
    case .medicine: MedicineForm.arrange(&fields)
    case .fact, .question: break
    }
  }
}
