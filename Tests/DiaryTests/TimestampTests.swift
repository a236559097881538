import Content
import Diary
import Testing

/// Three zones by their rules of 2026, to the second.
enum Zones {
  static let utc = TimeZoneRules { _ in 0 }
  /// Central European time: forward on 29 March, back on 25 October 2026, at 01:00 UTC.
  static let berlin = TimeZoneRules { (1_774_746_000..<1_792_890_000).contains($0) ? 7200 : 3600 }
  /// New York: forward on 8 March at 07:00 UTC, back on 1 November at 06:00 UTC.
  static let newYork = TimeZoneRules {
    (1_772_953_200..<1_793_512_800).contains($0) ? -14_400 : -18_000
  }
}

@Suite struct TimestampTests {
  private func local(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> LocalTime
  {
    LocalTime(
      date: CalendarDate(year: year, month: month, day: day), second: hour * 3600 + minute * 60)
  }

  @Test func whatTheClockShowedIsKept() {
    let local = local(2026, 11, 21, 3, 10)
    for zone in [Zones.utc, Zones.berlin, Zones.newYork] {
      #expect(zone.timestamp(of: local).local == local)
    }
    #expect(
      Timestamp(seconds: -1, offset: 0).local.date == CalendarDate(year: 1969, month: 12, day: 31))
  }

  @Test func aNightRunsFromNoonToNoon() {
    let evening = CalendarDate(year: 2026, month: 11, day: 20)
    for time in [
      local(2026, 11, 20, 12, 0), local(2026, 11, 20, 23, 59), local(2026, 11, 21, 3, 10),
      local(2026, 11, 21, 11, 59),
    ] {
      #expect(Zones.berlin.timestamp(of: time).night == evening)
    }
    #expect(Zones.berlin.timestamp(of: local(2026, 11, 21, 12, 0)).night == evening.adding(days: 1))
  }

  @Test func nightsOf23And25HoursAreRight() {
    for (day, hours) in [
      (CalendarDate(year: 2026, month: 3, day: 28), 23),
      (CalendarDate(year: 2026, month: 10, day: 24), 25),
    ] {
      let noon = Zones.berlin.timestamp(of: LocalTime(date: day, second: 43_200))
      let next = Zones.berlin.timestamp(of: LocalTime(date: day.adding(days: 1), second: 43_200))
      #expect(next.seconds - noon.seconds == hours * 3600)
      for second in stride(from: noon.seconds, to: next.seconds, by: 1800) {
        #expect(Zones.berlin.timestamp(at: second).night == day)
      }
    }
  }

  @Test func whatTheClockShowsTwiceOrNeverHasOneMoment() {
    let twice = Zones.berlin.timestamp(of: local(2026, 10, 25, 2, 30))
    #expect(twice.offset == 7200, "the first of the two")
    let never = Zones.berlin.timestamp(of: local(2026, 3, 29, 2, 30))
    #expect(never.local == local(2026, 3, 29, 3, 30))
    let american = Zones.newYork.timestamp(of: local(2026, 11, 1, 1, 30))
    #expect(american.offset == -14_400)
  }
}
