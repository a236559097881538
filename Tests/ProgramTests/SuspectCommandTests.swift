import Foundation
import Rehearsing
import Testing

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
        + "It counts from tonight. Naming another one starts anew.\n")
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
