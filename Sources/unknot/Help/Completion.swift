import ArgumentParser
import Content

/// What can come next on a command line: found with the same descriptions that help is made from.
struct Completion {
  /// A word that can stand there, and what it is.
  struct Candidate: Equatable {
    var word: String
    var note = ""
  }

  private(set) var candidates: [Candidate] = []
  /// Whether files can stand there, and whether only folders can.
  private(set) var takesFiles = false
  private(set) var takesFolders = false

  /// What can stand for the last of these words, of which the first comes behind the program's name.
  static func of(_ words: [String]) -> Completion {
    // A shell may take "--site=calf" for three words.
    var words = words
    if words.last == "=" { words.append("") }
    words.removeAll { $0 == "=" }
    let current = words.popLast() ?? ""
    var line = CommandLineState()
    for word in words { line.read(word) }
    return line.completion(of: current)
  }

  /// The candidates as lines, a note behind a tab.
  var lines: [String] {
    candidates.map { $0.note.isEmpty ? $0.word : "\($0.word)\t\($0.note)" }
      + (takesFiles ? [":files"] : []) + (takesFolders ? [":folders"] : [])
  }

  fileprivate mutating func add(_ words: [String], startingWith current: String) {
    candidates += words.filter { $0.hasPrefix(current) }.map { Candidate(word: $0) }
  }

  fileprivate mutating func add(_ candidate: Candidate, startingWith current: String) {
    if candidate.word.hasPrefix(current) { candidates.append(candidate) }
  }

  /// Adds what can stand for an argument or the value of an option. Of the values without a list, what
  /// help calls them says what they are.
  fileprivate mutating func addValues(
    of argument: CommandDescription.Argument, startingWith current: String
  ) {
    if let values = argument.allValues { return add(values, startingWith: current) }
    switch argument.valueName {
    case "file": takesFiles = true
    case "folder": takesFolders = true
    case "copy":
      add(Candidates.copies, startingWith: current)
      takesFiles = true
    case "screen": add(Candidates.screens, startingWith: current)
    case "routine": add(Candidates.routines, startingWith: current)
    case "trigger": add(Candidates.triggers, startingWith: current)
    case "region": add(Candidates.regions, startingWith: current)
    default: break
    }
  }
}

/// How far a command line has been read.
private struct CommandLineState {
  private var command = CommandDescription(Unknot.self, called: [Unknot.name])
  /// The option whose value comes next, or may.
  private var open: CommandDescription.Argument?
  private var hasValue = false
  private var positionals = 0
  private var isPastOptions = false

  mutating func read(_ word: String) {
    if !isPastOptions, word == "--" {
      (isPastOptions, open) = (true, nil)
    } else if !isPastOptions, word.hasPrefix("-"), word != "-" {
      open = command.arguments.first { $0.kind == .option && $0.isCalled(word) }
      hasValue = false
    } else if let option = open, !hasValue || option.isRepeating {
      hasValue = true
      if !option.isRepeating { open = nil }
    } else if positionals == 0, let next = command.subcommand(called: word) {
      command = next
    } else {
      positionals += 1
    }
  }

  func completion(of current: String) -> Completion {
    var completion = Completion()
    let isOption = !isPastOptions && current.hasPrefix("-")
    if !isOption, let open {
      completion.addValues(of: open, startingWith: current)
      return completion
    }
    if isOption, let equals = current.firstIndex(of: "=") {
      let name = String(current[..<equals])
      guard let option = command.arguments.first(where: { $0.isCalled(name) }) else {
        return completion
      }
      var values = Completion()
      values.addValues(of: option, startingWith: String(current[equals...].dropFirst()))
      let whole = values.candidates.map { name + "=" + $0.word }
      completion.add(whole, startingWith: current)
      return completion
    }
    if !isOption {
      if positionals == 0 { completion.add(command.groups, startingWith: current) }
      let arguments = command.arguments.filter { $0.kind == .positional }
      let place = min(positionals, arguments.count - 1)
      if place >= 0, place == positionals || arguments[place].isRepeating {
        completion.addValues(of: arguments[place], startingWith: current)
      }
    }
    let hasOthers =
      !completion.candidates.isEmpty || completion.takesFiles || completion.takesFolders
    if isOption || current.isEmpty && !hasOthers && !isPastOptions {
      for option in command.arguments where option.kind != .positional {
        for name in option.names ?? [] where name.kind == "long" {
          completion.add(
            .init(word: name.typed, note: option.abstract ?? ""), startingWith: current)
        }
      }
      completion.add(.init(word: "--help", note: "Show help."), startingWith: current)
    }
    return completion
  }
}

extension Completion {
  fileprivate mutating func add(
    _ groups: [(title: String, commands: [any ParsableCommand.Type])],
    startingWith current: String
  ) {
    for command in groups.flatMap(\.commands) {
      let configuration = command.configuration
      add(
        Candidate(word: configuration.commandName ?? "", note: configuration.abstract),
        startingWith: current)
    }
  }
}

extension CommandDescription {
  /// The command under this one that a word calls.
  fileprivate func subcommand(called word: String) -> CommandDescription? {
    groups.lazy.flatMap(\.commands).first { $0.configuration.commandName == word }?.documented
      .map { CommandDescription($0, called: [name, word]) }
  }
}

extension CommandDescription.Argument {
  /// Whether it is called this, with its hyphens.
  fileprivate func isCalled(_ word: String) -> Bool { names?.contains { $0.typed == word } == true }
}
