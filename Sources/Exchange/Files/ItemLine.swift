import Content
import Diary

/// One entry, or the mark of a deleted one, as a JSON object on one line.
///
/// Every key is the name of a field. A field without a value is left out, for nobody asked; it is `null`
/// where it was seen and left empty, and an empty list where it was asked and there was nothing.
struct ItemLine {
  private var json = JSONBytes()
  /// The fields of the kind that was written last: most entries are of the kind of the one before.
  private var last = Fields(.episode)

  /// The fields of a kind, with their keys as they are written.
  private struct Fields {
    let kind: Entry.Kind
    let fields: [AnyEntryField]
    let keys: [[UInt8]]
    /// The place of the field that says what else was seen.
    let asked: Int?

    init(_ kind: Entry.Kind) {
      self.kind = kind
      fields = kind.fields
      keys = fields.map { Array(",\"\($0.name)\":".utf8) }
      asked = kind == .episode ? EpisodeField.allCases.firstIndex(of: .asked) : nil
    }
  }

  /// Fields of which one word says that it was asked and there was nothing.
  static let nothing: [String: String] = [
    EpisodeField.tactics.rawValue: Episode.Tactic.nothing.rawValue,
    EpisodeField.signs.rawValue: Episode.Sign.none.rawValue,
  ]

  /// The bytes of an item, without a line break.
  mutating func bytes(_ row: TravelRow) -> [UInt8] {
    switch row {
    case .entry(let kind, let identity, let values): add(kind, identity, values)
    case .deletion(let deletion): add(deletion)
    }
    return json.take()
  }

  private mutating func add(_ kind: Entry.Kind, _ identity: Identity, _ values: [FieldValue]) {
    json.add(#"{"entry":"#)
    json.add(string: kind.name)
    json.add(#","id":"#)
    json.add(string: identity.uuid)
    json.add(#","written":"#)
    json.add(quoted: identity.written.rfc3339Bytes)
    json.add(#","updated":"#)
    json.add(quoted: identity.updated.rfc3339Bytes)
    if last.kind != kind { last = Fields(kind) }
    let (fields, keys, asked) = (last.fields, last.keys, last.asked)
    var seen: [String] = []
    if let asked, case .words(let names) = values[asked] { seen = names }
    // The list of what was seen is told by the fields themselves.
    for place in fields.indices where place != asked {
      if !values[place].isEmpty || fields[place].isNeeded {
        json.add(ascii: keys[place])
        add(values[place], of: fields[place])
      } else if !seen.isEmpty, seen.contains(fields[place].name) {
        json.add(ascii: keys[place])
        json.add("null")
      }
    }
    json.add("}")
  }

  private mutating func add(_ value: FieldValue, of field: AnyEntryField) {
    switch value {
    case .nothing: json.add("null")
    case .time(let time): json.add(quoted: time.rfc3339Bytes)
    case .date(let date): json.add(string: date.description)
    case .partialDate(let date): json.add(string: date.description)
    case .word(let text), .text(let text): json.add(string: text)
    case .number(let number): json.add(plain: String(number))
    case .flag(let flag): json.add(flag ? "true" : "false")
    case .words(let words):
      let isNothing = words.count == 1 && words.first == Self.nothing[field.name]
      json.add("[")
      for (place, word) in words.enumerated() where !isNothing {
        if place > 0 { json.add(",") }
        json.add(string: word)
      }
      json.add("]")
    case .answers(let answers):
      json.add("{")
      for (place, answer) in answers.sorted(by: { $0.key < $1.key }).enumerated() {
        if place > 0 { json.add(",") }
        json.add(string: answer.key)
        json.add(":")
        json.add(string: answer.value)
      }
      json.add("}")
    }
  }

  private mutating func add(_ deletion: Deletion) {
    json.add(#"{"deleted":"#)
    json.add(string: deletion.kind.name)
    json.add(#","id":"#)
    json.add(string: deletion.uuid)
    if let key = deletion.writtenKey {
      json.add(",")
      json.add(string: key.name)
      json.add(":")
      json.add(string: key.value)
    }
    json.add(#","updated":"#)
    json.add(string: deletion.at.rfc3339)
    json.add("}")
  }
}

extension Deletion {
  /// What makes the entry the only one of its kind, as it is written: the night of a check-in, the
  /// topic of a fact.
  var writtenKey: (name: String, value: String)? {
    switch kind {
    case .checkIn:
      key.flatMap { Int($0) }.map {
        (CheckInField.night.rawValue, CalendarDate(dayNumber: $0).description)
      }
    case .fact: key.map { (FactField.topic.rawValue, $0) }
    case .episode, .medicine, .run, .check, .dismissal, .suspect, .strength, .question: nil
    }
  }
}
