import ArgumentParser
import Content

/// Opens the guide at any screen.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the guide at a screen.",
    discussion: "unknot open how-this-guide-knows")

  @Argument(help: "The screen's name.", completion: .list(Platform.language.screenNames))
  var screen: String

  @OptionGroup var appearance: AppearanceOptions

  func run() {
    let launcher = GuideLauncher(appearance.value)
    guard launcher.hasScreen(screen) else {
      let parts = Platform.language.partNames(of: Screen.base(of: screen))
      let names = (parts.isEmpty ? launcher.screenNames : parts).joined(separator: ", ")
      Platform.printError("there is no such screen; there are \(names).")
      Platform.exit(.noInput)
    }
    launcher.open(at: screen)
  }
}
