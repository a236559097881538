import Content
import Drawing
import Exchange
import ScreenFiles
import TerminalIO
import ViewModels

/// How the guide looks, as far as the command line says. The rest is up to the environment and then to
/// the settings.
struct Appearance {
  var isPlain = false
  var isForScreenReader = false
  var isASCII = false
  var palette: Palette?
  var region: String?
  /// What leaving does, if everybody uses this machine; `nil` on a machine of one's own.
  var kiosk = Platform.isShared ? Kiosk.Leaving.home : nil
}

/// Puts the guide together from what this person has, their settings, screens and diary, and runs it to
/// the end of the program.
struct GuideLauncher {
  private let appearance: Appearance
  private let settingsFile: SettingsFile
  private let catalogue: Catalogue

  init(_ appearance: Appearance) {
    self.appearance = appearance
    if appearance.kiosk != nil { Platform.forgetPerson() }
    settingsFile = PersonalScreens.settingsFile
    let all = PersonalScreens.catalogue
    catalogue = appearance.kiosk == nil ? all : all.withoutDiary
  }

  /// Whether there is a screen of this name, or a part of one.
  func hasScreen(_ name: String) -> Bool {
    let base = Screen.base(of: name)
    guard base != name else { return catalogue.screenNames().contains(name) }
    return catalogue.screen(base, Locality())?.partNames.contains(name) == true
  }

  /// The names of all screens, the person's own among them.
  var screenNames: [String] { catalogue.screenNames() }

  /// Opens the guide at a screen, on the terminal or in plain lines.
  func open(at screen: String) -> Never {
    var (guide, settings) = guide(at: screen)
    let words = catalogue.words
    let isPlain = Self.isPlain(appearance)
    let asked = appearance.palette ?? (Platform.variable("NO_COLOR") == nil ? nil : .monochrome)
    guard !isPlain,
      let terminal = Terminal(
        environment: Platform.variable, palette: asked ?? Palette(settings.colours))
    else {
      let isWritten = runPlain(&guide, on: .standardOutput) { save($0, words) }
      Platform.exit(isWritten ? .success : .inputOutput)
    }
    terminal.mayAsk = !settings.screenReader
    let glyphs: Glyphs = appearance.isASCII || !Platform.isUnicode ? .ascii : .unicode
    let session = Session(
      console: terminal,
      painter: Painter(glyphs: glyphs, hasBraille: Platform.consoleHasBraille),
      clock: { Platform.moment }
    ) { effect in
      if asked == nil, let palette = Palette(chosenBy: effect) { terminal.use(palette) }
      return save(effect, words)
    }
    let ending = session.run(&guide)
    terminal.close()
    switch ending {
    case .interrupted: Terminal.dieInterrupted()
    case .quitWithCore: Terminal.dieQuit()
    case .closed: Terminal.dieHungUp()
    case .done: break
    }
    Platform.exit(.success)
  }

  /// Whether the guide comes in plain lines.
  static func isPlain(_ appearance: Appearance) -> Bool {
    appearance.isPlain || Platform.variable("ACCESSIBLE") != nil || !Terminal.isThere
  }

  /// Asks the checklist in plain lines, and prints its answers and result at the end where `report` asks
  /// for that; the questions then go to standard error. The program exits with 1 if the checklist was
  /// left before anything was settled.
  func askChecklist(report: Bool) -> Never {
    var (guide, _) = guide(at: Catalogue.checklist)
    guard runPlain(&guide, on: report ? .standardError : .standardOutput, save: { _ in nil }) else {
      Platform.exit(.inputOutput)
    }
    if report {
      let screen = catalogue.screen(Catalogue.checklist, guide.locality)
      let (answers, day) =
        guide.check.map { ($0.answers, $0.on) } ?? (CheckAnswers(), Platform.today)
      guard
        let report = screen.flatMap({
          CheckReport($0, answers, on: day, guide.words, language: Platform.languageCode)
        })
      else {
        Platform.exit(.badData)
      }
      Platform.print(text: report.json)
    }
    Platform.exit(guide.check?.triage.isSettled == true ? .success : .unfinished)
  }

  /// The guide as it starts, having said what is wrong in the configuration file.
  private func guide(at screen: String) -> (Guide, Settings) {
    var (settings, faults) = settingsFile.read()
    if let region = appearance.region { settings.region = region }
    if appearance.isForScreenReader { settings.screenReader = true }
    let diary = PersonalDiary.store(.guide)
    var guide = Guide(
      catalogue, settings: settings, country: Platform.countryOfLocale,
      language: Platform.languageCode, wall: Platform.wall, diary: diary,
      kiosk: appearance.kiosk.map { Kiosk($0) })
    guide.start(at: screen, now: Platform.moment)
    let words = guide.words
    let sentences =
      faults.prefix(1).map { "\($0) \(words[.faultyFile])" }
      + diary.concerns().map { words.sentence(for: $0) }
    if !sentences.isEmpty { guide.tell(sentences.joined(separator: " ")) }
    return (guide, settings)
  }

  /// Runs the guide in plain lines.
  ///
  /// - Returns: whether everything could be written.
  private func runPlain(
    _ guide: inout Guide, on output: Platform.Output, save: @escaping (Effect) -> String?
  ) -> Bool {
    let glyphs: Glyphs = appearance.isASCII || !Platform.isUnicode ? .ascii : .unicode
    let session = PlainSession(
      transcript: Transcript(glyphs: glyphs, words: guide.words), clock: { Platform.moment },
      save: save)
    var lines = StandardLines(
      isTerminal: Platform.isDialogue(on: output), onStandardError: output == .standardError,
      takesInterrupts: appearance.kiosk != nil)
    let isWritten = session.run(&guide, on: &lines)
    if !isWritten { Platform.printUnwritable() }
    return isWritten
  }

  /// Saves a setting, unless it is for one visit.
  ///
  /// - Returns: why it could not be saved, or `nil`.
  private func save(_ effect: Effect, _ words: Words) -> String? {
    guard appearance.kiosk == nil, case .save(let key, let value) = effect else { return nil }
    return settingsFile.write(key, value, words: words).map { words.sentence(for: $0) }
  }
}

extension Palette {
  /// The palette for the colours that the settings ask for.
  init(_ colours: Settings.Colours) {
    self =
      switch colours {
      case .auto: .auto
      case .light: .light
      case .dark: .dark
      case .none: .monochrome
      case .high: .highContrast
      }
  }

  /// The palette that somebody has just chosen in the settings; `nil` if the effect is something else.
  fileprivate init?(chosenBy effect: Effect) {
    guard case .save(.colours, let value) = effect,
      let colours = Settings.Colours(rawValue: value)
    else { return nil }
    self.init(colours)
  }
}
