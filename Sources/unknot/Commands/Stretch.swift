import ArgumentParser
import Content

/// Opens the guide at the stretch that most people need.
struct Stretch: DocumentedCommand {
  static let areas: [CommandArea] = [.guide]
  static let configuration = CommandConfiguration(
    commandName: "stretch", abstract: "Open the guide at the calf stretch: Enter starts it.",
    discussion: """
      unknot stretch
      unknot stretch --plain | spd-say -e    spoken, by a speech program that reads lines
      """)

  @OptionGroup var options: GuideOptions

  func run() { GuideLauncher(options.value).open(at: Catalogue.stretch) }
}
