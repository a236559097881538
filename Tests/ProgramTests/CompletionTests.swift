import Foundation
import PseudoTerminal
import Rehearsing
import Testing

/// What completes a command line, by itself and in the shells.
@Suite struct CompletionTests {
  private let home: URL

  init() throws { home = try TemporaryFolder.lasting() }

  private var places: [String: String] {
    [
      "XDG_DATA_HOME": home.path, "XDG_CONFIG_HOME": home.path,
      "PATH": URL(filePath: Program.path).deletingLastPathComponent().path + ":/usr/bin:/bin",
    ]
  }

  /// What can stand for the last of these words, without notes.
  private func complete(_ words: String...) throws -> [String] {
    let end = try Program.withoutTerminal(["complete", "--"] + words, places)
    #expect(end.status == 0 && end.errors.isEmpty, "\(words): \(end)")
    return end.output.split(separator: "\n").map { String($0.split(separator: "\t")[0]) }
  }

  @Test func everyCommandAndOptionCanBeCompleted() throws {
    for (words, command) in CommandTree.all {
      let below = command.subcommands?.first { $0.commandName == command.defaultSubcommand }
      let end = try Program.withoutTerminal(["complete", "--"] + words + ["--"], places)
      let found = end.output.split(separator: "\n").map { $0.split(separator: "\t")[0] }
      for option in command.options + (below?.options ?? []) {
        for name in option.names ?? [] where name.kind == "long" {
          #expect(found.contains { $0 == name.typed }, "\(words): \(name.typed)")
        }
      }
      guard let commands = command.subcommands else { continue }
      let next = try Program.withoutTerminal(["complete", "--"] + words + [""], places).output
      for command in commands where command.shouldDisplay && command.commandName != "help" {
        #expect(next.contains("\(command.commandName)\t"), "\(words) \(command.commandName)")
      }
      #expect(!next.contains("complete\t"))
    }
  }

  /// A value that has a list or a name of ours is offered.
  @Test func everyListOfValuesCanBeCompleted() throws {
    for (words, command) in CommandTree.all {
      for option in command.options {
        guard let values = option.allValues, let name = option.names?.last?.typed else { continue }
        let end = try Program.withoutTerminal(["complete", "--"] + words + [name, ""], places)
        #expect(end.output.split(separator: "\n").map(String.init) == values, "\(words) \(name)")
      }
    }
  }

  @Test func valuesAreCompleted() throws {
    #expect(try complete("log", "--site", "c") == ["calf", "chest-or-belly"])
    #expect(try complete("log", "--site=c") == ["--site=calf", "--site=chest-or-belly"])
    #expect(try complete("log", "--site", "=", "c") == ["calf", "chest-or-belly"])
    #expect(try complete("log", "--site", "=") == complete("log", "--site", ""))
    #expect(try complete("log", "--kind", "cramp", "--tactic", "heat", "w") == ["walk"])
    #expect(try complete("log", "--kind", "cramp", "w").isEmpty)
    #expect(try complete("log", "--note", "heat", "") == ["add", "start", "stop"])
    #expect(try complete("open", "calf-t") == ["calf-towel"])
    #expect(try complete("sheet", "calf-t") == ["calf-towel"])
    #expect(try complete("sheet", "hom").isEmpty)
    #expect(try complete("--region", "G") == ["GB", "GG"])
    #expect(try complete("--plain", "--colours", "h") == ["high"])
    #expect(try complete("completions", "") == ["bash", "zsh", "fish"])
    #expect(try complete("import", "") == [":files"])
    #expect(try complete("export", "--output", "") == [":files"])
    #expect(try complete("sync", "") == [":folders"])
    #expect(try complete("medicine", "add", "--", "--").isEmpty)
    #expect(try complete("nothing", "--pl").isEmpty == false)
    #expect(try complete() == complete(""))
  }

  @Test func whatIsYourOwnIsCompleted() throws {
    let new = try Program.withoutTerminal(
      ["checkin", "--new", "late chess"], places.merging(["UNKNOT_NOW": "2026-11-21T20:00"]) { $1 })
    #expect(new.status == 0, "\(new)")
    #expect(try complete("checkin", "--yes", "caffeine", "la").contains("late-chess"))
    #expect(try complete("suspect", "late") == ["late-screens", "late-chess"])
    let screens = home.path + "/unknot/screens"
    try FileManager.default.createDirectory(atPath: screens, withIntermediateDirectories: true)
    try "kind: article\ntitle: Mine\nlisted: own\ntext:\n  - say: Only mine.\n    plain: true\n"
      .write(toFile: screens + "/my-own.yaml", atomically: true, encoding: .utf8)
    // Whether or not that file is without fault, nothing is said into the line that is typed.
    _ = try complete("open", "my-")
  }

  // MARK: In the shells

  private static func has(_ shell: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell)")
  }

  /// Writes what a shell reads to where it looks.
  private func script(_ shell: String) throws {
    let end = try Program.withoutTerminal(["completions", shell], places)
    #expect(end.status == 0 && end.errors.isEmpty)
    try end.output.write(toFile: home.path + "/_unknot", atomically: true, encoding: .utf8)
  }

  private func run(_ shell: String, _ options: [String], _ script: String) throws -> String {
    try self.script(shell)
    let file = home.path + "/script"
    try script.replacing("FOLDER", with: home.path)
      .write(toFile: file, atomically: true, encoding: .utf8)
    return try Program.withoutTerminal(options + [file], places, by: ["/usr/bin/\(shell)"]).output
  }

  @Test(.enabled(if: has("bash"), "bash is not installed.")) func bashCompletes() throws {
    // A shell at a terminal takes Tab; asked twice it lists what there is.
    let output = try run(
      "bash", ["--norc"],
      """
      source FOLDER/_unknot
      try() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _unknot
        echo "${COMPREPLY[*]}"
      }
      complete -p unknot
      try unknot log --site c
      try unknot open calf-t
      try unknot log --site = c
      """)
    #expect(
      output == """
        complete -F _unknot unknot
        calf chest-or-belly
        calf-towel
        calf chest-or-belly

        """)
  }

  @Test(.enabled(if: has("fish"), "fish is not installed.")) func fishCompletes() throws {
    let output = try run(
      "fish", ["--no-config"],
      """
      source FOLDER/_unknot
      complete -C "unknot log --site c"
      complete -C "unknot open calf-t"
      complete -C "unknot log sta"
      """)
    #expect(
      output == """
        calf
        chest-or-belly
        calf-towel
        start\tWrite that something has begun, to be described later.

        """)
  }

  /// Completion in zsh needs its line editor, and that a terminal.
  @Test(.enabled(if: has("zsh"), "zsh is not installed.")) func zshCompletes() throws {
    try script("zsh")
    let terminal = try PseudoTerminal(
      ["/usr/bin/zsh", "-f", "-i"], rows: 24, columns: 100,
      environment: Program.environment.merging(places) { $1 })
    terminal.send("PS1=; fpath=(\(home.path) $fpath); autoload -Uz compinit; compinit -u -D\n")
    terminal.send("print READ''Y\n")
    #expect(terminal.wait(for: "READY"))
    terminal.send("unknot open calf-t\t")
    #expect(terminal.wait(for: "open calf-towel"))
    terminal.send("\u{15}unknot log --site c\t")
    #expect(terminal.wait(for: "chest-or-belly"))
    terminal.send("\u{15}exit\n")
    #expect(terminal.waitForEnd() == .exited(0))
  }
}
