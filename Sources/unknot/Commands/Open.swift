import ArgumentParser
import CompiledScreens
import Content

/// Opens the guide at any screen.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the guide at a screen.",
    discussion: "unknot open how-this-guide-knows")

  @Argument(help: "The screen's name.", completion: .list(BuiltIn.screenNames))
  var screen: String

  @OptionGroup var appearance: AppearanceOptions

  func run() {
    let launcher = GuideLauncher(appearance.value)
    let parts = BuiltIn.partNames(of: Screen.base(of: screen))
    let known = launcher.screenNames
    guard (known + parts).contains(screen) else {
      let names = (parts.isEmpty ? known : parts).joined(separator: ", ")
      Platform.printError("there is no such screen; there are \(names).")
      Platform.exit(.noInput)
    }
    launcher.open(at: screen)
  }
}
