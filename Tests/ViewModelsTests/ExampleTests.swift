import CompiledScreens
import Content
import Diary
import Rehearsing
import Testing

@testable import ViewModels

/// The examples that the documentation of the first types begins with.
private struct Tally: ScreenModel {
  let name = "tally"
  var count = 0
  var offers: [Offer] { [Offer(.longer)] }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    guard action == .longer else { return .unhandled }
    count += 1
    return .stay()
  }

  func page(in context: Context) -> Page {
    Page(place: place, title: "Tally", blocks: [Block(.text(String(count)))], focus: 0)
  }
}

@Suite struct ExampleTests {
  @Test func aScreenNeedsNoMoreThanThat() throws {
    var guide = try Rehearsal().guide
    guide.push(Tally(), at: .start)
    _ = guide.handle(.input(.key(.character("+"))), at: .start)
    _ = guide.handle(.input(.key(.character("+"))), at: .start)
    #expect(guide.page(at: .start).blocks.first?.kind == .text("2"))
    #expect(guide.nextWake(at: .start) == nil)
    _ = guide.handle(.input(.key(.escape)), at: .start)
    #expect(guide.page(at: .start).place == "home")
  }

  @Test func aGuideTakesEventsAndGivesPages() throws {
    let now = Moment.start
    let rehearsal = try Rehearsal()
    let (wall, diary) = (rehearsal.guide.wall, rehearsal.diary)
    let catalogue = BuiltIn.catalogue

    var guide = Guide(catalogue, wall: wall, diary: diary)
    _ = guide.handle(.input(.key(.enter)), at: now)
    let page = guide.page(at: now)
    let wake = guide.nextWake(at: now)

    #expect(page.place == "cramp-now" && wake == now + .seconds(600))
  }

  @Test func aPageIsBlocksInTheOrderOfReading() {
    let page = Page(
      place: "water", title: "Water",
      blocks: [
        Block(.text("Drink when you are thirsty.")),
        Block(.choice(ChoiceLine(key: "1", label: "Minerals", target: .screen("minerals")))),
      ],
      focus: 1)
    #expect(Rehearsal.lines(of: page).contains("Selected: 1  Minerals"))
  }
}
