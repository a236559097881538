import ArgumentParser
import Content
import DiaryStorage
import ScreenFiles
import TerminalIO
import ViewModels

/// Prints what somebody who looks for a fault has to know of this machine, and nothing about the person.
struct Info: DocumentedCommand {
  static let areas: [CommandArea] = [.screens]
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Print what a bug report needs.",
    discussion: """
      unknot info
      unknot info > report.txt    for a bug report

      The version, where everything is, what the terminal can do, and what is set and by what. Nothing \
      of what you wrote is in it, and your home directory is `~`.
      """)

  @OptionGroup(title: AppearanceOptions.title) var appearance: AppearanceOptions

  func run() {
    let sections = [
      ManualPage.Section(title: Unknot.configuration.version, blocks: program),
      .init(title: "Files", blocks: files), .init(title: "Terminal", blocks: terminal),
      .init(title: "Settings", blocks: settings),
    ]
    Platform.print(text: sections.text(width: Platform.helpWidth))
  }

  private func row(_ name: String, _ value: String) -> ManualPage.Block {
    .definition(term: name, text: PersonalDiary.safe(value))
  }

  // MARK: The program

  private var program: [ManualPage.Block] {
    [
      row("Program", Platform.program.map(Platform.tilde) ?? "unknown"),
      row("Built for", Platform.machine),
      row("Libraries", "\(Terminal.ncurses), SQLite \(DiaryStore.libraryVersion ?? "unknown")"),
      row("Language", "\(Platform.languageCode), reviewed \(reviewed)"),
    ]
  }

  private var reviewed: String {
    PersonalScreens.catalogue.oldestReview()?.description ?? "never"
  }

  // MARK: Files

  private var files: [ManualPage.Block] {
    let settings = PersonalScreens.settingsFile.path
    let diary = DiaryStore.path(environment: Platform.variable)
    return [
      row("Settings", place(settings, count: settingsFaults, of: "fault")),
      row("Own screens", ownScreens(beside: settings)),
      row("Diary", place(diary)),
    ]
  }

  private var settingsFaults: Int { PersonalScreens.settingsFile.read().faults.count }

  private func ownScreens(beside settings: String?) -> String {
    let folder = settings.map { $0.split(separator: "/").dropLast().map { "/" + $0 }.joined() }
    return place(
      folder.map { $0 + "/screens" }, count: PersonalScreens.own?.faults.count ?? 0, of: "fault")
  }

  /// Where something is, and whether it is there.
  private func place(_ path: String?, count: Int = 0, of what: String = "") -> String {
    guard let path else { return "nowhere, as there is no home directory" }
    let state =
      Platform.thing(at: path) == .nothing
      ? "not there" : Platform.isFile(path) ? "there" : "there, and cannot be read"
    let faults = count == 0 ? "" : ", with \(count) \(what)\(count == 1 ? "" : "s")"
    return "\(Platform.tilde(path)) (\(state)\(faults))"
  }

  // MARK: The terminal

  private var terminal: [ManualPage.Block] {
    let ends = Platform.terminals
    let name = Platform.variable("TERM")
    let colours = Terminal.coloursByName.map { $0 == 0 ? "none" : String($0) }
    return [
      row("Name", name ?? "TERM is not set"),
      row("Window", Platform.window.map { "\($0.columns) columns, \($0.rows) rows" } ?? "none"),
      row("Colours", name == nil ? "unknown" : colours ?? "unknown: no terminfo for this name"),
      row(
        "Signs", isASCII ? "ASCII" : Platform.consoleHasBraille ? "Unicode" : "Unicode, no Braille"),
      row(
        "Keyboard and screen",
        ends.input && ends.output
          ? "a terminal"
          : ends.input
            ? "output is no terminal"
            : ends.output ? "input is no terminal" : "neither is a terminal"),
      row(
        "The guide comes",
        GuideLauncher.isPlain(appearance.value) ? "in plain lines" : "on the full screen"),
    ]
  }

  private var isASCII: Bool { appearance.ascii || !Platform.isUnicode }

  // MARK: Settings

  private var settings: [ManualPage.Block] {
    let file = PersonalScreens.settingsFile
    let (settings, named) = (file.read().settings, file.named())
    return Settings.Key.allCases.map { key in
      let (value, reason) = decided(key, settings) ?? (settings[key], nil)
      let by = reason ?? (named.contains(key) ? "by the settings" : "by default")
      return row(key.rawValue, "\(value) (\(by))")
    }
  }

  /// What an option, the environment or the locale says about a setting, and which of them.
  private func decided(_ key: Settings.Key, _ settings: Settings) -> (String, String?)? {
    let appearance = appearance.value
    switch key {
    case .colours:
      if let palette = appearance.palette { return (palette.rawValue, "by --colours") }
      if Platform.variable("NO_COLOR") != nil { return ("none", "by NO_COLOR") }
    case .screenReader where appearance.isForScreenReader: return ("on", "by --screen-reader")
    case .region:
      if let region = appearance.region { return (region, "by --region") }
      guard settings.region == Settings.automatic else { return nil }
      let locality = Locality(region: settings.region, country: Platform.countryOfLocale)
      let region = locality.region(among: Platform.language.regions)
      return (region?.code ?? Region.nowhere, "by the locale")
    default: break
    }
    return nil
  }
}
