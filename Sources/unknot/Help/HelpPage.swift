import ArgumentParser
import Content

/// What `--help` prints of a command: what it is for, examples, how it is called, and all that can be
/// said to it.
struct HelpPage {
  private let command: CommandDescription

  init(_ command: CommandDescription) { self.command = command }

  /// The help that these arguments ask for; `nil` where they ask for none. What no command is called
  /// by comes back as `unknown`.
  static func asked(by arguments: [String]) -> (page: HelpPage, unknown: String?)? {
    let words = arguments.prefix { $0 != "--" }
    if words.first == "help" {
      let (command, used) = CommandDescription.find(Array(words.dropFirst()), below: Unknot.self)
      return (HelpPage(command), words.dropFirst(used + 1).first)
    }
    guard words.contains(where: { ["-h", "--help"].contains($0) }) else { return nil }
    let (command, used) = CommandDescription.find(Array(words), below: Unknot.self)
    let rest = words.dropFirst(used).first { !$0.hasPrefix("-") }
    return (HelpPage(command), command.groups.isEmpty || used > 0 ? nil : rest)
  }

  /// The page in lines of at most `width` columns. Examples stay whole.
  func text(width: Int) -> String {
    wrapped(command.abstract, width: width).joined(separator: "\n") + "\n\n"
      + sections(width: width).text(width: width)
  }

  /// What the page says, in its order.
  private func sections(width: Int) -> [ManualPage.Section] {
    let examples = command.examples.lines(width: width - 2)
    var sections: [ManualPage.Section] = []
    func add(_ title: String, _ blocks: [ManualPage.Block]) {
      if !blocks.isEmpty { sections.append(.init(title: title, blocks: blocks)) }
    }
    add("Examples", examples.isEmpty ? [] : [.literal(examples)])
    add("Usage", [.literal(command.usage)])
    add("Notes", command.paragraphs.map { .paragraph($0) })
    for (title, options) in command.optionGroups { add(title, options) }
    for group in command.groups {
      add(
        group.title.isEmpty ? "Commands" : group.title,
        group.commands.map {
          .definition(
            term: $0.configuration.commandName ?? "", text: $0.configuration.abstract)
        })
    }
    add("Exit codes", command.exits.map { .definition(term: "\($0.rawValue)", text: $0.meaning) })
    add(
      "Environment",
      command.variables.map { .definition(term: $0.rawValue, text: $0.meaning) })
    add("Files", command.files.map { .definition(term: $0.path, text: $0.meaning) })
    add("See also", [.paragraph(command.seeAlso)])
    return sections
  }
}

extension CommandDescription {
  /// How it is called, a line for each way.
  var usage: [String] {
    let needed = arguments.filter { !$0.isOptional || $0.kind == .positional }
    let options = needed.count < arguments.count ? ["[options]"] : []
    let own = ([name] + needed.map(\.inUsage) + options).joined(separator: " ")
    let below = groups.isEmpty ? [] : ["\(name) <command> [options]"]
    let hasOwn = !arguments.isEmpty || groups.isEmpty
    return (hasOwn ? [own] : []) + below
  }

  /// Arguments and options as terms with their meanings, in groups with titles.
  var optionGroups: [(title: String, options: [ManualPage.Block])] {
    var groups: [(title: String, options: [ManualPage.Block])] = []
    var before: Argument?
    for argument in arguments {
      defer { before = argument }
      let title = argument.kind == .positional ? "Arguments" : argument.sectionTitle ?? "Options"
      let block = ManualPage.Block.definition(term: argument.term, text: argument.meaning)
      guard let place = groups.firstIndex(where: { $0.title == title }) else {
        groups.append((title, [block]))
        continue
      }
      // The two flags of a choice of two have one meaning.
      if let before, before.kind == .flag, argument.kind == .flag,
        before.abstract == argument.abstract,
        case .definition(let term, let text)? = groups[place].options.popLast()
      {
        groups[place].options.append(.definition(term: "\(term), \(argument.term)", text: text))
      } else {
        groups[place].options.append(block)
      }
    }
    return groups
  }

  /// What it can exit with.
  var exits: [ExitStatus] {
    let own: [ExitStatus] = [.success, .usage, .inputOutput] + areas.flatMap(\.exits)
    return ExitStatus.allCases.filter(own.contains)
  }

  /// What it looks up in the environment.
  var variables: [EnvironmentVariable] {
    let own = areas.flatMap(\.variables)
    return EnvironmentVariable.allCases.filter(own.contains)
  }

  /// What it reads or writes of the person's own.
  var files: [PersonalFile] {
    let own = areas.flatMap(\.files)
    return PersonalFile.allCases.filter(own.contains)
  }

  fileprivate var seeAlso: String {
    groups.isEmpty
      ? "`unknot man`, the manual." : "`\(name) <command> --help`; `unknot man`, the manual."
  }
}

extension CommandDescription.Argument {
  /// How it is typed, with all its names and its value: `-o, --output <file>`.
  var term: String {
    if kind == .positional { return value }
    let typed = (names ?? []).map(\.typed).sorted { $0.utf8.count < $1.utf8.count }
    let all = typed.joined(separator: ", ")
    return kind == .flag ? all : "\(all) \(value)"
  }

  /// What stands for it in a line of usage.
  fileprivate var inUsage: String { isOptional ? "[\(term)]" : term }

  private var value: String { "<\(valueName ?? "value")>" + (isRepeating ? "..." : "") }

  /// What it is for, which values there are, and what it is where it is not given.
  var meaning: String {
    var text = abstract ?? ""
    let names = allValues ?? []
    if names.count > 1, !names.allSatisfy(text.contains) {
      text += " One of \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")."
    }
    if let defaultValue, defaultValue != "-" { text += " By default \(defaultValue)." }
    return text
  }
}

extension [CommandDescription.Example] {
  /// The examples as lines, their notes in a column where there is room, and otherwise below.
  func lines(width: Int) -> [String] {
    let longest =
      filter { $0.typed.count + $0.note.count + 4 <= width && !$0.note.isEmpty }
      .map(\.typed.count).max() ?? 0
    return flatMap { example -> [String] in
      guard !example.note.isEmpty else { return [example.typed] }
      let gap = Swift.max(longest - example.typed.count, 0) + 4
      if example.typed.count + gap + example.note.count <= width {
        return [example.typed + String(repeating: " ", count: gap) + example.note]
      }
      return [example.typed]
        + wrapped(example.note, width: Swift.max(width - 4, 16)).map { "    " + $0 }
    }
  }
}
