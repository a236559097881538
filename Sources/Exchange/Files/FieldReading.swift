import Content
import Diary

/// Reads the value of one field.
struct FieldReading {
  /// Why it cannot be read.
  struct Wrong: Error {
    let sentence: String
  }

  private let field: AnyEntryField

  init(_ field: AnyEntryField) { self.field = field }

  func value(_ given: ItemReader.Cell.Value) -> Result<FieldValue, Wrong> {
    switch given {
    case .json(let json): value(json)
    case .text(let text): value(cell: text)
    }
  }

  // MARK: JSON

  private func value(_ json: JSONNode.Value) -> Result<FieldValue, Wrong> {
    switch (field.type, json) {
    case (.flag, .truth(let truth)): return .success(.flag(truth))
    case (.number, .number(let number)): return self.number(number)
    case (.number, .otherNumber): return wrong("has to be a whole number")
    case (.words, .list(let nodes)):
      var words: [String] = []
      for node in nodes {
        guard case .string(let word) = node.value else { return wrong("is a list of words") }
        words.append(word)
      }
      return self.words(words)
    case (.answers, .object(let members)):
      var answers: [String: String] = [:]
      for member in members {
        guard case .string(let answer) = member.value.value else {
          return wrong("has an answer in words for each question")
        }
        answers[member.name] = answer
      }
      return self.answers(answers)
    case (.time, .string(let text)), (.date, .string(let text)), (.partialDate, .string(let text)),
      (.word, .string(let text)), (.text, .string(let text)):
      return value(text: text)
    case (.flag, _): return wrong("is true or false")
    case (.number, _): return wrong("has to be a whole number")
    case (.words, _): return wrong("is a list of words")
    case (.answers, _): return wrong("is an object with an answer for each question")
    case (.time, _), (.date, _), (.partialDate, _), (.word, _), (.text, _):
      return wrong("has to be a text")
    }
  }

  // MARK: Cells of a table

  /// The sign between the words of a cell.
  static let separator: Character = ";"

  private func value(cell: String) -> Result<FieldValue, Wrong> {
    switch field.type {
    case .flag:
      return cell == "true" || cell == "false"
        ? .success(.flag(cell == "true")) : wrong("is true or false")
    case .number: return Int(cell).map(number) ?? wrong("has to be a whole number")
    case .words: return words(cell.split(separator: Self.separator).map(String.init))
    case .answers:
      var answers: [String: String] = [:]
      for answer in cell.split(separator: Self.separator) {
        guard let sign = answer.lastIndex(of: "=") else {
          return wrong("has answers such as stress=yes, with \(Self.separator) between them")
        }
        answers[String(answer[..<sign])] = String(answer[sign...].dropFirst())
      }
      return self.answers(answers)
    case .time, .date, .partialDate, .word, .text: return value(text: cell)
    }
  }

  // MARK: Both

  private func value(text: String) -> Result<FieldValue, Wrong> {
    switch field.type {
    case .time:
      return Timestamp(rfc3339: text).map { .success(.time($0)) }
        ?? wrong("is a time such as 2026-11-21T03:10:00+01:00")
    case .date:
      return Self.day(text).map { .success(.date($0)) } ?? wrong("is a day such as 2026-11-21")
    case .partialDate:
      return PartialDate(text).map { .success(.partialDate($0)) }
        ?? wrong("is a date such as 2026-11-21, 2026-11 or 2026")
    case .word: return field.names.contains(text) ? .success(.word(text)) : unknown(text)
    case .text, .words, .number, .flag, .answers:
      return text.utf8.count <= Self.longestText ? .success(.text(text)) : wrong("is too long")
    }
  }

  /// More than a note can have, for what older versions took.
  private static let longestText = 4 * TextLimit.noteBytes

  private func number(_ number: Int) -> Result<FieldValue, Wrong> {
    field.range.contains(number)
      ? .success(.number(number))
      : wrong("goes from \(field.range.lowerBound) to \(field.range.upperBound)")
  }

  /// In files an empty list says that it was asked, and there was nothing.
  private func words(_ words: [String]) -> Result<FieldValue, Wrong> {
    if words.isEmpty { return .success(.words(ItemLine.nothing[field.name].map { [$0] } ?? [])) }
    if let odd = words.first(where: { !field.names.contains($0) }) { return unknown(odd) }
    return .success(.words(words))
  }

  private func answers(_ answers: [String: String]) -> Result<FieldValue, Wrong> {
    for (name, answer) in answers.sorted(by: { $0.key < $1.key }) {
      guard field.names.contains(answer) else { return unknown(answer) }
      // That is how they are told apart where they are stored.
      guard !name.isEmpty, !name.contains(where: \.isNewline) else {
        return wrong("has a name with a line break, or without a letter")
      }
    }
    return .success(.answers(answers))
  }

  private func wrong(_ what: String) -> Result<FieldValue, Wrong> {
    .failure(Wrong(sentence: "\"\(field.name)\" \(what)."))
  }

  private func unknown(_ word: String) -> Result<FieldValue, Wrong> {
    let guess = ItemReader.guess(word, field.names)
    let known = guess.isEmpty ? " It can be: \(field.names.joined(separator: ", "))." : guess
    return .failure(
      Wrong(
        sentence:
          "\"\(word.sanitized(limit: 40))\" is not a valid \"\(field.name)\".\(known)"))
  }

  /// A day that the calendar has.
  static func day(_ text: String) -> CalendarDate? { day(Array(text.utf8)[...]) }

  /// The same of ASCII: files of a diary have hundreds of thousands of days.
  static func day(_ bytes: ArraySlice<UInt8>) -> CalendarDate? {
    let bytes = Array(bytes)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var sum = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        sum = sum * 10 + Int(byte) - 48
      }
      return sum
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let date = CalendarDate(year: year, month: month, day: day)
    return CalendarDate(dayNumber: date.dayNumber) == date ? date : nil
  }
}

extension Timestamp {
  /// A time as RFC 3339 has it, with its offset: `2026-11-21T03:10:00+01:00`, or `Z` for none. Parts of
  /// a second are left out.
  package init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      return bytes[range].reduce(0 as Int?) { sum, byte in
        sum.flatMap { (48...57).contains(byte) ? $0 * 10 + Int(byte) - 48 : nil }
      }
    }
    guard bytes.count >= 20, [0x54, 0x74, 0x20].contains(bytes[10]), bytes[13] == 0x3A,
      bytes[16] == 0x3A, let day = FieldReading.day(bytes[..<10]),
      // With any offset, the year has four digits.
      day < CalendarDate(year: 9999, month: 1, day: 1), let hour = number(11..<13),
      let minute = number(14..<16), let second = number(17..<19),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var place = 19
    if bytes[place] == 0x2E {
      place += 1
      while place < bytes.count, (48...57).contains(bytes[place]) { place += 1 }
      guard place > 20, place < bytes.count else { return nil }
    }
    var offset = 0
    if [0x5A, 0x7A].contains(bytes[place]) {
      guard place + 1 == bytes.count else { return nil }
    } else {
      guard place + 6 == bytes.count, [0x2B, 0x2D].contains(bytes[place]),
        bytes[place + 3] == 0x3A, let hours = number(place + 1..<place + 3),
        let minutes = number(place + 4..<place + 6), hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (bytes[place] == 0x2D ? -60 : 60)
    }
    self.init(
      seconds: day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset, offset: offset)
  }
}
