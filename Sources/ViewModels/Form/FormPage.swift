import Content
import Diary

/// What a form shows.
extension FormModel {
  func page(in context: Context) -> Page {
    if let question { return question.page() }
    let words = context.words
    let above = hint.map { [Block(.quiet($0))] } ?? []
    var blocks = above
    blocks += fields.enumerated().filter(\.element.isShown).map { index, field in
      var block = Block(
        .field(
          FieldLine(
            key: "", label: field.name.label(in: context),
            value: field.shown(in: context, isFocus: index == cursor.line),
            note: problem(field, in: context), isTyped: field.isTyped && index == cursor.line)))
      block.detail = detail(field, in: context)
      return block
    }
    blocks += actions.map { action in
      Block(
        .choice(
          ChoiceLine(
            key: "", label: words[word(of: action)],
            target: .action(action))))
    }
    return Page(
      place: name, title: title, blocks: blocks,
      focus: above.count + (stops.firstIndex(of: cursor.line) ?? 0))
  }

  private func word(of action: Action) -> Word {
    if action == .save { return .formSave }
    if case .fact = subject { return .formClear }
    return .formDelete
  }

  /// What is wrong with what was typed into a field.
  private func problem(_ field: FormField, in context: Context) -> String? {
    guard case .failure(let problem)? = field.reading(in: context) else { return nil }
    return problem.sentence
  }

  /// How a field is filled in: its options, or how to write it and how it was understood.
  private func detail(_ field: FormField, in context: Context) -> Block.Detail {
    var lines: [String] = []
    if case .success(let read)? = field.reading(in: context) {
      if let remark = read.remark {
        lines.append(context.words.fill(.lengthInNote, ["text": remark]))
      } else if case .time(let time) = read.value {
        lines.append(context.words.time(time))
      }
    }
    lines += [field.hint(in: context)].compactMap { $0 }
    return Block.Detail(.foot, lines.map { Block(.quiet($0)) })
  }
}

extension FormField {
  /// The value in words.
  func shown(in context: Context, isFocus: Bool) -> String {
    let (words, vocabulary) = (context.words, context.vocabulary)
    if !typed.isEmpty { return typed }
    switch value {
    case .one(_, let chosen):
      return chosen.map { vocabulary.word($0, of: name.key) } ?? words[.fieldEmpty]
    case .several(_, let names):
      return names.isEmpty
        ? words[.fieldEmpty] : words.list(names.map { vocabulary.word($0, of: name.key) })
    case .number(_, let number):
      return number.map { words.fill(.outOfTen, ["number": String($0)]) } ?? words[.fieldEmpty]
    case .time(let time): return words.time(time)
    case .length(_, isOpen: true): return words[.stillGoingOn]
    case .length(let seconds, _): return seconds.map(words.length) ?? words[.fieldEmpty]
    case .count(_, let number):
      guard let number else { return words[.fieldEmpty] }
      return words.list([String(number)] + [name.unit(words)].compactMap { $0 }, .units)
    case .date(let date): return date.map { words.date($0) } ?? words[.fieldEmpty]
    case .text(let text):
      // While a long note is being written its end is shown, otherwise its beginning.
      let longest = 120
      guard isFocus else { return EntrySentence.excerpt(text, longest: longest) }
      let tail = text.suffix(longest + 1)
      return tail.count > longest
        ? "…" + EntrySentence.excerpt(String(tail.dropFirst()), longest: longest)
        : EntrySentence.excerpt(text, longest: longest)
    }
  }

  /// What to type for one of its options. Of several things the numbers from 10 on begin with 0, as
  /// otherwise nobody knew whether one thing is meant or two.
  private func number(of index: Int) -> String {
    if case .several = value, index > 8 { return "0\(index - 8)" }
    return String(index + 1)
  }

  /// How to fill it in.
  func hint(in context: Context) -> String? {
    let words = context.words
    switch value {
    case .one, .several:
      return words.list(
        options.enumerated().map { index, option in
          // Within one option no line is broken.
          let word = context.vocabulary.word(option, of: name.key)
          return number(of: index) + "\u{A0}" + word.replacing(" ", with: "\u{A0}")
        })
    case .number: return words[name.hint ?? .hintNumber]
    case .count: return name.hint.map { words[$0] }
    case .time: return words[.hintTime]
    case .length: return words[.hintLength]
    case .date: return words[name.hint ?? .hintDate]
    case .text: return fullness(words) ?? name.hint.map { words[$0] }
    }
  }
}

extension String {
  /// With each of one character in the place of another.
  fileprivate func replacing(_ old: Character, with new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
