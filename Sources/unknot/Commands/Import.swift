import ArgumentParser
import Content
import Diary
import DiaryStorage
import Exchange

/// Takes over what another diary, or an earlier state of this one, has written.
struct Import: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .input, .data]
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import what \"unknot export\" wrote.",
    discussion: """
      unknot import diary.json
      unknot import --dry-run diary.jsonl
      unknot import diary-tables          a folder of CSV files
      ssh laptop unknot export | unknot import -

      All of it is read first. If anything is wrong with it, every fault is named
      with its line and column, and nothing is changed. Of two states of an entry
      the one that was changed later stays, so a file can be imported twice.
      "unknot undo" brings back what was replaced; "unknot backups" lists the copy
      of today.
      """)

  @Argument(
    help: ArgumentHelp(
      "A file as JSON or JSON Lines, a folder of CSV files, or -.", valueName: "file"))
  var file: String

  @Flag(help: "Only say what would come of it.")
  var dryRun = false

  func run() {
    if Platform.thing(at: file) == .folder { return importTables() }
    let input = Self.opened(file)
    let reader = DiaryReader(file: file == "-" ? "standard input" : file) { input.next() }
    let count = merge({ reader.step() }) { reader.fault($0) }
    Self.end(of: file, input)
    guard let count else { Self.refuse(reader.faults) }
    say(count)
  }

  private func importTables() {
    let tables = DiaryTables.all.filter {
      Platform.thing(at: "\(file)/\(DiaryTables.file($0))") == .file
    }
    guard !tables.isEmpty else {
      Platform.printError(
        "there is no table of a diary in \(file.sanitized(limit: 200)), such as episodes.csv.")
      Platform.exit(.noInput)
    }
    let folder = file
    var input: (file: InputFile, path: String)?
    let reader = TableSetReader(tables) { table in
      if let input { Self.end(of: input.path, input.file) }
      let path = "\(folder)/\(DiaryTables.file(table))"
      let opened = Self.opened(path)
      input = (opened, path)
      return TableReader(table, file: path) { opened.next() }
    }
    let count = merge({ reader.step() }) { reader.fault($0) }
    if let input { Self.end(of: input.path, input.file) }
    guard let count else { Self.refuse(reader.faults) }
    say(count)
  }

  /// Takes over what a reader gives. `fault` says where the entry stood that the diary refused.
  private func merge(_ next: () -> MergeStep, fault: (String) -> Fault?) -> MergeCount? {
    PersonalDiary.use { diary throws(DiaryProblem) in
      do throws(DiaryProblem) {
        return try diary.merge(at: Platform.now, isTrial: dryRun, next)
      } catch {
        guard case .usedIdentity = error else { throw error }
        var faults = FaultList()
        if let fault = fault(PersonalDiary.words.sentence(for: error)) { faults.add(fault) }
        Self.refuse(faults)
      }
    }
  }

  /// A file to read; ends the program if there is none.
  private static func opened(_ path: String) -> InputFile {
    let input = InputFile(path: path)
    if input.isOpen { return input }
    Platform.printError("cannot read \(path.sanitized(limit: 200)): \(input.problem ?? "").")
    Platform.exit(.noInput)
  }

  /// Ends the program if a file could not be read to its end.
  private static func end(of path: String, _ input: InputFile) {
    guard let problem = input.problem else { return }
    Platform.printError("cannot read \(path.sanitized(limit: 200)): \(problem).")
    Platform.exit(.inputOutput)
  }

  /// Names the faults and ends the program.
  private static func refuse(_ faults: FaultList) -> Never {
    for fault in faults.listed { Platform.printError(fault.description) }
    if faults.more > 0 { Platform.printError("and \(faults.more) more.") }
    Platform.printError("nothing was changed.")
    Platform.exit(.badData)
  }

  private func say(_ count: MergeCount) {
    Platform.print(line: PersonalDiary.words.sentence(for: count, isTrial: dryRun))
  }
}
