import ArgumentParser
import Content
import TerminalIO

/// The one door through which bytes of the commands leave the program. Whatever a terminal would obey
/// goes out as a question mark, wherever it came from, and what cannot be written is said.
extension Platform {
  /// Writes one line to standard output. A line break within it is none.
  static func print(line: String) { print(text: line.sanitized) }

  /// Writes whole lines to standard output, and a line break where the last one has none.
  static func print(text: String) {
    if write(text, to: .standardOutput) { return }
    printUnwritable()
    exit(.inputOutput)
  }

  /// Writes a message to the person on standard error.
  static func printError(_ message: String) {
    _ = write("unknot: \(message.sanitized)", to: .standardError)
  }

  /// Says that the output is not all there.
  static func printUnwritable() { printError("standard output takes nothing more.") }

  fileprivate static func write(_ text: String, to output: Output) -> Bool {
    let lines = StandardLines(isTerminal: false, onStandardError: output == .standardError)
    let hasEnd = text.utf8.last == UInt8(ascii: "\n")
    return lines.send(text.sanitizedLines + (hasEnd ? "" : "\n"))
  }
}

extension Unknot {
  /// Runs the command line, and ends the program as it asks for where it is wrong, or asks for help.
  static func runCommandLine(_ arguments: [String]) {
    if Platform.isShared { Platform.forgetPerson() }
    if let (page, unknown) = HelpPage.asked(by: arguments) { show(page, unknown) }
    do {
      var command = try Platform.withRoomForHelp { try parseAsRoot() }
      let areas = (type(of: command) as? any DocumentedCommand.Type)?.areas ?? []
      if Platform.isShared, !areas.contains(.guide) {
        Platform.printError("with UNKNOT_KIOSK set, only the guide can be opened.")
        Platform.exit(.usage)
      }
      try command.run()
    } catch {
      let (code, message) = Platform.withRoomForHelp {
        (exitCode(for: error).rawValue, fullMessage(for: error))
      }
      let status = ExitStatus(rawValue: code) ?? .usage
      if !message.isEmpty {
        if status == .success {
          Platform.print(text: message)
        } else {
          _ = Platform.write(message, to: .standardError)
        }
      }
      Platform.exit(status)
    }
  }

  private static func show(_ page: HelpPage, _ unknown: String?) -> Never {
    if let unknown {
      let names = configuration.subcommands.compactMap { $0.configuration.commandName }
      let near = Spelling.nearest(unknown, among: names, within: Spelling.slips(in: unknown))
      let which = near.map { "; did you mean \($0)?" } ?? ". See: unknot --help"
      Platform.printError("there is no command \"\(unknown.sanitized(limit: 40))\"\(which)")
      Platform.exit(.usage)
    }
    Platform.print(text: page.text(width: Platform.helpWidth))
    Platform.exit(.success)
  }
}
