import Diary
import Foundation
import Glibc
import Rehearsing
import Testing

/// `unknot export`, `import` and `sync`, as somebody types them.
@Suite struct ExportCommandTests {
  private let home = TemporaryFolder()
  private typealias End = (output: String, errors: String, status: Int32)

  init() throws {
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
  }

  /// The program on one of several machines.
  private func run(
    _ arguments: String..., on machine: String = "one", input: String = "",
    at time: String = "2026-11-22T20:10", by starter: [String] = [Program.path]
  ) throws -> End {
    try Program.withoutTerminal(
      arguments, input: input,
      [
        "XDG_DATA_HOME": "\(home.path)/\(machine)",
        "XDG_STATE_HOME": "\(home.path)/\(machine)-state",
        "UNKNOT_NOW": time,
      ], by: starter)
  }

  private func path(_ name: String) -> String { "\(home.path)/\(name)" }

  private func text(_ name: String) -> String? {
    try? String(contentsOfFile: path(name), encoding: .utf8)
  }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    return stat(path(name), &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  /// A diary with an episode, a check-in and a note that is hard to write.
  private func fill(_ machine: String = "one") throws {
    let note = "a, \"b\"\u{1B}[2J\nthe end;"
    _ = try run(
      "log", "--kind", "cramp", "--site", "calf", "--duration", "3m", "--note", note, on: machine)
    _ = try run("checkin", "--yes", "caffeine", "--no", "stress", on: machine)
  }

  @Test func theHelpIsThisOne() throws {
    let parts = try ["export", "import", "sync"].map { name in
      Snapshot.Part("unknot \(name) --help", try run(name, "--help").output)
    }
    let difference = Snapshot("command.export", parts).difference(suite: Self.self)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func whatGoesOutComesBack() throws {
    try fill()
    let json = try run("export")
    #expect(json.status == 0 && json.errors.isEmpty)
    #expect(!json.output.contains("\u{1B}"))
    for (format, place) in [("json", "a.json"), ("jsonl", "a.jsonl"), ("csv", "tables")] {
      let written = try run("export", "--format", format, "--output", path(place))
      #expect(written == ("", "", 0))
      let trial = try run("import", "--dry-run", path(place), on: format)
      #expect(trial.output.hasPrefix("Nothing was changed. It would be: 2 new"))
      let first = try run("import", path(place), on: format)
      #expect(first.output == "2 new, 0 changed, 0 deleted, 0 unchanged.\n")
      let second = try run("import", path(place), on: format)
      #expect(second.output == "Everything in it was in the diary already.\n")
      #expect(try run("export", on: format).output == json.output)
    }
    #expect(try run("import", "-", on: "pipe", input: json.output).status == 0)
    #expect(try run("export", on: "pipe").output == json.output)
  }

  @Test func onlyThisPersonCanReadAFileAndNoneIsOverwritten() throws {
    try fill()
    umask(0)
    defer { umask(0o022) }
    for (format, place) in [("json", "a.json"), ("csv", "tables")] {
      #expect(try run("export", "--format", format, "-o", path(place)).status == 0)
      let files = format == "csv" ? ["tables/episodes.csv", "tables/deletions.csv"] : [place]
      for file in files { #expect(mode(file) == 0o600, "\(file)") }
      let before = files.map(text)
      let again = try run("export", "--format", format, "-o", path(place))
      #expect(again.status == 73 && again.errors.contains("already there; --force overwrites it."))
      _ = try run("log", "--kind", "twitch", "--site", "eyelid")
      #expect(try run("export", "--format", format, "-o", path(place)).status == 73)
      #expect(files.map(text) == before)
      #expect(try run("export", "--format", format, "-o", path(place), "--force").status == 0)
      #expect(text(files[0]) != before[0])
    }
    #expect(mode("tables") == 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(Set(names) == ["one", "a.json", "tables"], "nothing is left over")
    #expect(try run("export", "-o", path("nowhere/a.json")).status == 73)
    #expect(try run("export", "-o", path("tables")).status == 73)
  }

  @Test func whatIsWrongIsSaid() throws {
    let noFolder = try run("export", "--format", "csv")
    #expect(
      noFolder.status == 64 && noFolder.errors.contains("name a folder for them with --output"))
    let nothing = try run("import", path("none.json"))
    #expect(nothing.status == 66 && nothing.errors.hasSuffix("No such file or directory.\n"))
    try FileManager.default.createDirectory(
      atPath: path("empty"), withIntermediateDirectories: true)
    #expect(try run("import", path("empty")).status == 66)
    #expect(try run("sync", path("none")).status == 66)
    #expect(try run("import", "-", input: "{}").status == 65)
    #expect(
      try run("export").output.hasSuffix("\"entries\":[\n]}\n"), "an empty diary is a file too")
    #expect(!FileManager.default.fileExists(atPath: path("one/unknot/diary.sqlite")))
  }

  /// Somebody else's reader of CSV and of JSON.
  @Test(
    .enabled(
      "where Python and jq are", { FileManager.default.isExecutableFile(atPath: "/usr/bin/jq") }))
  func otherProgramsReadIt() throws {
    try fill()
    _ = try run("export", "-o", path("a.json"))
    _ = try run("export", "--format", "csv", "-o", path("tables"))
    let jq = try Program.withoutTerminal(
      ["-c", ".entries | map(.entry), (.[0].note | length)", path("a.json")], by: ["/usr/bin/jq"])
    #expect(jq.output == "[\"episode\",\"checkIn\"]\n19\n")
    let script =
      "import csv,sys; r=list(csv.DictReader(open(sys.argv[1],newline='',encoding='utf-8')));"
      + "print(len(r), repr(r[0]['note']), r[0]['seconds'])"
    let python = "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: python) else { return }
    let read = try Program.withoutTerminal(
      ["-c", script, path("tables/episodes.csv")], by: [python])
    #expect(read.output == "1 'a, \"b\"\\x1b[2J\\nthe end;' 180\n", "\(read)")
  }

  @Test func aFaultFarDownIsNamedAndNothingIsChanged() throws {
    try fill()
    let before = try run("export").output
    var lines = [#"{"format":"unknot diary","version":1}"#]
    for number in 0..<70_005 {
      let id = String(number + 0x1000_0000, radix: 16)
      let site = lines.count == 70_000 ? "knee" : "calf"
      lines.append(
        "{\"entry\":\"episode\",\"id\":\"\(id)-8d3e-4dc4-a179-fedc05302299\","
          + "\"written\":\"2026-11-22T08:00:00Z\",\"updated\":\"2026-11-22T08:00:00Z\","
          + "\"began\":\"2026-11-22T08:00:00Z\",\"kind\":\"cramp\",\"site\":\"\(site)\"}")
    }
    lines.append("{\"end\":70005}")
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path("a.jsonl")))
    let end = try run("import", path("a.jsonl"))
    #expect(end.status == 65)
    #expect(end.errors.contains("a.jsonl:70001:183: \"knee\" is not a valid \"site\"."))
    #expect(end.errors.hasSuffix("unknot: nothing was changed.\n"))
    #expect(try run("export").output == before)
  }

  /// A disk that has room for the diary, and for nothing that comes.
  @Test(arguments: ["export", "csv", "import", "sync"]) func aFullDiskLeavesWhatWasThere(
    _ what: String
  ) throws {
    let big = String(repeating: "long ", count: 10_000)
    for _ in 0..<12 {
      _ = try run("log", "--kind", "cramp", "--site", "calf", "--note", big, on: "other")
    }
    _ = try run("export", "-o", path("big.json"), on: "other")
    try fill("small")
    let before = try run("export", on: "small").output
    let disk = path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let arguments =
      switch what {
      case "export": ["export", "-o", "\(disk)/a.json"]
      case "csv": ["export", "--format", "csv", "-o", "\(disk)/tables"]
      case "import": ["import", path("big.json")]
      default: ["sync", disk]
      }
    // What is to be written comes from the diary with much in it, or goes into one on the small disk.
    let isImport = what == "import"
    let lines = """
      mount -t tmpfs -o size=300k tmpfs "$home"
      \(isImport ? "cp -r '\(path("small"))' \"$home/data\"" : ":")
      """
    guard let starter = try Starters.mounting(lines, disk) else { return }
    let after =
      isImport
      ? "\"$@\"; s=$?; shift $#; '\(Program.path)' export; exit $s"
      : "\"$@\"; s=$?; find '\(disk)' -type f; exit $s"
    let shell = Array(starter.dropLast()) + ["/bin/sh", "-c", after, "sh", Program.path]
    let end = try Program.withoutTerminal(
      arguments,
      [
        "XDG_DATA_HOME": isImport ? "\(disk)/data" : path("other"),
        "XDG_STATE_HOME": path("state"), "UNKNOT_NOW": "2026-11-22T20:10",
      ], by: shell)
    #expect(end.status == 74, "\(what): \(end)")
    if isImport {
      #expect(end.output == before)
      #expect(end.errors.contains("The disk is full"))
    } else {
      #expect(!end.output.contains(disk), "no half file is left: \(end.output)")
      #expect(end.errors.contains("No space left on device"))
    }
  }

  // MARK: Sync

  @Test func twoMachinesComeTogether() throws {
    try fill("one")
    _ = try run("log", "--kind", "twitch", "--site", "eyelid", on: "two")
    let folder = path("shared")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(
      try run("sync", folder, on: "one").output
        == "There is no other machine's diary in this folder yet. Run this on the other one too.\n")
    let two = try run("sync", folder, on: "two")
    #expect(two.output.hasSuffix(".jsonl: 2 new, 0 changed, 0 deleted, 0 unchanged.\n"))
    #expect(try run("sync", folder, on: "one").output.contains("1 new, 0 changed"))
    let (first, second) = (try run("export", on: "one"), try run("export", on: "two"))
    #expect(first.output == second.output && first.output.contains("eyelid"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files.count == 2 && files.allSatisfy { $0.hasPrefix("unknot-") })
    for file in files { #expect(mode("shared/\(file)") == 0o600) }
    #expect(mode("one-state/unknot/machine") == 0o600)
    // Nothing is written where nothing has changed: whatever carries the folder would carry it again.
    func written() throws -> [Date?] {
      try files.map {
        try FileManager.default.attributesOfItem(atPath: folder + "/" + $0)[.modificationDate]
          as? Date
      }
    }
    let before = try written()
    #expect(try run("sync", folder, on: "one").output.hasSuffix("in the diary already.\n"))
    #expect(try written() == before)
  }

  /// An id that is that of something else here is a fault like any other: with its place.
  @Test func anIdOfAnotherKindIsNamedWithItsPlace() throws {
    try fill()
    let entry = try #require(
      run("export", "--format", "jsonl").output.split(separator: "\n").dropFirst().first)
    let id = entry.split(separator: "\"")[7]
    let time = "2026-11-22T08:00:00+01:00"
    func medicine(_ id: some StringProtocol) -> String {
      #"{"entry":"medicine","id":"\#(id)","written":"\#(time)","updated":"\#(time)","name":"x"}"#
    }
    let lines = [medicine("144ac1b1-8d3e-4dc4-a179-fedc05302299"), " " + medicine(id), ""]
    let file = lines.joined(separator: "\n")
    let said = ": The id \(id) is that of another kind of entry in the diary"
    let piped = try run("import", "-", input: file)
    #expect(piped.status == 65 && piped.errors.hasPrefix("unknot: standard input:2:2\(said)"))
    #expect(piped.errors.hasSuffix("unknot: nothing was changed.\n"))
    let folder = path("tables")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "id,written,updated,name\n\(id),\(time),\(time),x\n".write(
      toFile: folder + "/medicines.csv", atomically: false, encoding: .utf8)
    let table = try run("import", folder)
    #expect(
      table.status == 65 && table.errors.hasPrefix("unknot: \(folder)/medicines.csv:2:1\(said)"))
  }

  @Test func aFileThatIsCutOrDamagedIsNamedAndLeftOut() throws {
    let folder = path("shared")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for machine in ["two", "three"] {
      try fill(machine)
      _ = try run("sync", folder, on: machine)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let whole = try #require(text("shared/\(names[0])"))
    try String(whole.dropLast(40)).write(
      toFile: "\(folder)/\(names[0])", atomically: false, encoding: .utf8)
    let cut = try run("sync", folder, on: "one")
    #expect(cut.status == 75)
    #expect(cut.errors.contains("\(names[0]) is incomplete, and was left out."))
    #expect(cut.output.contains("\(names[1]): "), "the other one was taken over")
    #expect(text("shared/\(names[0])") == String(whole.dropLast(40)), "and it stays as it is")
    try whole.replacingOccurrences(of: "caffeine", with: "alcohol").write(
      toFile: "\(folder)/\(names[0])", atomically: false, encoding: .utf8)
    let changed = try run("sync", folder, on: "one")
    #expect(changed.status == 65 && changed.errors.contains("The file was changed"))
    try whole.write(toFile: "\(folder)/\(names[0])", atomically: false, encoding: .utf8)
    #expect(try run("sync", folder, on: "one").status == 0)
    let lost = "unknot-00000000-0000-4000-8000-000000000000.jsonl"
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(lost)", withDestinationPath: "/nowhere/at/all")
    let unread = try run("sync", folder, on: "four")
    #expect(unread.status == 66)
    #expect(
      unread.errors
        == "unknot: \(lost) cannot be read: No such file or directory. It was left out.\n")
    #expect(unread.output.contains("\(names[0]): ") && unread.output.contains("\(names[1]): "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 5)
  }
}
