import Content
import Diary

/// Typing into a form.
extension FormModel: TakesText {
  var typing: Typing {
    guard question == nil, isOnField, fields[cursor.line].isTyped else { return .nothing }
    // Inside a note or a name, `!` is a character like any other.
    if case .text(let text) = fields[cursor.line].value, !text.isEmpty { return .text }
    return .words
  }

  mutating func type(_ character: Character) {
    if isOnField { fields[cursor.line].type(String(character)) }
  }

  mutating func erase() {
    if isOnField { fields[cursor.line].erase() }
    digits = ""
  }

  /// A line of plain input is the text of the field, or the number or name of an option.
  mutating func type(line: String, in context: Context) -> Outcome {
    guard question == nil, isOnField else { return .unhandled }
    if line == context.words[.fieldEmpty] {
      fields[cursor.line].clear()
      return proceed(in: context)
    }
    if fields[cursor.line].isTyped {
      if case .text = fields[cursor.line].value { fields[cursor.line].clear() }
      fields[cursor.line].typed = ""
      fields[cursor.line].type(line)
    } else if !choose(line, in: context) {
      // The name of a key is that key. Anything else is answered with the options.
      if KeyMap.key(named: line, words: context.words) != nil, Int(line) == nil {
        return .unhandled
      }
      return .stay(notice: fields[cursor.line].hint(in: context))
    }
    arrangeSites()
    return sayBack(in: context)
  }

  /// Reads the value back, and moves on if the field is complete.
  private mutating func sayBack(in context: Context) -> Outcome {
    let field = fields[cursor.line]
    if case .several = field.value {
      return .stay(notice: said(field, isFocus: true, in: context))
    }
    _ = proceed(in: context)
    guard let read = fields.first(where: { $0.name == field.name }), read.typed.isEmpty else {
      return .stay()
    }
    return .stay(notice: said(read, isFocus: false, in: context))
  }

  private func said(_ field: FormField, isFocus: Bool, in context: Context) -> String {
    context.words.fill(
      .labelAndValue,
      [
        "label": context.vocabulary.label(of: field.name.key),
        "value": field.shown(in: context, isFocus: isFocus),
      ])
  }

  /// Chooses by number, by name, or by an unambiguous prefix of a name.
  private mutating func choose(_ line: String, in context: Context) -> Bool {
    if let number = Int(line) { return fields[cursor.line].choose(number) }
    let field = fields[cursor.line].name.key
    let names = fields[cursor.line].options.map {
      context.vocabulary.word($0, of: field).lowercased()
    }
    let wanted = line.lowercased()
    let found = names.indices.filter { names[$0].hasPrefix(wanted) }
    guard let index = names.firstIndex(of: wanted) ?? (found.count == 1 ? found[0] : nil) else {
      return false
    }
    return fields[cursor.line].choose(index + 1)
  }
}
