import Content
import Diary
import Foundation
import Rehearsing
import Testing

@testable import Exchange

/// Events as files that calendar programs read, by a reader of their own.
@Suite struct CalendarTests {
  /// Lord Howe: half an hour forward on 4 October 2026 at 15:30 UTC on the day before, back on 5 April.
  private static let lordHowe = TimeZoneRules {
    (1_775_314_800..<1_791_041_400).contains($0) ? 37_800 : 39_600
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func evening(
    _ first: String, _ zone: TimeZoneRules, named name: String? = nil, days: Int = 42,
    second: Int = 77_400, title: String = "Evening routine"
  ) throws -> String {
    let first = LocalTime(date: try day(first), second: second)
    let now = Timestamp(seconds: zone.timestamp(of: first).seconds - 3600, offset: 0)
    return CalendarFile(
      .evening(title, from: first, days: days), in: zone, named: name, at: now
    ).text
  }

  /// The lines of a file with what was broken put together, and whether each was broken rightly.
  private func lines(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    #expect(bytes.suffix(2) == [13, 10])
    var lines: [[UInt8]] = []
    for line in bytes.split(separator: 10).map({ Array($0) }) {
      #expect(line.last == 13 && line.count <= 76, "\(line.count)")
      let content = line.dropLast()
      #expect(!content.contains { $0 < 32 || $0 == 127 })
      #expect(String(validating: content, as: UTF8.self) != nil, "no letter is cut in two")
      if content.first == 32 {
        lines[lines.count - 1] += content.dropFirst()
      } else {
        lines.append(Array(content))
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  private func value(_ name: String, _ lines: [String]) -> String? {
    lines.first { $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";") }
      .map { String($0.drop { $0 != ":" }.dropFirst()) }
  }

  @Test func everythingThatHasToBeThereIs() throws {
    let lines = try lines(evening("2026-11-22", Zones.berlin, named: "Europe/Berlin"))
    #expect(
      lines.prefix(3) == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Unknot//Unknot//EN"])
    #expect(lines.last == "END:VCALENDAR")
    var open: [String] = []
    for line in lines {
      if line.hasPrefix("BEGIN:") { open.append(String(line.dropFirst(6))) }
      if line.hasPrefix("END:") { #expect(open.popLast() == String(line.dropFirst(4))) }
    }
    #expect(open.isEmpty)
    let zone = try #require(lines.firstIndex(of: "BEGIN:VTIMEZONE"))
    let event = try #require(lines.firstIndex(of: "BEGIN:VEVENT"))
    #expect(zone < event && lines.contains("TZID:Europe/Berlin"))
    let rest = Array(lines[event...])
    #expect(value("UID", rest) == "evening-routine@unknot")
    #expect(value("DTSTAMP", rest) == "20261122T193000Z")
    #expect(rest.contains("DTSTART;TZID=Europe/Berlin:20261122T213000"))
    #expect(value("DURATION", rest) == "PT15M")
    #expect(value("RRULE", rest) == "FREQ=DAILY;COUNT=42")
    #expect(value("SUMMARY", rest) == "Evening routine" && value("CLASS", rest) == "PRIVATE")
    let alarm = Array(rest[try #require(rest.firstIndex(of: "BEGIN:VALARM"))...])
    #expect(value("ACTION", alarm) == "DISPLAY" && value("TRIGGER", alarm) == "PT0M")
    #expect(value("DESCRIPTION", alarm) == "Evening routine")
    // Later, it takes the place of this one.
    let sequence = try #require(value("SEQUENCE", rest).flatMap { Int32($0) })
    #expect(sequence > 0)
  }

  @Test func anAppointmentRingsADayAndAnHourBefore() throws {
    let now = Zones.berlin.timestamp(at: 1_795_000_000)
    for (hours, alarms) in [
      (100, ["-P1D", "-PT1H"]), (25, ["-P1D", "-PT1H"]), (24, ["-PT1H"]), (2, ["-PT1H"]), (1, []),
    ] {
      let time = Zones.berlin.timestamp(at: now.seconds + hours * 3600)
      let file = CalendarFile(
        .appointment("Appointment", at: time, now: now), in: Zones.berlin, named: nil, at: now)
      let lines = try lines(file.text)
      let triggers = lines.filter { $0.hasPrefix("TRIGGER:") }.map { String($0.dropFirst(8)) }
      #expect(triggers == alarms)
      #expect(lines.contains("TRANSP:OPAQUE") && !file.text.contains("RRULE"))
      #expect(value("UID", lines) == "appointment-\(time.local.date)T\(time.local.digits)@unknot")
    }
  }

  @Test func aReviewIsInTheEveningOfItsDay() throws {
    let now = Zones.newYork.timestamp(at: 1_795_000_000)
    let file = CalendarFile(
      .review("Review", on: try day("2026-11-29")), in: Zones.newYork, named: "America/New_York",
      at: now)
    let lines = try lines(file.text)
    #expect(lines.contains("DTSTART;TZID=America/New_York:20261129T180000"))
    #expect(value("UID", lines) == "review@unknot")
  }

  // MARK: Zones

  /// What the clock is ahead of UTC at a local time, by the observances of a file alone: that of the
  /// latest whose beginning has come, by the clock before it.
  private func offset(_ local: String, _ lines: [String]) throws -> String {
    var (best, offset) = ("", "")
    var start = ""
    for line in lines.drop(while: { $0 != "BEGIN:VTIMEZONE" }) {
      if line == "END:VTIMEZONE" { break }
      if line.hasPrefix("DTSTART:") { start = String(line.dropFirst(8)) }
      if line.hasPrefix("TZOFFSETTO:"), start <= local, start > best {
        (best, offset) = (start, String(line.dropFirst(11)))
      }
    }
    return offset
  }

  private static let changes: [(String, TimeZoneRules, [(String, String)])] = [
    ("2026-03-10", Zones.berlin, [("20260328", "+0100"), ("20260329", "+0200")]),
    ("2026-10-01", Zones.berlin, [("20261024", "+0200"), ("20261025", "+0100")]),
    ("2026-10-01", Zones.newYork, [("20261031", "-0400"), ("20261101", "-0500")]),
    ("2026-02-20", Zones.newYork, [("20260307", "-0500"), ("20260308", "-0400")]),
    ("2026-09-20", lordHowe, [("20261003", "+1030"), ("20261004", "+1100")]),
    ("2026-03-20", lordHowe, [("20260404", "+1100"), ("20260405", "+1030")]),
    ("2026-11-22", Zones.utc, [("20261122", "+0000"), ("20270102", "+0000")]),
  ]

  @Test(arguments: changes.indices) func theHourStaysTheSameWhenTheClocksChange(
    _ place: Int
  ) throws {
    let (first, zone, expected) = Self.changes[place]
    let lines = try lines(evening(first, zone))
    for (date, offset) in expected {
      #expect(try self.offset(date + "T213000", lines) == offset, "\(first) \(date)")
    }
    // By the rules themselves, on each evening of the series.
    for days in 0..<42 {
      let date = try day(first).adding(days: days)
      let local = LocalTime(date: date, second: 77_400)
      let seconds = zone.timestamp(of: local).offset
      let sign = seconds < 0 ? "-" : "+"
      let text = sign + [abs(seconds) / 3600, abs(seconds) / 60 % 60].map(\.twoDigits).joined()
      #expect(try self.offset(local.compact, lines) == text)
    }
  }

  @Test func theChangesAreWrittenAsTheyWillBe() throws {
    let text = try evening("2026-10-01", Zones.berlin)
    #expect(
      text.contains(
        "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
          + "END:DAYLIGHT\r\nBEGIN:STANDARD\r\nDTSTART:20261025T030000\r\n"
          + "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"))
    // A zone without a name has one of its own, and other rules have another.
    let names = try Set([
      value("TZID", lines(text)), value("TZID", lines(evening("2026-10-01", Zones.newYork))),
      value("TZID", lines(evening("2026-03-01", Zones.berlin))),
      value("TZID", lines(evening("2026-11-22", Zones.utc))),
    ])
    #expect(names.count == 4 && names.allSatisfy { $0?.hasPrefix("unknot/") == true }, "\(names)")
    let utc = try evening("2026-11-22", Zones.utc)
    #expect(utc.contains("BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\n"))
  }

  // MARK: Texts

  @Test func whatSeparatesValuesIsEscaped() throws {
    let title = #"Dr. Ä; room 3, \ 2"# + "\u{1B}[31m\r\n\u{202E}"
    let lines = try lines(evening("2026-11-22", Zones.utc, title: title))
    #expect(value("SUMMARY", lines) == #"Dr. Ä\; room 3\, \\ 2?[31m??"#)
  }

  @Test func linesOfAnyTextAreBrokenWithoutBreakingIt() throws {
    var generator = Seeded(9)
    let pieces = [
      "a", " ", ";", "\\", "ä", "日", "🦵", "👩‍👩‍👧‍👦", "🇩🇪", "e\u{301}\u{302}\u{303}",
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "\u{5D0}",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 0...120, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let folded = CalendarLines.text([text])
      #expect(folded.replacing("\r\n ", with: "") == text + "\r\n")
      #expect(
        folded.utf8.split(separator: 10).allSatisfy { $0.count <= 76 && $0.last == 13 }, "\(text)")
      // What leaves a command is no other.
      #expect(folded.sanitizedLines == folded || text.sanitized != text)
    }
    let marks = "e" + String(repeating: "\u{301}", count: 200)
    #expect(CalendarLines.text([marks]).utf8.split(separator: 10).allSatisfy { $0.count <= 76 })
  }

  @Test func theTitleIsAllThatIsSaidOfThePerson() throws {
    let text = try evening("2026-11-22", Zones.berlin)
    for word in ["cramp", "stretch", "calf", "leg", "health", "medic", "pain"] {
      #expect(!text.lowercased().contains(word))
    }
  }
}
