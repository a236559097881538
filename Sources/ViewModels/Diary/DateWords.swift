import Content
import Diary

/// How dates, times and lengths are said.
extension Words {
  /// `Sat 21 Nov 2026`.
  package func day(_ date: CalendarDate) -> String {
    fill(
      .date,
      [
        "weekday": weekday(of: date), "day": String(date.day), "month": month(of: date),
        "year": String(date.year),
      ])
  }

  /// A date as far as it is known: `Sat 21 Nov 2026`, `Nov 2026`, `2026`.
  package func date(_ date: PartialDate) -> String {
    if let day = date.date { return self.day(day) }
    guard date.month != nil else { return date.description }
    return fill(.monthOfYear, ["month": month(of: date.first), "year": String(date.year)])
  }

  /// `Sat 21 Nov`.
  func shortDay(_ date: CalendarDate) -> String {
    fill(
      .shortDate,
      ["weekday": weekday(of: date), "day": String(date.day), "month": month(of: date)])
  }

  /// `21 Nov`.
  func dayAndMonth(_ date: CalendarDate) -> String {
    fill(.dayOfMonth, ["day": String(date.day), "month": month(of: date)])
  }

  /// `Sat`.
  func weekday(of date: CalendarDate) -> String {
    // 1 January 1970 was a Thursday; the week begins with Monday.
    name(((date.dayNumber + 3) % 7 + 7) % 7, in: .weekdays)
  }

  private func month(of date: CalendarDate) -> String { name(date.month - 1, in: .months) }

  /// `03:10`.
  package func clock(_ time: LocalTime) -> String {
    fill(
      .clock,
      [
        "hour": (time.second / 3600).twoDigits, "minute": (time.second / 60 % 60).twoDigits,
      ])
  }

  /// `Sat 21 Nov 2026, 03:10`.
  func time(_ time: Timestamp) -> String { self.time(of: time.local) }

  /// `Sat 21 Nov 2026, 03:10`.
  package func time(of time: LocalTime) -> String {
    fill(.dateAndTime, ["date": day(time.date), "time": clock(time)])
  }

  /// `Sat 21 Nov, 03:10`.
  func shortTime(_ time: Timestamp) -> String {
    fill(.dateAndTime, ["date": shortDay(time.local.date), "time": clock(time.local)])
  }

  /// A length in seconds: `90 s`, `3 min`, `2 min 30 s`, `1 h 20 min`. Less than nothing is `0 s`.
  func length(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    // Below two minutes people count seconds, unless it is exactly one minute.
    if seconds < 120, seconds != 60 { return fill(.lengthSeconds, count: seconds) }
    let parts: [(Int, Word)] = [
      (seconds / 3600, .lengthHours), (seconds / 60 % 60, .lengthMinutes),
      (seconds % 60, .lengthSeconds),
    ]
    return list(parts.filter { $0.0 > 0 }.map { fill($0.1, count: $0.0) }, .units)
  }

  /// `22:00–07:00`.
  func range(_ from: String, _ to: String) -> String { fill(.range, ["from": from, "to": to]) }
}
