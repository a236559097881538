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
      if let refusal = fields[cursor.line].refusal(of: line, context.words) {
        return .stay(notice: refusal)
      }
      if case .text = fields[cursor.line].value { fields[cursor.line].clear() }
      fields[cursor.line].typed = ""
      fields[cursor.line].type(line)
    } else if let number = Int(line) {
      guard fields[cursor.line].choose(number) else {
        return .stay(notice: fields[cursor.line].hint(in: context))
      }
    } else if let refusal = choose(named: line, in: context) {
      return refusal
    }
    arrange()
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
        "label": field.name.label(in: context),
        "value": field.shown(in: context, isFocus: isFocus),
      ])
  }

  /// Chooses the option of this name, or the only one that is known by it. The name of a key is that
  /// key, unless it is a word of an option, as "back" is of places.
  ///
  /// - Returns: what to answer where nothing was chosen.
  private mutating func choose(named line: String, in context: Context) -> Outcome? {
    let field = fields[cursor.line]
    let finder = context.vocabulary.finder(of: field.options, in: field.name.key)
    let isKey = KeyMap.key(named: line, words: context.words) != nil
    let finding = isKey ? finder.findWhole(line) : finder.find(line)
    if case .one(let place) = finding {
      _ = fields[cursor.line].choose(place + 1)
      return nil
    }
    if finding == .nothing {
      return isKey ? .unhandled : .stay(notice: field.hint(in: context))
    }
    let names = field.options.map { context.vocabulary.word($0, of: field.name.key) }
    return .stay(notice: finding.sentence(line, among: names, context.words))
  }
}
