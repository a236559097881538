import ArgumentParser
import Content
import Diary
import Exchange

/// Writes all of the diary for other programs, and for the next machine.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all of the diary for other programs.",
    discussion: """
      unknot export > diary.json
      unknot export --format jsonl --output diary.jsonl
      unknot export --format csv --output diary-tables
      unknot export --schema

      Everything is in it, notes and deletions too, so the file is as private as
      the diary. "unknot import" takes it over, on this machine or another one.
      As CSV there is a file for each kind of entry, so it needs a folder.
      """)

  /// The forms in which a diary can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, jsonl, csv
  }

  @Option(help: ArgumentHelp("The form.", valueName: "form"))
  var format = Format.json

  @OptionGroup var output: OutputOption

  @Flag(help: "Print what the JSON holds, key by key, as a JSON Schema.")
  var schema = false

  func validate() throws {
    if format == .csv, output.output == "-", !schema {
      throw ValidationError("CSV is several files; name a folder for them with --output.")
    }
  }

  func run() {
    if schema { return output.write(text: ExportSchema.file.json) }
    PersonalDiary.use { diary throws(DiaryProblem) in
      switch format {
      case .json, .jsonl:
        try output.write { send throws(DiaryProblem) in
          try DiaryExport.write(diary, as: format == .json ? .json : .jsonLines, send)
        }
      case .csv:
        try output.writeFolder { folder throws(DiaryProblem) in
          try DiaryTables.write(diary) { folder.send($1, to: DiaryTables.file($0)) }
        }
      }
    }
  }
}
