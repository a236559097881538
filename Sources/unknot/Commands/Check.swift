import ArgumentParser
import Content

/// Asks the questions of the checklist.
struct Check: DocumentedCommand {
  static let areas: [CommandArea] = [.guide, .data, .choice]
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Go through the red-flag checklist.",
    discussion: """
      unknot check            on the screen
      unknot check --plain    one question after the other
      unknot check --json     the same, with questions on standard error and
                              the result as JSON

      y, n and u answer; 0 is "none of these"; an empty line reads the whole
      page. The exit code is 1 if it was left before it was finished.
      """)

  @Flag(help: "Print the answers and the result as JSON when it is over.")
  var json = false

  @OptionGroup var options: GuideOptions

  func validate() throws {
    if json, options.value.kiosk != nil {
      throw ValidationError("--json prints the answers, which a guide for everybody forgets.")
    }
  }

  func run() {
    let launcher = GuideLauncher(options.value)
    if json || options.appearance.plain { launcher.askChecklist(report: json) }
    launcher.open(at: Catalogue.checklist)
  }
}
