import Content
import Rehearsing
import Testing
import ViewModels

/// Heat or cold, and cramp or twitch.
@Suite struct DecisionTests {
  /// With every question answered there are no others: the line says how to go on.
  @Test func noneOfTheOtherNone() throws {
    var rehearsal = try Rehearsal(at: "heat-or-cold")
    rehearsal.press("0 Esc")
    #expect(rehearsal.page.place == "heat-or-cold")
    #expect(rehearsal.text.contains("0  Go on"))
    #expect(!rehearsal.text.contains("other 0"))
    rehearsal.press("0")
    #expect(rehearsal.page.place == "heat-or-cold/situation")
  }

  /// Where each question of the gate leads, from the source notes.
  static let gate = [
    ("G1", "clot", "No heat, no cold, no massage"), ("G2", "cold-leg", "Sudden cold leg"),
    ("G3", "feeling", "Neither"), ("G4", "circulation", "Neither"), ("G5", "skin", "Neither"),
    ("G6", "sleep", "Not now"), ("G7", "child", "Not without a professional"),
    ("G8", "patch", "No heat"), ("G9", "heart", "Ask first"), ("G10", "pregnant", "Pregnant"),
    ("G11", "cold-reaction", "No cold"), ("G12", "new-injury", "No heat; cold is allowed"),
  ]

  @Test(arguments: gate.indices, ["y", "u"])
  func everyGateAnswerStopsAtItsOwnAdvice(_ index: Int, _ key: String) throws {
    let (id, part, title) = Self.gate[index]
    var rehearsal = try Rehearsal(at: "heat-or-cold")
    for _ in 0..<index { rehearsal.press("n") }
    rehearsal.press(key)
    #expect(rehearsal.page.place == "heat-or-cold/\(part)")
    #expect(rehearsal.lines[0].hasPrefix(title))
    // Only the last, which knows that all others are no, may lead to a timer.
    let opens = targets(of: rehearsal.page)
    #expect(opens.contains("cold-timer") == (id == "G12"))
    #expect(!opens.contains("heat-timer") && opens.contains("red-flags/emergency"))
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "heat-or-cold", "and back to the questions")
    #expect(rehearsal.text.contains(key == "y" ? ", yes: " : ", not sure: "))
  }

  /// Every pair of matches: the earlier one decides, in whatever order they are answered.
  @Test func theFirstMatchWins() throws {
    let decision = try BuiltInScreens.decision("heat-or-cold")
    for first in 0..<12 {
      for second in (first + 1)..<12 {
        var answers: [String: Answer] = [:]
        for item in decision.items { answers[item.question.id] = .no }
        answers[decision.items[second].question.id] = .yes
        answers[decision.items[first].question.id] = .unsure
        #expect(decision.target(answers) == "heat-or-cold/\(Self.gate[first].1)")
        answers[decision.items[first].question.id] = nil
        #expect(decision.target(answers) == nil)
      }
    }
  }

  @Test func whatIsAnsweredOutOfOrderWaitsForTheOnesAbove() throws {
    var rehearsal = try Rehearsal(at: "heat-or-cold")
    rehearsal.press("Down Down Down y")
    #expect(rehearsal.page.place == "heat-or-cold")
    #expect(rehearsal.page.notice?.hasPrefix("Noted. First the ones above") == true)
    #expect(rehearsal.page.focus == 1)
    rehearsal.press("0")
    #expect(rehearsal.page.place == "heat-or-cold/circulation")
  }

  /// What is happening, what is advised, and which timers it leads to.
  static let situations: [(String, heat: Bool, cold: Bool, minutes: String)] = [
    ("cramping", true, true, "10 to 15 minutes"), ("sore", true, true, "10 to 15 minutes"),
    ("stiff", true, false, "10 to 15 minutes"), ("back", true, false, "10 to 15 minutes"),
    ("swollen", false, true, "10 to 15 minutes"), ("overheated", false, false, "30 minutes"),
    ("twitch", false, false, "Neither heat nor cold"), ("undecided", true, true, "10 minutes"),
  ]

  @Test(arguments: situations.indices) func everySituationEndsInItsDoseAndMinutes(
    _ index: Int
  ) throws {
    let row = Self.situations[index]
    var rehearsal = try Rehearsal(at: "heat-or-cold")
    rehearsal.press("0 \(index + 1)")
    #expect(rehearsal.page.place == "heat-or-cold/\(row.0)")
    #expect(rehearsal.text.contains(row.minutes))
    let opens = targets(of: rehearsal.page)
    #expect(opens.contains("heat-timer") == row.heat && opens.contains("cold-timer") == row.cold)
    if row.heat || row.cold {
      #expect(rehearsal.text.contains("15 minutes") && rehearsal.text.contains("fall asleep"))
    }
    if row.heat {
      #expect(rehearsal.text.contains("Up to 3 times") || rehearsal.text.contains("up to 3 times"))
    }
  }

  @Test func halfAnHourOfCoolingIsTimed() throws {
    var rehearsal = try Rehearsal(at: "heat-or-cold", country: "GB")
    rehearsal.press("0 6")
    rehearsal.wait(.seconds(1799))
    #expect(!rehearsal.text.contains("Half an hour"))
    rehearsal.press("Esc")
    rehearsal.wait(.seconds(1))
    #expect(
      rehearsal.lines[1].hasPrefix("Warning: Half an hour of cooling and drinking has passed."))
    #expect(rehearsal.effects.contains(.ring))
  }

  @Test(arguments: [
    ("y", "check-first"), ("u", "check-first"), ("n y", "restless"), ("n n y", "back"),
    ("n n n y", "cramp"), ("n n n n y", "twitch"), ("0", "something-else"),
    ("n u u u u", "something-else"), ("n n u y", "cramp"),
  ]) func crampOrTwitchLeadsToTheRightPage(_ keys: String, _ part: String) throws {
    var rehearsal = try Rehearsal(at: "cramp-or-twitch")
    rehearsal.press(keys)
    #expect(rehearsal.page.place == "cramp-or-twitch/\(part)")
    let opens = targets(of: rehearsal.page)
    #expect(opens.contains { $0.hasPrefix("red-flags") })
    #expect(opens.contains("cramp-now") == (part == "cramp"))
    #expect(opens.contains("strength-check") == (part == "twitch"))
  }

  private func targets(of page: Page) -> [String] {
    page.blocks.compactMap { block in
      guard case .choice(let line) = block.kind, case .screen(let name) = line.target else {
        return nil
      }
      return name
    }
  }
}
