import Content
import Diary
import DiaryStorage
import Foundation
import Rehearsing
import Testing

/// `unknot remind`, as somebody types it.
@Suite struct RemindCommandTests {
  private let home = TemporaryFolder()

  private func run(
    _ arguments: String..., zone: String = "Europe/Berlin", at now: String = "2026-11-22T20:10"
  ) throws -> (output: String, errors: String, status: Int32) {
    try Program.withoutTerminal(
      arguments, ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": now, "TZ": zone])
  }

  @Test func theFilesAreTheseOnes() throws {
    let evening = try run("remind", "bedtime")
    #expect(evening.status == 0)
    #expect(
      evening.errors
        == "unknot: Evening routine: each evening at 21:30, from Sun 22 Nov 2026 to Sat 2 Jan 2027.\n"
    )
    let visit = try run(
      "remind", "appointment", "--at", "4 Dec 2026 10:20", "--title", "Dr Ä; room 3, 2nd floor")
    #expect(visit.errors == "unknot: Dr Ä; room 3, 2nd floor: Fri 4 Dec 2026, 10:20.\n")
    func lines(_ text: String) -> String { text.replacing("\r\n", with: "\n") }
    #expect(evening.output.hasSuffix("END:VCALENDAR\r\n"))
    let help = try ["", "bedtime", "check", "appointment"].map { name in
      Snapshot.Part(
        "remind \(name)",
        try Program.withoutTerminal(["remind"] + (name.isEmpty ? [] : [name]) + ["--help"]).output)
    }
    let snapshot = Snapshot(
      "command.remind",
      help + [
        .init("each evening", lines(evening.output)), .init("a visit", lines(visit.output)),
      ])
    let difference = snapshot.difference(suite: Self.self)
    #expect(difference == nil, "\(difference ?? "")")
    // The same again is the same, and later it takes the place of this one.
    #expect(try run("remind", "bedtime").output == evening.output)
    let later = try run("remind", "bedtime", "--at", "22:00", at: "2026-11-23T08:00").output
    #expect(later.contains("UID:evening-routine@unknot\r\n") && later != evening.output)
  }

  @Test func whenTheTimeHasPassedItBeginsTomorrow() throws {
    for (time, start) in [
      ("20:09", "20261123T200900"), ("20:10", "20261123T201000"), ("20:11", "20261122T201100"),
    ] {
      let found = try run("remind", "bedtime", "--at", time, "--weeks", "2").output
      #expect(found.contains("DTSTART;TZID=Europe/Berlin:\(start)\r\n"), "\(time)")
      #expect(found.contains("COUNT=14\r\n"))
    }
  }

  /// A zone that is described and has no name, and one that is a path.
  @Test func everyZoneIsWritten() throws {
    for (zone, name) in [
      ("CET-1CEST,M3.5.0,M10.5.0/3", "unknot/"), (":America/New_York", "America/New_York"),
      ("/usr/share/zoneinfo/Australia/Lord_Howe", "Australia/Lord_Howe"), ("UTC", "UTC"),
      ("nonsense", "unknot/"),
    ] {
      let output = try run("remind", "bedtime", zone: zone).output
      #expect(output.contains("TZID:\(name)"), "\(zone): \(output)")
    }
  }

  @Test func whatIsOverOrUnclearIsRefused() throws {
    for (arguments, sentence) in [
      (["appointment", "--at", "yesterday 10:20"], "lies in the past"),
      (["appointment", "--at", "soon"], "is not a time: write it like \"tomorrow 10:20\""),
      (["appointment"], "Missing expected argument '--at"),
      (["bedtime", "--at", "9:30"], "can be \"9:30am\" or \"21:30\""),
      (["bedtime", "--weeks", "0"], "--weeks goes from 1 to 52"),
      (["bedtime", "--title", String(repeating: "x", count: 61)], "No more than 60"),
    ] {
      let found = try Program.withoutTerminal(
        ["remind"] + arguments, ["UNKNOT_NOW": "2026-11-22T20:10"])
      #expect(found.status == 64 && found.output.isEmpty, "\(arguments)")
      #expect(found.errors.contains(sentence), "\(found.errors)")
    }
  }

  /// The checklist comes back on the day that its result names.
  @Test func theDayOfTheChecklistIsThatOfItsResult() throws {
    let none = try run("remind", "check")
    #expect(none.status == 1 && none.output.isEmpty)
    #expect(none.errors.contains("There is no answered checklist"))
    let store = DiaryStore(path: home.path + "/unknot/diary.sqlite")
    func save(_ tier: Tier?, _ answers: [String: Answer] = [:]) throws {
      let at = Timestamp(seconds: 1_795_338_000, offset: 3600)
      try store.add(.check(CheckResult(at: at, answers: answers, tier: tier)), at: at)
    }
    try save(nil)
    #expect(try run("remind", "check").status == 1)
    // Nothing was found: the checklist itself names the day.
    try save(.selfCare)
    let calm = try run("remind", "check")
    #expect(calm.status == 0 && calm.output.contains("UID:review@unknot\r\n"))
    #expect(calm.output.contains("DTSTART;TZID=Europe/Berlin:20261206T180000\r\n"), "\(calm)")
    // Something was: then it holds for a week.
    try save(.soon, ["B1": .yes])
    let found = try run("remind", "check", "--title", "Legs")
    #expect(found.output.contains("SUMMARY:Legs\r\n"))
    #expect(found.output.contains("DTSTART;TZID=Europe/Berlin:20261129T180000\r\n"), "\(found)")
    let late = try run("remind", "check", at: "2026-11-29T18:00")
    #expect(late.status == 1 && late.errors.contains("again on Sun 29 Nov 2026"))
  }

  @Test func aFileIsWrittenForThisPersonOnly() throws {
    let folder = try TemporaryFolder.lasting()
    let file = folder.appending(path: "evening.ics")
    #expect(try run("remind", "bedtime", "--output", file.path).output.isEmpty)
    #expect(try String(contentsOf: file, encoding: .utf8) == run("remind", "bedtime").output)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try run("remind", "bedtime", "--output", file.path).status == 73)
    #expect(try run("remind", "bedtime", "--output", file.path, "--force").status == 0)
  }
}
