import Content
import Diary
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
    folder = try TemporaryFolder.lasting()
  }

  private func run(
    _ line: String, input: String = "", _ changes: [String: String] = [:]
  ) throws -> (output: String, errors: String, status: Int32) {
    let words = line.split(separator: " ").map { $0.replacingOccurrences(of: "_", with: " ") }
    return try Program.withoutTerminal(words, input: input, home.merging(changes) { $1 })
  }

  private func episodes() throws -> [[String: Any]] {
    let output = try run("diary --json").output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return try #require(object?["episodes"] as? [[String: Any]])
  }

  @Test func anEpisodeIsWrittenAndSaidBackInFull() throws {
    let logged = try run(
      "log --kind cramp --site calf --side left --intensity 7 --duration 3m --at 02:40")
    #expect(logged.status == 0 && logged.errors.isEmpty)
    #expect(logged.output == "Saved: Sat 21 Nov 2026, 02:40 cramp, left calf, 3 min, 7 of 10.\n")
    let episode = try #require(try episodes().first)
    #expect(episode["began"] as? String == "2026-11-21T02:40:00+01:00")
    #expect(episode["night"] as? String == "2026-11-20", "it counts with the evening before")
    #expect(episode["seconds"] as? Int == 180 && episode["intensity"] as? Int == 7)
    #expect(episode["side"] as? String == "left" && episode["isOpen"] as? Bool == false)
  }

  /// The command and the screens write the same, but that a form remembers what it showed.
  @Test func theSameThroughTheScreens() throws {
    let logged = try run(
      "log --kind cramp --site calf --side left --intensity 7 --duration 3m --at 02:40 "
        + "--woke --tactic stretch heat --helped some --note kept")
    #expect(logged.status == 0)
    var rehearsal = try Rehearsal(minute: 14 * 60 + 5)
    try rehearsal.follow("7 1 [What: cramp] [Where: calf] [Side: left] [When]")
    rehearsal.type("02:40")
    try rehearsal.follow("[How long] 3 m [How bad] 7 [Woke me: yes] [I tried: stretch]")
    try rehearsal.follow("[I tried: heat] [It helped: a little] [Note]")
    rehearsal.type("kept")
    rehearsal.press("Ctrl-S")
    let store = DiaryStore(path: folder.appending(path: "unknot/diary.sqlite").path)
    guard case .episode(let written)? = try store.entry(.episode, 1) else {
      Issue.record("nothing was written")
      return
    }
    var filledIn = try #require(try rehearsal.episodes().first)
    #expect(
      filledIn.asked == [.setting, .disturbance, .helps, .sore, .signs] && written.asked.isEmpty)
    filledIn.asked = []
    #expect(filledIn == written)
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

  /// A sign is a reason to go through the checklist, which is said in one line: beside data it is a
  /// message.
  @Test func aSignPointsToTheChecklist() throws {
    let reason = "A sign like this is a reason to check: unknot check."
    let log = "log --kind cramp --site calf"
    #expect(try run(log + " --sign dark-pee").output.hasSuffix("\n" + reason + "\n"))
    let data = try run(log + " --sign weak --json")
    #expect(!data.output.contains("reason") && data.errors == "unknot: " + reason + "\n")
    let plain = try run(log)
    #expect(!(plain.output + plain.errors).contains("reason"))
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
    #expect(ended.output == "Saved: Sat 21 Nov 2026, 13:50 cramp, calf, 15 min.\n")
    let nothing = try run("log stop")
    #expect(nothing.status == 1 && nothing.errors.contains("nothing was begun"))
  }

  /// A clock that shows no seconds cannot tell which of the two was first.
  @Test func whatIsOverInTheSameSecondIsOver() throws {
    #expect(try run("log start --kind twitch --site eyelid --at 14:05").status == 0)
    let ended = try run("log stop --at 14:05 --json")
    #expect(ended.status == 0 && ended.output.contains("\"seconds\" : 0"), "\(ended.errors)")
    #expect(try run("log start --kind twitch --site eyelid --at 14:05").status == 0)
    let early = try run("log stop --at 14:04")
    #expect(early.status == 64 && early.output.isEmpty)
    #expect(
      early.errors == "unknot: that is before it began, Sat 21 Nov 2026, 14:05 twitch, eyelid, "
        + "still going on.\n")
  }

  @Test func aDayIsCheckedInAndChanged() throws {
    #expect(
      try run("checkin --yes caffeine poor_sleep --no alcohol").output
        == "Saved: Sat 21 Nov 2026, check-in: much caffeine, poor sleep, 1 no.\n")
    let json = try run("checkin --new my_own_thing --json").output
    #expect(json.contains("\"my own thing\" : true") && json.contains("\"alcohol\" : false"))
    #expect(try run("checkin --no caffeine").status == 0)
    let wrong = try run("checkin --yes caffeine --no caffeine")
    #expect(wrong.status == 64 && wrong.errors.contains("is both yes and no"))
    let nothing = try run("checkin")
    #expect(nothing.status == 64 && nothing.errors.contains("Name something: caffeine"))
    for errors in [wrong.errors, nothing.errors, try run("checkin --yes 1").errors] {
      #expect(errors.contains("Usage: unknot checkin"), "\(errors)")
    }
    let stop = try run("log stop --at soon").errors
    #expect(stop.contains("is not a time") && stop.contains("Usage: unknot log stop"), "\(stop)")
  }

  @Test func checkInsAtOnceLoseNoAnswer() throws {
    for round in 0..<3 {
      let day = "2026-11-\(10 + round)"
      let names = Array(CheckIn.usualTriggers.prefix(8))
      let programs = try names.map { name in
        try Program.start(["checkin", "--on", day, "--yes", name], home)
      }
      for program in programs {
        let ended = try program.waitForEnd()
        #expect(ended.status == 0 && ended.output.hasPrefix("Saved:"), "\(ended.errors)")
      }
      let again = try run("checkin --on \(day) --no period --json").output
      for name in names { #expect(again.contains("\"\(name)\" : true"), "\(name)") }
    }
  }

  /// Whatever is nearly a name changes nothing.
  @Test func namesOfTriggersAreFoundHoweverTheyAreWritten() throws {
    #expect(
      try run("checkin --yes Caffeine Poor-Sleep --no ALCOHOL much_caffein").errors
        == "unknot: \"much caffein\" is not in the list: did you mean \"much caffeine\"?\n")
    #expect(try run("diary").output.hasPrefix("The diary is empty."))
    #expect(
      try run("checkin --yes Caffeine Poor-Sleep --no ALCOHOL").output
        == "Saved: Sat 21 Nov 2026, check-in: much caffeine, poor sleep, 1 no.\n")
    let before = try run("diary --json").output
    for (line, said) in [
      (
        "checkin --yes cafeine",
        "unknot: \"cafeine\" is not in the list: did you mean \"caffeine\"?\n"
      ),
      ("checkin --no stres --yes alcohol", "did you mean \"stress\"?\n"),
      ("checkin --skip sleep", "did you mean \"poor sleep\"?\n"),
      ("checkin --yes coffee", "unknot: \"coffee\" is none of caffeine, alcohol,"),
      ("checkin --yes coffee", "stretch done; --new adds one of your own.\n"),
      (
        "checkin --yes caffeine --no Much-Caffeine",
        "\"caffeine\" is both yes and no; name it once.\n"
      ),
      ("checkin --new a1 b2 c3 d4 e5 f6", "Five of your own are enough."),
    ] {
      let refused = try run(line)
      #expect(refused.status == 64 && refused.output.isEmpty, "\(line)")
      #expect(refused.errors.contains(said), "\(refused.errors)")
      #expect(try run("diary --json").output == before, "\(line)")
    }
    // A new one has to be called that; then it is one of them.
    #expect(try run("checkin --new late_wine cafeine").status == 0)
    #expect(
      try run("checkin --no Late-Wine --new LateWine").errors.contains(
        "\"LateWine\" is both yes and no; name it once."))
    let added = try run("checkin --no Late-Wine --new Alcohol --json").output
    for part in ["\"late wine\" : false", "\"cafeine\" : true", "\"alcohol\" : true"] {
      #expect(added.contains(part), "\(added)")
    }
  }

  @Test func anotherDayIsCheckedInToo() throws {
    #expect(
      try run("checkin --on yesterday --yes stress").output
        == "Saved: Fri 20 Nov 2026, check-in: stress.\n")
    #expect(
      try run("checkin --on last_night --no alcohol").output.contains(
        "20 Nov 2026, check-in: stress, 1 no"))
    #expect(
      try run("checkin --on Fri_20_Nov --skip Alcohol").output.hasSuffix("check-in: stress.\n"))
    #expect(try run("checkin --on 2026-10-31 --yes period").output.contains("Sat 31 Oct 2026"))
    #expect(try run("checkin --on today --yes period").output.contains("Sat 21 Nov 2026"))
    for (day, said) in [
      ("tomorrow", "lies in the future"), ("2026-11-22", "lies in the future"),
      ("2026-10", "is not a day"),
      ("Mon_20_Nov", "did you mean \"fri 20 nov\"?"), ("yesterdy", "write it like \"yesterday\""),
    ] {
      let refused = try run("checkin --on \(day) --yes stress")
      #expect(refused.status == 64 && refused.errors.contains(said), "\(refused.errors)")
      #expect(refused.errors.contains("Usage: unknot checkin"), "\(refused.errors)")
    }
    // Before noon the day before still runs.
    let morning = ["UNKNOT_NOW": "2026-11-21T10:00"]
    let early = try run("checkin --on today --yes stress", morning)
    #expect(early.status == 64)
    #expect(early.errors.contains("The day of Sat 21 Nov 2026 begins at noon;"), "\(early.errors)")
    #expect(try run("checkin --on yesterday --no illness", morning).output.contains("Fri 20 Nov"))
    #expect(
      try run("checkin --skip illness", morning).output
        == "Saved: Fri 20 Nov 2026, check-in: stress.\n")
  }

  @Test func anAnswerGoesBackToSkipped() throws {
    let nothing = try run("checkin --skip stress")
    #expect(
      nothing.status == 1 && nothing.errors == "unknot: nothing is answered for Sat 21 Nov 2026.\n")
    _ = try run("checkin --yes stress --no alcohol")
    #expect(
      try run("checkin --skip stress illness --json").output.contains("\"alcohol\" : false"))
    #expect(try run("checkin --skip alcohol").output.contains("nothing answered"))
    let both = try run("checkin --skip stress --yes Stress")
    #expect(both.status == 64 && both.errors.contains("is both yes and skipped; name it once."))
  }

  @Test func wordsAreFoundInAnyCaseAndByOtherWords() throws {
    let logged = try run(
      "log --kind CRAMP --site Hamstring --side LEFT --setting asleep --tactic Ice --helped a_little "
        + "--sign weakness")
    #expect(
      logged.output
        == "Saved: Sat 21 Nov 2026, 14:05 cramp, left back of thigh, in bed, cold helped a little, weak.\n"
        + "A sign like this is a reason to check: unknot check.\n")
    #expect(try run("diary --kind Cramp --site hamstrings").output.contains("left back of thigh"))
    #expect(try run("patterns --kind Twitching").status == 0)
    #expect(try run("diary --site leg").errors.contains("Usage: unknot diary"))
  }

  @Test func aLengthMayBeNone() throws {
    let off = try run("log --kind twitch --site eyelid --duration on_and_off --note lid")
    #expect(
      off.output
        == "Saved: Sat 21 Nov 2026, 14:05 twitch, eyelid.\n\"on and off\" goes into the note.\n")
    let episode = try #require(try episodes().first)
    #expect(episode["note"] as? String == "lid (on and off)" && episode["isOpen"] as? Bool == false)
    #expect(episode["seconds"] is NSNull || episode["seconds"] == nil)
    #expect(
      try run("log --kind twitch --site eyelid --duration still").output.contains("still going on"))
    #expect(try run("log stop").status == 0)
  }

  /// How clocks are written is up to the locale for times.
  @Test func whereTheClockHasTwelveHoursTheEveningIsAsked() throws {
    let evening = ["UNKNOT_NOW": "2026-11-21T21:00"]
    func log(_ time: String, _ locale: [String: String]) throws -> (output: String, errors: String)
    {
      let logged = try run(
        "log --kind cramp --site calf --at \(time)", evening.merging(locale) { $1 })
      return (logged.output, logged.errors)
    }
    for locale in [["LC_ALL": "en_US.UTF-8"], ["LC_ALL": "", "LC_TIME": "en_AU", "LANG": "en_GB"]] {
      let asked = try log("8:15", locale)
      #expect(
        asked.errors.contains("\"8:15\" can be \"8:15am\" or \"20:15\": write the one you mean."))
      #expect(asked.output.isEmpty)
      #expect(try log("8:15pm", locale).output.contains("20:15 cramp"))
      #expect(try log("08:15", locale).output.contains("08:15 cramp"))
    }
    for locale in ["en_GB.UTF-8", "en_IE", "C", "POSIX"] {
      #expect(try log("8:15", ["LC_ALL": locale]).output.contains("08:15 cramp"), "\(locale)")
    }
  }

  @Test func patternsSayWhatTheScreensSayAndMore() throws {
    #expect(try run("patterns").output.contains("Nothing is here yet."))
    _ = try run("log --kind cramp --site calf --side left --duration 3m --woke --at 02:40")
    _ = try run("log --kind twitch --site eyelid --at 2026-11-20_13:00")
    // In the morning, for the night that is over by now.
    let morning = ["UNKNOT_NOW": "2026-11-21T10:00"]
    _ = try run("checkin --yes caffeine --no alcohol", morning)
    #expect(
      try run("patterns", morning).output.contains(
        "What happens tonight counts once the night is over, at noon."))
    let said = try run("patterns")
    #expect(said.status == 0 && said.errors.isEmpty)
    for line in [
      "Too early to compare days. Keep writing.",
      "First comparison after the night of Thu 17 Dec 2026.", "Calendar",
      "By the hour: 13:00 1; 02:00 1; none in the others.", "calf: 1",
      "14 Nov: 2 on 1 night", "Much caffeine: 1 of 1 days with, 0 of 0 without.",
      "Triggers come together, such as late coffee and a short night.",
    ] {
      #expect(said.output.components(separatedBy: "\n").contains(line), "\(line)")
    }
    let twitches = try run("patterns --kind twitch --ascii").output
    #expect(twitches.contains("Only these count here: twitch.") && !twitches.contains("calf"))
    #expect(twitches.utf8.allSatisfy { $0 < 0x80 })
    // Of kinds that are compared with nothing there are counts only.
    let cramps = try run("patterns --kind cramp").output
    #expect(cramps.contains("Much caffeine: 1 of 1 days with, 0 of 0 without."))
    #expect(!cramps.contains("Too early") && !cramps.contains("omparison after the night"))

    let json = Data(try run("patterns --json").output.utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(object["version"] as? Int == 2 && object["days"] as? Int == 1)
    #expect(object["episodes"] as? Int == 2 && object["nightsWithEpisodes"] as? Int == 1)
    #expect((object["hours"] as? [Int])?[2] == 1 && (object["weeks"] as? [Any])?.count == 26)
    let nights = try #require(object["nights"] as? [[String: Any]])
    #expect(nights.compactMap { $0["night"] as? String } == ["2026-11-20"])
    let sites = try #require(object["sites"] as? [[String: Any]])
    #expect(sites.first?["site"] as? String == "calf")
    #expect(sites.first?["sides"] as? [String: Int] == ["left": 1])
    let trigger = try #require((object["triggers"] as? [[String: Any]])?.first)
    #expect(trigger["label"] as? String == "too early" && trigger["withoutDays"] as? Int == 1)
  }

  /// Everything comes out, unless somebody asks for less.
  @Test func asJSONTheDiaryIsWhole() throws {
    let store = DiaryStore(path: folder.appending(path: "unknot/diary.sqlite").path)
    let now = Timestamp(seconds: 1_795_266_300, offset: 3600)
    for minute in 0..<60 {
      let began = Timestamp(seconds: now.seconds - minute * 86_400, offset: 3600)
      try store.add(.episode(Episode(began: began, kind: .cramp, site: .calf)), at: now)
    }
    var old = Medicine(name: "old", started: PartialDate(now.night.adding(days: -90)))
    old.ended = PartialDate(now.night.adding(days: -30))
    try store.add(.medicine(old), at: now)
    let current = Medicine(
      name: "new", started: PartialDate(CalendarDate(year: 2026, month: 3, day: 14)))
    try store.add(.medicine(current), at: now)
    try store.add(.run(RoutineRun(at: now, routine: "calf-towel", isWhole: true)), at: now)
    for days in [40, 2] {
      let at = Timestamp(seconds: now.seconds - days * 86_400, offset: 3600)
      try store.add(.dismissal(Dismissal(reminder: .signs, at: at)), at: now)
    }
    func counts(_ options: String) throws -> [String: Int] {
      let json = Data(try run("diary --json \(options)").output.utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
      return object.mapValues { ($0 as? [Any])?.count ?? ($0 as? Int) ?? -1 }
        .filter { $0.value > 0 && $0.key != "version" }
    }
    #expect(try counts("") == ["episodes": 60, "medicines": 2, "runs": 1, "dismissals": 2])
    #expect(
      try counts("--limit 11")
        == ["episodes": 10, "medicines": 2, "runs": 1, "dismissals": 2, "omitted": 50])
    #expect(
      try counts("--nights 7") == ["episodes": 7, "medicines": 1, "runs": 1, "dismissals": 1])
    #expect(try counts("--kind cramp --nights 7") == ["episodes": 7])
    let json = try run("diary --json").output
    #expect(json.contains("\"started\" : \"2026-03-14\"") && json.contains("\"name\" : \"old\""))
  }

  @Test func theListSaysHowMuchOfItIsShown() throws {
    let store = DiaryStore(path: folder.appending(path: "unknot/diary.sqlite").path)
    let now = Timestamp(seconds: 1_795_266_300, offset: 3600)
    for second in 0..<52 {
      let began = Timestamp(seconds: now.seconds - second, offset: 3600)
      try store.add(.episode(Episode(began: began, kind: .cramp, site: .calf)), at: now)
    }
    func lines(_ options: String) throws -> [String] {
      try run("diary \(options)").output.split(separator: "\n").map(String.init)
    }
    #expect(try lines("").count == 51)
    #expect(try lines("").last == "And 2 more; --limit 52 prints all.")
    #expect(try lines("--limit 52").last == "Sat 21 Nov 2026, 14:04 cramp, calf")
    #expect(try lines("--limit 1 --kind cramp").last == "And 51 more; --limit 52 prints all.")
    for limit in ["0", "-3"] {
      let wrong = try run("diary --limit=\(limit)")
      #expect(wrong.status == 64 && wrong.output.isEmpty)
      #expect(wrong.errors.contains("--limit is at least 1, not \(limit)."))
      #expect(wrong.errors.contains("Usage: unknot diary"))
    }
  }

  /// The locale need not be installed; its name says what the terminal takes.
  @Test func theCodesetInTheNameOfALocaleIsBelieved() throws {
    _ = try run("checkin --new thé --on 2026-11-20")
    let unicode = try run("patterns").output
    #expect(!unicode.utf8.allSatisfy { $0 < 0x80 })
    for (locale, isUnicode) in [
      ("xx_YY.UTF-8", true), ("xx_YY.utf8@mine", true), ("xx_YY", false), ("POSIX", false),
    ] {
      let output = try run("patterns", ["LC_ALL": locale]).output
      #expect((output == unicode) == isUnicode, "\(locale)")
      #expect(output.utf8.allSatisfy { $0 < 0x80 } != isUnicode, "\(locale)")
    }
  }

  @Test(arguments: [
    ("log --kind cramp", "--site"), ("log --site calf", "--kind"),
    ("log --kind crampp --site calf", "--kind: \"crampp\" is not in the list: did you mean cramp?"),
    ("log --kind cramp --site caff", "--site: \"caff\" is not in the list: did you mean calf?"),
    ("log --kind cramp --site thigh", "\"thigh\" can be back-of-thigh or front-of-thigh"),
    ("log --kind cramp --site back", "\"back\" can be back-of-thigh or low-back"),
    ("log --kind cramp --site knee", "\"knee\" is none of calf, shin, foot-or-toes"),
    ("log --kind cramp --site calf --tactic stretch heta", "--tactic: \"heta\" is not in the list"),
    ("log --kind cramp --site calf --sign swolen", "--sign: \"swolen\" is not in the list"),
    ("log --kind cramp --site calf --duration 11", "needs a unit: write \"11 min\" or \"11 s\"."),
    ("log --kind cramp --site calf --at half_past_1", "can be \"1:30am\" or \"13:30\""),
    ("log --kind cramp --site calf --at 3.10", "is not a time: write it like \"3:10\"."),
    ("log --kind cramp --site calf --intensity 11", "goes from 0 to 10"),
    ("log --kind cramp --site calf --duration soon", "is not a length of time"),
    ("log --kind cramp --site calf --at tomorrow", "lies in the future"),
    ("log --kind cramp --site calf --at later", "20 min ago"),
    ("log --kind cramp --site calf --at 2026-12-24T10:00", "future"),
  ]) func whatIsWrongIsSaidAndNothingIsWritten(_ line: String, _ sentence: String) throws {
    let wrong = try run(line)
    #expect(wrong.status == 64 && wrong.errors.contains(sentence), "\(wrong.errors)")
    #expect(wrong.errors.contains("Usage: unknot log add"), "\(wrong.errors)")
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
