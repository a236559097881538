import Content
import Diary

/// Parsing what was typed into a field. The command line understands the same.
extension FormField {
  /// What a text says.
  struct Reading: Equatable {
    var value: Value
    /// What belongs in the note, because no field is there for it.
    var remark: String?
  }

  /// What was typed, parsed; `nil` if nothing was typed.
  func reading(in context: Context) -> Result<Reading, FormProblem>? {
    let text = typed
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let (words, phrases, wall) = (context.words, context.catalogue.phrases(), context.wall)
    switch value {
    case .time:
      return TimePhrase.read(
        text, now: context.timestamp, in: wall.zone, face: wall.face, phrases
      ).map { Reading(value: .time($0)) }.mapError { FormProblem($0.sentence(words)) }
    case .length:
      return Length.understand(text, phrases).map { said in
        Reading(value: .length(said.seconds, isOpen: said.isOpen), remark: said.remark)
      }.mapError { FormProblem($0.sentence(words)) }
    case .date:
      return PartialDatePhrase.read(
        text, now: context.timestamp, in: wall.zone, name.dates, phrases
      ).map { Reading(value: .date($0)) }.mapError { FormProblem($0.sentenceOfDay(words)) }
    case .count(let range, _):
      let digits = text.filter { !$0.isWhitespace }
      let unit = name.unit(words).map { $0.lowercased() } ?? ""
      let number = digits.lowercased().hasSuffix(unit) ? digits.dropLast(unit.count) : digits[...]
      if !number.isEmpty, number.utf8.count < 10,
        number.utf8.allSatisfy({ (48...57).contains($0) }),
        let count = Int(number), range.contains(count)
      {
        return .success(Reading(value: .count(range, count)))
      }
      return .failure(
        FormProblem(
          words.fill(
            .countUnknown,
            [
              "text": EntrySentence.excerpt(text, longest: 40),
              "from": String(range.lowerBound), "to": String(range.upperBound),
            ])))
    case .one, .several, .number, .text: return nil
    }
  }
}

extension FormModel {
  /// Parses what was typed into the field under the cursor, if it can be understood.
  mutating func settle(in context: Context) {
    guard isOnField, let remark = fields[cursor.line].settle(in: context),
      let note = fields.firstIndex(where: { $0.name == .episode(.note) }),
      case .text(let text) = fields[note].value
    else { return }
    fields[note].value = .text(Episode.note(text, with: remark))
  }
}
