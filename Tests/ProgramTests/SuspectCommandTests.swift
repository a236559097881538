import Content
import Diary
import Foundation
import Rehearsing
import Testing

@testable import DiaryStorage

/// Naming the suspect, and what the patterns tell other programs.
@Suite struct SuspectCommandTests {
  private let home = TemporaryFolder()

  private func run(
    _ arguments: String..., on day: String = "2026-11-21"
  ) throws -> (output: String, errors: String, status: Int32) {
    try Program.withoutTerminal(
      arguments, ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "\(day)T21:00"])
  }

  private func patterns(_ more: String...) throws -> [String: Any] {
    let end = try Program.withoutTerminal(
      ["patterns", "--json"] + more,
      ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-25T21:00"])
    return try #require(
      try JSONSerialization.jsonObject(with: Data(end.output.utf8)) as? [String: Any])
  }

  @Test func itIsNamedShownAndTakenAway() throws {
    let none = try run("suspect")
    #expect(none.status == 0 && none.output == "You have named no suspect.\n")
    #expect(!FileManager.default.fileExists(atPath: home.path + "/unknot"), "nothing is made")
    let named = try run("suspect", "poor", "sleep")
    #expect(
      named.output
        == "Suspect: poor sleep, since the night of Sat 21 Nov 2026\n"
        + "It counts from tonight. Naming another one starts again.\n")
    #expect(try run("suspect", on: "2026-11-24").output.contains("Sat 21 Nov 2026"))
    #expect(
      try run("suspect", "poor sleep", on: "2026-11-24").output
        == "Suspect: poor sleep, since the night of Sat 21 Nov 2026\n", "nothing has changed")
    #expect(try run("suspect", "alcohol", on: "2026-11-24").output.contains("Tue 24 Nov 2026"))
    #expect(try run("suspect", "--none").output == none.output)
    #expect(try run("suspect", "--none").status == 0)
  }

  @Test func onlyWhatIsAnsweredCanBeSuspected() throws {
    _ = try run("checkin", "--new", "red wine")
    #expect(try run("suspect", "Red-Wine").output.contains("red wine"))
    let odd = try run("suspect", "the moon")
    #expect(odd.status == 64 && odd.errors.contains("\"the moon\" is none of your triggers"))
    let near = try run("suspect", "caffeina")
    #expect(near.status == 64 && near.errors.contains("did you mean"))
    #expect(try run("suspect", "caffeine", "--none").status == 64)
    #expect(try run("suspect").output.contains("red wine"), "nothing was changed")
  }

  private var diary: DiaryStore { DiaryStore(path: home.path + "/unknot/diary.sqlite") }
  private let now = Timestamp(seconds: 1_795_294_800, offset: 0)

  /// Fills the diary with check-ins up to yesterday, of which the first has these triggers.
  private func checkIn(_ triggers: [String: Bool], daysAgo days: Int) throws {
    let diary = diary
    for ago in 1...days {
      let checkIn = CheckIn(
        night: now.night.adding(days: -ago), triggers: ago == days ? triggers : ["stress": true])
      try diary.add(.checkIn(checkIn), at: now)
    }
  }

  @Test func whatIsNoNameIsRefused() throws {
    for name in ["", " ", "\u{1B}[2J", "moon", String(repeating: "x", count: 5000)] {
      let end = try run("suspect", name)
      #expect(end.status == 64 && end.output.isEmpty && end.errors.utf8.count < 400, "\(name)")
      #expect(!end.errors.contains("\u{1B}"))
    }
    #expect(!FileManager.default.fileExists(atPath: home.path + "/unknot"), "nothing is made")
  }

  /// There is one change to undo, and it is from the first evening.
  @Test func toNameItAgainChangesNothing() throws {
    _ = try run("suspect", "caffeine")
    let (before, changes) = (try diary.dump(), try diary.changes(limit: 9))
    #expect(changes.count == 1)
    for (day, name) in [("2026-11-21", "caffeine"), ("2026-11-28", "Much-Caffeine")] {
      let end = try run("suspect", name, on: day)
      #expect(end.status == 0 && end.output.contains("since the night of Sat 21 Nov 2026"))
    }
    #expect(try diary.dump() == before && diary.changes(limit: 9) == changes)
    #expect(try run("suspect", "the moon").status == 64 && diary.dump() == before)
  }

  /// Of two spellings in an old diary the suspect keeps its own, also when the other is used more.
  @Test func theSuspectStaysUnderItsSpelling() throws {
    try checkIn(["Late-Wine": true], daysAgo: 3)
    _ = try run("suspect", "late wine", on: "2026-11-21")
    for ahead in 0...1 {
      try diary.add(
        .checkIn(CheckIn(night: now.night.adding(days: ahead), triggers: ["late wine": true])),
        at: now)
    }
    #expect(
      try run("suspect", "late wine", on: "2026-11-24").output
        == "Suspect: Late-Wine, since the night of Sat 21 Nov 2026\n")
  }

  /// However long ago it was answered; and in the check-in it has the name that it had.
  @Test func whatWasEverAnsweredIsFound() throws {
    try checkIn(["Cre\u{300}me": true, "Green tea": false], daysAgo: 70)
    #expect(try run("suspect", "GREEN-tea").output.hasPrefix("Suspect: Green tea, since"))
    #expect(try run("checkin", "--new", "CRÈME", "--no", "green tea").status == 0)
    let saved = try #require(try diary.checkIn(on: now.night))
    guard case .checkIn(let checkIn) = saved.entry else { return }
    #expect(checkIn.triggers == ["Cre\u{300}me": true, "Green tea": false])
    #expect(
      checkIn.triggers.keys.contains { $0.unicodeScalars.contains("\u{300}") }, "byte by byte")
    let names = try #require(try patterns()["triggers"] as? [[String: Any]])
      .compactMap { $0["trigger"] as? String }
    #expect(Set(names) == ["stress", "Green tea", "Cre\u{300}me"])
    // Five of one's own are enough, whether they are new or come back.
    #expect(try run("checkin", "--new", "a1", "b2", "c3").status == 0)
    let other = try run("checkin", "--yes", "d4")
    #expect(other.status == 64 && other.errors.contains("--new adds one"))
  }

  @Test func aBusyDiaryIsSaid() throws {
    _ = try run("suspect", "caffeine")
    try diary.write { _ in
      #expect(try run("suspect").output.contains("caffeine"), "it can still be read")
      let end = try run("suspect", "alcohol")
      #expect(end.status == 75 && end.output.isEmpty && end.errors.contains("is busy"))
    }
    #expect(try run("suspect").output.contains("caffeine"), "nothing was changed")
  }

  /// The built program prints the schema without a diary, and what it prints else is as it says.
  @Test func theOutputIsAsTheSchemaSays() throws {
    let end = try run("patterns", "--schema")
    #expect(end.status == 0 && end.errors.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: home.path + "/unknot"))
    let schema = try JSONValue(json: end.output)
    #expect(schema["properties"]["version"]["const"] == .number(2))
    let validator = SchemaValidator(schema)
    for isFilled in [false, true] {
      if isFilled {
        try checkIn(["caffeine": true, "chess": false], daysAgo: 40)
        _ = try run("log", "--kind", "cramp", "--site", "calf", "--duration", "3m")
        _ = try run("suspect", "chess")
      }
      for kinds in [[], ["cramp", "back-spasm"], ["twitch"], ["not-sure"]] {
        let more = kinds.isEmpty ? [] : ["--kind"] + kinds
        let output = try Program.withoutTerminal(
          ["patterns", "--json"] + more, ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-25"])
        #expect(output.status == 0)
        #expect(validator.faults(in: try JSONValue(json: output.output)).isEmpty, "\(kinds)")
      }
    }
  }

  /// Every key is there in any diary, and null where there is nothing to say.
  @Test func thePatternsHaveAllTheirKeys() throws {
    let keys: Set = [
      "version", "kinds", "view", "firstNight", "completeNights", "look", "lookedUpTo", "nextLook",
      "views", "family", "suspect", "triggers", "days", "episodeDays", "episodes",
      "nightsWithEpisodes", "hours", "sites", "tactics", "lengths", "weeks", "nights",
    ]
    let empty = try patterns()
    #expect(Set(empty.keys) == keys && empty["version"] as? Int == 2)
    for key in ["firstNight", "lookedUpTo", "nextLook", "suspect", "lengths"] {
      #expect(empty[key] is NSNull, "\(key)")
    }
    #expect(empty["view"] as? String == "all" && empty["completeNights"] as? Int == 0)
    _ = try run("checkin", "--yes", "caffeine", "--no", "alcohol", on: "2026-11-23")
    _ = try run("suspect", "caffeine", on: "2026-11-23")
    _ = try run("log", "--kind", "cramp", "--site", "calf", on: "2026-11-25")
    let found = try patterns()
    #expect(Set(found.keys) == keys)
    #expect(found["firstNight"] as? String == "2026-11-23" && found["completeNights"] as? Int == 2)
    #expect(found["nextLook"] as? String == "2026-12-20" && found["look"] as? Int == 0)
    #expect(
      found["suspect"] as? [String: String] == ["trigger": "caffeine", "since": "2026-11-23"])
    #expect(found["episodes"] as? Int == 0, "tonight is not over")
    #expect(
      found["family"] as? [String: Int] == ["suspect": 0, "sameDay": 0, "dayAfter": 0])
    let lines = try #require(found["triggers"] as? [[String: Any]])
    #expect(lines.compactMap { $0["trigger"] as? String }.count == 4)
    for line in lines {
      #expect(line["p"] is NSNull && line["level"] is NSNull && line["difference"] is NSNull)
      #expect(line["label"] as? String == "too early")
      #expect(line["isSuspect"] as? Bool == (line["trigger"] as? String == "caffeine"))
    }
    let other = try patterns("--kind", "cramp")
    #expect(other["view"] is NSNull && other["family"] is NSNull)
    #expect((other["triggers"] as? [[String: Any]])?.allSatisfy { $0["label"] is NSNull } == true)
  }
}
