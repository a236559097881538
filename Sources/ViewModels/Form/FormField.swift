import Content
import Diary

/// A line of a form: its name and its value.
struct FormField: Equatable {
  /// The kinds of value. Names are the ones stored in the diary.
  enum Value: Equatable {
    /// One of several names.
    case one(of: [String], String?)
    /// Any of several names.
    case several(of: [String], [String])
    /// A number in a range, of few enough to choose from.
    case number(ClosedRange<Int>, Int?)
    /// A whole number in a range, which is typed.
    case count(ClosedRange<Int>, Int?)
    /// A point in time.
    case time(Timestamp)
    /// A length in seconds, or that it still goes on.
    case length(Int?, isOpen: Bool)
    /// A date, of which only the month or the year may be known, or none.
    case date(PartialDate?)
    /// Any text.
    case text(String)
  }

  /// Which field of which entry it is.
  enum Name: Equatable {
    case episode(EpisodeField)
    /// Whether one of several things that were done helped.
    case relief(Episode.Tactic)
    case medicine(MedicineField)
    case fact(Fact.Topic, FactField)
    case question(DoctorQuestionField)
  }

  let name: Name
  var value: Value
  /// Typed but not parsed yet: times, lengths and days are parsed when the cursor leaves the field.
  var typed = ""
  /// Whether the form cannot be saved without it.
  var isNeeded = false
  /// Whether it is asked; if not, its line is not there.
  var isShown = true

  /// Whether characters are typed into it.
  var isTyped: Bool {
    switch value {
    case .time, .length, .date, .count, .text: true
    case .one, .several, .number: false
    }
  }

  /// The names to choose from, if there are any.
  var options: [String] {
    switch value {
    case .one(let names, _), .several(let names, _): names
    case .number(let range, _): range.map(String.init)
    case .time, .length, .date, .count, .text: []
    }
  }

  /// Whether nothing was filled in.
  var isEmpty: Bool {
    switch value {
    case .one(_, let chosen): chosen == nil
    case .several(_, let chosen): chosen.isEmpty
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .date(let date): date == nil
    case .number(_, let number), .count(_, let number): number == nil
    case .length(let seconds, let isOpen): seconds == nil && !isOpen
    case .time: false
    }
  }

  /// Whether another field has the same value, whatever there is to choose from.
  func says(_ other: FormField) -> Bool {
    switch (value, other.value) {
    case (.one(_, let mine), .one(_, let theirs)): mine == theirs
    case (.several(_, let mine), .several(_, let theirs)): mine == theirs
    default: value == other.value
    }
  }

  // MARK: Choosing

  /// Chooses an option by its number, counted from 1; if the options are numbers, by itself. In a
  /// list of several this toggles the option.
  ///
  /// - Returns: whether the option exists.
  mutating func choose(_ number: Int) -> Bool {
    switch value {
    case .one(let names, _):
      guard let name = names.counted(number) else { return false }
      value = .one(of: names, name)
    case .several(let names, let chosen):
      guard let name = names.counted(number) else { return false }
      toggle(name, of: names, chosen)
    case .number(let range, _):
      guard range.contains(number) else { return false }
      value = .number(range, number)
    case .time, .length, .date, .count, .text: return false
    }
    return true
  }

  private mutating func toggle(_ name: String, of names: [String], _ chosen: [String]) {
    var now = chosen.contains(name) ? chosen.filter { $0 != name } : chosen + [name]
    // "Nothing" and "none of these" exclude everything else: the last choice wins.
    now = now.filter { $0 == name || !(Self.isAlone($0) || Self.isAlone(name)) }
    value = .several(of: names, names.filter(now.contains))
  }

  /// Whether an option says that there is nothing else.
  private static func isAlone(_ name: String) -> Bool {
    name == Episode.Tactic.nothing.rawValue || name == Episode.Sign.none.rawValue
  }

  /// Selects the next or the previous option, wrapping around.
  mutating func step(by step: Int) {
    let options = options
    guard !options.isEmpty else { return }
    func next(_ index: Int?) -> Int {
      guard let index else { return step > 0 ? 0 : options.count - 1 }
      return (index + step + options.count) % options.count
    }
    switch value {
    case .one(let names, let chosen):
      value = .one(of: names, names[next(chosen.flatMap(names.firstIndex))])
    case .several(let names, let chosen):
      let one = names[next(chosen.last.flatMap(names.firstIndex))]
      value = .several(of: names, [one])
    case .number(let range, let number):
      value = .number(
        range, range.lowerBound + next(number.map { $0 - range.lowerBound }))
    case .time, .length, .date, .count, .text: break
    }
  }

  // MARK: Typing

  /// How much fits in.
  private var limit: TextLimit {
    switch name {
    case .episode(.note): .note
    case .fact(_, .text), .question: .sentence
    case .episode, .relief, .medicine, .fact: .name
    }
  }

  /// What was typed into it so far.
  private var text: String { if case .text(let text) = value { text } else { typed } }

  mutating func type(_ more: String) {
    let text = text + more
    guard limit.allows(text) else { return }
    if case .text = value { value = .text(text) } else { typed = text }
  }

  /// Why a text does not fit in; `nil` if it does.
  func refusal(of text: String, _ words: Words) -> String? {
    if limit.allows(text) { return nil }
    return switch limit {
    case .name: words[.nameLimit]
    case .sentence: words[.sentenceLimit]
    case .note: words[.noteLimit]
    }
  }

  /// Why nothing more can be typed; `nil` if it can.
  func fullness(_ words: Words) -> String? { refusal(of: text + "n", words) }

  /// Deletes the last character typed, or the value if nothing was typed.
  mutating func erase() {
    if case .text(let text) = value {
      value = .text(String(text.dropLast()))
    } else if !typed.isEmpty {
      typed.removeLast()
    } else {
      clear()
    }
  }

  /// Clears the value. A time stays: whatever happened has one.
  mutating func clear() {
    typed = ""
    switch value {
    case .one(let names, _): value = .one(of: names, nil)
    case .several(let names, _): value = .several(of: names, [])
    case .number(let range, _): value = .number(range, nil)
    case .count(let range, _): value = .count(range, nil)
    case .time: break
    case .length: value = .length(nil, isOpen: false)
    case .date: value = .date(nil)
    case .text: value = .text("")
    }
  }

  /// Parses what was typed into the value, if it can be understood.
  ///
  /// - Returns: what of it belongs in the note.
  @discardableResult mutating func settle(in context: Context) -> String? {
    guard case .success(let read)? = reading(in: context) else { return nil }
    value = read.value
    typed = ""
    return read.remark
  }

  /// Why the form cannot be saved as it is.
  func problem(in context: Context) -> FormProblem? {
    if case .failure(let problem)? = reading(in: context) { return problem }
    guard isNeeded, isEmpty, typed.isEmpty else { return nil }
    return FormProblem(
      context.words.fill(.fieldNeeded, ["field": name.label(in: context)]))
  }
}

/// Why a form cannot be saved, in a sentence.
struct FormProblem: Error, Equatable {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
