import ArgumentParser
import Content

/// Opens the guide at the stretch that most people need.
struct Stretch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stretch", abstract: "Open the guide at the calf stretch: Enter starts it.")

  @OptionGroup var appearance: AppearanceOptions

  func run() { GuideLauncher(appearance.value).open(at: Catalogue.stretch) }
}
