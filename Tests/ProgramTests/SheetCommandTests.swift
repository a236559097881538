import Foundation
import Rehearsing
import Testing

/// `unknot sheet`, as somebody types it.
@Suite struct SheetCommandTests {
  @Test func thePageIsTextOrHTML() throws {
    let help = try Program.withoutTerminal(["sheet", "--help"])
    let ten = try Program.withoutTerminal(["sheet", "bedtime-ten"])
    let calf = try Program.withoutTerminal(["sheet", "Calf-Towel", "--region", "US"])
    #expect([help, ten, calf].allSatisfy { $0.status == 0 && $0.errors.isEmpty })
    let html = try Program.withoutTerminal(["sheet", "calf-towel", "--format", "html"])
    #expect(html.status == 0 && PageMarkup(html.output).faults == [])
    let snapshot = Snapshot(
      "command.sheet",
      [
        Snapshot.Part("sheet --help", help.output),
        Snapshot.Part("sheet bedtime-ten", ten.output),
        Snapshot.Part("sheet Calf-Towel --region US", calf.output),
      ])
    if let difference = snapshot.difference(suite: Self.self) { Issue.record("\(difference)") }
  }

  @Test func anotherNameIsRefused() throws {
    let near = try Program.withoutTerminal(["sheet", "bedtim-ten"])
    #expect(near.status == 66 && near.output.isEmpty)
    #expect(near.errors == "unknot: there is no such routine: did you mean bedtime-ten?\n")
    let far = try Program.withoutTerminal(["sheet", "\u{1B}[2J"])
    #expect(far.status == 66 && far.errors.contains("there are bedtime-sitting, bedtime-ten"))
    #expect(!far.errors.contains("\u{1B}"))
    // A screen that is no routine.
    #expect(try Program.withoutTerminal(["sheet", "home"]).status == 66)
    #expect(try Program.withoutTerminal(["sheet"]).status == 64)
    #expect(try Program.withoutTerminal(["sheet", "hand", "--format", "pdf"]).status == 64)
  }

  @Test(
    .enabled(if: Browser.isThere, "\(Browser.isMissing)"),
    arguments: ["bedtime-ten", "desk-break", "low-back", "foot"], ["A4", "Letter"])
  func theLongestTakeOnePage(_ routine: String, _ paper: String) throws {
    let html = try Program.withoutTerminal(["sheet", routine, "--format", "html"]).output
    #expect(try Browser.pages(of: html, on: paper) == 1)
  }

  @Test(.enabled(if: Browser.isThere, "\(Browser.isMissing)"))
  func nothingIsLoaded() throws {
    let html = try Program.withoutTerminal(["sheet", "bedtime-ten", "--format", "html"]).output
    #expect(try Browser.requests(of: html) == [])
  }
}
