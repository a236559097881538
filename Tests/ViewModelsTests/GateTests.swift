import Rehearsing
import Testing
import ViewModels

/// Before any stretch of a leg stand three lines, and any yes leads to the checklist.
@Suite struct GateTests {
  @Test func theGateNamesClotTearAndEmergencyAndLeadsToTheList() throws {
    let rehearsal = try Rehearsal(at: "cramp-now")
    let warnings = rehearsal.page.blocks.compactMap { block -> String? in
      if case .warning(let text) = block.kind { text } else { nil }
    }
    #expect(warnings.count == 3)
    #expect(warnings[0].contains("chest pain") && warnings[0].contains("cold, pale"))
    #expect(warnings[1].contains("swollen") && warnings[2].contains("pop, snap"))
    var other = rehearsal
    other.press("2")
    #expect(other.page.place == "red-flags/emergency")
    let gates = [
      ("calf-towel", "cramp-now"), ("calf-wall", "cramp-now"), ("heat-timer", "heat-or-cold"),
      ("cold-timer", "heat-or-cold"),
    ]
    for (name, gate) in gates {
      let opened = try Rehearsal(at: name)
      #expect(opened.page.place == gate)
    }
  }
}
