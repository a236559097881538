import Content
import Diary
import DiaryStorage
import Foundation
import Rehearsing
import Testing
import ViewModels

/// Naming the suspect on the patterns, and opening a trigger.
@Suite struct PatternsSuspectTests {
  private let last = CalendarDate(year: 2026, month: 11, day: 20)
  private var tonight: CalendarDate { last.adding(days: 1) }

  private func patterns(_ diary: SeededDiary, _ keys: String = "") throws -> Rehearsal {
    var rehearsal = try Rehearsal(at: "patterns", minute: 13 * 60, diary: diary.store)
    rehearsal.press(keys)
    return rehearsal
  }

  private func label(_ rehearsal: Rehearsal) -> String? {
    switch rehearsal.focused?.kind {
    case .choice(let line): line.label
    case .whisker(let row): row.label
    default: nil
    }
  }

  // MARK: A trigger

  @Test func aRowOpensItsTriggerAndEscLeadsBackToIt() throws {
    var rehearsal = try patterns(try SeededDiary.sample(weeks: 10), "6")
    var titles: [String] = []
    for _ in 0..<6 {
      rehearsal.press("Down")
      let row = label(rehearsal)
      rehearsal.press("Enter")
      titles.append(rehearsal.page.title)
      #expect(rehearsal.page.title == row)
      #expect(rehearsal.lines.contains("The same day") && rehearsal.lines.contains("The day after"))
      rehearsal.press("Esc")
      #expect(rehearsal.page.title == "Triggers" && label(rehearsal) == row)
    }
    #expect(Set(titles).count == 6 && titles[0] == "Hard or unusual exercise")
    rehearsal.press("Enter 1")
    #expect(rehearsal.page.title == "Calendar", "the digits lead to the parts from everywhere")
    rehearsal.press("Esc")
    #expect(rehearsal.page.title == "Patterns")
  }

  @Test func whichEpisodesCountHoldsForATrigger() throws {
    var rehearsal = try patterns(try SeededDiary.sample(weeks: 10), "6 Down Enter")
    #expect(rehearsal.text.contains("13 of 16"))
    rehearsal.press("7 7")
    #expect(rehearsal.page.title == "Hard or unusual exercise")
    #expect(rehearsal.text.contains("Only these count here: twitch.") && label(rehearsal) != nil)
    #expect(!rehearsal.text.contains("13 of 16"))
  }

  @Test func whatIsTooEarlyHasNoRange() throws {
    let rows = try patterns(try SeededDiary.sample(weeks: 1), "6").page.blocks.compactMap { block in
      if case .whisker(let row) = block.kind { row } else { nil }
    }
    #expect(rows.count == 6 && rows.allSatisfy { $0.difference == nil })
    #expect(rows.allSatisfy { $0.note?.hasPrefix("Missing: ") == true })
  }

  // MARK: The suspect

  @Test func oneKeyNamesTheSuspectFromAnyPage() throws {
    for way in ["", "1", "6", "6 Down", "6 Down Enter"] {
      let diary = try SeededDiary.sample(weeks: 1)
      var rehearsal = try patterns(diary, way)
      let (title, row) = (rehearsal.page.title, rehearsal.focused)
      rehearsal.press("s")
      #expect(rehearsal.page.title == "Your suspect")
      #expect(
        rehearsal.text.contains("It counts from tonight. Naming another one starts again."))
      #expect(rehearsal.text.contains("You have named no suspect."))
      rehearsal.press("3")
      #expect(rehearsal.page.title == title && rehearsal.focused == row, "\(way)")
      #expect(
        rehearsal.page.notice == "Saved: your suspect is Poor sleep. It counts from tonight.")
      let saved = try #require(try diary.store.suspect()?.suspect)
      #expect(saved == Suspect(trigger: "poor sleep", since: tonight))
    }
  }

  @Test func theCursorIsOnTheTriggerAtHand() throws {
    let diary = try SeededDiary.sample(weeks: 10)
    var rehearsal = try patterns(diary, "s")
    #expect(label(rehearsal) == "Much caffeine")
    rehearsal.press("Esc 6 Down Down Down s")
    #expect(label(rehearsal) == "Poor sleep")
    rehearsal.press("Esc Enter s")
    #expect(label(rehearsal) == "Poor sleep")
    rehearsal.press("Enter Esc Esc s")
    #expect(label(rehearsal) == "Poor sleep", "which is the suspect now")
    #expect(rehearsal.text.contains("your suspect since the night of Sat 21 Nov 2026"))
  }

  @Test func beyondNineTheCursorChoosesAndNobodyIsZero() throws {
    let diary = try SeededDiary.sample(weeks: 10)
    var rehearsal = try patterns(diary, "s End Up Enter")
    #expect(rehearsal.page.notice == "Saved: your suspect is liquorice. It counts from tonight.")
    #expect(try diary.store.suspect()?.suspect?.trigger == "liquorice")
    rehearsal.press("s Enter")
    #expect(rehearsal.page.notice == "liquorice is your suspect already.")
    rehearsal.press("s 0")
    #expect(rehearsal.page.notice == "Saved: you suspect none.")
    #expect(try diary.store.suspect() == nil)
    rehearsal.press("s 0")
    #expect(rehearsal.page.notice == "You have named no suspect.")
  }

  /// Named again it keeps its nights; named after another one it begins anew; either is undone as
  /// anything else.
  @Test func changingTheSuspectStartsAnewAndIsUndone() throws {
    var diary = try SeededDiary()
    try diary.add(CheckIn(night: last.adding(days: -9), triggers: ["stress": true]))
    let earlier = Timestamp(seconds: diary.now.seconds - 9 * 86_400, offset: 3600)
    try diary.store.name(suspect: "stress", at: earlier)
    let named = try #require(try diary.store.suspect()?.suspect)
    var rehearsal = try patterns(diary, "s Enter")
    #expect(rehearsal.page.notice == "Stress is your suspect already.")
    #expect(try diary.store.suspect()?.suspect == named)
    rehearsal.press("s 1")
    #expect(try diary.store.suspect()?.suspect == Suspect(trigger: "caffeine", since: tonight))
    rehearsal.press("s 4")
    #expect(try diary.store.suspect()?.suspect == Suspect(trigger: "stress", since: tonight))
    var changes = try Rehearsal(at: "diary", minute: 13 * 60, diary: diary.store)
    changes.press("u u u")
    #expect(try diary.store.suspect()?.suspect == named)
    changes.press("r")
    #expect(try diary.store.suspect()?.suspect?.trigger == "caffeine")
  }

  @Test func whereTheSuspectIsShownItsNightsAre() throws {
    let diary = try SeededDiary.sample(weeks: 10)
    let first = last.adding(days: -69)
    let since = Timestamp(seconds: first.dayNumber * 86_400 + 70_000, offset: 3600)
    try diary.store.name(suspect: "hard exercise", at: since)
    var rehearsal = try patterns(diary)
    let said = "Your suspect: Hard or unusual exercise, since the night of Sat 12 Sep."
    #expect(rehearsal.lines.contains(said))
    rehearsal.press("6")
    #expect(rehearsal.lines.contains(said))
    #expect(
      rehearsal.text.contains(
        "Of your suspect only the days since the night of Sat 12 Sep count here."))
    rehearsal.press("Down Enter")
    #expect(rehearsal.lines.contains(said))
    let detail = rehearsal.text.components(separatedBy: "Of your suspect only the days since")
    #expect(detail.count == 2, "the day after is about all nights")
    // One that was named too late for this comparison is judged as the others are.
    try diary.store.name(suspect: "stress", at: diary.now)
    rehearsal.press("Esc Esc")
    #expect(rehearsal.text.contains("Your suspect: Stress, since the night of Fri 20 Nov."))
    #expect(rehearsal.text.contains("first counts in the comparison after the night of Fri 4 Dec"))
    rehearsal.press("6")
    #expect(!rehearsal.text.contains("Of your suspect only"))
  }

  @Test func theFirstEveningIsEarlyEnough() throws {
    let diary = try SeededDiary()
    var rehearsal = try patterns(diary)
    #expect(rehearsal.text.contains("What do you suspect yourself? s names it"))
    rehearsal.press("s 2")
    #expect(try diary.store.suspect()?.suspect == Suspect(trigger: "alcohol", since: tonight))
    #expect(!rehearsal.text.contains("What do you suspect yourself?"))
    #expect(rehearsal.text.contains("Your suspect: Alcohol, since the night of Sat 21 Nov."))
  }

  @Test func aDiaryThatCannotBeWrittenSaysSo() throws {
    let path = try TemporaryFolder.lasting().appending(path: "letter").path
    try Data("a letter to my aunt, and no diary at all".utf8).write(to: URL(filePath: path))
    var rehearsal = try Rehearsal(at: "patterns", diary: DiaryStore(path: path))
    rehearsal.press("s")
    guard case .warning? = rehearsal.page.blocks.first?.kind else {
      Issue.record("no warning")
      return
    }
    rehearsal.press("Esc")
    #expect(rehearsal.page.title == "Patterns")
  }

  @Test func theHelpExplainsTheRuleInTwoSentences() throws {
    let diary = try SeededDiary.sample(weeks: 1)
    for way in ["?", "6 ?"] {
      let rehearsal = try patterns(diary, way)
      #expect(rehearsal.page.title == "The keys here")
      #expect(rehearsal.text.contains("Every four weeks the nights with a trigger are compared"))
      #expect(rehearsal.text.contains("your suspect is judged least strictly."))
      #expect(!rehearsal.text.contains("What these numbers cannot say"))
    }
  }
}
