import ArgumentParser
import Content
import Diary
import DiaryStorage
import Exchange

/// Takes over what another diary, or an earlier state of this one, has written.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take over what \"unknot export\" has written.",
    discussion: """
      unknot import diary.json
      unknot import --dry-run diary.jsonl
      unknot import diary-tables          a folder of CSV files
      ssh laptop unknot export | unknot import -

      All of it is read first. If anything is wrong with it, every fault is named
      with its line and column, and nothing is changed. Of two states of an entry
      the one that was changed later stays, so a file can be imported twice.
      "unknot undo" brings back what was replaced; the copy of this morning is
      among "unknot backups".
      """)

  @Argument(
    help: ArgumentHelp(
      "A file as JSON or JSON Lines, a folder of CSV files, or -.", valueName: "file"))
  var file: String

  @Flag(help: "Only say what would come of it.")
  var dryRun = false

  func run() {
    if Platform.thing(at: file) == .folder { return importTables() }
    let input = InputFile(path: file)
    let reader = DiaryReader(file: file == "-" ? "standard input" : file) { input.next() }
    var line = 1
    let count = merge({
      line = reader.line
      return reader.step()
    }) { "\(file):\(line): " }
    Self.end(of: file, input)
    guard let count else { Self.refuse(reader.faults, more: reader.moreFaults) }
    say(count)
  }

  private func importTables() {
    let tables = DiaryTables.all.filter {
      Platform.thing(at: "\(file)/\(DiaryTables.file($0))") == .other
    }
    guard !tables.isEmpty else {
      Platform.printError(
        "there is no table of a diary in \(file.sanitized(limit: 200)), such as episodes.csv.")
      Platform.exit(.noInput)
    }
    var faults: [Fault] = []
    var rest = tables[...]
    var open: (reader: TableReader, input: InputFile, path: String)?
    let count = merge({
      while true {
        if let table = open {
          if let item = table.reader.next(), faults.isEmpty, table.reader.faults.isEmpty {
            return .item(item)
          }
          Self.end(of: table.path, table.input)
          faults += table.reader.faults
        }
        guard let table = rest.popFirst() else { return faults.isEmpty ? .end : .cancel }
        let path = "\(file)/\(DiaryTables.file(table))"
        let input = InputFile(path: path)
        open = (TableReader(table, file: path) { input.next() }, input, path)
      }
    }) { "" }
    guard let count else { Self.refuse(Array(faults.prefix(20)), more: max(0, faults.count - 20)) }
    say(count)
  }

  /// Takes over what a reader gives. `place` says where it was when the diary refused something.
  private func merge(_ next: () -> MergeStep, place: () -> String) -> MergeCount? {
    PersonalDiary.use { diary throws(DiaryProblem) in
      do throws(DiaryProblem) {
        return try diary.merge(at: Platform.now, isTrial: dryRun, next)
      } catch {
        guard case .usedIdentity = error else { throw error }
        Platform.printError(place() + PersonalDiary.words.sentence(for: error))
        Platform.exit(.badData)
      }
    }
  }

  /// Ends the program if a file could not be read to its end.
  private static func end(of path: String, _ input: InputFile) {
    guard let problem = input.problem else { return }
    Platform.printError("cannot read \(path.sanitized(limit: 200)): \(problem).")
    Platform.exit(.inputOutput)
  }

  /// Names the faults and ends the program.
  private static func refuse(_ faults: [Fault], more: Int) -> Never {
    for fault in faults { Platform.printError(fault.description) }
    if more > 0 { Platform.printError("and \(more) more.") }
    Platform.printError("nothing was changed.")
    Platform.exit(.badData)
  }

  private func say(_ count: MergeCount) {
    Platform.print(line: PersonalDiary.words.sentence(for: count, isTrial: dryRun))
  }
}
