import Foundation
import PseudoTerminal
import Rehearsing
import Testing

@testable import DiaryStorage

/// The diary from the command line.
@Suite struct DiaryCommandTests {
  private let folder: URL
  private var home: [String: String] {
    [
      "XDG_DATA_HOME": folder.path, "TZ": "Europe/Berlin", "UNKNOT_NOW": "2026-11-21T14:05",
    ]
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func run(
    _ line: String, input: String = "", _ changes: [String: String] = [:]
  ) throws -> (output: String, errors: String, status: Int32) {
    let words = line.split(separator: " ").map { $0.replacingOccurrences(of: "_", with: " ") }
    return try Program.withoutTerminal(words, input: input, home.merging(changes) { $1 })
  }

  private func episodes() throws -> [[String: Any]] {
    let output = try run("diary --json --limit 1000").output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return try #require(object?["episodes"] as? [[String: Any]])
  }

  @Test func anEpisodeIsWrittenAndSaidBackInFull() throws {
    let logged = try run(
      "log --kind cramp --site calf --side left --intensity 7 --duration 3m --at 02:40")
    #expect(logged.status == 0 && logged.errors.isEmpty)
    #expect(logged.output == "Kept: Sat 21 Nov 2026, 02:40 cramp, left calf, 3 min, 7 of 10.\n")
    let episode = try #require(try episodes().first)
    #expect(episode["began"] as? String == "2026-11-21T02:40:00+01:00")
    #expect(episode["night"] as? String == "2026-11-20", "it counts with the evening before")
    #expect(episode["seconds"] as? Int == 180 && episode["intensity"] as? Int == 7)
    #expect(episode["side"] as? String == "left" && episode["isOpen"] as? Bool == false)
  }

  /// The command and the screens write the same rows.
  @Test func theSameThroughTheScreens() throws {
    let logged = try run(
      "log --kind cramp --site calf --side left --intensity 7 --duration 3m --at 02:40 "
        + "--woke --tactic stretch heat --helped some --note kept")
    #expect(logged.status == 0)
    var rehearsal = try Rehearsal(minute: 14 * 60 + 5)
    rehearsal.press("7 1 1 Enter 1 Enter 1 Enter")
    rehearsal.type("02:40")
    rehearsal.press("Enter")
    rehearsal.type("3m")
    rehearsal.press("Enter 7 Enter 1 Enter Enter 1 3 Enter 2 Enter Enter Enter")
    rehearsal.type("kept")
    rehearsal.press("Ctrl-S")
    let store = DiaryStore(path: folder.appending(path: "unknot/diary.sqlite").path)
    let rows = try store.dump()
    #expect(rows.count == 1)
    #expect(try rehearsal.diary.dump() == rows)
  }

  @Test func everyFieldHasItsOption() throws {
    let all =
      "log --kind back-spasm --site low_back --setting after-exercise --woke --tactic heat walk "
      + "--helped some --sore 1-to-2-days --sign numb-or-tingling --at last_night_2am --json"
    let logged = try run(all)
    #expect(logged.status == 0, "\(logged.errors)")
    for part in [
      "\"kind\" : \"back spasm\"", "\"site\" : \"low back\"", "\"setting\" : \"after exercise\"",
      "\"wokeMe\" : true", "\"helped\" : \"some\"", "\"sore\" : \"1 to 2 days\"",
      "\"numb or tingling\"", "\"began\" : \"2026-11-21T02:00:00+01:00\"",
    ] {
      #expect(logged.output.contains(part), "\(part)")
    }
  }

  @Test func aNoteComesFromStandardInputAsItIs() throws {
    let note = "first line\nsecond \u{1B}[2J \u{202E} \u{1F44D} \"quoted\""
    #expect(try run("log --kind twitch --site eyelid --note -", input: note).status == 0)
    #expect(try episodes().first?["note"] as? String == note)
    let shown = try run("diary").output
    #expect(!shown.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test func nowAndDescribedLater() throws {
    #expect(
      try run("log start --kind cramp --site calf --at 13:50").output.contains("still going on"))
    let ended = try run("log stop")
    #expect(ended.output == "Kept: Sat 21 Nov 2026, 13:50 cramp, calf, 15 min.\n")
    let nothing = try run("log stop")
    #expect(nothing.status == 1 && nothing.errors.contains("nothing was begun"))
  }

  @Test func aDayIsCheckedInAndChanged() throws {
    #expect(
      try run("checkin --yes caffeine poor_sleep --no alcohol").output
        == "Kept: Sat 21 Nov 2026, check-in: much caffeine, poor sleep, 1 no.\n")
    let json = try run("checkin --yes my_own_thing --json").output
    #expect(json.contains("\"my own thing\" : true") && json.contains("\"alcohol\" : false"))
    #expect(try run("checkin --no caffeine").status == 0)
    let wrong = try run("checkin --yes caffeine --no caffeine")
    #expect(wrong.status == 64 && wrong.errors.contains("is both yes and no"))
    #expect(try run("checkin").status == 64)
  }

  @Test func patternsSayWhatTheScreensSayAndMore() throws {
    #expect(try run("patterns").output.contains("Nothing is here yet."))
    _ = try run("log --kind cramp --site calf --side left --duration 3m --woke --at 02:40")
    _ = try run("log --kind twitch --site eyelid --at 13:00")
    _ = try run("checkin --yes caffeine --no alcohol")
    let said = try run("patterns")
    #expect(said.status == 0 && said.errors.isEmpty)
    for line in [
      "Too early to compare days. Keep writing.", "Calendar", "02:00: 1", "calf: 1",
      "15 Nov: 2 on 2 nights", "Much caffeine: 1 of 1 days with, 0 of 0 without.",
      "Triggers travel together, such as late coffee and a short night.",
    ] {
      #expect(said.output.components(separatedBy: "\n").contains(line), "\(line)")
    }
    let twitches = try run("patterns --kind twitch --ascii").output
    #expect(twitches.contains("Only these count here: twitch.") && !twitches.contains("calf"))
    #expect(twitches.utf8.allSatisfy { $0 < 0x80 })

    let json = Data(try run("patterns --json").output.utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(object["version"] as? Int == 1 && object["days"] as? Int == 1)
    #expect(object["episodes"] as? Int == 2 && object["nightsWithEpisodes"] as? Int == 2)
    #expect((object["hours"] as? [Int])?[2] == 1 && (object["weeks"] as? [Any])?.count == 26)
    let nights = try #require(object["nights"] as? [[String: Any]])
    #expect(nights.compactMap { $0["night"] as? String } == ["2026-11-20", "2026-11-21"])
    let sites = try #require(object["sites"] as? [[String: Any]])
    #expect(sites.first?["site"] as? String == "calf")
    #expect(sites.first?["sides"] as? [String: Int] == ["left": 1])
    let trigger = try #require((object["triggers"] as? [[String: Any]])?.first)
    #expect(trigger["label"] as? String == "too early" && trigger["withoutDays"] as? Int == 1)
  }

  @Test(arguments: [
    ("log --kind cramp", "--site"), ("log --site calf", "--kind"),
    ("log --kind crampp --site calf", "crampp"),
    ("log --kind cramp --site calf --intensity 11", "goes from 0 to 10"),
    ("log --kind cramp --site calf --duration soon", "is no length"),
    ("log --kind cramp --site calf --at tomorrow", "20 min ago"),
    ("log --kind cramp --site calf --at 2026-12-24T10:00", "future"),
  ]) func whatIsWrongIsSaidAndNothingIsWritten(_ line: String, _ sentence: String) throws {
    let wrong = try run(line)
    #expect(wrong.status == 64 && wrong.errors.contains(sentence), "\(wrong.errors)")
    #expect(try episodes().isEmpty)
  }

  @Test func whereThereIsNoDiaryTheCommandSaysWhy() throws {
    let nowhere = try run(
      "log --kind cramp --site calf", ["XDG_DATA_HOME": "", "HOME": ""])
    #expect(nowhere.status == 73 && nowhere.errors.contains("There is no HOME"))
    let path = folder.appending(path: "unknot/diary.sqlite")
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    let inTheWay = try run("diary")
    #expect(inTheWay.status == 65 && inTheWay.errors.contains("is not a file"))
    // And the guide itself still works.
    #expect(try run("--plain", input: "q\n").status == 0)
  }

  @Test func fiftyAtOnceAreFiftyEntries() throws {
    let writers = try (1...50).map { number in
      try Program.start(
        ["log", "--kind", "cramp", "--site", "calf", "--note", "\(number)"], home)
    }
    for writer in writers { #expect(try writer.waitForEnd().status == 0) }
    let notes = try episodes().compactMap { $0["note"] as? String }
    #expect(notes.count == 50 && Set(notes).count == 50)
  }
}
