import Foundation
import Rehearsing
import Testing

/// What is too long for the diary is refused on the command line, before it is read to its end.
@Suite struct LimitCommandTests {
  private let folder = TemporaryFolder()
  private static let log = ["log", "--kind", "cramp", "--site", "calf", "--note"]
  private static let refusal =
    "unknot: No more than 64 kB of text fit in a note, which is about thirty pages.\n"

  private func run(
    _ arguments: [String], input: String = "", by starter: [String] = [Program.path]
  ) throws -> (output: String, errors: String, status: Int32) {
    try Program.withoutTerminal(
      arguments, input: input, ["XDG_DATA_HOME": folder.path, "UNKNOT_NOW": "2026-11-21T14:05"],
      by: starter)
  }

  private func isEmpty() -> Bool { !FileManager.default.fileExists(atPath: folder.path) }

  /// In a process that may not use more memory than the program needs anyway.
  @Test(arguments: ["/dev/zero", "/dev/urandom"]) func aNoteWithoutAnEndIsNotWaitedFor(
    _ source: String
  ) throws {
    let lines = "exec < \(source); ulimit -d 200000; set -- timeout 20 \"$@\""
    for command in [Self.log, ["log", "start", "--kind", "cramp", "--site", "calf", "--note"]] {
      let found = try run(command + ["-"], by: Starters.shell(lines))
      #expect(found.status == 65 && found.output.isEmpty && found.errors == Self.refusal)
    }
    #expect(isEmpty())
  }

  @Test func aNoteMayBeSoLongAndNoLonger() throws {
    let longest = String(repeating: "a b ", count: 16_384)
    #expect(try run(Self.log + ["-"], input: longest + "\n").status == 0)
    #expect(try run(["diary", "--json"]).output.contains("\"\(longest)\""))
    let more = try run(Self.log + ["-"], input: longest + "c\n")
    #expect(more.status == 65 && more.errors == Self.refusal)
    let argument = try run(Self.log + [String(repeating: "€", count: 22_000)])
    #expect(argument.status == 65 && argument.errors == Self.refusal)
  }

  @Test func aTriggerHasANameThatCanBeRead() throws {
    let names = [
      String(repeating: "n", count: 61), "a" + String(repeating: "\u{301}", count: 30_000),
    ]
    for name in names {
      for option in ["--new", "--yes", "--no", "--skip"] {
        let found = try run(["checkin", option, name])
        #expect(found.status == 64 && found.output.isEmpty)
        #expect(
          found.errors.contains("is not a name: 1 to 60 letters") && found.errors.utf8.count < 2000)
      }
    }
    #expect(isEmpty())
    #expect(try run(["checkin", "--new", String(repeating: "n", count: 60)]).status == 0)
  }
}
