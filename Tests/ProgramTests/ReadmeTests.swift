import Foundation
import Rehearsing
import Testing

/// The commands that the README shows, as somebody types them who reads it from the top.
@Suite struct ReadmeTests {
  private static let root = Snapshot.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// The lines of its blocks for the shell.
  private static func commands() throws -> [String] {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    return readme.components(separatedBy: "```sh\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
      .flatMap { $0.components(separatedBy: "\n") }
  }

  @Test func everyCommandOfTheProgramWorks() throws {
    let home = TemporaryFolder()
    let files = FileManager.default
    for folder in ["bin", "FOLDER"] {
      try files.createDirectory(
        atPath: "\(home.path)/\(folder)", withIntermediateDirectories: true)
    }
    try files.createSymbolicLink(
      atPath: "\(home.path)/bin/unknot", withDestinationPath: Program.path)
    // What speaks need not be installed, and should not be heard.
    let speaker = "\(home.path)/bin/spd-say"
    try "#!/bin/sh\nexec cat\n".write(toFile: speaker, atomically: true, encoding: .utf8)
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: speaker)

    let commands = try Self.commands().filter { $0.hasPrefix("unknot") }
    #expect(commands.count > 10)
    for command in commands {
      let ended = try Program.withoutTerminal(
        [],
        [
          "HOME": home.path, "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "",
          "PATH": "\(home.path)/bin:/usr/bin:/bin",
        ], by: ["/bin/sh", "-c", "cd \"$HOME\"; \(command)"])
      #expect(ended.status == 0 && !ended.errors.contains("rror"), "\(command): \(ended.errors)")
      #expect(!ended.output.isEmpty || command.contains(" > "), "\(command) says nothing")
    }
    let episodes = try String(contentsOfFile: "\(home.path)/diary.json", encoding: .utf8)
    #expect(episodes.contains("\"calf\""), "what was written down before is exported")
    #expect(files.fileExists(atPath: "\(home.path)/evening.ics"))
  }

  /// What builds and installs takes too long for a test, and stands in a check word for word.
  @Test func everyOtherCommandIsRunByTheChecks() throws {
    let checks = try ["run", "package-test"].flatMap {
      try String(contentsOf: Self.root.appending(path: ".ci/\($0)"), encoding: .utf8)
        .components(separatedBy: "\n")
    }
    let others = try Self.commands().filter { !$0.hasPrefix("unknot") }
    #expect(others.count > 3)
    for line in others {
      let command = line.components(separatedBy: "    #")[0]
      #expect(checks.contains { $0.contains(command) }, "no check runs: \(command)")
    }
  }
}
