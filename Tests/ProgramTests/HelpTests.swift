import Foundation
import Rehearsing
import Testing

/// Help and the manual against the commands there are.
@Suite struct HelpTests {
  private static let tools = ["/usr/bin/mandoc", "/usr/bin/man"].filter {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private func help(_ words: [String], columns: Int = 80) throws -> String {
    let end = try Program.withoutTerminal(words + ["--help"], ["COLUMNS": String(columns)])
    #expect(end.status == 0 && end.errors.isEmpty, "\(words): \(end)")
    return end.output
  }

  /// The terms of a page of help: what stands at the beginning of a line, indented by two.
  private func terms(_ help: String) -> Set<String> {
    Set(
      help.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .flatMap { $0.split(separator: " ").map { String($0.filter { $0 != "," }) } })
  }

  @Test func thereAreCommands() { #expect(CommandTree.all.count >= 44) }

  @Test func helpOfACommandShowsAllItsOptions() throws {
    for (words, command) in CommandTree.all {
      let page = try help(words)
      let terms = terms(page)
      let below = command.subcommands?.first { $0.commandName == command.defaultSubcommand }
      for option in command.options + (below?.options ?? []) {
        #expect(option.abstract?.isEmpty == false, "\(words): \(option) says nothing")
        for name in option.names ?? [] where !name.typed.isEmpty {
          #expect(terms.contains(name.typed), "\(words) --help lacks \(name.typed)")
        }
        for value in option.allValues ?? [] {
          #expect(page.contains(value), "\(words) --help lacks \(value)")
        }
      }
      for next in command.subcommands ?? [] where next.shouldDisplay && next.commandName != "help" {
        #expect(terms.contains(next.commandName), "\(words) --help lacks \(next.commandName)")
      }
      #expect(page.contains("\nExit codes\n") && page.contains("\n  64  "), "\(words)")
    }
  }

  @Test func examplesComeFirst() throws {
    for (words, _) in CommandTree.all {
      let lines = try help(words).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[1].isEmpty && lines[2] == "Examples", "\(words)")
      #expect(lines[3].hasPrefix("  unknot"), "\(words)")
    }
  }

  /// What an example shows can be typed: its commands and options are there.
  @Test func examplesAreRight() throws {
    for (words, _) in CommandTree.all {
      let examples = try help(words).split(separator: "\n").drop { $0 != "Examples" }.dropFirst()
        .prefix { $0.hasPrefix("  ") }.filter { $0.hasPrefix("  unknot") }
      for example in examples {
        // Without its note, and without other programs that it is piped to.
        let typed = example.dropFirst(2).components(separatedBy: "    ")[0]
          .components(separatedBy: " | ")[0].split(separator: " ")
        let called = CommandTree.all.last { tree in
          typed.dropFirst().starts(with: tree.words.map { $0[...] })
        }
        let command = try #require(called?.command)
        let below = command.subcommands?.first { $0.commandName == command.defaultSubcommand }
        let names = (command.options + (below?.options ?? [])).flatMap { $0.names ?? [] }
        for option in typed where option.hasPrefix("-") && option.count > 1 {
          #expect(names.contains { $0.typed == option }, "\(example)")
        }
      }
    }
  }

  @Test(arguments: [40, 60, 80, 88]) func sentencesFillTheLines(_ columns: Int) throws {
    for (words, _) in CommandTree.all {
      let lines = try help(words, columns: columns).components(separatedBy: "\n")
      for (line, next) in zip(lines, lines.dropFirst())
      where !line.contains("unknot") && !line.hasSuffix(">...") {
        #expect(line.count <= columns, "\(words): \(line)")
        // A line ends where the next word has no room, or where the sentence does.
        guard line.hasPrefix("  "), let word = next.split(separator: " ").first,
          next.prefix(while: { $0 == " " }).count == line.prefix(while: { $0 == " " }).count,
          !next.hasPrefix("  unknot"), !line.hasSuffix("."), !line.contains("  ", after: 2)
        else { continue }
        #expect(line.count + 1 + word.count > columns, "\(words) in \(columns): \(line)")
      }
    }
  }

  @Test func anUnknownCommandIsRefused() throws {
    let near = try Program.withoutTerminal(["help", "lgo"])
    #expect(near.status == 64 && near.output.isEmpty)
    #expect(near.errors == "unknot: there is no command \"lgo\"; did you mean log?\n")
    let far = try Program.withoutTerminal(["nothing\u{1B}[2J", "--help"])
    #expect(far.status == 64 && far.errors.contains("See: unknot --help"))
    #expect(!far.errors.contains("\u{1B}"))
    let deep = try Program.withoutTerminal(["help", "log", "start"])
    #expect(deep.output == (try help(["log", "start"])))
  }

  // MARK: The manual

  @Test func theManualHasEveryCommandAndOption() throws {
    let page = try Program.withoutTerminal(["man", "--format", "roff"]).output
    let sections = page.components(separatedBy: "\n.SS ")
    for (words, command) in CommandTree.all {
      let title = (["unknot"] + words).joined(separator: " ")
      let section = words.isEmpty ? sections[0] : sections.first { $0.hasPrefix("\"\(title)\"\n") }
      let text = try #require(section, "The manual lacks \(title)")
      let isShared = text.contains("It also has the options of")
      for name in command.options.flatMap({ $0.names ?? [] }) {
        let typed = name.typed.replacing("-", with: "\\-")
        let isThere = text.contains(typed) || isShared && sections[0].contains(typed)
        #expect(isThere, "The manual lacks \(name.typed) of \(title)")
      }
    }
    for part in ["KEYS", "ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES", "SEE ALSO"] {
      #expect(page.contains("\n.SH \"\(part)\"\n") || page.contains("\n.SH \(part)\n"), "\(part)")
    }
  }

  /// What the program looks up in its environment stands in the manual.
  @Test func theManualHasTheWholeEnvironment() throws {
    let page = try Program.withoutTerminal(["man"]).output
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    var found: Set<String> = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where file.hasSuffix(".swift") || file.hasSuffix(".c") {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      let calls = text.matches(
        of: /(?:variable|environment|getenv|has|path|named:) ?[\(\[]"([A-Z][A-Z_]{3,})"/)
      found.formUnion(calls.map { String($0.1) })
    }
    #expect(found.isSuperset(of: ["XDG_DATA_HOME", "NO_COLOR", "COLORFGBG", "UNKNOT_NOW"]))
    for name in found { #expect(page.contains(name), "The manual lacks \(name)") }
  }

  @Test(
    .enabled(if: tools.count == 2, "mandoc or man is not installed."), arguments: [[], ["screens"]])
  func nothingIsWrongWithThePage(_ page: [String]) throws {
    let path = try TemporaryFolder.lasting().path + (page.isEmpty ? "/page.1" : "/page.5")
    let roff = try Program.withoutTerminal(["man"] + page + ["--format", "roff"]).output
    try roff.write(toFile: path, atomically: true, encoding: .utf8)
    let lint = try Program.withoutTerminal(["-T", "lint", path], by: ["/usr/bin/mandoc"])
    #expect(lint.output.isEmpty && lint.errors.isEmpty && lint.status == 0, "\(lint.output)")
    let man = try Program.withoutTerminal(["--warnings", "-l", path], by: ["/usr/bin/man"])
    #expect(man.errors.isEmpty && man.status == 0, "\(man.errors)")
  }

  // MARK: For a bug report

  @Test func infoSaysWhatIsSetAndByWhat() throws {
    let home = TemporaryFolder()
    let folder = home.path + "/.config/unknot"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "bell: off\nmotion: on\nregion: elsewhere\n"
      .write(toFile: folder + "/config.yaml", atomically: true, encoding: .utf8)
    let end = try Program.withoutTerminal(
      ["info"],
      [
        "HOME": home.path, "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "", "NO_COLOR": "1",
        "LC_ALL": "en_GB.UTF-8",
      ])
    #expect(end.status == 0 && end.errors.isEmpty)
    for line in [
      "unknot 0.1.0", "Settings     ~/.config/unknot/config.yaml (there, with 1 fault)",
      "Diary        ~/.local/share/unknot/diary.sqlite (not there)", "xterm-256color", "256",
      "bell           off (by the settings)", "motion         on (by the settings)",
      "colours        none (by NO_COLOR)", "region         GB (by the locale)",
      "screen-reader  off (by default)", "ncurses 6.", "SQLite 3.",
    ] { #expect(end.output.contains(line), "\(line) is not in\n\(end.output)") }
    #expect(!end.output.contains(home.path))
    let option = try Program.withoutTerminal(["info", "--region", "us", "--colours", "high"])
    #expect(option.output.contains("region         US (by --region)"))
    #expect(option.output.contains("colours        high (by --colours)"))
  }

  @Test func infoHasNoWordAboutHealth() throws {
    let home = TemporaryFolder()
    let places = ["HOME": home.path, "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": ""]
    _ = try Program.withoutTerminal(
      ["log", "--kind", "cramp", "--site", "calf", "--note", "very private"], places)
    let text = try Program.withoutTerminal(["info"], places).output.lowercased()
    #expect(text.contains("diary.sqlite (there)"))
    for word in ["cramp", "calf", "private", "stretch", "spasm", "twitch", "pain", "doctor"] {
      #expect(!text.contains(word), "\(word)")
    }
  }
}

extension String {
  /// Whether a text occurs in it behind its first characters.
  fileprivate func contains(_ text: String, after count: Int) -> Bool {
    dropFirst(count).contains(text)
  }
}
