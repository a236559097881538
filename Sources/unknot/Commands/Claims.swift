import ArgumentParser
import Content
import Exchange

/// Prints every medical line of the guide for somebody who reviews it.
struct Claims: DocumentedCommand {
  static let areas: [CommandArea] = [.screens]
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "Print every medical line, for a clinician who reviews it.",
    discussion: """
      unknot claims --format csv > claims.csv
      unknot claims --format html > claims.html

      Each line comes with its name, its grade, its sources and where to open
      them, the review on file if there is one, and an empty column "agree /
      change to". The words are those of your region; the version changes only
      when the words of the guide do. Reviews are kept in reviews.yaml, by the
      name and the version of each line.
      """)

  /// The forms a sheet can have.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, csv, json, html
  }

  @Option(help: ArgumentHelp("The format of the sheet.", valueName: "format"))
  var format = Format.text

  @OptionGroup var place: RegionOption

  func run() {
    let settings = PersonalScreens.settingsFile.read().settings
    let sheet = ClaimSheet(
      Platform.language,
      Locality(
        region: (try? place.code) ?? settings.region, country: Platform.countryOfLocale,
        units: settings.units))
    switch format {
    case .text: Platform.print(text: sheet.text)
    case .markdown: Platform.print(text: sheet.markdown)
    case .csv: Platform.print(text: sheet.csv)
    case .json: Platform.print(text: sheet.json)
    case .html: Platform.print(text: sheet.html)
    }
  }
}
