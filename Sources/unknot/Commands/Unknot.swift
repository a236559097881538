import ArgumentParser
import Content

/// The command line.
struct Unknot: DocumentedCommand {
  static let areas: [CommandArea] = [.guide]
  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Relief for a cramp that has just locked, in two keys.",
    discussion: """
      unknot            the guide
      unknot stretch    straight to the calf stretch: Enter starts it
      unknot check      the red-flag checklist
      unknot log        an episode for the diary
      unknot --plain    the guide in plain lines, for a screen reader or a pipe

      Information that points to care, for adults. Not a diagnosis.
      """,
    version: "\(name) \(version)",
    subcommands: [Complete.self],
    groupedSubcommands: [
      CommandGroup(name: "The guide", subcommands: [Open.self, Stretch.self, Check.self]),
      CommandGroup(
        name: "The diary",
        subcommands: [
          Log.self, CheckInCommand.self, DiaryCommand.self, Edit.self, Delete.self,
          UndoCommand.self, RedoCommand.self, MedicineCommand.self, About.self,
          QuestionCommand.self,
        ]),
      CommandGroup(
        name: "What the diary shows",
        subcommands: [Patterns.self, SuspectCommand.self, Report.self]),
      CommandGroup(
        name: "For paper, calendar and other programs",
        subcommands: [Sheet.self, Remind.self, Export.self, Import.self, Sync.self]),
      CommandGroup(
        name: "Copies of the diary",
        subcommands: [BackupsCommand.self, Restore.self, Wipe.self]),
      CommandGroup(
        name: "About the guide",
        subcommands: [
          Claims.self, Lint.self, Info.self, Manual.self, Completions.self,
        ]),
    ])

  /// What the program is called.
  static let name = "unknot"
  /// The version of the program.
  static let version = "0.1.0"
  /// The day of this version.
  static let released = "2026-11-22"

  @OptionGroup var options: GuideOptions

  func run() { GuideLauncher(options.value).open(at: Catalogue.home) }
}
