import ArgumentParser
import CompiledScreens
import Content
import Drawing
import ScreenFiles
import ViewModels

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
      Open.self, Stretch.self, Check.self, Log.self, CheckInCommand.self, DiaryList.self,
      Patterns.self,
      Lint.self,
    ])

  @OptionGroup var appearance: AppearanceOptions

  func run() { show(Catalogue.home, appearance.value) }
}

/// The options that say how the guide looks.
struct AppearanceOptions: ParsableArguments {
  @Flag(help: "Write plain lines and read lines, without a screen.")
  var plain = false

  @Flag(help: "Use no signs beyond ASCII.")
  var ascii = false

  @Option(help: ArgumentHelp("Colours: auto, none or high (contrast).", valueName: "which"))
  var colours: Palette?

  @Option(
    help: ArgumentHelp(
      "Where you are, for the emergency number: a region such as GB, or none.", valueName: "code"))
  var region: String?

  var value: Appearance {
    Appearance(isPlain: plain, isASCII: ascii, palette: colours, region: region)
  }

  func validate() throws {
    guard let region, !([Settings.automatic] + BuiltIn.regionCodes).contains(region) else { return }
    let codes = BuiltIn.regionCodes.joined(separator: ", ")
    throw ValidationError("There is no region \"\(region)\"; there are auto, \(codes).")
  }
}

extension Palette: ExpressibleByArgument {}

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the guide at a screen.",
    discussion: "unknot open how-this-guide-knows")

  @Argument(
    help: "The screen's name.", completion: .list(BuiltIn.screenNames))
  var screen: String

  @OptionGroup var appearance: AppearanceOptions

  func run() throws {
    let parts = BuiltIn.partNames(of: Screen.base(of: screen))
    let own =
      OwnScreens(
        beside: settingsFile, over: BuiltIn.language,
        today: wallClock().timestamp(.start).local.date
      )?.names ?? []
    let known = BuiltIn.screenNames + own.filter { !BuiltIn.screenNames.contains($0) }
    guard (known + parts).contains(screen) else {
      let names = (parts.isEmpty ? known : parts).joined(separator: ", ")
      printError("unknot: there is no such screen; there are \(names).")
      throw ExitCode(noInput)
    }
    show(screen, appearance.value)
  }
}

struct Stretch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the guide at the calf stretch: Enter starts it.")

  /// The screen that it opens.
  static let screen = Catalogue.stretch

  @OptionGroup var appearance: AppearanceOptions

  func run() { show(Self.screen, appearance.value) }
}

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go through the red-flag checklist.",
    discussion: """
      unknot check            on the screen
      unknot check --plain    one question after the other
      unknot check --json     the same, with questions on standard error and the result as JSON

      y, n and u answer; 0 is "none of these"; an empty line reads the whole page. The exit code is 1
      if it was left before it was finished.
      """)

  @Flag(help: "Print the answers and the result as JSON when it is over.")
  var json = false

  @OptionGroup var appearance: AppearanceOptions

  func run() {
    if json || appearance.plain { check(appearance.value, json: json) }
    show(Catalogue.checklist, appearance.value)
  }
}

struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check files of screens and name every fault.",
    discussion: """
      unknot lint Screens/en/*.yaml

      Each fault is a line "file:line:column: sentence". The exit code is 65 if there is one.
      """)

  @Argument(help: "The files to check.", completion: .file(extensions: ["yaml", "txt"]))
  var files: [String]

  func run() throws {
    do {
      let faults = try Linter.faults(
        in: files, besides: BuiltIn.language, today: wallClock().timestamp(.start).local.date)
      for fault in faults { print(fault) }
      if !faults.isEmpty { throw ExitCode(badData) }
    } catch let error as Linter.Unreadable {
      printError("unknot: \(error.path) cannot be read; is it there, and is it text?")
      throw ExitCode(noInput)
    }
  }
}
