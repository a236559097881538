import ArgumentParser
import ScreenFiles

/// Checks files of screens, for whoever writes them.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check files of screens and name every fault.",
    discussion: """
      unknot lint Screens/en/*.yaml

      Each fault is a line "file:line:column: sentence". The exit code is 65 if there is one.
      """)

  @Argument(help: "The files to check.", completion: .file(extensions: ["yaml", "txt"]))
  var files: [String]

  func run() {
    do {
      let faults = try Linter.faults(in: files, besides: Platform.language, today: Platform.today)
      for fault in faults { Platform.print(line: fault.description) }
      if !faults.isEmpty { Platform.exit(.badData) }
    } catch {
      Platform.printError("\(error.path) cannot be read; is it there, and is it text?")
      Platform.exit(.noInput)
    }
  }
}
