import ArgumentParser
import Content
import Diary
import DiaryStorage
import Exchange

/// Puts the diaries of several machines together, through a folder that something else carries.
struct Sync: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .machine, .input]
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Put the diaries of several machines together.",
    discussion: """
      unknot sync ~/Syncthing/unknot
      unknot sync /media/stick/unknot

      Each machine writes one file of its own into the folder and reads those of
      the others. Syncthing, Nextcloud, a USB stick or a git repository carries
      the folder; this program sends nothing anywhere. Run it on each machine, in
      any order and as often as you like. Of two changes to one entry the later
      one wins, and "unknot undo" brings back the other where it was made.

      The files hold all of the diary in plain text: anybody who can read the
      folder can read them.
      """)

  @Argument(
    help: ArgumentHelp("The folder that the machines share.", valueName: "folder"))
  var folder: String

  func run() {
    guard Platform.thing(at: folder) == .folder, let names = Platform.names(in: folder) else {
      Platform.printError("\(folder.sanitized(limit: 200)) is not a folder. Create it first.")
      Platform.exit(.noInput)
    }
    let own = "\(Self.prefix)\(Machine.identity()).jsonl"
    let files = names.filter { $0.hasPrefix(Self.prefix) && $0.hasSuffix(".jsonl") }
    var status = ExitStatus.success
    PersonalDiary.use { diary throws(DiaryProblem) in
      for name in files {
        if let problem = try merge(name, isOwn: name == own, into: diary) { status = problem }
      }
      if !files.contains(where: { $0 != own }) {
        Platform.print(line: PersonalDiary.words[.syncedNothing])
      }
      let bytes = OutputFolder(path: folder, mayReplace: true, keepsSame: true)
      try DiaryExport.write(diary, as: .jsonLines) { bytes.send($0, to: own) }
      bytes.finish()
    }
    Platform.exit(status)
  }

  private static let prefix = "unknot-"

  /// Takes over what a file has that is newer.
  ///
  /// - Returns: what is wrong with it, after it was said.
  private func merge(
    _ name: String, isOwn: Bool, into diary: DiaryStore
  ) throws(DiaryProblem) -> ExitStatus? {
    let words = PersonalDiary.words
    let input = InputFile(path: "\(folder)/\(name)")
    let reader = DiaryReader(file: name) { input.next() }
    let count: MergeCount?
    do throws(DiaryProblem) {
      count = try diary.merge(at: Platform.now, isTrial: false) { reader.step() }
    } catch {
      guard case .usedIdentity = error else { throw error }
      let fault = reader.fault(words.sentence(for: error))
      Platform.printError(words.fill(.syncDamaged, ["fault": fault.description]))
      return .badData
    }
    if let problem = input.problem {
      Platform.printError(words.fill(.syncUnreadable, ["file": name, "problem": problem]))
      return input.isOpen ? .inputOutput : .noInput
    }
    if let count {
      guard !isOwn || count.hasChanges else { return nil }
      Platform.print(
        line: PersonalDiary.safe(
          words.fill(.syncedFile, ["file": name, "result": words.sentence(for: count)])))
      return nil
    }
    if reader.isCutShort {
      Platform.printError(words.fill(.syncCutShort, ["file": name]))
      return .tryAgain
    }
    let fault = reader.faults.listed.first?.description ?? name
    Platform.printError(words.fill(.syncDamaged, ["fault": fault]))
    return .badData
  }
}

/// The name of this machine among those that share a diary.
enum Machine {
  private static var folder: String? {
    PersonalFolder.path("XDG_STATE_HOME", by: "/.local/state", Platform.variable)
      .map { $0 + "/unknot" }
  }

  /// Forgets the name, as there is no diary any more that would be shared under it.
  static func forget() {
    if let folder { Platform.remove("\(folder)/machine") }
  }

  /// A UUID that this machine gives itself the first time.
  static func identity() -> String {
    guard let folder else {
      Platform.printError(PersonalDiary.words.sentence(for: DiaryProblem.noHome))
      Platform.exit(.cannotCreate)
    }
    let path = "\(folder)/machine"
    if let known = Platform.line(of: path), Identity.isUUID(known) { return known }
    let new = Identity.newUUID()
    if let problem = Platform.makeFolders(folder) { OutputFolder.end(problem) }
    let file = OutputFolder(path: folder, mayReplace: true)
    file.send(Array("\(new)\n".utf8), to: "machine")
    file.finish()
    return new
  }
}
