import Content
import Drawing
import Glibc
import Storage
import TerminalIO
import ViewModels

// The exit codes of sysexits.h that are used.
let badData: Int32 = 65
let noInput: Int32 = 66
let cannotWrite: Int32 = 74

/// A message for the person, on standard error.
func say(_ message: String) {
  let line = Array((message + "\n").utf8)
  _ = write(STDERR_FILENO, line, line.count)
}

/// How the guide looks, as the command line asks; what it leaves open, the environment decides.
struct Look {
  var isPlain = false
  var isASCII = false
  var palette: Palette?
}

/// Opens the guide at a screen and ends the program with it.
func show(_ screen: String, _ look: Look) {
  let began = ContinuousClock.now
  let clock = { Moment(sinceStart: began.duration(to: .now)) }
  var guide: Guide
  do {
    guide = Guide(try BuiltIn.catalogue(), today: today())
  } catch {
    for fault in error.all { say("unknot: \(fault)") }
    exit(badData)
  }
  guide.start(at: screen, now: clock())

  let isPlain = look.isPlain || variable("ACCESSIBLE") != nil || !Terminal.isThere
  let chosen = look.palette ?? (variable("NO_COLOR") == nil ? .colour : .monochrome)
  guard !isPlain, let terminal = Terminal(environment: variable, palette: chosen) else {
    showPlain(&guide, ascii: look.isASCII, clock)
  }
  let glyphs: Glyphs = look.isASCII || !terminal.isUnicode ? .ascii : .unicode
  let session = Session(console: terminal, painter: Painter(glyphs: glyphs), clock: clock)
  let ending = session.run(&guide)
  terminal.close()
  switch ending {
  case .interrupted: Terminal.dieInterrupted()
  case .abandoned: Terminal.dieAbandoned()
  case .closed: Terminal.dieHungUp()
  case .done: break
  }
  exit(0)
}

/// The guide in plain lines, to its end.
private func showPlain(
  _ guide: inout Guide, ascii: Bool, _ clock: @escaping () -> Moment
) -> Never {
  setlocale(LC_ALL, "")
  let isUnicode = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
  let session = PlainSession(
    transcript: Transcript(glyphs: ascii || !isUnicode ? .ascii : .unicode), clock: clock)
  var lines = StandardLines(isTerminal: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1)
  let isWritten = session.run(&guide, on: &lines)
  if !isWritten { say("unknot: standard output takes nothing more.") }
  exit(isWritten ? 0 : cannotWrite)
}

/// A variable of the environment, where it is there and not empty.
private func variable(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// The date: `UNKNOT_NOW` for tests and demonstrations, or else the system's.
private func today() -> ReviewDate {
  if let date = variable("UNKNOT_NOW").flatMap({ ReviewDate($0.prefix(10)) }) { return date }
  var seconds = time(nil)
  var parts = tm()
  localtime_r(&seconds, &parts)
  return ReviewDate(
    year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
}
