import ArgumentParser
import Content

/// Prints a page of the manual, for where none is installed.
struct Manual: DocumentedCommand {
  static let areas: [CommandArea] = []
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Print the manual.",
    discussion: """
      unknot man | less
      unknot man screens                        the format of screens
      unknot man --format roff > unknot.1       for "man" to show
      """)

  /// The pages there are.
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case unknot, screens
  }

  /// The forms a page can have.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, roff
  }

  @Argument(help: "Which page.")
  var page = Name.unknot

  @Option(help: ArgumentHelp("The format of the page.", valueName: "format"))
  var format = Format.text

  func run() {
    let page =
      switch page {
      case .unknot: ManualPage.unknot(Catalogue(Platform.language))
      case .screens: ManualPage.screens(Platform.language)
      }
    switch format {
    case .text: Platform.print(text: page.text(width: Platform.helpWidth))
    case .roff:
      Platform.print(
        text: page.roff(version: Unknot.configuration.version, released: Unknot.released))
    }
  }
}
