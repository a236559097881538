import Content
import Diary

/// A form: fields that are filled in one after the other, with the keyboard alone.
///
/// Digits choose, Enter goes on, and it can be kept from every field. What would be lost by leaving is
/// asked about once.
struct FormModel: HasUnsavedChanges {
  /// What is written with it.
  enum Subject: Equatable {
    /// An episode: a new one, or the one with this number.
    case episode(Int64?)
    /// A medicine: a new one, or the one with this number.
    case medicine(Int64?)
  }

  let name: String
  let title: String
  var subject: Subject
  var fields: [FormField]
  let untouched: [FormField]
  /// Whether something is filled in that is not kept yet.
  let isPrefilled: Bool
  /// What is said above the fields.
  let hint: String?
  var cursor = ListCursor()
  /// The digits typed on this field so far: two of them are one number where there are so many.
  var digits = ""
  /// The question about what would be lost, while it is asked.
  var question: ReadingModel?

  /// A form with these fields.
  init(
    name: String, title: String, subject: Subject, fields: [FormField],
    hint: String? = nil, startsAt field: Word? = nil, isPrefilled: Bool = false
  ) {
    self.name = name
    self.title = title
    self.subject = subject
    self.fields = fields
    self.hint = hint
    untouched = fields
    self.isPrefilled = isPrefilled
    cursor.line = field.flatMap { field in fields.firstIndex { $0.name == field } } ?? 0
  }

  /// Whether something was written that is not kept yet.
  var hasUnsavedChanges: Bool { fields != untouched }

  var place: String { question?.name ?? name }

  private var isStored: Bool {
    switch subject {
    case .episode(let number), .medicine(let number): number != nil
    }
  }

  /// The lines under the fields.
  var actions: [Action] { isStored ? [.save, .delete] : [.save] }

  // MARK: Keys

  var offers: [Offer] {
    if let question { return question.offers }
    var offers = [.save, .proceed, .down, .up, .first, .last].map { Offer($0) }
    guard fields.indices.contains(cursor.line) else { return offers }
    offers += [.erase, .clearField].map { Offer($0) }
    // Nobody who goes back in a text wants to leave it.
    if fields[cursor.line].isTyped { return offers + [Offer(.keepEditing)] }
    offers += [.nextOption, .previousOption].map { Offer($0) }
    return offers + (0...9).map { Offer(.choose($0)) }
  }

  var takesText: Bool {
    question == nil && fields.indices.contains(cursor.line) && fields[cursor.line].isTyped
  }

  /// In a note or a name that has been begun the sign for help is a sign like any other.
  func types(_ key: Key) -> Bool {
    guard takesText else { return false }
    if key == .character("!"), case .text(let text) = fields[cursor.line].value {
      return !text.isEmpty
    }
    return key.isTyped
  }

  var takesLines: Bool { question == nil && fields.indices.contains(cursor.line) }

  mutating func type(_ key: Key, in context: Context) {
    guard fields.indices.contains(cursor.line) else { return }
    switch key {
    case .character(let character): fields[cursor.line].type(String(character))
    case .backspace: fields[cursor.line].erase()
    default: break
    }
  }

  /// A line of plain input: what is typed, or the number or the name of an option.
  mutating func type(line: String, in context: Context) -> Outcome? {
    guard fields.indices.contains(cursor.line) else { return nil }
    if line == context.words[.fieldEmpty] {
      fields[cursor.line].clear()
      return proceed(in: context)
    }
    if fields[cursor.line].isTyped {
      if case .text = fields[cursor.line].value { fields[cursor.line].clear() }
      fields[cursor.line].typed = ""
      fields[cursor.line].type(line)
    } else if !choose(line, in: context) {
      // The name of a key is a key; anything else is answered with what can be chosen.
      if KeyMap.key(named: line, words: context.words) != nil, Int(line) == nil { return nil }
      return .stay(notice: fields[cursor.line].hint(in: context))
    }
    arrangeSites()
    let field = fields[cursor.line]
    let said = "\(context.words[field.name]): "
    if case .several = field.value {
      return .stay(notice: said + field.shown(in: context, isFocus: true))
    }
    _ = proceed(in: context)
    guard let read = fields.first(where: { $0.name == field.name }), read.typed.isEmpty else {
      return .stay()
    }
    return .stay(notice: said + read.shown(in: context, isFocus: false))
  }

  /// Chooses by number, by name, or by the beginning of the only name that has it.
  private mutating func choose(_ line: String, in context: Context) -> Bool {
    if let number = Int(line) { return fields[cursor.line].choose(number) }
    let names = fields[cursor.line].options.map { context.vocabulary[$0].lowercased() }
    let wanted = line.lowercased()
    let found = names.indices.filter { names[$0].hasPrefix(wanted) }
    guard let index = names.firstIndex(of: wanted) ?? (found.count == 1 ? found[0] : nil) else {
      return false
    }
    return fields[cursor.line].choose(index + 1)
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if question != nil { return answer(action, in: context) }
    var moved = cursor
    if moved.move(action, of: fields.count + actions.count) {
      move(to: moved.line, in: context)
      return .stay()
    }
    switch action {
    case .proceed:
      if fields.indices.contains(cursor.line) { return proceed(in: context) }
      return handle(actions[cursor.line - fields.count], in: context)
    case .save: return save(in: context)
    case .delete: return delete(in: context)
    default: break
    }
    guard fields.indices.contains(cursor.line) else { return .stay() }
    switch action {
    case .choose(let digit): choose(digit)
    case .nextOption: fields[cursor.line].step(by: 1)
    case .previousOption: fields[cursor.line].step(by: -1)
    case .erase:
      fields[cursor.line].erase()
      digits = ""
    case .clearField: fields[cursor.line].clear()
    default: break
    }
    arrangeSites()
    return .stay()
  }

  /// One digit, or the second of two.
  private mutating func choose(_ digit: Int) {
    let both = digits + String(digit)
    if fields[cursor.line].options.count > 9, let number = Int(both), both.count == 2,
      fields[cursor.line].choose(number)
    {
      digits = ""
    } else if fields[cursor.line].choose(digit) {
      digits = String(digit)
    }
  }

  private mutating func move(to target: Int, in context: Context) {
    if fields.indices.contains(cursor.line) { fields[cursor.line].settle(in: context) }
    arrangeSites()
    cursor.line = target
    digits = ""
  }

  /// On to the next field, unless what was typed in this one cannot be understood.
  private mutating func proceed(in context: Context) -> Outcome {
    if case .failure? = fields[cursor.line].reading(in: context) { return .stay() }
    move(to: cursor.line + 1, in: context)
    return .stay()
  }

  /// Which places stand first depends on what it was: an eyelid twitches, a calf cramps.
  private mutating func arrangeSites() {
    guard case .one(_, let kind)? = fields.first(where: { $0.name == .fieldKind })?.value,
      let at = fields.firstIndex(where: { $0.name == .fieldSite }),
      case .one(_, let site) = fields[at].value
    else { return }
    let order = EpisodeForm.sites(for: kind.flatMap(Episode.Kind.init))
    fields[at].value = .one(of: order.map(\.rawValue), site)
  }

  mutating func stepBack(in context: Context) -> Bool { goBackOrAsk(in: context) }
}
