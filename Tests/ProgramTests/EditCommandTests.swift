import Content
import Diary
import Foundation
import Rehearsing
import Testing

@testable import DiaryStorage

/// The commands that do what the screens of the diary do.
@Suite struct EditCommandTests {
  private let home = TemporaryFolder()

  @discardableResult
  private func run(
    _ arguments: String..., input: String = ""
  ) throws -> (output: String, errors: String, status: Int32) {
    try Program.withoutTerminal(
      arguments, input: input,
      ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-22T21:00"])
  }

  private var diary: DiaryStore { DiaryStore(path: home.path + "/unknot/diary.sqlite") }

  private func episode(_ number: Int64 = 1) throws -> Episode? {
    if case .episode(let episode)? = try diary.entry(.episode, number) { episode } else { nil }
  }

  // MARK: edit

  @Test func onlyWhatIsNamedChanges() throws {
    try run(
      "log", "--kind", "cramp", "--site", "calf", "--side", "left", "--duration", "3m", "--note",
      "ladder")
    let before = try #require(try episode())
    let end = try run("edit", "1", "--duration", "5m", "--helped", "yes")
    #expect(end.status == 0 && end.errors.isEmpty)
    #expect(end.output.hasPrefix("Saved: Sun 22 Nov 2026, 21:00 cramp, left calf, 5 min"))
    var expected = before
    expected.seconds = 300
    expected.helped = .yes
    #expect(try episode() == expected)
    try run("edit", "episode-1", "--clear", "note", "side", "--site", "Foot")
    expected.note = ""
    expected.side = nil
    expected.site = .foot
    #expect(try episode() == expected)
  }

  @Test func whatIsSaidOfTacticsGoesTogether() throws {
    try run("log", "--kind", "cramp", "--site", "calf", "--relief", "heat-yes")
    #expect(try episode()?.tactics == [.heat] && episode()?.helps.count == 1)
    try run("edit", "1", "--tactic", "walk", "walk")
    #expect(try episode()?.tactics == [.walk] && episode()?.helps.isEmpty == true)
    try run("edit", "1", "--relief", "walk-some")
    try run("edit", "1", "--clear", "tactic")
    #expect(try episode()?.helps.isEmpty == true)
    for relief in [["nothing-yes"], ["heat-yes", "heat-no"]] {
      let end = try Program.withoutTerminal(
        ["edit", "1", "--relief"] + relief, ["XDG_DATA_HOME": home.path])
      #expect(end.status == 64 && end.errors.contains("--relief "), "\(relief)")
    }
  }

  @Test func anEntryIsFoundByItsUUID() throws {
    try run("log", "--kind", "cramp", "--site", "calf")
    let uuid = try #require(try diary.identity(of: .episode, 1)?.uuid)
    #expect(try run("edit", uuid.uppercased(), "--intensity", "4").status == 0)
    #expect(try episode()?.intensity == 4)
    #expect(try run("delete", uuid).status == 0)
    #expect(try episode() == nil)
    let gone = try run("delete", uuid)
    #expect(gone.status == 1 && gone.errors.contains("there is no \(uuid)"))
  }

  @Test func noteAndReliefComeFromTheCommandLine() throws {
    try run("log", "--kind", "cramp", "--site", "calf", "--tactic", "stretch", "heat")
    try run("edit", "1", "--relief", "stretch-no", "heat=yes", "--note", "-", input: "two\nlines\n")
    let saved = try #require(try episode())
    #expect(saved.helps == [.init(.stretch, .no), .init(.heat, .yes)])
    #expect(saved.note == "two\nlines")
  }

  /// What was left empty in the form and is filled in here was answered.
  @Test func whatIsFilledInIsNoLongerLeftEmpty() throws {
    var old = Episode(
      began: Timestamp(seconds: 1_795_000_000, offset: 0), kind: .cramp, site: .calf)
    old.asked = [.side, .sore]
    try diary.add(.episode(old), at: old.began)
    try run("edit", "1", "--side", "left")
    #expect(try episode()?.asked == [.sore])
  }

  @Test(arguments: [
    (["edit"], "Missing expected argument"), (["edit", "1"], "Say what to change"),
    (["edit", "one", "--side", "left"], "is not an entry"),
    (["edit", "1", "--side", "lefd"], "did you mean left?"),
    (["edit", "1", "--clear", "nose"], "--clear"),
    (["edit", "1", "--intensity", "11"], "from 0 to 10"),
    (["edit", "1", "--sign", "none", "weak"], "does not go with"),
    (["edit", "1", "--at", "tomorrow"], "lies in the future"),
    (["delete", "\u{1B}[2J"], "is not an entry"), (["delete", "moon-3"], "is not an entry"),
    (["undo", "5"], "Unexpected argument"),
    (["medicine", "add", " "], "A name is needed"),
    (["medicine", "add", "m", "--started", "2027"], "lies in the future"),
    (["medicine", "add", "m", "--started", "2024", "--ended", "2023"], "ended before it began"),
    (["medicine", "add", "m", "--magnesium", "10001"], "goes from 0 to 10000"),
    (["medicine", "add", "m", "--form", "supplment"], "did you mean supplement?"),
    (["about", "kidny"], "did you mean kidney?"),
    (["about", "caffeine", "yes"], "caffeine does not take a yes or no; it takes --text."),
    (["about", "birth-year", "yes"], "birth-year does not take a yes or no; it takes --since."),
    (["about", "kidney", "maybe"], "is none of"), (["about", "--since", "2019"], "Say what it is"),
    (["about", "kidney", "yes", "--clear"], "not both"),
    (["about", "birth-year", "--since", "1800"], "write it like"),
    (["question", "add", " "], "needs words"), (["question", "edit", "x", "y"], "is not an entry"),
    (["diary", "--json", "--format", "text"], "not both"),
  ]) func whatIsWrongIsSaid(_ arguments: [String], _ said: String) throws {
    try run("log", "--kind", "cramp", "--site", "calf")
    let before = try diary.dump()
    let end = try Program.withoutTerminal(
      arguments, ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-22T21:00"])
    #expect(end.status == 64 && end.output.isEmpty, "\(arguments) \(end.status)")
    #expect(end.errors.contains(said), "\(arguments): \(end.errors)")
    #expect(!end.errors.contains("\u{1B}"))
    #expect(try diary.dump() == before)
  }

  // MARK: delete, undo, redo

  @Test func whatIsDeletedComesBack() throws {
    try run("log", "--kind", "cramp", "--site", "calf")
    try run("checkin", "--yes", "stress")
    let deleted = try run("delete", "check-in-1")
    #expect(deleted.output == "Deleted: Sun 22 Nov 2026, check-in: stress\n")
    #expect(try diary.entries(of: .checkIn).isEmpty)
    let undone = try run("undo")
    #expect(undone.output == "Undone: Deleted: Sun 22 Nov 2026, check-in: stress\n")
    #expect(try diary.entries(of: .checkIn).count == 1)
    #expect(try run("redo").output.hasPrefix("Done again: Deleted: "))
    #expect(try diary.entries(of: .checkIn).isEmpty)
    for _ in 1...3 { #expect(try run("undo").status == 0) }
    let none = try run("undo")
    #expect(none.status == 1 && none.output.isEmpty)
    #expect(none.errors == "unknot: There is nothing to undo.\n")
    for _ in 1...3 { #expect(try run("redo").status == 0) }
    #expect(try run("redo").errors == "unknot: There is nothing to redo.\n")
    let missing = try run("delete", "check-in-9")
    #expect(missing.status == 1 && missing.errors.contains("there is no check-in-9"))
  }

  // MARK: medicine, about, question

  @Test func medicinesAreAddedChangedAndDeleted() throws {
    #expect(try run("medicine").output.hasPrefix("Nothing is written down."))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/unknot"), "nothing is made")
    try run(
      "medicine", "add", "Magnesium", "--form", "vitamin", "--magnesium", "300", "--started",
      "March 2024", "--dose", "one at night")
    let list = try run("medicine")
    #expect(
      list.output == """
        1  Magnesium, one at night, 300 mg of magnesium a day, since Mar 2024
        Magnesium in all that you take: 300 mg a day, as far as it is filled in.
        That is more than 250 mg. Ask a pharmacist or a doctor whether it is too much for you.

        """)
    #expect(try run("medicine", "edit", "1", "--ended", "yesterday", "--clear", "dose").status == 0)
    guard case .medicine(let medicine)? = try diary.entry(.medicine, 1) else {
      Issue.record("it is gone")
      return
    }
    #expect(medicine.dose.isEmpty && medicine.form == .supplement)
    #expect(medicine.started == PartialDate("2024-03"))
    #expect(medicine.ended == PartialDate("2026-11-21"))
    let before = try run("medicine", "edit", "1", "--ended", "2023")
    #expect(before.status == 64 && before.errors.contains("ended before it began"))
    #expect(try run("medicine", "delete", "1").output.hasPrefix("Deleted: Magnesium"))
    #expect(try run("undo").status == 0)
    #expect(try run("medicine", "delete", "medicine-1").status == 0)
    #expect(try run("medicine", "delete", "1").status == 1)
  }

  @Test func whatHoldsForLongIsWrittenDownAndForgotten() throws {
    #expect(try run("about").output.hasPrefix("Nothing is written down about you."))
    #expect(try run("about", "kidney", "--clear").status == 0)
    #expect(!FileManager.default.fileExists(atPath: home.path + "/unknot"), "nothing is made")
    try run("about", "Kidney disease", "yes", "--since", "2019", "--source", "doctor")
    try run("about", "reason", "--text", "cramps most nights")
    try run("about", "visit-date", "--since", "4 dec")
    try run("about", "kidney", "--text", "one only")
    try run("question", "add", "Which", "tests?")
    #expect(
      try run("about").output == """
        My appointment
          Why I am here: cramps most nights
          Date of the visit: Fri 4 Dec 2026
        My health
          Kidney disease: yes, one only, since 2019, told by a doctor
        Questions for the doctor
          1  Question "Which tests?"

        """)
    #expect(try run("about", "kidney", "--clear").output.hasPrefix("Deleted: Kidney disease"))
    #expect(try run("about", "kidney").output == "Kidney disease: nothing is written down.\n")
    // A text that is emptied says nothing more.
    #expect(try run("about", "reason", "--text", "").output.hasPrefix("Deleted: Why I am here"))
    #expect(try diary.entries(of: .fact).count == 1)
  }

  @Test func questionsAreCountedAndTickedOff() throws {
    for number in 1...DoctorQuestion.most { try run("question", "add", "Question \(number)?") }
    let more = try run("question", "add", "And this?")
    #expect(more.status == 64 && more.errors.contains("Ten questions are as many"))
    #expect(
      try run("question", "answered", "2").output == "Saved: Question \"Question 2?\", answered.\n")
    #expect(try run("question", "add", "And that?").status == 0, "an answered one makes room")
    #expect(try run("question", "delete", "11").status == 0)
    try run("question", "answered", "2", "--no")
    try run("question", "edit", "3", "Why?")
    let list = try run("question").output
    #expect(list.contains("2  Question \"Question 2?\"\n3  Question \"Why?\"\n"))
    #expect(try run("question", "delete", "3").status == 0)
    #expect(try diary.entries(of: .question).count == 9)
  }

  /// Whatever somebody wrote, no byte of it that a terminal would obey comes out.
  @Test func whatIsHostileStaysInTheDiary() throws {
    let odd = "\u{1B}[2J\u{7}\u{202E}x\u{0}".replacingOccurrences(of: "\u{0}", with: "")
    try run("medicine", "add", odd, "--dose", odd)
    try run("about", "worry", "--text", odd)
    try run("question", "add", odd)
    try run("log", "--kind", "cramp", "--site", "calf", "--note", odd)
    try run("edit", "1", "--note", odd + odd)
    for arguments in [
      ["medicine"], ["about"], ["question"], ["diary", "--ids"], ["medicine", "--json"],
      ["about", "--json"], ["question", "--json"], ["diary", "--json"], ["undo"], ["redo"],
      ["delete", "1", "--json"],
    ] {
      let end = try Program.withoutTerminal(
        arguments, ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-22T21:00"])
      #expect(end.status == 0, "\(arguments)")
      for text in [end.output, end.errors] {
        #expect(
          !text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202E },
          "\(arguments): \(text)")
      }
    }
  }

  // MARK: What is printed

  @Test func theNumbersAreThoseThatTheCommandsTake() throws {
    try run("log", "--kind", "cramp", "--site", "calf")
    try run("checkin", "--yes", "stress")
    let lines = try run("diary", "--ids").output.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      let handle = String(line.prefix { $0 != " " })
      #expect(try run("delete", handle).status == 0, "\(line)")
    }
    #expect(try run("diary", "--ids").output.hasPrefix("The diary is empty."))
  }

  @Test func theDiaryInJSONHasIdentities() throws {
    try run("log", "--kind", "cramp", "--site", "calf")
    try run("medicine", "add", "m", "--changed", "2025")
    try run("about", "kidney", "yes")
    let plain = try run("diary", "--json").output
    #expect(try run("diary", "--format", "json").output == plain)
    let json = try JSONValue(json: plain)
    for (list, kind) in [
      ("episodes", Entry.Kind.episode), ("medicines", .medicine), ("facts", .fact),
    ] {
      let entry = try #require(json[list].list?.first)
      let identity = try #require(try diary.identity(of: kind, 1))
      #expect(
        entry["uuid"] == .text(identity.uuid)
          && entry["written"] == .text("2026-11-22T21:00:00+00:00"))
      #expect(entry["updated"] == .text("2026-11-22T21:00:00+00:00"), "\(entry)")
    }
    #expect(json["medicines"].list?.first?["changed"] == .text("2025"), "that is its dose")
  }

  /// The words of each command and what it prints, as a file to read.
  @Test func theHelpAndTheOutputAreAsOnFile() throws {
    let commands = [
      ["edit"], ["delete"], ["undo"], ["redo"], ["medicine"], ["medicine", "add"],
      ["medicine", "edit"], ["medicine", "delete"], ["about"], ["question"], ["question", "add"],
      ["question", "edit"], ["question", "answered"], ["question", "delete"],
    ]
    let help = try commands.map { words in
      Snapshot.Part(
        words.joined(separator: " ") + " --help",
        try Program.withoutTerminal(words + ["--help"], ["COLUMNS": "80"]).output)
    }
    let steps: [[String]] = [
      ["log", "--kind", "cramp", "--site", "calf", "--side", "left"],
      ["edit", "1", "--duration", "5m", "--tactic", "stretch", "walk", "--relief", "stretch-yes"],
      ["medicine", "add", "Magnesium", "--form", "supplement", "--magnesium", "350"],
      ["medicine"], ["medicine", "--json"],
      ["about", "kidney", "no"], ["about", "birth-year", "--since", "1956"],
      ["question", "add", "Could a medicine do this?"], ["question", "answered", "1"],
      ["about"], ["about", "--format", "json"], ["diary", "--ids"], ["delete", "1"], ["undo"],
      ["redo"], ["undo", "--json"], ["edit", "7", "--side", "left"],
    ]
    let output = try steps.map { arguments in
      let end = try Program.withoutTerminal(
        arguments, ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-22T21:00"])
      return Snapshot.Part(
        arguments.joined(separator: " "),
        end.output + (end.errors.isEmpty ? "" : "-- errors\n" + end.errors)
          + "-- status \(end.status)")
    }
    let differences = [
      Snapshot("command.edit-help", help), Snapshot("command.edit", output),
    ].compactMap { $0.difference(suite: Self.self) }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }
}
