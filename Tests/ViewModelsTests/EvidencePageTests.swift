import CompiledScreens
import Content
import Rehearsing
import Testing

@testable import ViewModels

/// What `e` shows behind a line.
@Suite struct EvidencePageTests {
  private static let day = CalendarDate(year: 2026, month: 11, day: 21)
  private static let sources = [
    Source(
      key: "OPEN", title: "Open", publisher: "A hospital", year: 2020,
      address: "https://example.org/open", reading: .copy, place: "elsewhere.org",
      note: "It is old.", reviewed: day),
    Source(key: "LOST", title: "Lost", noAddress: "It is lost.", reading: .copy, reviewed: day),
    Source(
      key: "UNREAD", title: "Unread", address: "https://example.org/unread", reading: .unread,
      reviewed: nil),
    Source(key: "OURS", title: "Ours", noAddress: "It is ours.", reading: .own, reviewed: day),
  ]

  private func page(_ keys: String..., unknown: String? = nil) -> [String] {
    var catalogue = BuiltIn.catalogue
    catalogue.source = { key in Self.sources.first { $0.key == key } }
    let evidence = Evidence(grade: .strong, sources: keys, unknown: unknown)
    return EvidenceBlocks.all(
      for: Block(.text("Rest.")), evidence: evidence, catalogue: catalogue, today: Self.day
    ).map { $0.sentence(catalogue.words) }
  }

  private static let cannot =
    "None of these sources can be checked yet. Each has no address that we know, or we have not "
    + "opened it."

  @Test func aSourceSaysWhereItIsAndHowItWasRead() {
    #expect(
      page("OPEN").suffix(6) == [
        "Sources", "Open", "A hospital; 2020", "https://example.org/open",
        "Read in a copy of unknown age. Where: elsewhere.org. Wording last reviewed 2026-11-21.",
        "It is old.",
      ])
  }

  /// A day of review beside it would be taken for a reading.
  @Test func whatWasNotOpenedHasNoDayOfReview() {
    #expect(
      page("OPEN", "UNREAD").suffix(4) == [
        "Unread", "year not given", "https://example.org/unread", "Not opened yet.",
      ])
  }

  @Test func whatNobodyCanCheckSaysSo() {
    for keys in [["LOST"], ["UNREAD"], ["LOST", "UNREAD"], ["LOST", "OURS"], ["UNREAD", "OURS"]] {
      let lines = keys.count == 1 ? page(keys[0]) : page(keys[0], keys[1])
      #expect(lines.contains(Self.cannot), "\(keys)")
    }
    for lines in [page("OPEN"), page("LOST", "OPEN"), page("UNREAD", "OPEN"), page("OURS")] {
      #expect(!lines.contains(Self.cannot))
    }
  }

  /// Whatever the checklist names as sources: an emergency or today sign that rests only on what
  /// nobody can check says so, and no other does.
  @Test func noUrgentSignRestsOnThatInSilence() throws {
    let checklist = try BuiltInScreens.checklist()
    let urgent: [Tier] = [.emergency, .today]
    let signs =
      checklist.items.filter { urgent.contains($0.yes) }.map(\.question.ask)
      + checklist.combinations.filter { urgent.contains($0.tier) }.map(\.say)
    #expect(signs.count > 35)
    for sign in signs {
      let evidence = try #require(sign.evidence)
      let sources = evidence.sources.compactMap(BuiltIn.catalogue.source)
      let isBacked = sources.contains { $0.address != nil && $0.reading != .unread }
      let isOurs = sources.allSatisfy { $0.reading == .own }
      let lines = EvidenceBlocks.all(
        for: Block(.text(sign.text)), evidence: evidence, catalogue: BuiltIn.catalogue,
        today: Self.day
      ).map { $0.sentence(BuiltIn.catalogue.words) }
      #expect(lines.contains(Self.cannot) == !(isBacked || isOurs), "\(sign.text)")
      if isOurs { #expect(lines.contains("Nobody published it: there is nothing to open.")) }
    }
  }

  /// It is said only where somebody has written what is not known about this very line.
  @Test func whatIsNotKnownIsSaidWhereItWasWritten() {
    #expect(!page("OPEN").contains("What is not known"))
    #expect(page("OPEN", unknown: "How long.").contains("What is not known"))
    #expect(page("OPEN", unknown: "How long.").contains("How long."))
  }
}
