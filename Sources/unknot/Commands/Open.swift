import ArgumentParser
import Content

/// Opens the guide at any screen.
struct Open: DocumentedCommand {
  static let areas: [CommandArea] = [.guide, .screens, .input]
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the guide at a screen.",
    discussion: "unknot open how-this-guide-knows")

  @Argument(help: "The screen's name.")
  var screen: String

  @OptionGroup var options: GuideOptions

  func run() {
    let launcher = GuideLauncher(options.value)
    // The names of the built-in screens are in small letters.
    let screen = launcher.hasScreen(screen) ? screen : screen.lowercased()
    guard launcher.hasScreen(screen) else {
      let parts = Platform.language.partNames(of: Screen.base(of: screen))
      let names = parts.isEmpty ? launcher.screenNames : parts
      let limit = Spelling.slips(in: screen)
      let near = Spelling.nearest(screen, among: names, within: limit)
      let which = near.map { ": did you mean \($0)?" }
      Platform.printError(
        "there is no such screen\(which ?? "; there are \(names.joined(separator: ", ")).")")
      Platform.exit(.noInput)
    }
    launcher.open(at: screen)
  }
}
