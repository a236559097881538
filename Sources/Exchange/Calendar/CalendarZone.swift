import Content
import Diary

/// The rules of a time zone for as long as an event needs them, written out, so that half past nine
/// stays half past nine when the clocks change, whatever a calendar knows about the zone.
struct CalendarZone: Sendable {
  /// A moment at which the clocks change.
  struct Change: Equatable, Sendable {
    let seconds: Int
    /// The offsets from UTC before and after it.
    let before: Int
    let after: Int
  }

  /// What the file calls it.
  let name: String
  private let changes: [Change]

  /// The rules that hold between two moments: from the last change before them to the first after them,
  /// each looked for within a bit more than a year.
  init(_ rules: TimeZoneRules, from start: Int, to end: Int, named name: String?) {
    let reach = 400 * Self.day
    let all = Self.changes(of: rules, from: start - reach, to: end + reach)
    let last = all.last { $0.seconds <= start }
    let offset = rules.offset(start)
    // Where no change is near, these rules hold as if they had always done.
    let first = last ?? Change(seconds: -offset, before: offset, after: offset)
    let next = all.first { $0.seconds > end }
    changes =
      [first] + all.filter { $0.seconds > start && $0.seconds <= end } + (next.map { [$0] } ?? [])
    self.name = name ?? Self.name(for: changes)
  }

  private static let day = 86_400

  /// All changes between two moments, to the second.
  static func changes(of rules: TimeZoneRules, from start: Int, to end: Int) -> [Change] {
    var changes: [Change] = []
    var (place, offset) = (start, rules.offset(start))
    while place < end {
      let next = place + day
      let later = rules.offset(next)
      if later != offset {
        var (low, high) = (place, next)
        while high - low > 1 {
          let middle = (low + high) / 2
          if rules.offset(middle) == offset { low = middle } else { high = middle }
        }
        changes.append(Change(seconds: high, before: offset, after: later))
      }
      (place, offset) = (next, later)
    }
    return changes
  }

  /// A name for rules without one. Other rules have another name, as in a calendar all of a name are
  /// the same.
  private static func name(for changes: [Change]) -> String {
    "unknot" + changes.map { "/" + date($0) + digits($0.after) }.joined()
  }

  private static func date(_ change: Change) -> String {
    String(Timestamp(seconds: change.seconds, offset: change.before).local.compact.prefix(8))
  }

  /// The component of the file.
  var lines: [String] {
    ["BEGIN:VTIMEZONE", "TZID:\(name)"] + changes.flatMap(Self.lines) + ["END:VTIMEZONE"]
  }

  private static func lines(_ change: Change) -> [String] {
    let kind = change.after > change.before ? "DAYLIGHT" : "STANDARD"
    let shown = Timestamp(seconds: change.seconds, offset: change.before).local
    return [
      "BEGIN:\(kind)", "DTSTART:\(shown.compact)", "TZOFFSETFROM:\(digits(change.before))",
      "TZOFFSETTO:\(digits(change.after))", "END:\(kind)",
    ]
  }

  /// `+0100`, `-0330`; with seconds where there are any.
  private static func digits(_ offset: Int) -> String {
    let size = abs(offset)
    let parts = [size / 3600, size / 60 % 60] + (size % 60 == 0 ? [] : [size % 60])
    return (offset < 0 ? "-" : "+") + parts.map(\.twoDigits).joined()
  }
}
