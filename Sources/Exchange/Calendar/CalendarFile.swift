import Content
import Diary

/// An event as a file that calendar programs read: iCalendar, RFC 5545.
package struct CalendarFile: Sendable {
  private let event: CalendarEvent
  private let zone: CalendarZone
  /// When the file is made.
  private let now: Timestamp

  /// An event where the clocks go by these rules, which have a name of the time zone database or none.
  package init(
    _ event: CalendarEvent, in rules: TimeZoneRules, named name: String?, at now: Timestamp
  ) {
    let last = LocalTime(
      date: event.begins.date.adding(days: event.days - 1), second: event.begins.second)
    let (start, end) = (
      rules.timestamp(of: event.begins).seconds, rules.timestamp(of: last).seconds
    )
    self.event = event
    self.now = now
    zone = CalendarZone(rules, from: start, to: end + event.minutes * 60, named: name)
  }

  /// The whole file.
  package var text: String {
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Unknot//Unknot//EN"]
    return CalendarLines.text(head + zone.lines + lines + ["END:VCALENDAR"])
  }

  private var lines: [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:\(event.uid)@unknot",
      "DTSTAMP:\(Timestamp(seconds: now.seconds, offset: 0).local.compact)Z",
      // Of two files with the same event the later one counts.
      "SEQUENCE:\(max(0, now.seconds - Self.firstSecond))",
      "DTSTART;TZID=\(zone.name):\(event.begins.compact)", "DURATION:PT\(event.minutes)M",
    ]
    if event.days > 1 { lines.append("RRULE:FREQ=DAILY;COUNT=\(event.days)") }
    lines += [
      "SUMMARY:\(CalendarLines.escaped(event.title))", "CLASS:PRIVATE",
      "TRANSP:\(event.isBusy ? "OPAQUE" : "TRANSPARENT")",
    ]
    for minutes in event.alarms {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(CalendarLines.escaped(event.title))",
        "TRIGGER:\(Self.trigger(minutes))", "END:VALARM",
      ]
    }
    return lines + ["END:VEVENT"]
  }

  /// The start of 2020. A sequence number has to be smaller than two thousand millions.
  private static let firstSecond = 1_577_836_800

  /// `-P1D`, `-PT1H` or `PT0M`: so long before the beginning.
  private static func trigger(_ minutes: Int) -> String {
    switch minutes {
    case 0: "PT0M"
    case _ where minutes % 1440 == 0: "-P\(minutes / 1440)D"
    case _ where minutes % 60 == 0: "-PT\(minutes / 60)H"
    default: "-PT\(minutes)M"
    }
  }
}
