import Content
import Diary
import Exchange
import Foundation
import Rehearsing
import Testing

/// What the diary shows, for other programs.
@Suite struct PatternsJSONTests {
  private static let last = CalendarDate(year: 2026, month: 11, day: 20)

  private func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func theNumbersAreThoseOfTheDiary() throws {
    let diary = try SeededDiary.random(4, episodes: 200, days: 100, to: Self.last)
    let kinds: [Episode.Kind] = [.cramp, .backSpasm]
    let episodes = diary.episodes.filter { kinds.contains($0.kind) }
    let groups = try PatternsJSON.Groups(
      diary.store, of: kinds, tonight: Self.last.adding(days: 1))
    let report = TriggerRule.report(
      on: try diary.store.days(), of: kinds, suspect: nil, tonight: Self.last.adding(days: 1))
    let found = try object(PatternsJSON(report, of: kinds, groups).json)
    #expect(found["episodes"] as? Int == episodes.count)
    #expect(found["days"] as? Int == diary.checkIns.count)
    #expect((found["hours"] as? [Int])?.reduce(0, +) == episodes.count)
    let nights = try #require(found["nights"] as? [[String: Any]])
    #expect(nights.compactMap { $0["episodes"] as? Int }.reduce(0, +) == episodes.count)
    let sites = try #require(found["sites"] as? [[String: Any]])
    #expect(sites.compactMap { $0["episodes"] as? Int }.reduce(0, +) == episodes.count)
    let triggers = try #require(found["triggers"] as? [[String: Any]])
    // Each once against the same day and once against the day after.
    #expect(triggers.count == 2 * (CheckIn.usualTriggers.count + 1))
    for trigger in triggers {
      let (low, high) = (trigger["low"] as? Double, trigger["high"] as? Double)
      #expect(try #require(low) <= #require(high))
    }
  }

  @Test func anEmptyDiaryHasNoLengths() throws {
    let store = try SeededDiary().store
    let groups = try PatternsJSON.Groups(store, of: [.cramp], tonight: Self.last)
    let report = TriggerRule.report(
      on: try store.days(), of: [.cramp], suspect: nil, tonight: Self.last)
    let found = try object(PatternsJSON(report, of: [.cramp], groups).json)
    #expect(found["lengths"] is NSNull && found["episodes"] as? Int == 0)
    #expect((found["weeks"] as? [Any])?.count == 26 && (found["nights"] as? [Any])?.isEmpty == true)
  }
}
