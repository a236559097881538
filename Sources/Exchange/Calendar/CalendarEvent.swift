import Content
import Diary

/// An event for a calendar program, with its alarms.
package struct CalendarEvent: Equatable, Sendable {
  /// The name by which a calendar knows it again: who imports it once more replaces it. It says what
  /// kind of event it is and when, and nothing about the person.
  let uid: String
  /// What the calendar shows. It may be seen by others, so it says nothing about anybody's health unless
  /// the person writes it.
  let title: String
  /// When it begins, by the clock where the person is, on each of its days.
  let begins: LocalTime
  /// How long it takes.
  let minutes: Int
  /// On how many days it is, one after the other.
  let days: Int
  /// How many minutes before its beginning the calendar rings.
  let alarms: [Int]
  /// Whether the person has no time for anything else then.
  let isBusy: Bool

  /// The routine of every evening, from one on. There is one such routine: another time takes the place
  /// of the one before.
  package static func evening(_ title: String, from first: LocalTime, days: Int) -> Self {
    Self(
      uid: "evening-routine", title: title, begins: first, minutes: 15, days: days, alarms: [0],
      isBusy: false)
  }

  /// The day on which the checklist is to be answered again: at six in the evening, when most people are
  /// at home. There is one such day as well.
  package static func review(_ title: String, on day: CalendarDate) -> Self {
    Self(
      uid: "review", title: title, begins: reviewTime(on: day), minutes: 15, days: 1, alarms: [0],
      isBusy: false)
  }

  /// When a review begins.
  package static func reviewTime(on day: CalendarDate) -> LocalTime {
    LocalTime(date: day, second: 18 * 3600)
  }

  /// An appointment. There may be several of them, so its time is part of its name. What would ring
  /// before `now` is left out.
  package static func appointment(_ title: String, at time: Timestamp, now: Timestamp) -> Self {
    let local = time.local
    let left = (time.seconds - now.seconds) / 60
    return Self(
      uid: "appointment-\(local.date)T\(local.digits)", title: title, begins: local, minutes: 30,
      days: 1, alarms: [24 * 60, 60].filter { $0 < left }, isBusy: true)
  }
}

extension LocalTime {
  /// The time of day in six digits: `213000`.
  var digits: String {
    [second / 3600, second / 60 % 60, second % 60].map(\.twoDigits).joined()
  }

  /// As calendars write it: `20261122T213000`.
  var compact: String { date.description.filter { $0 != "-" } + "T" + digits }
}
