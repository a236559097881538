import Content
import Rehearsing
import Testing

@testable import ViewModels

/// The ten minutes of a cramp, and clocks like it.
@Suite struct RunningClocksTests {
  private static let start = Moment.start
  private let ten = Clock(limit: .seconds(600), warning: Statement("Ten minutes."))
  private let two = Clock(limit: .seconds(120), warning: Statement("Two minutes."))

  private func after(_ seconds: Int) -> Moment { .start + .seconds(seconds) }

  @Test func itSpeaksUpOnceAtItsLimit() {
    var clocks = RunningClocks()
    clocks.start(ten, at: after(5))
    #expect(clocks.nextCall == after(605))
    let early = clocks.settle(at: after(604))
    #expect(!early && clocks.warnings.isEmpty)
    let onTime = clocks.settle(at: after(605))
    #expect(onTime && clocks.warnings == [ten.warning] && clocks.nextCall == nil)
    let again = clocks.settle(at: after(700))
    #expect(!again && clocks.warnings == [ten.warning], "but it stays on the screens")
  }

  @Test func theSameClockRunsFromTheFirstScreen() {
    var clocks = RunningClocks()
    clocks.start(ten, at: .start)
    clocks.start(ten, at: after(300))
    #expect(clocks.nextCall == after(600) && clocks.longest(at: after(400)) == .seconds(400))
    clocks.start(two, at: after(300))
    #expect(clocks.nextCall == after(420) && clocks.longest(at: after(400)) == .seconds(400))
  }

  @Test func onTheWayHomeOnlyThoseThatHaveSpokenAreForgotten() {
    var clocks = RunningClocks()
    clocks.start(two, at: .start)
    clocks.start(ten, at: .start)
    _ = clocks.settle(at: after(120))
    clocks.forgetSpoken()
    #expect(clocks.warnings.isEmpty)
    #expect(clocks.nextCall == after(600), "the other may still be needed")
  }

  @Test func whatHelpedEndsAllOfThem() {
    var clocks = RunningClocks()
    clocks.start(ten, at: .start)
    clocks.stop()
    #expect(clocks == RunningClocks() && clocks.longest(at: after(9)) == nil)
  }

  /// The same on the screen: whoever goes home within the ten minutes may still have the cramp.
  @Test func aClockThatHasNotSpokenIsNotLostOnTheWayHome() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1")
    rehearsal.wait(.seconds(300))
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "home" && !rehearsal.text.contains("Ten minutes have passed"))
    rehearsal.wait(.seconds(300))
    #expect(rehearsal.text.contains("Ten minutes have passed") && rehearsal.effects == [.ring])
  }
}
