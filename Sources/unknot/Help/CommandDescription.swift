import ArgumentParser
import Exchange

/// What there is to know of a command, as the command line parser has it. Help and the manual are made
/// from it, so that neither can lack an option.
struct CommandDescription {
  /// An option, a flag or an argument.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed: `--site`, `-o`.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    enum Kind: String, Decodable { case positional, option, flag }

    let kind: Kind
    let shouldDisplay: Bool
    /// The group that it stands in, if it is one with a title.
    let sectionTitle: String?
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    /// A flag, or an option with a value that may be one of these.
    init(
      _ name: String, _ abstract: String, value: String? = nil, of values: [String]? = nil,
      in section: String
    ) {
      kind = value == nil ? .flag : .option
      shouldDisplay = true
      sectionTitle = section
      isOptional = true
      isRepeating = false
      names = [Name(kind: "long", name: name)]
      valueName = value
      defaultValue = nil
      allValues = values
      self.abstract = abstract
    }
  }

  /// A line that shows how the command is used.
  struct Example: Equatable {
    var typed: String
    /// What it does, where that has to be said.
    var note = ""
  }

  /// The words that call it, such as `unknot log start`.
  let name: String
  let abstract: String
  let examples: [Example]
  let paragraphs: [String]
  /// Its own, and those of the command that it runs by default.
  let arguments: [Argument]
  /// The commands under it, in groups. The title of a group can be empty.
  let groups: [(title: String, commands: [any ParsableCommand.Type])]
  let areas: [CommandArea]

  /// The command of this type, called by these words.
  init(_ command: any DocumentedCommand.Type, called words: [String]) {
    let configuration = command.configuration
    name = words.joined(separator: " ")
    abstract = configuration.abstract
    (examples, paragraphs) = Self.split(configuration.discussion)
    arguments = Self.arguments(of: command)
    let ungrouped = configuration.ungroupedSubcommands.filter { $0.configuration.shouldDisplay }
    groups =
      (ungrouped.isEmpty ? [] : [("", ungrouped)])
      + configuration.groupedSubcommands.map { ($0.name, $0.subcommands) }
    areas = command.areas
  }

  /// The command that these words name below `root`, and how many of them it takes. Options of a command
  /// above it are passed over.
  static func find(
    _ words: [String], below root: any DocumentedCommand.Type
  ) -> (command: CommandDescription, used: Int) {
    var (command, names, used) = (root, [root.configuration.commandName ?? ""], 0)
    for (place, word) in words.enumerated() where !word.hasPrefix("-") {
      let below = command.configuration.subcommands
      guard let next = below.first(where: { $0.configuration.commandName == word })?.documented
      else { break }
      command = next
      names.append(word)
      used = place + 1
    }
    return (CommandDescription(command, called: names), used)
  }

  /// Every command below this one, in the order of help.
  var subcommands: [CommandDescription] {
    groups.flatMap(\.commands).compactMap { $0.documented }
      .map { CommandDescription($0, called: words(of: $0)) }
  }

  private func words(of command: any DocumentedCommand.Type) -> [String] {
    [name, command.configuration.commandName ?? ""]
  }

  // MARK: Arguments

  /// What the parser prints of a command for other programs.
  private struct Dump: Decodable {
    struct Command: Decodable { let arguments: [Argument]? }
    let command: Command
  }

  private static func arguments(of command: any DocumentedCommand.Type) -> [Argument] {
    let configuration = command.configuration
    // To describe the whole tree takes longer than all else that help does.
    let own =
      command == Unknot.self
      ? GuideOptions.list
      : configuration.subcommands.isEmpty ? arguments(command._dumpHelp()) : []
    let byDefault = configuration.defaultSubcommand.map { arguments($0._dumpHelp()) } ?? []
    return own + byDefault
  }

  private static func arguments(_ dump: String) -> [Argument] {
    let arguments = Dump(json: dump)?.command.arguments ?? []
    return arguments.filter { argument in
      let names = argument.names?.map(\.name) ?? []
      return argument.shouldDisplay && !names.contains("help") && !names.contains("version")
    }
  }

  // MARK: Examples

  /// The examples that an explanation begins with, a command a line with its note behind two spaces or
  /// more, and the paragraphs that follow.
  private static func split(_ text: String) -> (examples: [Example], paragraphs: [String]) {
    let blocks = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(separator: "").map { $0.map(String.init) }
    guard let first = blocks.first, first[0].hasPrefix(Unknot.name) else {
      return ([], blocks.map { $0.joined(separator: " ") })
    }
    let examples = first.reduce(into: [Example]()) { examples, line in
      let parts = line.split(separator: "  ", maxSplits: 1).map {
        $0.trimmingPrefix { $0 == " " }
      }
      if line.hasPrefix(" ") {
        // The rest of a note that has no room in its line.
        examples[examples.count - 1].note += " " + line.trimmingPrefix { $0 == " " }
      } else {
        examples.append(
          Example(typed: String(parts[0]), note: parts.count > 1 ? String(parts[1]) : ""))
      }
    }
    return (examples, blocks.dropFirst().map { $0.joined(separator: " ") })
  }
}

extension ParsableCommand {
  /// The command as one that help can describe; a test finds any that is none.
  static var documented: (any DocumentedCommand.Type)? {
    self as? any DocumentedCommand.Type
  }
}
