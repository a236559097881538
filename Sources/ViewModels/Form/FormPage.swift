import Content
import Diary

/// What a form shows.
extension FormModel {
  func page(in context: Context) -> Page {
    if let question { return question.page() }
    let words = context.words
    let above = hint.map { [Block(.quiet($0))] } ?? []
    var blocks = above
    blocks += fields.enumerated().map { index, field in
      Block(
        .field(
          FieldLine(
            key: "", label: context.vocabulary.label(of: field.name.key),
            value: field.shown(in: context, isFocus: index == cursor.line),
            note: note(index, in: context), isTyped: field.isTyped && index == cursor.line)))
    }
    blocks += actions.map { action in
      Block(
        .choice(
          ChoiceLine(
            key: "", label: words[action == .save ? .formSave : .formDelete],
            target: .action(action))))
    }
    return Page(place: name, title: title, blocks: blocks, focus: cursor.line + above.count)
  }

  /// The line below a field: its options, how to write it, or what is wrong with it.
  private func note(_ index: Int, in context: Context) -> String? {
    let field = fields[index]
    switch field.reading(in: context) {
    case .failure(let problem): return problem.sentence
    case .success(let read):
      if let remark = read.remark { return context.words.fill(.lengthInNote, ["text": remark]) }
      if case .time(let time) = read.value { return context.words.time(time) }
    case nil: break
    }
    return index == cursor.line ? field.hint(in: context) : nil
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
    case .date(let date): return date.map { words.day($0) } ?? words[.fieldEmpty]
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

  /// How to fill it in.
  func hint(in context: Context) -> String? {
    let words = context.words
    switch value {
    case .one, .several:
      return words.list(
        options.enumerated().map { index, option in
          // Within one option no line is broken.
          let word = context.vocabulary.word(option, of: name.key)
          return "\(index + 1)\u{A0}" + word.replacing(" ", with: "\u{A0}")
        })
    case .number: return words[.hintNumber]
    case .time: return words[.hintTime]
    case .length: return words[.hintLength]
    case .date: return words[.hintDate]
    case .text: return fullness(words)
    }
  }
}

extension String {
  /// With each of one character in the place of another.
  fileprivate func replacing(_ old: Character, with new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
