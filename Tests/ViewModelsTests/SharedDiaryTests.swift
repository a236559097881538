import Content
import Diary
import DiaryStorage
import Foundation
import Rehearsing
import Testing
import ViewModels

/// Several programs that have the same diary open, one of them the guide.
@Suite struct SharedDiaryTests {
  private func triggers(_ rehearsal: Rehearsal) throws -> [String: Bool] {
    let checkIn = try rehearsal.diary.checkIn(on: rehearsal.time.night)?.entry
    if case .checkIn(let checkIn)? = checkIn { return checkIn.triggers }
    return [:]
  }

  /// What the command does: its answers over the check-in as it is now.
  private func command(_ answers: [String: Bool?], _ rehearsal: Rehearsal) throws {
    let night = rehearsal.time.night
    try rehearsal.diary.update(.checkIn(night), at: rehearsal.time) { known in
      var checkIn = CheckIn(night: night, triggers: [:])
      if case .checkIn(let before)? = known { checkIn = before }
      for (name, answer) in answers { checkIn.triggers[name] = answer }
      return .checkIn(checkIn)
    }
  }

  /// Two screens are open on a night, with or without a check-in, and a command checks in too: in
  /// each order each of them saves, and every answer is there.
  @Test(
    arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]], [true, false])
  func twoScreensAndACommandInAnyOrder(_ order: [Int], _ isThere: Bool) throws {
    var first = try Rehearsal()
    if isThere { try command(["illness": true], first) }
    var second = try first.again()
    first.press("7 3 y n")
    second.press("7 3 Down Down y")
    for turn in order {
      switch turn {
      case 0: first.press("Ctrl-S")
      case 1: second.press("Ctrl-S")
      default: try command(["period": true, "missed meals": false], first)
      }
    }
    for notice in [first.page.notice, second.page.notice] {
      #expect(notice?.hasPrefix("Saved: ") == true, "\(notice ?? "")")
    }
    var expected = [
      "caffeine": true, "alcohol": false, "poor sleep": true, "period": true, "missed meals": false,
    ]
    if isThere { expected["illness"] = true }
    #expect(try triggers(first) == expected)
  }

  @Test func onlyWhatWasChangedHereIsWritten() throws {
    var rehearsal = try Rehearsal()
    try command(["caffeine": true, "alcohol": true, "stress": true], rehearsal)
    rehearsal.press("7 3")
    try command(["caffeine": nil, "alcohol": false], rehearsal)
    // Back to skipped, here and there.
    rehearsal.press("Down Down Down Space Space Ctrl-S")
    #expect(try triggers(rehearsal) == ["alcohol": false])
  }

  /// "The rest: no" is about what has no answer, wherever the answer came from.
  @Test func theRestTakesNoAnswerAway() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 3 y")
    try command(["period": true], rehearsal)
    rehearsal.press("0")
    let found = try triggers(rehearsal)
    #expect(found["period"] == true && found["caffeine"] == true && found["stress"] == false)
  }

  @Test func aFormKeepsWhatWasChangedElsewhere() throws {
    var rehearsal = try Rehearsal()
    let number = try rehearsal.diary.add(
      rehearsal.episode(minutesAgo: 5) { $0.isOpen = true }, at: rehearsal.time)
    // The one that ends it, which starts with a length filled in.
    rehearsal.press("7 d")
    try rehearsal.diary.update(.number(.episode, number), at: rehearsal.time) { now in
      guard case .episode(var episode)? = now else { return nil }
      (episode.intensity, episode.note, episode.kind) = (8, "elsewhere", .twitch)
      return .episode(episode)
    }
    rehearsal.press("Ctrl-S")
    let saved = try #require(try rehearsal.episodes().first)
    #expect(saved.seconds == 300 && !saved.isOpen, "what was filled in here")
    #expect(saved.intensity == 8 && saved.note == "elsewhere" && saved.kind == .twitch)
  }

  @Test func aFieldThatWasChangedElsewhereTooIsSaid() throws {
    var rehearsal = try Rehearsal()
    let number = try rehearsal.diary.add(rehearsal.episode(minutesAgo: 5), at: rehearsal.time)
    func change(_ intensity: Int) throws {
      try rehearsal.diary.update(.number(.episode, number), at: rehearsal.time) { now in
        guard case .episode(var episode)? = now else { return nil }
        episode.intensity = intensity
        return .episode(episode)
      }
    }
    rehearsal.press("7")
    try rehearsal.go(to: "Sat 02:55")
    rehearsal.press("Enter")
    try rehearsal.follow("[How bad] 7")
    try change(3)
    rehearsal.press("Ctrl-S")
    let said = "Another window changed \"How bad\" in the meantime; undo brings that back."
    #expect(rehearsal.page.notice?.hasSuffix(said) == true, "\(rehearsal.page.notice ?? "")")
    #expect(try rehearsal.episodes().first?.intensity == 7)
    try rehearsal.diary.undo(at: rehearsal.time)
    #expect(try rehearsal.episodes().first?.intensity == 3)
    // To the same on both sides is nothing to say.
    try rehearsal.go(to: "Sat 02:55")
    rehearsal.press("Enter")
    try rehearsal.follow("[How bad] Backspace 9")
    try change(9)
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.notice?.contains("Another window") == false)
  }

  // MARK: Undo and redo

  @Test func undoTakesBackOnlyWhatItShows() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(rehearsal.episode(minutesAgo: 9), at: rehearsal.time)
    rehearsal.press("7 u")
    let other = DiaryStore(path: rehearsal.diary.path)
    try other.add(rehearsal.episode(minutesAgo: 5) { $0.note = "other" }, at: rehearsal.time)
    rehearsal.press("Enter")
    #expect(try rehearsal.episodes().count == 2, "nothing was undone")
    #expect(rehearsal.page.notice?.contains("so nothing was undone") == true)
    #expect(rehearsal.page.blocks.count { if case .choice = $0.kind { true } else { false } } == 2)
    // What is shown now can be undone.
    rehearsal.press("Enter")
    #expect(rehearsal.page.notice == "Undone: New: Sat 21 Nov 2026, 02:55 cramp, calf")
    #expect(try rehearsal.episodes().map(\.note) == [""])
  }

  @Test func redoSaysWhenItHasBecomeImpossible() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(rehearsal.episode(minutesAgo: 9), at: rehearsal.time)
    rehearsal.press("7 u Enter")
    #expect(rehearsal.page.notice == "Undone: New: Sat 21 Nov 2026, 02:51 cramp, calf")
    let other = DiaryStore(path: rehearsal.diary.path)
    try other.add(rehearsal.episode(minutesAgo: 5) { $0.note = "other" }, at: rehearsal.time)
    #expect(!rehearsal.text.contains("Undone, and can no longer be done again"))
    rehearsal.press("Enter")
    #expect(rehearsal.page.notice?.contains("can no longer be done again") == true)
    #expect(try rehearsal.episodes().map(\.note) == ["other"])
    // It is not gone without a word: the list has it, whoever looks.
    var later = try rehearsal.again()
    later.press("7 u")
    for text in [rehearsal.text, later.text] {
      let parts = text.components(separatedBy: "Can be undone, the last change first")
      #expect(parts.first?.contains("Undone, and can no longer be done again") == true)
      #expect(parts.first?.contains("New: Sat 21 Nov 2026, 02:51 cramp") == true)
      #expect(parts.last?.contains("New: Sat 21 Nov 2026, 02:55 cramp") == true)
    }
    later.press("Enter")
    #expect(try rehearsal.episodes().isEmpty, "the cursor is on what can be undone")
  }

  @Test func aRedoOfAnotherProgramIsNotTakenForOnesOwn() throws {
    var rehearsal = try Rehearsal()
    for note in ["one", "two"] {
      try rehearsal.diary.add(
        rehearsal.episode(minutesAgo: 9) { $0.note = note }, at: rehearsal.time)
    }
    rehearsal.press("7 u u u")
    try DiaryStore(path: rehearsal.diary.path).redo(at: rehearsal.time)
    rehearsal.press("Ctrl-L")
    // The list still shows the first one as undone.
    rehearsal.press("Enter")
    #expect(rehearsal.page.notice?.contains("so nothing was done again") == true)
    #expect(try rehearsal.episodes().map(\.note) == ["one"])
  }
}
