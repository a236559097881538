import CompiledScreens
import Content
import Diary
import DiaryStorage
import Drawing
import Foundation
import Rehearsing
import Testing
import ViewModels

/// What the screens of the patterns say, and what their keys do.
@Suite struct PatternsTests {
  private let last = CalendarDate(year: 2026, month: 11, day: 20)

  private func patterns(_ diary: SeededDiary, _ keys: String = "") throws -> Rehearsal {
    var rehearsal = try Rehearsal(at: "patterns", minute: 13 * 60, diary: diary.store)
    rehearsal.press(keys)
    return rehearsal
  }

  private func episode(
    _ ago: Int, _ kind: Episode.Kind, hour: Int = 20
  ) -> Episode {
    let second = (last.dayNumber - ago) * 86_400 + (hour - 1) * 3600
    return Episode(
      began: Timestamp(seconds: second, offset: 3600), kind: kind,
      site: kind == .twitch ? .eyelid : .calf)
  }

  // MARK: Keys

  @Test func aStepBackLeadsFromAPartToAllOfThemAndToTheDiary() throws {
    let diary = try SeededDiary.sample(weeks: 3)
    var rehearsal = try Rehearsal(at: "diary", diary: diary.store)
    rehearsal.press("p")
    for (number, title) in [
      "Calendar", "Hours of the day", "Week by week", "Where", "What helped", "Triggers",
    ].enumerated() {
      rehearsal.press("\(number + 1)")
      #expect(rehearsal.page.title == title)
      rehearsal.press("Down Down Esc")
      #expect(rehearsal.page.title == "Patterns")
      #expect(rehearsal.focused?.label == title, "the cursor is where it was")
      rehearsal.press("Enter")
      #expect(rehearsal.page.title == title)
      rehearsal.press("Left")
    }
    rehearsal.press("Esc")
    #expect(rehearsal.page.title == "Diary")
  }

  @Test func whichEpisodesCountHoldsForAllParts() throws {
    var diary = try SeededDiary()
    for ago in 0..<3 { try diary.add(episode(ago, .cramp)) }
    try diary.add(episode(1, .backSpasm))
    for ago in 0..<2 { try diary.add(episode(ago, .twitch)) }
    try diary.add(episode(2, .notSure))
    var rehearsal = try patterns(diary)
    #expect(rehearsal.text.contains("7 episodes on 3 nights since Wed 18 Nov 2026."))
    rehearsal.press("7")
    #expect(rehearsal.text.contains("Which: cramps and back spasms"))
    #expect(rehearsal.text.contains("4 episodes on 3 nights"))
    rehearsal.press("4")
    #expect(rehearsal.text.contains("calf: 4") && !rehearsal.text.contains("eyelid"))
    #expect(rehearsal.text.contains("Only these count here: cramp, back spasm."))
    rehearsal.press("7")
    #expect(rehearsal.text.contains("eyelid: 2") && !rehearsal.text.contains("calf"))
    rehearsal.press("Esc 2")
    #expect(rehearsal.text.contains("By the hour: 20:00 2;"))
    rehearsal.press("7")
    #expect(rehearsal.text.contains("By the hour: 20:00 7;"))
    rehearsal.press("Esc")
    #expect(rehearsal.text.contains("7  Which: all"))
  }

  @Test func theKeysAndTheEvidenceAreThereAndLeadBack() throws {
    let diary = try SeededDiary.sample(weeks: 10)
    var rehearsal = try patterns(diary, "6 ?")
    #expect(rehearsal.page.title == "The keys here")
    rehearsal.press("Esc")
    #expect(rehearsal.page.title == "Triggers")
    for _ in 0..<40 where rehearsal.focused?.evidence == nil { rehearsal.press("Down") }
    let line = rehearsal.focused
    rehearsal.press("e")
    #expect(rehearsal.page.title == "What this rests on")
    rehearsal.press("Esc")
    #expect(rehearsal.page.title == "Triggers" && rehearsal.focused == line)
  }

  @Test func theFiguresSayWhatTheyRestOn() throws {
    var rehearsal = try patterns(try SeededDiary.sample(weeks: 10), "6 Down Enter")
    for _ in 0..<40
    where rehearsal.focused.map({ "\($0.kind)".contains("Mid-p") }) == false {
      rehearsal.press("Down")
    }
    rehearsal.press("e")
    for source in ["Wilson; ", "Newcombe; ", "Lydersen and others", "own choice"] {
      #expect(rehearsal.text.contains(source), "\(source)")
    }
  }

  @Test func whatIsWrittenMeanwhileCounts() throws {
    var diary = try SeededDiary()
    try diary.add(episode(1, .cramp))
    var rehearsal = try patterns(diary, "4 ?")
    try diary.add(episode(0, .cramp))
    rehearsal.press("Esc")
    #expect(rehearsal.text.contains("calf: 2"))
  }

  @Test func aCautionThatWasSearchedForIsFound() throws {
    var rehearsal = try Rehearsal(diary: SeededDiary().store)
    rehearsal.press("/")
    rehearsal.type("come in runs")
    rehearsal.press("Down Enter")
    #expect(rehearsal.page.title == "Patterns")
    #expect(rehearsal.focused.map { "\($0.kind)".contains("Bad days come in runs") } == true)
  }

  // MARK: What it says

  @Test func aPlantedEffectIsWorthTestingAndComesFirst() throws {
    let rehearsal = try patterns(try SeededDiary.sample(weeks: 10))
    #expect(
      rehearsal.text.contains(
        "Worth testing: Hard or unusual exercise (more often with it, 13 of 16 against 8 of 34)."))
    var triggers = try patterns(try SeededDiary.sample(weeks: 10), "6")
    let label = try #require(triggers.lines.firstIndex(of: "Worth testing"))
    let row = triggers.lines[label + 1]
    #expect(row.hasPrefix("Hard or unusual exercise: 13 of 16 days with, 8 of 34 without. "))
    #expect(row.hasSuffix("More often on days with it."))
    #expect(triggers.lines.contains { $0.hasPrefix("Try 2 weeks without it") })
    #expect(try #require(triggers.lines.firstIndex(of: "Too early")) > label)
    triggers.press("Down Enter")
    #expect(triggers.page.title == "Hard or unusual exercise")
    #expect(triggers.text.contains("58 more with it, likely 28 more to 74 more."))
    #expect(triggers.text.contains("Mid-p <0.001, two weeks at a time <0.001; so p is <0.001."))
    #expect(triggers.text.contains("Try 2 weeks without it"))
  }

  /// Eight of 14 days with and 10 of 42 without, all within two comparisons: a small share that has
  /// two digits.
  @Test func aSmallShareIsSaidAsItIs() throws {
    var diary = try SeededDiary()
    for ago in 1...56 {
      let isWith = ago.isMultiple(of: 4)
      try diary.add(
        CheckIn(night: last.adding(days: -ago), triggers: ["hard exercise": isWith]))
      if isWith ? ago <= 32 : ago % 4 == 1 && ago < 40 { try diary.add(episode(ago, .cramp)) }
    }
    var rehearsal = try patterns(diary, "6")
    #expect(rehearsal.text.contains("8 of 14 days with, 10 of 42 "))
    rehearsal.press("Down Enter")
    #expect(rehearsal.text.contains("Mid-p 0.0"), "\(rehearsal.text)")
  }

  @Test func betweenTwoComparisonsTheirDatesAreSaid() throws {
    let rehearsal = try patterns(try SeededDiary.sample(weeks: 10))
    #expect(
      rehearsal.text.contains(
        "This compares the nights up to Fri 6 Nov 2026. Next comparison after the night of Fri 4"))
    let young = try patterns(try SeededDiary.sample(weeks: 1)).text
    #expect(young.contains("Too early to compare days. Keep writing."))
    #expect(young.contains("First comparison after the night of Fri 11 Dec 2026."))
  }

  /// Whatever is in the diary, these words are never said.
  @Test(arguments: 0..<3) func neverMoreIsSaidThanMayBe(_ seed: Int) throws {
    let diary =
      seed == 0
      ? try SeededDiary.sample(weeks: 10)
      : try SeededDiary.random(UInt64(seed), episodes: 80, days: 120, to: last)
    for part in ["", "1", "2", "3", "4", "5", "6"] {
      let text = try patterns(diary, part).text.lowercased()
      for word in ["cause", "prove", "risk", "%"] { #expect(!text.contains(word), "\(part)") }
      #expect(!text.contains("{"))
    }
  }

  @Test func anEmptyDiaryIsKindAndMakesNoFile() throws {
    let diary = try SeededDiary()
    for part in ["", "1", "2", "3", "4", "5", "6"] {
      let rehearsal = try patterns(diary, part)
      #expect(rehearsal.page.blocks.count > 1 && rehearsal.page.focus != nil)
    }
    #expect(try patterns(diary).text.contains("Nothing is here yet."))
    #expect(!diary.store.isThere)
  }

  @Test func oneEntryIsTooEarlyAndNothingBreaks() throws {
    var diary = try SeededDiary()
    var one = episode(0, .cramp)
    one.seconds = 90
    one.wokeMe = true
    one.tactics = [.stretch]
    try diary.add(one)
    let text = try patterns(diary).text
    #expect(text.contains("Too early to compare days."))
    #expect(text.contains("1 episode on 1 night since Fri 20 Nov 2026."))
    #expect(text.contains("Check in each evening") && text.contains("One has a length: 90 s."))
    #expect(try patterns(diary, "1").text.contains("20 Nov") == true)
    #expect(try patterns(diary, "3").text.contains("14 Nov: 1, woken on 1"))
    #expect(try patterns(diary, "5").text.contains("1 not said"))
    #expect(try patterns(diary, "6").text.contains("No day was checked in on yet."))
  }

  @Test func whatAComparisonStillNeedsIsSaid() throws {
    var diary = try SeededDiary()
    for ago in 0..<9 {
      try diary.add(CheckIn(night: last.adding(days: -ago), triggers: ["stress": ago < 8]))
    }
    for ago in 0..<2 { try diary.add(episode(ago, .cramp)) }
    let text = try patterns(diary, "6").text
    #expect(
      text.contains("Missing: 2 days with it, 9 days without it, 3 days with an episode."))
  }

  @Test func whatWasTakenIsMarkedInItsWeek() throws {
    var diary = try SeededDiary()
    for ago in [0, 3, 9] { try diary.add(episode(ago, .cramp)) }
    #expect(try !patterns(diary, "3").text.contains("dummy pills"))
    var medicine = Medicine(name: "magnesium", started: PartialDate(last.adding(days: -8)))
    medicine.ended = PartialDate(last.adding(days: -1))
    try diary.store.add(.medicine(medicine), at: diary.now)
    let weeks = try patterns(diary, "3").text.components(separatedBy: " Nov: ")
    #expect(weeks.count == 3 && weeks[1].hasPrefix("2") && weeks[2].hasPrefix("1"))
    #expect(weeks[1].contains("stopped: magnesium") && weeks[2].contains("begun: magnesium"))
    #expect(weeks[2].contains("dummy pills"), "a caution stands beside it")
  }

  /// The newest week ends with the last whole night, so only the oldest can begin before the diary.
  @Test(arguments: [2, 6, 7, 8, 13, 14, 15]) func aPartWeekIsMarked(_ nights: Int) throws {
    var diary = try SeededDiary()
    for ago in [0, nights - 1] { try diary.add(episode(ago, .cramp)) }
    let weeks = try patterns(diary, "3").lines
    let bars = weeks.filter { $0.contains(": 1") || $0.contains(": 2") }
    let isMarked = weeks.contains { $0.contains("part week, ") }
    #expect(isMarked == (nights % 7 != 0), "\(weeks)")
    if isMarked {
      #expect(weeks.contains("part week, \(nights % 7) night\(nights % 7 == 1 ? "" : "s")"))
    }
    #expect(bars.count == (nights > 7 ? 2 : 1), "\(weeks)")
    let calendar = try patterns(diary, "1").text
    #expect(
      calendar.contains("The oldest row is a part week, since the diary begins on") == isMarked)
    for part in ["1", "3"] {
      #expect(try patterns(diary, part).text.contains("Weeks by first night, newest first"))
    }
  }

  /// What is there but does not count yet is not "nothing".
  @Test func whatBeganTonightIsNotYetInAnyPart() throws {
    var diary = try SeededDiary()
    try diary.add(episode(-1, .cramp))
    for part in ["", "1", "2", "3", "4"] {
      let text = try patterns(diary, part).text
      #expect(text.contains("What happens tonight counts once the night is over, at noon."))
      #expect(!text.contains("Nothing is here yet"), "\(part)")
    }
    try diary.add(CheckIn(night: last, triggers: ["stress": true]))
    for part in ["1", "2", "3", "4"] {
      let text = try patterns(diary, part).text
      #expect(!text.contains("Nothing is here yet") && !text.contains("counts once"), "\(part)")
    }
    #expect(try patterns(diary, "2").text.contains("No episode since Fri 20 Nov 2026."))
  }

  @Test func whatHelpedSaysHowFarLuckGoes() throws {
    var diary = try SeededDiary()
    for ago in 0..<4 {
      var one = episode(ago, .cramp)
      one.tactics = [.stretch]
      one.helped = ago == 0 ? .no : .yes
      try diary.add(one)
    }
    let text = try patterns(diary, "5").text
    #expect(text.contains("3 helped, 1 did not help, likely a yes in 30 to 95 of 100"))
    #expect(text.contains("Cramps end by themselves too"))
  }

  @Test func checkInsWithNothingAnsweredAreNoTriggers() throws {
    var diary = try SeededDiary()
    for ago in 0..<20 {
      try diary.add(CheckIn(night: last.adding(days: -ago), triggers: [:]))
    }
    #expect(
      try patterns(diary).text.contains(
        "No episode since Sun 1 Nov 2026. Checked in on 20 days."))
    #expect(try patterns(diary, "6").text.contains("No trigger was answered yet."))
    #expect(try patterns(diary, "1").text.contains("0 episodes on 0 nights, none on 20 nights"))
  }

  @Test func aDiaryOfTwitchesHasNoCramps() throws {
    let diary = try SeededDiary.sample(weeks: 4, only: .twitch)
    #expect(try patterns(diary, "7").text.contains("No episode since"))
    #expect(try patterns(diary, "7 4").text.contains("Nothing of this kind is in the diary."))
    #expect(try patterns(diary, "7 7 4").text.contains("Most often: calf"))
  }

  @Test func aDiaryThatCannotBeReadSaysSo() throws {
    let path = try TemporaryFolder.lasting().appending(path: "letter").path
    try Data("a letter to my aunt, and no diary at all".utf8).write(to: URL(filePath: path))
    for part in ["", "1", "7"] {
      var rehearsal = try Rehearsal(at: "patterns", diary: DiaryStore(path: path))
      rehearsal.press(part)
      guard case .warning? = rehearsal.page.blocks.first?.kind else {
        Issue.record("no warning")
        return
      }
    }
  }

  /// A plot that is taller than the window is walked through line by line.
  @Test func everyLineOfAPlotCanBeReachedInTheSmallestWindow() throws {
    let diary = try SeededDiary.sample(weeks: 10)
    for part in ["1", "2", "3", "4", "5", "6"] {
      var rehearsal = try patterns(diary, part)
      var seen = ""
      for _ in rehearsal.page.blocks {
        let canvas = rehearsal.picture(Size(rows: 12, columns: 40))
        seen += canvas.lines.joined(separator: "\n")
        let isMarked = rehearsal.focused?.takesFocus ?? false
        #expect(canvas.lines[canvas.cursor.row].contains("›") == isMarked)
        rehearsal.press("Down")
      }
      for block in rehearsal.page.blocks {
        switch block.kind {
        case .bar(let bar): #expect(seen.contains("\(bar.label) "), "\(part): \(bar.label)")
        case .heat(let row): #expect(seen.contains(row.value), "\(part): \(row.value)")
        default: break
        }
      }
    }
  }

  /// The command line has the words of the screens, and of the triggers what stands behind their
  /// rows.
  @Test func thePageOfAllPartsSaysTheSame() throws {
    let diary = try SeededDiary.sample(weeks: 10)
    let page = try Page.patterns(
      in: diary.store, of: Episode.Kind.allCases, tonight: last.adding(days: 1),
      BuiltIn.catalogue)
    let all = Rehearsal.lines(of: page)
    for part in ["1", "2", "3", "4", "5"] {
      let lines = try patterns(diary, part).lines
      // Without the title and the choice of kinds.
      #expect(lines.dropFirst().dropLast().allSatisfy(all.contains), "\(part)")
    }
    let rows = try patterns(diary, "6").page.blocks.compactMap { $0.whisker?.sentence }
    for row in rows {
      let counts = try #require(row.split(separator: ".").first)
      #expect(all.contains { $0.contains(counts) }, "\(row)")
    }
    #expect(all.contains { $0.contains("Mid-p <0.001") } && rows.count == 6)
  }

  /// A shell has commands, and no keys.
  @Test(arguments: [0, 1, 10]) func theCommandLineHasTheWordsOfAShell(_ weeks: Int) throws {
    let diary = weeks == 0 ? try SeededDiary() : try SeededDiary.sample(weeks: weeks)
    let page = try Page.patterns(
      in: diary.store, of: Episode.Kind.allCases, tonight: last.adding(days: 1),
      BuiltIn.catalogue)
    let text = Rehearsal.lines(of: page).joined(separator: "\n")
    #expect(!text.contains("7 takes") && !text.contains("s names") && !text.contains("Enter"))
    #expect(text.contains("\"unknot suspect NAME\" names it"))
    #expect(text.contains("\"--kind twitch\" take them apart") == (weeks == 10))
  }
}

extension Block {
  /// What a choice says.
  fileprivate var label: String? {
    if case .choice(let line) = kind { line.label } else { nil }
  }

  /// The row, if it is one of a trigger.
  fileprivate var whisker: WhiskerLine? {
    if case .whisker(let row) = kind { row } else { nil }
  }
}
