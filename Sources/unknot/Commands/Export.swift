import ArgumentParser
import Content
import Diary
import Exchange

/// Writes all of the diary for other programs, and for the next machine.
struct Export: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .output]
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all of the diary for other programs.",
    discussion: """
      unknot export > diary.json
      unknot export --format jsonl --output diary.jsonl
      unknot export --format csv --output diary-tables
      unknot export --schema
      unknot export --format fhir --output diary.fhir.json
      unknot export --format fhir --codes

      Everything is in it, notes and deletions too, so the file is as private as
      the diary. "unknot import" takes it over, on this machine or another one.
      As CSV there is a file for each kind of entry, so it needs a folder. FHIR R4
      is for a clinic: it has the episodes, checklists, strength checks, medicines
      and conditions, no name, and no notes unless you add --notes.
      """)

  /// The forms in which a diary can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, jsonl, csv, fhir
  }

  @Option(help: ArgumentHelp("The format of the file.", valueName: "format"))
  var format = Format.json

  @OptionGroup(title: "Output") var output: OutputOption

  @Flag(help: "Print what the JSON holds, key by key, as a JSON Schema.")
  var schema = false

  @Flag(help: "With --format fhir: your notes, and why you go to the doctor.")
  var notes = false

  @Flag(help: "With --format fhir: print what it holds, and every code with its system.")
  var codes = false

  func validate() throws {
    if notes || codes, format != .fhir {
      throw ValidationError("--notes and --codes go with --format fhir.")
    }
    if schema, codes { throw ValidationError("Give --schema or --codes, not both.") }
    if format == .csv, output.output == "-", !schema {
      throw ValidationError("CSV is several files; name a folder for them with --output.")
    }
  }

  func run() {
    if schema { return output.write(text: ExportSchema.file.json) }
    let catalogue = Catalogue(Platform.language)
    if codes { return output.write(text: FHIRBundle.description(catalogue)) }
    PersonalDiary.use { diary throws(DiaryProblem) in
      switch format {
      case .json, .jsonl:
        try output.write { send throws(DiaryProblem) in
          try DiaryExport.write(diary, as: format == .json ? .json : .jsonLines, send)
        }
      case .fhir:
        let bundle = FHIRBundle(
          catalogue, language: Platform.languageCode, hasNotes: notes, at: Platform.now)
        try output.write { send throws(DiaryProblem) in try bundle.write(diary, send) }
      case .csv:
        try output.writeFolder { folder throws(DiaryProblem) in
          try DiaryTables.write(diary) { folder.send($1, to: DiaryTables.file($0)) }
        }
      }
    }
  }
}
