import Content
import Diary
import Rehearsing
import Testing

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
