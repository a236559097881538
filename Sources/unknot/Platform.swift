import Content
import Diary
import Glibc
import ViewModels

/// A variable of the environment, where it is there and not empty.
func variable(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// The country that the locale names, such as `GB` for `en_GB.UTF-8`. Of the categories the one
/// that decides how telephone numbers are written comes closest to where somebody is.
func countryOfLocale() -> String? {
  let locale = ["LC_ALL", "LC_TELEPHONE", "LC_ADDRESS", "LANG"].lazy.compactMap(variable).first
  guard let parts = locale?.split(separator: "_"), parts.count > 1 else { return nil }
  let country = parts[1].prefix(2)
  let isCode = country.utf8.count == 2 && country.utf8.allSatisfy { (65...90).contains($0) }
  return isCode ? String(country) : nil
}

/// What the clock on the wall shows at each moment: the system's clock at the start, or, for tests
/// and demonstrations, `UNKNOT_NOW`, such as `2026-11-21` or `2026-11-21T03:10`.
func wallClock() -> WallClock {
  let zone = TimeZoneRules { seconds in
    var moment = time_t(seconds)
    var parts = tm()
    localtime_r(&moment, &parts)
    return Int(parts.tm_gmtoff)
  }
  let given = variable("UNKNOT_NOW").flatMap(localTime)
  let start = given.map { zone.timestamp(of: $0).seconds } ?? time(nil)
  return WallClock(
    timestamp: { zone.timestamp(at: start + Int($0.sinceStart.components.seconds)) }, zone: zone)
}

/// What time it is now, and the rules of the time zone.
func present() -> (now: Timestamp, zone: TimeZoneRules) {
  let wall = wallClock()
  return (wall.timestamp(.start), wall.zone)
}

private func localTime(_ text: String) -> LocalTime? {
  guard let date = CalendarDate(text.prefix(10)) else { return nil }
  let clock = text.dropFirst(11).prefix(5).split(separator: ":").compactMap { Int($0) }
  let minute = clock.count == 2 ? clock[0] * 60 + clock[1] : 0
  return LocalTime(date: date, second: (0..<1440).contains(minute) ? minute * 60 : 0)
}
