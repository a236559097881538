import Content
import Diary
import GRDB

/// A row of the diary by the names of its columns.
typealias Cells = [String: Cell]

extension Row {
  /// The row as values of its own.
  var cells: Cells { Dictionary(map { ($0.0, Cell($0.1)) }) { first, _ in first } }
}

/// What rows mean. A row that somebody has changed by hand into something else means nothing and is
/// left out; it is never a reason to stop.
extension DiarySchema {
  static func entry(_ kind: Entry.Kind, _ cells: Cells) -> Entry? {
    switch kind {
    case .episode: episode(cells).map { .episode($0) }
    case .checkIn: checkIn(cells).map { .checkIn($0) }
    case .medicine: medicine(cells).map { .medicine($0) }
    case .run: run(cells).map { .run($0) }
    case .check: check(cells).map { .check($0) }
    case .dismissal: dismissal(cells).map { .dismissal($0) }
    }
  }

  static func kept(_ kind: Entry.Kind, _ row: Row) -> KeptEntry? {
    let cells = row.cells
    guard let number = cells["id"]?.number, let entry = entry(kind, cells) else { return nil }
    return KeptEntry(number: number, entry: entry)
  }

  private static func episode(_ cells: Cells) -> Episode? {
    guard let began = cells.timestamp("began"), let kind = cells.word("kind", Episode.Kind.self),
      let site = cells.word("site", Episode.Site.self)
    else { return nil }
    var episode = Episode(began: began, kind: kind, site: site)
    episode.side = cells.word("side", Episode.Side.self)
    episode.setting = cells.word("setting", Episode.Setting.self)
    episode.seconds = cells.int("seconds")
    episode.isOpen = cells.int("is_open") == 1
    episode.intensity = cells.int("intensity")
    episode.wokeMe = cells.int("woke").map { $0 == 1 }
    episode.tactics = cells.words("tactics")
    episode.helped = cells.word("helped", Episode.Relief.self)
    episode.sore = cells.word("sore", Episode.Soreness.self)
    episode.signs = cells.words("signs")
    episode.note = cells.text("note") ?? ""
    return episode
  }

  private static func checkIn(_ cells: Cells) -> CheckIn? {
    guard let night = cells.date("night") else { return nil }
    return CheckIn(night: night, triggers: triggers(cells.text("triggers") ?? ""))
  }

  /// The answers to triggers as they stand in one column.
  static func triggers(_ text: String) -> [String: Bool] {
    Dictionary(pairs(in: text).map { ($0.name, $0.value == "yes") }) { $1 }
  }

  private static func medicine(_ cells: Cells) -> Medicine? {
    guard let name = cells.text("name"), let started = cells.date("started") else { return nil }
    var medicine = Medicine(name: name, dose: cells.text("dose") ?? "", started: started)
    medicine.ended = cells.date("ended")
    medicine.changed = cells.date("changed")
    return medicine
  }

  private static func run(_ cells: Cells) -> RoutineRun? {
    guard let at = cells.timestamp("at"), let routine = cells.text("routine") else { return nil }
    return RoutineRun(
      at: at, routine: routine, isWhole: cells.int("is_whole") == 1,
      helped: cells.word("helped", Episode.Relief.self))
  }

  private static func check(_ cells: Cells) -> CheckResult? {
    guard let at = cells.timestamp("at") else { return nil }
    var answers: [String: Answer] = [:]
    for (name, value) in pairs(in: cells.text("answers") ?? "") {
      answers[name] = Answer(rawValue: String(value))
    }
    return CheckResult(at: at, answers: answers, tier: cells.word("tier", Tier.self))
  }

  private static func dismissal(_ cells: Cells) -> Dismissal? {
    guard let reminder = cells.word("reminder", Reminder.self), let at = cells.timestamp("at")
    else { return nil }
    return Dismissal(reminder: reminder, at: at)
  }

  static func digest(_ cells: Cells) -> EpisodeDigest? {
    guard let night = cells.date("night"), let kind = cells.word("kind", Episode.Kind.self),
      let site = cells.word("site", Episode.Site.self)
    else { return nil }
    var digest = EpisodeDigest(night: night, kind: kind, site: site)
    digest.latest = cells.int("latest") ?? 0
    digest.longest = cells.int("longest")
    digest.openSince = cells.timestamp("began")
    digest.wokeMe = cells.int("woke") == 1
    digest.isSoreForLong = cells.int("sore") == 1
    digest.signs = cells.words("signs")
    return digest
  }

  /// By bytes: what a person sees as one character is nothing to them, and there are thousands.
  private static func pairs(in text: String) -> [(name: String, value: Substring)] {
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let sign = line.lastIndex(of: UInt8(ascii: "=")) else { return nil }
      return (String(Substring(line[..<sign])), Substring(line[sign...].dropFirst()))
    }
  }
}

extension Cells {
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
