import CompiledScreens
import Content
import Diary
import DiaryStorage
import Rehearsing
import Testing

@testable import ViewModels

/// Whatever is offered is done by somebody: no key of the help page does nothing.
@Suite struct OfferTests {
  /// What was offered at a place, and is known to be handled there.
  private struct Known: Hashable {
    let place: String
    let action: Action
  }

  /// Performs every offer that is new at this place on a copy of the guide, and says which of them
  /// nobody handled.
  private func check(_ rehearsal: Rehearsal, _ known: inout Set<Known>, _ note: String) {
    for offer in rehearsal.guide.offers where offer.refusal == nil {
      // What the guide itself does works everywhere or nowhere: looked at once.
      let isOfScreen = rehearsal.guide.top.offers.contains(offer)
      let place = isOfScreen ? rehearsal.page.place : "the guide"
      guard known.insert(Known(place: place, action: offer.action)).inserted else { continue }
      var copy = rehearsal.guide
      let effects = copy.perform(offer.action, at: rehearsal.now)
      #expect(effects != nil, "\(place) offers \(offer.action), and nobody handles it: \(note)")
    }
  }

  /// Ways to every kind of screen and to every state of it, with a place that each of them leads to.
  private static let ways: [(place: String, keys: String)] = [
    ("home", ""), ("settings", "s Down Down"), ("keys", "1 ?"), ("evidence", "1 Home Down e"),
    ("search", "/"), ("learn", "9"), ("calf-towel", "1 Enter Down Space Space n p + s"),
    ("calf-towel/finished", "1 Enter f"), ("after-the-stretch", "1 Enter f 1 d"),
    ("bedtime-three/finished", "6 2 f"), ("heat-timer", "4 0 3 1 + - Space"),
    ("breathing-three", "2 1 Space"), ("heat-or-cold", "4 n Down Enter y"),
    ("red-flags/about", "5"), ("red-flags/emergency", "! Down End"),
    ("red-flags/alarm", "! y"), ("red-flags/result", "5 1 n 0 0 0 Left Right"),
    ("strength-check/result", "2 4 1 2"), ("diary", "7 Down Down"), ("diary/filter", "7 f Down"),
    ("new-entry", "7 1 1 Enter 1 Down Down Down Down End"), ("new-entry/leave", "7 1 1 Esc"),
    ("begin", "7 2"), ("check-in", "7 3 y Down End"), ("check-in/own", "7 3 a x"),
    ("check-in/leave", "7 3 y Esc"), ("patterns", "7 p 7"), ("patterns/hours", "7 p 2 Down"),
    ("your-medicines", "7 m"), ("medicine", "7 m 1 x"), ("changes", "7 1 1 Enter 1 Ctrl-S u"),
    ("entry", "7 1 1 Enter 1 Ctrl-S End Enter"),
    ("reminder", "7 1 1 Enter 1 End Up Up 4 Ctrl-S"),
  ]

  @Test func everyOfferOfEveryStateIsHandled() throws {
    var known: Set<Known> = []
    for way in Self.ways {
      var rehearsal = try Rehearsal()
      check(rehearsal, &known, "at the start")
      var places = [rehearsal.page.place]
      for key in way.keys.split(separator: " ") {
        rehearsal.press(String(key))
        places.append(rehearsal.page.place)
        check(rehearsal, &known, way.keys)
      }
      #expect(places.contains(way.place), "\(way.keys) leads to \(places)")
    }
  }

  @Test func everyOfferOfEveryScreenIsHandled() throws {
    var known: Set<Known> = []
    for name in BuiltIn.screenNames {
      check(try Rehearsal(at: name), &known, name)
    }
    #expect(known.count > 400)
  }

  /// After the machine was asleep, a routine asks what now.
  @Test func everyOfferOfACountdownThatStoodStillIsHandled() throws {
    var known: Set<Known> = []
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter")
    rehearsal.sleep(.seconds(60))
    #expect(rehearsal.page.place == "calf-towel/stopped")
    check(rehearsal, &known, "stopped")
  }

  /// The same wherever random keys lead, on a diary that has something of everything.
  @Test(arguments: 1...6) func everyOfferOfARandomWayIsHandled(_ seed: UInt64) throws {
    let keys: [Key] =
      [.up, .down, .left, .right, .enter, .escape, .backspace, .home, .end, .control("s")]
      + "0123456789jkhlnprsm+-ey uxd?/!>af".map { .character($0) }
    var generator = Seeded(seed &+ 4000)
    let diary = try SeededDiary.random(
      seed, episodes: 30, days: 40, to: CalendarDate(year: 2026, month: 11, day: 20))
    var rehearsal = try Rehearsal(diary: diary.store)
    var known: Set<Known> = []
    for turn in 0..<150 {
      rehearsal.press(keys.randomElement(using: &generator) ?? .enter)
      if turn.isMultiple(of: 11) { rehearsal.wait(.seconds(7)) }
      check(rehearsal, &known, "seed \(seed), turn \(turn)")
    }
  }

  /// What is not offered is nobody's, so that the tests above can fail.
  @Test func whatNobodyOffersIsHandledByNobody() throws {
    var guide = try Rehearsal().guide
    let effects = guide.perform(.moreTime, at: .start)
    #expect(effects == nil)
  }
}
