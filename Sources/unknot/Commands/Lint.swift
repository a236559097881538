import ArgumentParser
import Content
import ScreenFiles

/// Checks files of screens, for whoever writes them.
struct Lint: DocumentedCommand {
  static let areas: [CommandArea] = [.input, .data]
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check files of screens and name every fault.",
    discussion: """
      unknot lint Screens/en/*.yaml

      Each fault is a line "file:line:column: sentence". The exit code is 65 if
      there is one.
      """)

  @Argument(help: ArgumentHelp("The files to check.", valueName: "file"))
  var files: [String]

  func run() {
    do {
      let faults = try Linter.faults(in: files, besides: Platform.language, today: Platform.today)
      show(faults)
      if !faults.isEmpty { Platform.exit(.badData) }
    } catch {
      show(error.faults)
      for path in error.paths {
        Platform.printError("\(path) cannot be read; is it there, and is it text?")
      }
      Platform.exit(.noInput)
    }
  }

  private func show(_ faults: [Fault]) {
    for fault in faults { Platform.print(line: fault.description) }
  }
}
