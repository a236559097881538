import ArgumentParser

/// A command with what help and the manual say of it besides its options.
protocol DocumentedCommand: ParsableCommand {
  /// What it works with. Its exit codes, its files and its part of the environment follow from that.
  static var areas: [CommandArea] { get }
}

/// Something that commands work with.
enum CommandArea: CaseIterable {
  /// The guide on the terminal, or in plain lines.
  case guide
  /// The screens, the person's own among them, and the settings.
  case screens
  /// The diary.
  case diary
  /// The name of this machine among those that share a diary.
  case machine
  /// Something that has to be there: a screen, a file.
  case input
  /// Something that is read and can be wrong.
  case data
  /// A file that can be written instead of standard output.
  case output
  /// Something that can be left before it is done, or be nothing to do.
  case choice

  /// What the command may exit with because of it, besides success and what every command has.
  var exits: [ExitStatus] {
    switch self {
    case .guide, .screens: []
    case .machine: [.cannotCreate]
    case .diary: [.badData, .cannotCreate, .tryAgain]
    case .input: [.noInput]
    case .data: [.badData]
    case .output: [.cannotCreate]
    case .choice: [.unfinished]
    }
  }

  var variables: [EnvironmentVariable] {
    switch self {
    case .guide:
      [.term, .noColor, .accessible, .lang, .timeZone, .configHome, .dataHome, .kiosk]
    case .screens: [.lang, .configHome]
    case .diary: [.lang, .timeZone, .dataHome]
    case .machine: [.stateHome]
    case .input, .data, .output, .choice: []
    }
  }

  var files: [PersonalFile] {
    switch self {
    case .guide: [.settings, .screens, .diary, .backups]
    case .screens: [.settings, .screens]
    case .diary: [.diary, .backups]
    case .machine: [.machine]
    case .input, .data, .output, .choice: []
    }
  }
}

/// What the program looks up in its environment.
enum EnvironmentVariable: String, CaseIterable {
  case configHome = "XDG_CONFIG_HOME"
  case dataHome = "XDG_DATA_HOME"
  case stateHome = "XDG_STATE_HOME"
  case noColor = "NO_COLOR"
  case accessible = "ACCESSIBLE"
  case term = "TERM"
  case terminalProgram = "TERM_PROGRAM"
  case colours = "COLORFGBG"
  case lang = "LANG"
  case timeZone = "TZ"
  case columns = "COLUMNS"
  case home = "HOME"
  case kiosk = "UNKNOT_KIOSK"
  case now = "UNKNOT_NOW"

  /// Others that are looked up for the same.
  private var others: [String] {
    switch self {
    case .lang: ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LC_TIME", "LC_TELEPHONE", "LC_ADDRESS"]
    case .terminalProgram:
      [
        "LC_TERMINAL", "VTE_VERSION", "TMUX", "KITTY_WINDOW_ID", "GHOSTTY_RESOURCES_DIR",
        "WEZTERM_PANE", "WT_SESSION", "ConEmuPID",
      ]
    default: []
    }
  }

  /// What it means, with those that are looked up for the same.
  var wholeMeaning: String {
    meaning + (others.isEmpty ? "" : " Also \(others.joined(separator: ", ")).")
  }

  var meaning: String {
    switch self {
    case .configHome: "Where settings and your own screens are; by default `~/.config`."
    case .dataHome: "Where the diary is; by default `~/.local/share`."
    case .stateHome:
      "Where `unknot sync` writes down which machine this is; by default `~/.local/state`."
    case .noColor: "If set, no colours are used, unless `--colours` asks for some."
    case .accessible: "If set, the guide is in plain lines, as with `--plain`."
    case .term:
      "What the terminal is, and so what it can do. With `dumb` the guide is in plain lines."
    case .terminalProgram:
      "Which program the terminal is, and so whether it shows notifications, progress and titles."
    case .colours: "Whether the terminal has a light or a dark background, where it says so here."
    case .lang:
      "The language, the encoding, how times are written, and the country, which decides the "
        + "emergency number."
    case .timeZone: "The time zone; by default that of the system."
    case .columns: "How wide help and manual are; by default as wide as the window."
    case .kiosk: "If set, and not 0, the guide is for everybody, as with `--kiosk`."
    case .home: "Your home directory, for the folders above."
    case .now:
      "A date, or a date and a time, that the clock starts at, for tests: 2026-11-21T03:10."
    }
  }
}

/// A file that the program reads or writes for the person.
enum PersonalFile: CaseIterable {
  case settings, screens, diary, backups, machine

  /// Where it is, with the variable that decides about it.
  var path: String {
    switch self {
    case .settings: "$XDG_CONFIG_HOME/unknot/config.yaml"
    case .screens: "$XDG_CONFIG_HOME/unknot/screens/"
    case .diary: "$XDG_DATA_HOME/unknot/diary.sqlite"
    case .backups: "$XDG_DATA_HOME/unknot/backups/"
    case .machine: "$XDG_STATE_HOME/unknot/machine"
    }
  }

  var meaning: String {
    switch self {
    case .settings: "Your settings. The guide writes it when you change one."
    case .screens: "Your own routines, menus and articles: see `unknot-screens(5)`."
    case .diary: "The diary. Only you can read it. It is made when you first save something."
    case .backups: "The daily copies of the diary, of which the newest seven are kept."
    case .machine: "Which machine this is in a sync folder: a random number."
    }
  }
}

extension ExitStatus {
  /// What it means, for help and the manual.
  var meaning: String {
    switch self {
    case .success: "Done."
    case .unfinished: "Left before it was finished, or there was nothing to do."
    case .usage: "The command line is wrong."
    case .badData: "The data is wrong: a file with faults, a diary that cannot be read."
    case .noInput: "There is no such screen, file or entry."
    case .cannotCreate: "A file is already there or cannot be created."
    case .inputOutput: "Reading or writing failed, on a full disk for example."
    case .tryAgain: "Another program is using the diary: try again."
    }
  }
}
