import Diary

/// An entry for other programs: its number and every field that has a value, by the name of the field.
struct FieldsJSON<Field: EntryField>: Encodable, Sendable {
  let number: Int64
  let subject: Field.Subject

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: JSONKey.self)
    try container.encode(number, forKey: "id")
    for field in Field.allCases {
      let key = JSONKey(field.rawValue)
      switch field.value(in: subject) {
      case .nothing: break
      case .time(let time):
        try container.encode(time.rfc3339, forKey: key)
        try container.encode(time.night.description, forKey: "night")
      case .date(let date): try container.encode(date.description, forKey: key)
      case .partialDate(let date): try container.encode(date.description, forKey: key)
      case .word(let text), .text(let text): try container.encode(text, forKey: key)
      case .words(let words): try container.encode(words, forKey: key)
      case .number(let number): try container.encode(number, forKey: key)
      case .flag(let flag): try container.encode(flag, forKey: key)
      case .answers(let answers): try container.encode(answers, forKey: key)
      }
    }
  }
}

/// An episode for other programs.
package struct EpisodeJSON: Encodable, Sendable {
  private let fields: FieldsJSON<EpisodeField>

  package init(number: Int64, _ episode: Episode) {
    fields = FieldsJSON(number: number, subject: episode)
  }

  package func encode(to encoder: any Encoder) throws { try fields.encode(to: encoder) }
}

/// A check-in for other programs.
package struct CheckInJSON: Encodable, Sendable {
  private let id: Int64
  private let night: String
  private let triggers: [String: Bool]

  package init(number: Int64, _ checkIn: CheckIn) {
    id = number
    night = checkIn.night.description
    triggers = checkIn.triggers
  }
}
