import CompiledScreens
import Content
import Rehearsing
import Testing

@testable import ScreenFiles

/// Whatever the guide claims, it says what that rests on.
@Suite struct EvidenceTests {
  /// The screens on which every statement is a claim, but for these sentences, which only lead on.
  static let screens = [
    "red-flags", "heat-or-cold", "cramp-or-twitch", "strength-check", "heat-timer", "cold-timer",
  ]
  static let noClaims = [
    "Is any of these true? Then heat or cold could harm you.",
    "A few plain questions. They sort what you feel. They do not give you a diagnosis.",
  ]

  @Test(arguments: screens) func everyClaimHasItsGradeAndItsSources(_ name: String) throws {
    let statements = try BuiltInScreens.statements(of: name)
    #expect(statements.count > 5)
    for statement in statements where !Self.noClaims.contains(statement.text) {
      let evidence = try #require(statement.evidence, "\(name): \(statement.text)")
      #expect(!evidence.sources.isEmpty, "\(name): \(statement.text)")
      for key in evidence.sources {
        #expect(BuiltInScreens.sources.contains { $0.key == key }, "\(name): no source \(key)")
      }
    }
  }

  @Test func everyRegionSaysWhereItsNumbersComeFrom() throws {
    for region in BuiltIn.language.regions {
      let sources = try #require(region.evidence?.sources)
      let isRead = sources.contains { $0.hasPrefix("NIGHT-") || $0 == "NUM-IN" }
      // What no page was found for has the words that fit everywhere, and no number but 999.
      let fits = region.night == "a doctor on call or the nearest emergency department"
      #expect(isRead != fits, "\(region.code)")
      #expect(region.evidence?.grade == .moderate || fits, "\(region.code)")
    }
  }

  /// What was not read is nobody's proof, and a choice of our own is not a finding.
  @Test func noGradeIsStrongerThanItsSources() throws {
    for name in BuiltIn.screenNames {
      for statement in try BuiltInScreens.statements(of: name) {
        guard let evidence = statement.evidence else { continue }
        let readings = Set(
          evidence.sources.compactMap { key in
            BuiltInScreens.sources.first { $0.key == key }?.reading
          })
        let isOnlyOurs = readings.isSubset(of: [.own])
        let isUnread = readings.isSubset(of: [.unread, .own])
        if isOnlyOurs { #expect(evidence.grade == .ownChoice, "\(name): \(statement.text)") }
        if isUnread {
          let weak: [Grade] = [.ownChoice, .expertOpinion, .limited]
          #expect(weak.contains(evidence.grade), "\(name): \(statement.text)")
        }
      }
    }
  }

  @Test func noSourceIsThereTwiceAndEveryOneIsDated() {
    let keys = BuiltInScreens.sources.map(\.key)
    #expect(Set(keys).count == keys.count && keys.count > 90)
    #expect(BuiltIn.language.oldestReview == BuiltInScreens.sources.compactMap(\.reviewed).min())
  }

  @Test func contentOlderThanThreeYearsIsAFault() throws {
    let path = BuiltInTests.screens.appending(path: "en/sources.yaml").path
    let day = CalendarDate(year: 2029, month: 11, day: 22)
    #expect(
      try Linter.faults(in: [path], besides: BuiltIn.language, today: day.adding(days: -1)).isEmpty)
    let faults = try Linter.faults(in: [path], besides: BuiltIn.language, today: day)
    #expect(faults.count == BuiltInScreens.sources.count { $0.reviewed != nil })
    #expect(faults[0].sentence.hasPrefix("This was reviewed more than 36 months ago"))
  }
}
