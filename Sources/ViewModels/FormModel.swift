import Content
import Diary

/// A form: fields that are filled in one after the other, with the keyboard alone.
///
/// Digits choose, Enter goes on, and it can be kept from every field. What would be lost by leaving is
/// asked about once.
struct FormModel: ScreenModel {
  /// What is written with it.
  enum Subject: Equatable {
    /// An episode: a new one, or the one with this number.
    case episode(Int64?)
    /// A medicine: a new one, or the one with this number.
    case medicine(Int64?)
  }

  let name: String
  let title: String
  private(set) var subject: Subject
  private(set) var fields: [FormField]
  private let untouched: [FormField]
  /// Whether something is filled in that is not kept yet.
  private let isPrefilled: Bool
  /// What is said above the fields.
  private let hint: String?
  private var focus = 0
  /// The digits typed on this field so far: two of them are one number where there are so many.
  private var digits = ""
  /// The question about what would be lost, while it is asked.
  private var question: ReadingModel?

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
    focus = field.flatMap { field in fields.firstIndex { $0.name == field } } ?? 0
  }

  /// Whether something was written that is not kept yet.
  var isDirty: Bool { fields != untouched }

  var place: String { question?.name ?? name }

  private var isStored: Bool {
    switch subject {
    case .episode(let number), .medicine(let number): number != nil
    }
  }

  /// The lines under the fields.
  private var actions: [Action] { isStored ? [.save, .delete] : [.save] }

  // MARK: Keys

  var offers: [Offer] {
    if let question { return question.offers }
    var offers = [.save, .proceed, .down, .up, .first, .last].map { Offer($0) }
    guard fields.indices.contains(focus) else { return offers }
    offers += [.erase, .clearField].map { Offer($0) }
    // Nobody who goes back in a text wants to leave it.
    if fields[focus].isTyped { return offers + [Offer(.stay)] }
    offers += [.nextOption, .previousOption].map { Offer($0) }
    return offers + (0...9).map { Offer(.choose($0)) }
  }

  var takesText: Bool {
    question == nil && fields.indices.contains(focus) && fields[focus].isTyped
  }

  /// In a note or a name that has been begun the sign for help is a sign like any other.
  func types(_ key: Key) -> Bool {
    guard takesText else { return false }
    if key == .character("!"), case .text(let text) = fields[focus].value { return !text.isEmpty }
    return key.isTyped
  }

  var takesLines: Bool { question == nil && fields.indices.contains(focus) }

  mutating func type(_ key: Key, in context: Context) {
    guard fields.indices.contains(focus) else { return }
    switch key {
    case .character(let character): fields[focus].type(String(character))
    case .backspace: fields[focus].erase()
    default: break
    }
  }

  /// A line of plain input: what is typed, or the number or the name of an option.
  mutating func type(line: String, in context: Context) -> Outcome? {
    guard fields.indices.contains(focus) else { return nil }
    if line == context.words[.fieldEmpty] {
      fields[focus].clear()
      return proceed(in: context)
    }
    if fields[focus].isTyped {
      if case .text = fields[focus].value { fields[focus].clear() }
      fields[focus].typed = ""
      fields[focus].type(line)
    } else if !choose(line, in: context) {
      // The name of a key is a key; anything else is answered with what can be chosen.
      if KeyMap.key(named: line, words: context.words) != nil, Int(line) == nil { return nil }
      return .stay(notice: fields[focus].hint(in: context))
    }
    arrangeSites()
    let field = fields[focus]
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
    if let number = Int(line) { return fields[focus].choose(number) }
    let names = fields[focus].options.map { context.choices[$0].lowercased() }
    let wanted = line.lowercased()
    let found = names.indices.filter { names[$0].hasPrefix(wanted) }
    guard let index = names.firstIndex(of: wanted) ?? (found.count == 1 ? found[0] : nil) else {
      return false
    }
    return fields[focus].choose(index + 1)
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if question != nil { return answer(action, in: context) }
    if let target = action.destination(from: focus, of: fields.count + actions.count) {
      move(to: target, in: context)
      return .stay()
    }
    switch action {
    case .proceed:
      if fields.indices.contains(focus) { return proceed(in: context) }
      return handle(actions[focus - fields.count], in: context)
    case .save: return save(in: context)
    case .delete: return delete(in: context)
    default: break
    }
    guard fields.indices.contains(focus) else { return .stay() }
    switch action {
    case .choose(let digit): choose(digit)
    case .nextOption: fields[focus].step(by: 1)
    case .previousOption: fields[focus].step(by: -1)
    case .erase:
      fields[focus].erase()
      digits = ""
    case .clearField: fields[focus].clear()
    default: break
    }
    arrangeSites()
    return .stay()
  }

  /// One digit, or the second of two.
  private mutating func choose(_ digit: Int) {
    let both = digits + String(digit)
    if fields[focus].options.count > 9, let number = Int(both), both.count == 2,
      fields[focus].choose(number)
    {
      digits = ""
    } else if fields[focus].choose(digit) {
      digits = String(digit)
    }
  }

  private mutating func move(to target: Int, in context: Context) {
    if fields.indices.contains(focus) { fields[focus].settle(in: context) }
    arrangeSites()
    focus = target
    digits = ""
  }

  /// On to the next field, unless what was typed in this one cannot be understood.
  private mutating func proceed(in context: Context) -> Outcome {
    if case .failure? = fields[focus].reading(in: context) { return .stay() }
    move(to: focus + 1, in: context)
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

  // MARK: Keeping

  private mutating func save(in context: Context) -> Outcome {
    if fields.indices.contains(focus) { fields[focus].settle(in: context) }
    for (index, field) in fields.enumerated() {
      guard let problem = field.problem(in: context) else { continue }
      focus = index
      digits = ""
      return .stay(notice: problem.sentence)
    }
    takeInWhatOthersChanged(in: context)
    guard let entry = entry(in: context) else { return .stay() }
    if case .medicine(let medicine) = entry, let ended = medicine.ended, ended < medicine.started {
      focus = fields.firstIndex { $0.name == .fieldEnded } ?? focus
      return .stay(notice: context.words[.endsBeforeStart])
    }
    var errand: Errand?
    do throws(DiaryProblem) {
      switch subject {
      case .episode(let number?), .medicine(let number?):
        guard try context.diary.change(number, to: entry, at: context.timestamp) else {
          subject = entry.kind == .episode ? .episode(nil) : .medicine(nil)
          return .stay(notice: context.words[.deletedElsewhere])
        }
      case .episode(nil), .medicine(nil): try context.diary.add(entry, at: context.timestamp)
      }
      if case .episode(let episode) = entry, isNews(episode) {
        errand = try Reminder.due(in: context).first { $0.reminder.isEvent }
          .map { .reminder($0) }
      }
    } catch {
      return .stay(notice: error.sentence)
    }
    let said = EntryWords(context).dated(entry)
    return .close(notice: context.words.fill(.kept, ["entry": said]), then: errand)
  }

  /// Whether what was just written is a reason to be seen that was not there before.
  private func isNews(_ episode: Episode) -> Bool {
    let before = EpisodeForm.episode(untouched)
    if !episode.signs.isEmpty, before?.signs != episode.signs { return true }
    return episode.kind == .cramp && (episode.seconds ?? 0) >= Reminder.longCrampSeconds
      && before?.seconds != episode.seconds
  }

  /// What another program has changed meanwhile stays, where it was not changed here too.
  private mutating func takeInWhatOthersChanged(in context: Context) {
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
    where untouched.indices.contains(index) && field == untouched[index] && !isPrefilled {
      if let other = now.first(where: { $0.name == field.name }) { fields[index] = other }
    }
  }

  private func entry(in context: Context) -> Entry? {
    switch subject {
    case .episode: EpisodeForm.episode(fields).map { .episode($0) }
    case .medicine: MedicineForm.medicine(fields, today: context.local.date).map { .medicine($0) }
    }
  }

  private func delete(in context: Context) -> Outcome {
    do throws(DiaryProblem) {
      switch subject {
      case .episode(let number?):
        try context.diary.delete(.episode, number, at: context.timestamp)
      case .medicine(let number?):
        try context.diary.delete(.medicine, number, at: context.timestamp)
      case .episode(nil), .medicine(nil): break
      }
    } catch {
      return .stay(notice: error.sentence)
    }
    return .close(notice: context.words[.deleted])
  }

  // MARK: What would be lost

  mutating func stepBack(in context: Context) -> Bool {
    if question != nil {
      question = nil
      return true
    }
    return ask(in: context)
  }

  /// Asks what shall become of what was written; `false` where nothing would be lost.
  mutating func ask(in context: Context) -> Bool {
    guard isDirty else { return false }
    question = ReadingModel(leaving: name, title: title, context.words)
    return true
  }

  private mutating func answer(_ action: Action, in context: Context) -> Outcome {
    guard var asked = question else { return .stay() }
    let outcome = asked.handle(action, in: context)
    question = asked
    guard case .perform(let chosen) = outcome else { return outcome }
    question = nil
    switch chosen {
    case .save: return save(in: context)
    case .discard: return .close(notice: context.words[.discarded])
    default: return .stay()
    }
  }

  // MARK: The page

  func page(in context: Context) -> Page {
    if let question { return question.page() }
    let words = context.words
    let above = hint.map { [Block(.quiet($0))] } ?? []
    var blocks = above
    blocks += fields.enumerated().map { index, field in
      Block(
        .field(
          FieldLine(
            key: "", label: words[field.name],
            value: field.shown(in: context, isFocus: index == focus),
            note: note(index, in: context), isTyped: field.isTyped && index == focus)))
    }
    blocks += actions.map { action in
      Block(
        .choice(
          ChoiceLine(
            key: "", label: words[action == .save ? .formSave : .formDelete],
            target: .action(action))))
    }
    return Page(place: name, title: title, blocks: blocks, focus: focus + above.count)
  }

  /// What stands under a field: what can be chosen, how it is written, or what is wrong.
  private func note(_ index: Int, in context: Context) -> String? {
    let field = fields[index]
    switch field.reading(in: context) {
    case .failure(let problem): return problem.sentence
    case .success(.time(let time)): return context.words.time(time)
    case .success, nil: return index == focus ? field.hint(in: context) : nil
    }
  }
}

extension FormField {
  /// What stands in the field, in words.
  func shown(in context: Context, isFocus: Bool) -> String {
    let (words, choices) = (context.words, context.choices)
    if !typed.isEmpty { return typed }
    switch value {
    case .one(_, let name): return name.map { choices[$0] } ?? words[.fieldEmpty]
    case .several(_, let names):
      return names.isEmpty
        ? words[.fieldEmpty] : names.map { choices[$0] }.joined(separator: ", ")
    case .number(_, let number):
      return number.map { words.fill(.outOfTen, ["number": String($0)]) } ?? words[.fieldEmpty]
    case .time(let time): return words.time(time)
    case .length(_, isOpen: true): return words[.stillGoingOn]
    case .length(let seconds, _): return seconds.map(Span.words) ?? words[.fieldEmpty]
    case .date(let date): return date.map { words.day($0) } ?? words[.fieldEmpty]
    case .text(let text):
      // Of a long note the end is seen while it is written, and otherwise the beginning.
      let longest = 120
      guard isFocus else { return EntryWords.excerpt(text, longest: longest) }
      let tail = text.suffix(longest + 1)
      return tail.count > longest
        ? "…" + EntryWords.excerpt(String(tail.dropFirst()), longest: longest)
        : EntryWords.excerpt(text, longest: longest)
    }
  }

  /// How it is filled in.
  func hint(in context: Context) -> String? {
    let words = context.words
    switch value {
    case .one, .several:
      return options.enumerated()
        // Within one option no line is broken.
        .map { "\($0 + 1)\u{A0}" + context.choices[$1].replacing(" ", with: "\u{A0}") }
        .joined(separator: ", ")
    case .number: return words[.hintNumber]
    case .time: return words[.hintTime]
    case .length: return words[.hintLength]
    case .date: return words[.hintDate]
    case .text: return nil
    }
  }
}

extension String {
  /// With each of one character in the place of another.
  fileprivate func replacing(_ old: Character, with new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
