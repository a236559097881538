import Content
import Diary

/// What `unknot export` prints, as a JSON Schema.
package enum ExportSchema {
  /// The schema of a whole file.
  package static var file: JSONSchemaFile {
    JSONSchemaFile(
      title: "unknot export",
      schema: JSONSchema(
        shape: .object([
          .init("format", .only(DiaryExport.format), "What the file is."),
          .init("version", .always(DiaryExport.version), "The version of this format."),
          .init(
            "entries",
            .list(.oneOf(Entry.Kind.allCases.map(entry) + Entry.Kind.allCases.map(mark))),
            "All entries, by kind and time, then the marks of deleted ones."),
        ])))
  }

  private static let id = JSONSchema.Key(
    "id", .uuid, "A UUID that the entry keeps on every machine.")
  private static let updated = JSONSchema.Key(
    "updated", .time, "When it was last changed. Of two states the later one counts.")

  private static func entry(_ kind: Entry.Kind) -> JSONSchema {
    JSONSchema(
      shape: .object(
        [
          .init("entry", .only(kind.name), "What kind of entry it is."), id,
          .init("written", .time, "When it was first written down."), updated,
        ] + kind.fields.filter { $0.name != EpisodeField.asked.rawValue }.map { key($0, of: kind) })
    )
  }

  /// A field of an entry. It is left out where nobody asked; in an episode, `null` says that it was seen
  /// and left empty.
  private static func key(_ field: AnyEntryField, of kind: Entry.Kind) -> JSONSchema.Key {
    JSONSchema.Key(
      field.name, shape(of: field), nil, orNull: kind == .episode && !field.isNeeded,
      isOptional: !field.isNeeded)
  }

  private static func shape(of field: AnyEntryField) -> JSONSchema.Shape {
    switch field.type {
    case .time: .time
    case .date: .date
    case .partialDate: .partialDate
    case .word: .word(field.names)
    case .words: .list(.word(field.names))
    case .number: .whole(from: field.range.lowerBound, to: field.range.upperBound)
    case .flag: .truth
    case .text: .text
    case .answers: .answers(field.names)
    }
  }

  private static func mark(_ kind: Entry.Kind) -> JSONSchema {
    var keys = [
      JSONSchema.Key("deleted", .only(kind.name), "What kind of entry was deleted."), id, updated,
    ]
    switch kind {
    case .checkIn: keys.append(.init("night", .date, "The night of the check-in."))
    case .fact: keys.append(.init("topic", .word(Fact.Topic.names), "What the fact was about."))
    case .episode, .medicine, .run, .check, .dismissal, .suspect, .strength, .question: break
    }
    return JSONSchema(shape: .object(keys))
  }
}
