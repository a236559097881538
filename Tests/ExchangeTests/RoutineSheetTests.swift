import CompiledScreens
import Content
import Rehearsing
import Testing

@testable import Exchange

/// A routine on one page.
@Suite struct RoutineSheetTests {
  private static let today = CalendarDate(year: 2026, month: 11, day: 21)
  private static let routines = BuiltIn.language.screenNames.filter { (try? routine($0)) != nil }

  private static func routine(_ name: String) throws -> Routine {
    let screen = try BuiltInScreens.screen(name)
    let found = if case .routine(let routine) = screen.kind { routine } else { nil as Routine? }
    return try #require(found)
  }

  private static func sheet(_ name: String) throws -> RoutineSheet {
    try #require(
      RoutineSheet(
        name, BuiltIn.catalogue, Locality(region: "GB"), today: today, program: "unknot 1",
        language: "en"))
  }

  /// Everything on one line, as it is compared.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func thereAreRoutines() {
    #expect(Self.routines.count >= 18)
    #expect(
      RoutineSheet(
        "home", BuiltIn.catalogue, Locality(), today: Self.today, program: "", language: "en")
        == nil)
  }

  @Test(arguments: routines)
  func everyStepIsInExactlyOneRound(_ name: String) throws {
    let steps = Array(try Self.routine(name).ordinarySteps)
    let rounds = Round.all(of: steps)
    let counts = rounds.map { round in
      let times = round.turns.reduce(0) { $0 + $1.count }
      let gaps = round.between.isEmpty && round.change.isEmpty ? 0 : times - 1
      return times * round.parts.count + gaps
    }
    #expect(counts.reduce(0, +) == steps.count)
    // What is done in between comes each time or never.
    for round in rounds where !round.change.isEmpty || !round.between.isEmpty {
      let isOften = round.turns.contains { $0.count > 1 }
      #expect(round.between.isEmpty == !isOften)
      #expect(round.change.isEmpty == (round.turns.count == 1))
    }
  }

  @Test func theTenMinutesAreEightItems() throws {
    let rounds = Round.all(of: try Self.routine("bedtime-ten").steps)
    #expect(rounds.count == 8)
    #expect(
      rounds[1].turns == [
        Round.Turn(side: .left, count: 2), Round.Turn(side: .right, count: 2),
      ])
    #expect(rounds[1].between == [2] && rounds[1].change == [4])
  }

  @Test(arguments: routines)
  func bothFormsSayAllOfIt(_ name: String) throws {
    let sheet = try Self.sheet(name)
    let text = sheet.text
    #expect(text.split(separator: "\n").allSatisfy { TextWidth.columns(of: String($0)) <= 80 })
    let markup = PageMarkup(sheet.html)
    #expect(markup.faults == [])
    let (said, shown) = (Self.words(text), markup.words.joined(separator: " "))
    let routine = try BuiltInScreens.screen(name, Locality(region: "GB"))
    guard case .routine(let routine) = routine.kind else { return }
    for step in routine.ordinarySteps {
      for page in [said, shown] {
        #expect(page.contains(Self.words(step.instruction)))
        #expect(page.contains(Self.words(Markup.html(step.detail.text))) || page == said)
        #expect(page.contains(Self.words(step.detail.text)) || page == shown)
      }
      if let caption = step.picture?.caption, !step.instruction.hasPrefix("Rest") {
        #expect(sheet.items.flatMap(\.between).isEmpty == false || shown.contains(caption))
      }
    }
    #expect(said.contains("When to stop") && said.contains("call 999") || routine.isTimer)
    #expect(!said.contains("Press !") && !said.contains("Press n"))
    #expect(said.contains("No clinician has reviewed this guide yet."))
    #expect(said.contains("2026-11-21") && !text.contains("{"))
  }

  @Test func everyDrawingHasItsWords() throws {
    let sheet = try Self.sheet("bedtime-ten")
    let markup = PageMarkup(sheet.html)
    #expect(markup.elements.count { $0 == "svg" } == 8)
    #expect(sheet.html.components("<svg ").count == sheet.html.components("aria-label=\"").count)
    #expect(markup.elements.contains("ol") && markup.elements.contains("h1"))
  }

  @Test func aRoutineOfSomebodysOwnCannotMakeMarkup() throws {
    var catalogue = BuiltIn.catalogue
    let hostile = "<script>&\"'\u{1B}[2J\u{202E}"
    catalogue.screen = { name, _ in
      let statement = Statement(hostile)
      let step = Step(
        instruction: hostile, detail: statement, kind: .hold, seconds: 5,
        picture: Picture(pose: Pose(view: .side, angles: []), caption: hostile))
      return Screen(
        name: name, title: hostile,
        kind: .routine(
          Routine(
            legs: .none, gate: nil, after: "home", stop: statement, replies: [:], steps: [step])))
    }
    let sheet = try #require(
      RoutineSheet(
        "own", catalogue, Locality(), today: Self.today, program: hostile, language: hostile))
    #expect(PageMarkup(sheet.html).faults == [])
    for page in [sheet.html, sheet.text] {
      #expect(!page.unicodeScalars.contains { $0.isControl && $0 != "\n" })
    }
  }

  @Test func aNumberNamesASource() throws {
    let sheet = try Self.sheet("calf-towel")
    let numbers = sheet.text.matches(of: /\[[a-z ]+: ([0-9, ]+)\]/).flatMap { match in
      Self.words(String(match.1)).split(separator: ", ").compactMap { Int($0) }
    }
    #expect(Set(numbers) == Set(1...sheet.sources.count))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
