import ArgumentParser
import Content
import Exchange

/// Prints a routine as a page to hand out.
struct Sheet: DocumentedCommand {
  static let areas: [CommandArea] = [.screens, .input, .output]
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Print a routine as one page to hand out.",
    discussion: """
      unknot sheet bedtime-ten                        to read here
      unknot sheet calf-wall --format html > calf.html  to print on A4 or Letter

      The page holds what the routine is for, each step with its picture, its
      words, its side and its seconds, when not to begin, when to stop, and what
      all of it rests on. Your own routines can be printed too.
      """)

  /// The forms a page can have.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, html
  }

  @Argument(help: "The routine's name.")
  var routine: String

  @Option(help: ArgumentHelp("The format of the page.", valueName: "format"))
  var format = Format.text

  @OptionGroup var place: RegionOption

  @OptionGroup(title: "Output") var output: OutputOption

  func run() {
    let settings = PersonalScreens.settingsFile.read().settings
    let catalogue = PersonalScreens.catalogue
    let locality = Locality(
      region: (try? place.code) ?? settings.region, country: Platform.countryOfLocale,
      units: settings.units)
    func sheet(_ name: String) -> RoutineSheet? {
      RoutineSheet(
        name, catalogue, locality, today: Platform.today,
        program: Unknot.configuration.version, language: Platform.languageCode)
    }
    guard let sheet = sheet(routine) ?? sheet(routine.lowercased()) else {
      refuse(among: catalogue.routineNames)
    }
    switch format {
    case .text: output.write(text: sheet.text)
    case .html: output.write(text: sheet.html)
    }
  }

  /// Says which routine may be meant, or which ones there are.
  private func refuse(among names: [String]) -> Never {
    let near = Spelling.nearest(routine, among: names, within: Spelling.slips(in: routine))
    let which =
      near.map { ": did you mean \($0)?" } ?? "; there are \(names.joined(separator: ", "))."
    Platform.printError("there is no such routine\(which)")
    Platform.exit(.noInput)
  }
}
