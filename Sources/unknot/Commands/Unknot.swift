import ArgumentParser
import Content

/// The command line.
struct Unknot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unknot",
    abstract: "Relief for a cramp that has just locked, in two keys.",
    discussion: """
      unknot            the guide
      unknot stretch    straight to the calf stretch: Enter starts it
      unknot check      the red-flag checklist
      unknot log        an episode for the diary
      unknot --plain    the guide in plain lines, for a screen reader or a pipe

      Information that points to care, for adults. Not a diagnosis.
      """,
    version: "unknot 0.1.0",
    subcommands: [
      Open.self, Stretch.self, Check.self, Log.self, CheckInCommand.self, DiaryCommand.self,
      Edit.self, Delete.self, UndoCommand.self, RedoCommand.self, MedicineCommand.self,
      About.self, QuestionCommand.self, Patterns.self, SuspectCommand.self, Report.self,
      Sheet.self, Remind.self, Export.self, Import.self, Sync.self, BackupsCommand.self,
      Restore.self, Wipe.self, Claims.self, Lint.self,
    ])

  @OptionGroup var appearance: AppearanceOptions

  func run() { GuideLauncher(appearance.value).open(at: Catalogue.home) }
}
