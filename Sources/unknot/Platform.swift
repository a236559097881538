import CompiledScreens
import Content
import Diary
import Glibc
import TerminalIO
import ViewModels

/// Everything that the program asks of the system around it: environment, locale, clock, standard
/// streams and exit status. Of this target, only this and the two types for
/// files call the C library.
enum Platform {
  /// A variable of the environment, if it is set and not empty. What is not UTF-8 in it becomes the
  /// replacement character.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether the environment says that everybody uses this machine.
  static var isShared: Bool { variable("UNKNOT_KIOSK").map { $0 != "0" } ?? false }

  /// Leaves of the environment only what says how to show a screen, and of that only what can be
  /// nothing else: it may come from a stranger, or lead to the files of whoever set the guide up. Nobody
  /// can stop the program for a shell either. To be called before anything else is asked for here.
  static func forgetPerson() {
    signal(SIGTSTP, SIG_IGN)
    let known = [
      "TERM", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_TELEPHONE", "LC_ADDRESS", "LC_TIME",
      "TZ", "NO_COLOR", "ACCESSIBLE", "COLORFGBG", "COLUMNS", "UNKNOT_NOW", "UNKNOT_KIOSK",
    ]
    let left = known.map { ($0, variable($0) ?? "") }.filter { isPlainName($0.1) }
    clearenv()
    for (name, value) in left { setenv(name, value, 1) }
  }

  /// Whether a value is short and leads to no file but those of the system: it begins with a letter or
  /// a digit.
  private static func isPlainName(_ value: String) -> Bool {
    let isPlain = value.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "+,-./:;@_".utf8.contains($0)
      }
    }
    let isName = value.first.map { $0.isLetter || $0.isNumber } ?? false
    return isPlain && isName && value.utf8.count <= 64 && !value.contains("..")
  }

  /// Does something that lays help out for the width of the window, which the command line parser
  /// does even where there is no room for it, and then it traps: it is told a width that it can use.
  static func withRoomForHelp<Value>(_ work: () throws -> Value) rethrows -> Value {
    let given = variable("COLUMNS")
    let width = given.flatMap { Int($0) } ?? window?.columns ?? 80
    let room = min(max(width, 40), 1000)
    if room == width { return try work() }
    setenv("COLUMNS", String(room), 1)
    defer { if let given { setenv("COLUMNS", given, 1) } else { unsetenv("COLUMNS") } }
    return try work()
  }

  /// How many columns help and manual take: as many as the window has, and no more than read well.
  static var helpWidth: Int {
    min(max(variable("COLUMNS").flatMap { Int($0) } ?? window?.columns ?? 80, 40), 88)
  }

  // MARK: Locale

  /// The country that the locale names, such as `GB` for `en_GB.UTF-8`. Of all categories, the one that
  /// says how telephone numbers are written comes closest to where somebody is.
  static var countryOfLocale: String? {
    country(named: ["LC_ALL", "LC_TELEPHONE", "LC_ADDRESS", "LANG"])
  }

  /// How clocks are written, by the country of the locale for dates and times.
  private static var face: ClockFace {
    ClockFace(country: country(named: ["LC_ALL", "LC_TIME", "LANG"]))
  }

  /// The country in the first of these variables that is set.
  private static func country(named variables: [String]) -> String? {
    let locale = variables.lazy.compactMap(variable).first
    guard let parts = locale?.split(separator: "_"), parts.count > 1 else { return nil }
    let country = parts[1].prefix(2)
    let isCode = country.utf8.count == 2 && country.utf8.allSatisfy { (65...90).contains($0) }
    return isCode ? String(country) : nil
  }

  /// Whether the locale's encoding is UTF-8.
  static var isUnicode: Bool { Terminal.localeIsUTF8 }

  /// Whether the terminal can draw the signs of Braille. The font of the Linux console has 512 signs,
  /// and these are not among them.
  static var consoleHasBraille: Bool { variable("TERM")?.hasPrefix("linux") != true }

  /// The language of the guide: that of the locale, if the program has it, else English.
  static let language = spoken.pack

  /// The code of that language, such as `en`.
  static var languageCode: String { spoken.code }

  private static let spoken: (code: String, pack: LanguagePack) = {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first ?? ""
    let code = String(locale.prefix { $0 != "_" && $0 != "." && $0 != "@" })
    return BuiltIn.language(code).map { (code, $0) } ?? ("en", BuiltIn.language)
  }()

  // MARK: Clock

  private static let start = ContinuousClock.now

  /// The time since the program started, including time asleep.
  static var moment: Moment { Moment(sinceStart: start.duration(to: .now)) }

  /// The wall clock: that of the system or, for tests and demonstrations, one that starts at
  /// `UNKNOT_NOW`, such as `2026-11-21` or `2026-11-21T03:10`.
  static let wall: WallClock = {
    let zone = TimeZoneRules { seconds in
      var moment = time_t(seconds)
      var parts = tm()
      localtime_r(&moment, &parts)
      return Int(parts.tm_gmtoff)
    }
    let given = variable("UNKNOT_NOW").flatMap(localTime)
    let started =
      given.map { zone.timestamp(of: $0).seconds }
      ?? time(nil) - Int(moment.sinceStart.components.seconds)
    return WallClock(
      timestamp: { zone.timestamp(at: started + Int($0.sinceStart.components.seconds)) },
      zone: zone, face: face)
  }()

  /// The name of the time zone here in the time zone database, such as `Europe/Berlin`; `nil` where it
  /// has none.
  static var zoneName: String? {
    var name = variable("TZ").map { $0.hasPrefix(":") ? String($0.dropFirst()) : $0 }
    if name == nil, let path = realpath("/etc/localtime", nil) {
      defer { free(path) }
      name = String(cString: path)
    }
    // Without the folder of the database, wherever that is.
    let parts = (name ?? "").split(separator: "/", omittingEmptySubsequences: false)
    let start = parts.lastIndex(of: "zoneinfo").map { $0 + 1 } ?? 0
    let own = parts[start...]
    let isName = own.allSatisfy { part in
      part.first?.isUppercase == true
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }
    }
    return isName && (own.count > 1 || own == ["UTC"]) ? own.joined(separator: "/") : nil
  }

  /// What the wall clock shows.
  static var now: Timestamp { wall.timestamp(moment) }

  /// The date on the wall clock.
  static var today: CalendarDate { now.local.date }

  private static func localTime(_ text: String) -> LocalTime? {
    guard let date = CalendarDate(text.prefix(10)) else { return nil }
    let clock = text.dropFirst(11).prefix(5).split(separator: ":").compactMap { Int($0) }
    let minute = clock.count == 2 ? clock[0] * 60 + clock[1] : 0
    return LocalTime(date: date, second: (0..<1440).contains(minute) ? minute * 60 : 0)
  }

  // MARK: Files

  /// Where this program is; `nil` where the system does not say.
  static var program: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// The system and the kind of processor that this program was built for.
  static var machine: String {
    #if arch(x86_64)
      let processor = "x86_64"
    #elseif arch(arm64)
      let processor = "arm64"
    #else
      let processor = "another processor"
    #endif
    return "Linux, \(processor)"
  }

  /// A path with `~` for the home directory, whose name may be somebody's.
  static func tilde(_ path: String) -> String {
    guard let home = variable("HOME"), path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// Whether there is something that can be read at a path.
  static func isFile(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Removes a file, and its folder if that is empty then.
  static func remove(_ path: String) {
    unlink(path)
    rmdir(path.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 })
  }

  // MARK: Standard streams

  /// A stream that the program writes to.
  enum Output {
    case standardOutput, standardError

    fileprivate var descriptor: Int32 {
      switch self {
      case .standardOutput: STDOUT_FILENO
      case .standardError: STDERR_FILENO
      }
    }
  }

  /// Whether standard input is a terminal, and standard output is one.
  static var terminals: (input: Bool, output: Bool) {
    (isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1)
  }

  /// How large the window is, in columns and rows; `nil` where standard output is no terminal.
  static var window: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Whether a person sits at both ends: reads what is written to `output` and types the input.
  static func isDialogue(on output: Output) -> Bool {
    isatty(STDIN_FILENO) == 1 && isatty(output.descriptor) == 1
  }

  /// All of standard input, or the beginning of it once it is longer than `limit` bytes.
  static func readStandardInput(limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 8192)
    while bytes.count <= limit, case let count = read(STDIN_FILENO, &buffer, buffer.count),
      count > 0
    {
      bytes += buffer.prefix(count)
    }
    return bytes
  }

  // MARK: Exit

  /// Ends the program.
  static func exit(_ status: ExitStatus) -> Never { Glibc.exit(status.rawValue) }
}

/// What the program exits with; from 64 on as `sysexits.h` has it.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  /// What was to be done was not finished, or there was nothing to do it to.
  case unfinished = 1
  /// The command line is wrong.
  case usage = 64
  /// The data is wrong: a diary that is none, a file of screens with faults.
  case badData = 65
  /// An input is missing: a screen, a file.
  case noInput = 66
  /// A file cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// It may work later.
  case tryAgain = 75
}

extension ExitStatus {
  /// The status of a command that cannot go on because of this.
  init(_ problem: DiaryProblem) {
    self =
      switch problem {
      case .damaged, .foreignFile, .notAFile, .changesWithoutDiary, .newerVersion,
        .usedIdentity:
        .badData
      case .noHome, .folderNotCreated, .fileNotCreated: .cannotCreate
      case .unreachable, .noPermission, .diskFull, .unreadable, .readOnly, .readOnlyChanges,
        .unavailable:
        .inputOutput
      case .isItself: .noInput
      case .busy, .inUse, .conflict: .tryAgain
      }
  }
}
