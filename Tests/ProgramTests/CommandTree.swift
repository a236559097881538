import Foundation

/// The commands as the parser itself lists them for other programs: what help, manual and completions are
/// compared with.
struct CommandTree: Decodable {
  struct Option: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var typed: String { (kind == "long" ? "--" : "-") + name }
    }
    let kind: String
    let shouldDisplay: Bool
    let names: [Name]?
    let valueName: String?
    let allValues: [String]?
    let abstract: String?

    var isCommon: Bool {
      ["help", "version"].contains { name in names?.contains { $0.name == name } == true }
    }
  }

  struct Command: Decodable {
    let commandName: String
    let shouldDisplay: Bool
    let abstract: String?
    let arguments: [Option]?
    let subcommands: [Command]?
    let defaultSubcommand: String?

    /// Its own arguments that help has to show.
    var options: [Option] { (arguments ?? []).filter { $0.shouldDisplay && !$0.isCommon } }
  }

  private let command: Command

  /// Every command with the words that call it behind the program's name; the program itself has none.
  static let all: [(words: [String], command: Command)] = {
    guard let dump = try? Program.withoutTerminal(["--experimental-dump-help"]).output,
      let tree = try? JSONDecoder().decode(Self.self, from: Data(dump.utf8))
    else { return [] }
    return list(tree.command, called: [])
  }()

  private static func list(
    _ command: Command, called words: [String]
  ) -> [(words: [String], command: Command)] {
    [(words, command)]
      + (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
      .flatMap { list($0, called: words + [$0.commandName]) }
  }
}
