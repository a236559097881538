import Content
import Diary
import GRDB

/// A row of the diary by the names of its columns.
typealias RowValues = [String: ColumnValue]

extension Row {
  /// The row as values of its own.
  var values: RowValues { Dictionary(map { ($0.0, ColumnValue($0.1)) }) { first, _ in first } }
}

/// What rows mean. A row that somebody has changed by hand into something else means nothing and is
/// left out; it is never a reason to stop.
extension Schema {
  static func entry(_ kind: Entry.Kind, _ values: RowValues) -> Entry? {
    switch kind {
    case .episode: episode(values).map { .episode($0) }
    case .checkIn: checkIn(values).map { .checkIn($0) }
    case .medicine: medicine(values).map { .medicine($0) }
    case .run: run(values).map { .run($0) }
    case .check: check(values).map { .check($0) }
    case .dismissal: dismissal(values).map { .dismissal($0) }
    }
  }

  static func saved(_ kind: Entry.Kind, _ row: Row) -> SavedEntry? {
    let values = row.values
    guard let number = values["id"]?.number, let entry = entry(kind, values) else { return nil }
    return SavedEntry(number: number, entry: entry)
  }

  private static func episode(_ values: RowValues) -> Episode? {
    guard let began = values.timestamp("began"), let kind = values.word("kind", Episode.Kind.self),
      let site = values.word("site", Episode.Site.self)
    else { return nil }
    var episode = Episode(began: began, kind: kind, site: site)
    episode.side = values.word("side", Episode.Side.self)
    episode.setting = values.word("setting", Episode.Setting.self)
    episode.seconds = values.int("seconds")
    episode.isOpen = values.int("is_open") == 1
    episode.intensity = values.int("intensity")
    episode.wokeMe = values.int("woke").map { $0 == 1 }
    episode.tactics = values.words("tactics")
    episode.helped = values.word("helped", Episode.Relief.self)
    episode.sore = values.word("sore", Episode.Soreness.self)
    episode.signs = values.words("signs")
    episode.note = values.text("note") ?? ""
    return episode
  }

  private static func checkIn(_ values: RowValues) -> CheckIn? {
    guard let night = values.date("night") else { return nil }
    return CheckIn(night: night, triggers: triggers(values.text("triggers") ?? ""))
  }

  /// The answers to triggers as they stand in one column.
  static func triggers(_ text: String) -> [String: Bool] {
    Dictionary(pairs(in: text).map { ($0.name, $0.value == "yes") }) { $1 }
  }

  private static func medicine(_ values: RowValues) -> Medicine? {
    guard let name = values.text("name"), let started = values.date("started") else { return nil }
    var medicine = Medicine(name: name, dose: values.text("dose") ?? "", started: started)
    medicine.ended = values.date("ended")
    medicine.changed = values.date("changed")
    return medicine
  }

  private static func run(_ values: RowValues) -> RoutineRun? {
    guard let at = values.timestamp("at"), let routine = values.text("routine") else { return nil }
    return RoutineRun(
      at: at, routine: routine, isWhole: values.int("is_whole") == 1,
      helped: values.word("helped", Episode.Relief.self))
  }

  private static func check(_ values: RowValues) -> CheckResult? {
    guard let at = values.timestamp("at") else { return nil }
    var answers: [String: Answer] = [:]
    for (name, value) in pairs(in: values.text("answers") ?? "") {
      answers[name] = Answer(rawValue: String(value))
    }
    return CheckResult(at: at, answers: answers, tier: values.word("tier", Tier.self))
  }

  private static func dismissal(_ values: RowValues) -> Dismissal? {
    guard let reminder = values.word("reminder", Reminder.self), let at = values.timestamp("at")
    else { return nil }
    return Dismissal(reminder: reminder, at: at)
  }

  static func summary(_ values: RowValues) -> NightSummary? {
    guard let night = values.date("night"), let kind = values.word("kind", Episode.Kind.self),
      let site = values.word("site", Episode.Site.self)
    else { return nil }
    var summary = NightSummary(night: night, kind: kind, site: site)
    summary.latest = values.int("latest") ?? 0
    summary.longest = values.int("longest")
    summary.openSince = values.timestamp("began")
    summary.wokeMe = values.int("woke") == 1
    summary.isSoreForLong = values.int("sore") == 1
    summary.signs = values.words("signs")
    return summary
  }

  /// By bytes: what a person sees as one character is nothing to them, and there are thousands.
  private static func pairs(in text: String) -> [(name: String, value: Substring)] {
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let sign = line.lastIndex(of: UInt8(ascii: "=")) else { return nil }
      return (String(Substring(line[..<sign])), Substring(line[sign...].dropFirst()))
    }
  }
}

extension RowValues {
  /// What fits an `Int` and no calendar or clock is lost in.
  private static var sensible: ClosedRange<Int64> { -1_000_000_000_000...1_000_000_000_000 }

  func int(_ name: String) -> Int? {
    guard let number = self[name]?.number, Self.sensible.contains(number) else { return nil }
    return Int(number)
  }

  func text(_ name: String) -> String? {
    if case .text(let text) = self[name] { text } else { nil }
  }

  func word<Wanted: RawRepresentable<String>>(
    _ name: String, _: Wanted.Type
  ) -> Wanted? {
    text(name).flatMap(Wanted.init)
  }

  func words<Wanted: RawRepresentable<String>>(_ name: String) -> [Wanted] {
    (text(name) ?? "").split(separator: ",").compactMap { Wanted(rawValue: String($0)) }
  }

  func date(_ name: String) -> CalendarDate? {
    int(name).flatMap { abs($0) < 1_000_000 ? CalendarDate(dayNumber: $0) : nil }
  }

  func timestamp(_ name: String) -> Timestamp? {
    guard let seconds = int(name), let offset = int("zone"), abs(offset) < 86_400 * 2 else {
      return nil
    }
    return Timestamp(seconds: seconds, offset: offset)
  }
}
