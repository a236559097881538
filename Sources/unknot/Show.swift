import CompiledScreens
import Content
import Drawing
import Exchange
import Glibc
import ScreenFiles
import TerminalIO
import ViewModels

// The exit codes of sysexits.h that are used.
let badData: Int32 = 65
let noInput: Int32 = 66
let cannotWrite: Int32 = 74

/// A message for the person, on standard error.
func printError(_ message: String) {
  let line = Array((message + "\n").utf8)
  _ = write(STDERR_FILENO, line, line.count)
}

/// How the guide looks, as the command line asks; what it leaves open, the environment decides, and
/// then the configuration file.
struct Appearance {
  var isPlain = false
  var isASCII = false
  var palette: Palette?
  var region: String?
}

/// Opens the guide at a screen and ends the program with it.
func show(_ screen: String, _ appearance: Appearance) -> Never {
  let clock = startClock()
  var (guide, settings) = openGuide(at: screen, appearance, clock)
  let file = settingsFile
  let words = guide.words

  let isPlain = appearance.isPlain || variable("ACCESSIBLE") != nil || !Terminal.isThere
  let asked = appearance.palette ?? (variable("NO_COLOR") == nil ? nil : .monochrome)
  guard !isPlain,
    let terminal = Terminal(environment: variable, palette: asked ?? Palette(settings.colours))
  else {
    let isWritten = showPlain(&guide, ascii: appearance.isASCII, clock) {
      save($0, in: file, words, nil, nil)
    }
    exit(isWritten ? 0 : cannotWrite)
  }
  let glyphs: Glyphs = appearance.isASCII || !terminal.isUnicode ? .ascii : .unicode
  let session = Session(console: terminal, painter: Painter(glyphs: glyphs), clock: clock) {
    save($0, in: file, words, terminal, asked)
  }
  let ending = session.run(&guide)
  terminal.close()
  switch ending {
  case .interrupted: Terminal.dieInterrupted()
  case .quitWithCore: Terminal.dieQuit()
  case .closed: Terminal.dieHungUp()
  case .done: break
  }
  exit(0)
}

/// Asks the checklist by lines and ends the program: with 1 where it was left before anything was
/// settled. With `json` the questions go to standard error, and the result to standard output.
func check(_ appearance: Appearance, json: Bool) -> Never {
  let clock = startClock()
  var (guide, _) = openGuide(at: Catalogue.checklist, appearance, clock)
  let isWritten = showPlain(&guide, ascii: appearance.isASCII, onStandardError: json, clock) { _ in
    nil
  }
  guard isWritten else { exit(cannotWrite) }
  if json {
    let screen = try? BuiltIn.catalogue.screen(Catalogue.checklist, guide.locality).get()
    let (answers, day) =
      guide.check.map { ($0.answers, $0.on) } ?? (
        CheckAnswers(), wallClock().timestamp(.start).local.date
      )
    guard let report = screen.flatMap({ CheckReport($0, answers, on: day) }) else { exit(badData) }
    print(report.json)
  }
  exit(guide.check?.triage.isSettled == true ? 0 : 1)
}

/// A clock that counts from now, also while the machine sleeps.
private func startClock() -> () -> Moment {
  let began = ContinuousClock.now
  return { Moment(sinceStart: began.duration(to: .now)) }
}

/// The guide as it starts: with the settings of the file, and what is wrong in it already said.
private func openGuide(
  at screen: String, _ appearance: Appearance, _ clock: () -> Moment
) -> (Guide, Settings) {
  let file = settingsFile
  var (settings, faults) = file.read()
  let wall = wallClock()
  let own = OwnScreens(
    beside: file, over: BuiltIn.language, today: wall.timestamp(.start).local.date)
  if let region = appearance.region { settings.region = region }
  var guide = Guide(
    own?.catalogue ?? BuiltIn.catalogue, settings: settings, country: countryOfLocale(),
    wall: wall, diary: DiaryCommandSupport.store())
  guide.start(at: screen, now: clock())
  if let fault = faults.first { guide.tell("\(fault) \(guide.words[.faultyFile])") }
  return (guide, settings)
}

/// The person's settings.
var settingsFile: SettingsFile {
  SettingsFile(regionCodes: { BuiltIn.regionCodes }, environment: variable)
}

/// The guide in plain lines, to its end.
///
/// - Returns: whether everything could be written.
private func showPlain(
  _ guide: inout Guide, ascii: Bool, onStandardError: Bool = false,
  _ clock: @escaping () -> Moment, save: @escaping (Effect) -> String?
) -> Bool {
  setlocale(LC_ALL, "")
  let isUnicode = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
  let session = PlainSession(
    transcript: Transcript(glyphs: ascii || !isUnicode ? .ascii : .unicode), clock: clock,
    save: save)
  let output = onStandardError ? STDERR_FILENO : STDOUT_FILENO
  var lines = StandardLines(
    isTerminal: isatty(STDIN_FILENO) == 1 && isatty(output) == 1, onStandardError: onStandardError)
  let isWritten = session.run(&guide, on: &lines)
  if !isWritten { printError("unknot: standard output takes nothing more.") }
  return isWritten
}

/// Keeps a setting, and lets it hold at once where that is not up to the guide.
private func save(
  _ effect: Effect, in file: SettingsFile, _ words: Words, _ terminal: Terminal?, _ asked: Palette?
) -> String? {
  guard case .save(let key, let value) = effect else { return nil }
  if key == .colours, asked == nil {
    terminal?.use(Palette(rawValue: value) ?? .colour)
  }
  return file.write(key, value).map { words.sentence(for: $0) }
}

extension Palette {
  /// The palette that was chosen in the settings.
  init(_ colours: Settings.Colours) { self = Palette(rawValue: colours.rawValue) ?? .colour }
}
