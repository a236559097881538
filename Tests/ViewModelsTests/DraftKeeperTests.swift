import Content
import Diary
import Rehearsing
import Testing

@testable import ViewModels

/// What can be written down after a routine, and which entry it belongs to.
@Suite struct DraftKeeperTests {
  private static let calf = Routine.Treatment(kind: "cramp", site: "calf", tactic: "stretch")

  private func report(
    _ relief: Routine.Relief?, _ treats: Routine.Treatment? = calf, after seconds: Int = 0,
    gone: Int? = nil
  ) -> RoutineReport {
    RoutineReport(
      routine: "calf-towel", began: .start + .seconds(seconds),
      gone: gone.map { .start + .seconds($0) }, isWhole: true, treats: treats,
      relief: relief, record: .nothing, next: "home", reply: nil)
  }

  private func draft(
    of report: RoutineReport, _ keeper: DraftKeeper = DraftKeeper(), in rehearsal: Rehearsal
  ) -> (episode: Episode, number: Int64?)? {
    let draft = keeper.draft(of: report, in: rehearsal.guide.context(at: rehearsal.now))
    guard let draft, case .episode(let episode) = draft.entry else { return nil }
    return (episode, draft.number)
  }

  private func rehearsal(after seconds: Int) throws -> Rehearsal {
    var rehearsal = try Rehearsal()
    rehearsal.wait(.seconds(seconds))
    return rehearsal
  }

  @Test func withoutAReasonOrAnAnswerThereIsNothingToWriteDown() throws {
    let rehearsal = try rehearsal(after: 100)
    #expect(draft(of: report(.yes, nil), in: rehearsal) == nil)
    #expect(draft(of: report(nil), in: rehearsal) == nil)
    let unnamed = Routine.Treatment(kind: nil, site: nil, tactic: "heat")
    #expect(draft(of: report(.yes, unnamed), in: rehearsal) == nil, "heat for whatever it was")
  }

  @Test(arguments: Routine.Relief.allCases) func itSaysWhetherItHelped(
    _ relief: Routine.Relief
  ) throws {
    let found = draft(of: report(relief, after: 20), in: try rehearsal(after: 100))
    let episode = try #require(found?.episode)
    #expect(episode.kind == .cramp && episode.site == .calf && episode.tactics == [.stretch])
    #expect(episode.helped == Episode.Relief(relief) && found?.number == nil)
    #expect(episode.isOpen == (relief == .no))
    #expect(episode.seconds == nil, "nobody said when it ended")
  }

  /// The end of the cramp is the moment at which the person said so, whatever is answered later.
  @Test(arguments: Routine.Relief.allCases) func itEndedWhenThePersonSaidSo(
    _ relief: Routine.Relief
  ) throws {
    let found = draft(of: report(relief, after: 20, gone: 75), in: try rehearsal(after: 100))
    let episode = try #require(found?.episode)
    #expect(episode.seconds == 55 && !episode.isOpen)
  }

  @Test func itBeganWithTheFirstKeyAndNotWithTheRoutine() throws {
    var rehearsal = try Rehearsal()
    let began = rehearsal.time
    rehearsal.press("1")
    rehearsal.wait(.seconds(90))
    let found = draft(of: report(.yes, after: 60, gone: 80), in: rehearsal)
    let episode = try #require(found?.episode)
    #expect(episode.began == began && episode.seconds == 80)
  }

  /// Saves a cramp that began so long ago and is over, and remembers it as one after a routine.
  private func saved(
    _ site: Episode.Site, hoursAgo: Int, in rehearsal: Rehearsal
  ) throws -> DraftKeeper {
    var episode = Episode(
      began: Timestamp(seconds: rehearsal.time.seconds - hoursAgo * 3600, offset: 3600),
      kind: .cramp, site: site)
    episode.tactics = [.walk]
    var keeper = DraftKeeper()
    keeper.remember(try rehearsal.diary.add(.episode(episode), at: rehearsal.time))
    return keeper
  }

  @Test func anotherRoundBelongsToTheSameEntry() throws {
    let rehearsal = try rehearsal(after: 100)
    let keeper = try saved(.calf, hoursAgo: 5, in: rehearsal)
    let found = try #require(draft(of: report(.yes, gone: 40), keeper, in: rehearsal))
    #expect(found.number == 1 && found.episode.tactics == [.walk, .stretch])
    #expect(found.episode.seconds == 5 * 3600 - 60 && !found.episode.isOpen)
  }

  /// What ended once has its length; another round changes it only if the person says so again.
  @Test(arguments: Routine.Relief.allCases) func aLengthStays(_ relief: Routine.Relief) throws {
    let rehearsal = try rehearsal(after: 100)
    var keeper = DraftKeeper()
    let entry = rehearsal.episode(minutesAgo: 20) { $0.seconds = 300 }
    keeper.remember(try rehearsal.diary.add(entry, at: rehearsal.time))
    let found = try #require(draft(of: report(relief), keeper, in: rehearsal))
    #expect(found.episode.seconds == 300 && !found.episode.isOpen)
  }

  @Test func afterSixHoursOrElsewhereItIsAnother() throws {
    let rehearsal = try rehearsal(after: 100)
    let old = try saved(.calf, hoursAgo: 6, in: rehearsal)
    #expect(draft(of: report(.yes), old, in: rehearsal)?.number == nil)
    let foot = try saved(.foot, hoursAgo: 1, in: rehearsal)
    #expect(draft(of: report(.yes), foot, in: rehearsal)?.number == nil)
    // What was saved without a routine is not known to be the same cramp.
    #expect(draft(of: report(.yes), in: rehearsal)?.number == nil)
  }

  @Test func whatStillGoesOnIsMeantFirst() throws {
    let rehearsal = try rehearsal(after: 100)
    let keeper = try saved(.calf, hoursAgo: 1, in: rehearsal)
    var open = Episode(
      began: Timestamp(seconds: rehearsal.time.seconds - 600, offset: 3600), kind: .cramp,
      site: .calf)
    open.isOpen = true
    try rehearsal.diary.add(.episode(open), at: rehearsal.time)
    let helped = try #require(draft(of: report(.some), keeper, in: rehearsal))
    #expect(helped.number == 2 && helped.episode.isOpen && helped.episode.seconds == nil)
    let gone = draft(of: report(.yes, gone: 100), keeper, in: rehearsal)?.episode
    #expect(gone?.seconds == 600 && gone?.isOpen == false)
  }

  /// The line for it stays where it is when one goes back and forward again.
  @Test func theDraftIsStillThereAfterGoingBackAndForward() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter f 1 Esc >")
    #expect(rehearsal.page.place == "after-the-stretch")
    #expect(rehearsal.text.contains("Write it down: 03:00 cramp, calf"))
    rehearsal.press("d")
    #expect(rehearsal.page.notice?.hasPrefix("Saved:") == true)
    #expect(try rehearsal.diary.episodes(limit: 9).count == 1)
  }
}
