import Diary
import Rehearsing
import Testing
import ViewModels

/// What is too long for the diary does not fit into its fields, and the field says so.
@Suite struct LimitTests {
  private static let full = "No more than 64 kB of text fit in a note, which is about thirty pages."
  private static let longName = "No more than 60 characters fit here."

  private func note() throws -> Rehearsal {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1")
    try rehearsal.go(to: "Note", with: .enter)
    return rehearsal
  }

  @Test func aNoteThatIsFullTakesNoMore() throws {
    var rehearsal = try note()
    rehearsal.enter(line: String(repeating: "a", count: 65_530))
    try rehearsal.go(to: "Note", with: .up)
    #expect(!rehearsal.text.contains(Self.full))
    rehearsal.type("0123456789")
    #expect(rehearsal.text.contains(Self.full))
    rehearsal.press("Backspace")
    #expect(!rehearsal.text.contains(Self.full))
    rehearsal.press("Ctrl-S")
    #expect(try rehearsal.episodes().first?.note.suffix(6) == "a01234")
    #expect(try rehearsal.episodes().first?.note.utf8.count == 65_535)
  }

  /// What was there is still there.
  @Test func aLineThatIsTooLongIsNotTaken() throws {
    var rehearsal = try note()
    rehearsal.type("short")
    rehearsal.enter(line: String(repeating: "a", count: 65_537))
    #expect(rehearsal.page.notice == Self.full)
    rehearsal.press("Ctrl-S")
    #expect(try rehearsal.episodes().first?.note == "short")
  }

  /// A longer one of an older version is read, changed in its other fields, and can get shorter.
  @Test func anOldLongNoteStays() throws {
    var rehearsal = try Rehearsal()
    var episode = Episode(began: rehearsal.time, kind: .cramp, site: .calf)
    episode.note = "begin " + String(repeating: "a", count: 100_000)
    try rehearsal.diary.add(.episode(episode), at: rehearsal.time)
    try rehearsal.follow("7 End Enter [How bad] 7 Ctrl-S")
    episode.intensity = 7
    episode.asked = try rehearsal.episodes().first?.asked ?? []
    #expect(try rehearsal.episodes() == [episode])
  }

  @Test func aMedicineHasANameThatCanBeRead() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 m 1")
    rehearsal.type(String(repeating: "M", count: 59) + "a")
    #expect(rehearsal.text.contains(Self.longName))
    for _ in 0..<100 { rehearsal.type("\u{301}") }
    rehearsal.type("more")
    try rehearsal.go(to: "Began")
    rehearsal.type("2026-03")
    rehearsal.press("Ctrl-S")
    guard case .medicine(let medicine)? = try rehearsal.diary.medicines().first?.entry else {
      Issue.record("none was saved")
      return
    }
    #expect(medicine.name.count == 60 && medicine.name.unicodeScalars.count == 67)
    rehearsal.enter(line: "1")
    rehearsal.enter(line: String(repeating: "M", count: 61))
    #expect(rehearsal.page.notice == Self.longName)
  }

  @Test func aTriggerHasANameThatCanBeRead() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 3 a")
    rehearsal.enter(line: String(repeating: "n", count: 61))
    #expect(rehearsal.page.notice?.hasPrefix("Up to 60 letters") == true)
    rehearsal.enter(line: "n" + String(repeating: "\u{301}", count: 30_000))
    #expect(rehearsal.page.notice?.hasPrefix("Up to 60 letters") == true)
    rehearsal.press("Esc a")
    rehearsal.type("n")
    for _ in 0..<100 { rehearsal.type("\u{301}") }
    rehearsal.press("Enter Ctrl-S")
    let name = try rehearsal.diary.ownTriggers().first
    #expect(name?.count == 1 && name?.unicodeScalars.count == 8)
  }

  /// A time, a length and a day are typed into memory too.
  @Test func aPhraseHasNoMountainOfMarks() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1")
    try rehearsal.go(to: "How long", with: .enter)
    rehearsal.type("3")
    for _ in 0..<100 { rehearsal.type("\u{301}") }
    #expect(rehearsal.text.unicodeScalars.count { $0 == "\u{301}" } < 20)
    rehearsal.enter(line: String(repeating: "3", count: 10_000))
    #expect(rehearsal.page.notice == Self.longName)
  }
}
