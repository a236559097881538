import Content
import Diary
import Exchange
import Rehearsing
import Testing

/// The schema says what the output is, and the output is what the schema says.
@Suite struct PatternsSchemaTests {
  private static let last = CalendarDate(year: 2026, month: 11, day: 20)

  private static func schema() throws -> JSONValue {
    try JSONValue(json: PatternsSchema.file.json)
  }

  // MARK: Outputs

  /// A diary, and the night that is running.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var diary: @Sendable () throws -> SeededDiary
    var tonight = PatternsSchemaTests.last.adding(days: 1)

    var testDescription: String { name }
  }

  static let cases =
    [
      Case(name: "empty") { try SeededDiary() },
      Case(name: "one check-in") {
        var diary = try SeededDiary()
        try diary.add(CheckIn(night: last, triggers: ["stress": true]))
        return diary
      },
      Case(name: "one check-in, still running") {
        var diary = try SeededDiary()
        try diary.add(CheckIn(night: last.adding(days: 1), triggers: ["stress": true]))
        return diary
      },
      Case(name: "all skipped") {
        var diary = try SeededDiary()
        try diary.add(CheckIn(night: last, triggers: [:]))
        return diary
      },
      Case(name: "a week") { try SeededDiary.sample(weeks: 1) },
      Case(name: "ten weeks") { try SeededDiary.sample(weeks: 10) },
      Case(name: "ten weeks of twitches") { try SeededDiary.sample(weeks: 10, only: .twitch) },
      Case(
        name: "worked nights", diary: { try WorkedNights.diary() }, tonight: WorkedNights.tonight),
    ]
    + ([1, 2, 3] as [UInt64]).map { seed in
      Case(name: "random \(seed)") {
        var diary = try SeededDiary.random(
          seed, episodes: 40 * Int(seed), days: 30 * Int(seed), to: last)
        var pill = Medicine(name: "a \"pill\"", started: PartialDate(last.adding(days: -20)))
        pill.ended = PartialDate(last)
        try diary.store.add(.medicine(pill), at: diary.now)
        // Before the others, and of a day without a check-in.
        try diary.add(
          Episode(began: Timestamp(seconds: 0, offset: -3600), kind: .twitch, site: .eyelid))
        return diary
      }
    }

  /// Every set of kinds.
  private static let selections = (1..<16).map { set in
    Episode.Kind.allCases.enumerated().filter { set >> $0.offset & 1 == 1 }.map(\.element)
  }

  @Test(arguments: cases) func everyOutputIsAsTheSchemaSays(_ one: Case) throws {
    let diary = try one.diary().store
    let days = try diary.days()
    let validator = SchemaValidator(try Self.schema())
    let answered = days.flatMap(\.triggers.keys).min() ?? "stress"
    let suspects = [nil, 1, 40, 400, -1].map { ago in
      ago.map { Suspect(trigger: answered, since: one.tonight.adding(days: -$0)) }
    }
    for (place, kinds) in Self.selections.enumerated() {
      let groups = try PatternsJSON.Groups(diary, of: kinds, tonight: one.tonight)
      let isView = PatternView(of: kinds) != nil
      for suspect in isView ? suspects : [suspects[place % suspects.count]] {
        let report = TriggerRule.report(
          on: days, of: kinds, suspect: suspect, tonight: one.tonight)
        let output = try JSONValue(json: PatternsJSON(report, of: kinds, groups).json)
        let faults = validator.faults(in: output) + Self.nullFaults(in: output)
        #expect(faults.isEmpty, "\(kinds) \(suspect?.since.description ?? "")")
      }
    }
  }

  /// What is null where it may not be, or is not where it has to be: that hangs on other keys, which
  /// the schema only says in words.
  private static func nullFaults(in output: JSONValue) -> [String] {
    var faults: [String] = []
    func expect(_ keys: [String], of value: JSONValue, null isNull: Bool) {
      faults += keys.filter { (value[$0] == .null) != isNull }.map { "\($0) \(value)" }
    }
    let kinds = output["kinds"].list?.compactMap(\.text) ?? []
    let views = [
      ["cramp", "twitch", "back spasm", "not sure"], ["cramp", "back spasm"], ["twitch"],
    ]
    let isView = views.contains(kinds)
    expect(["view", "family"], of: output, null: !isView)
    expect(["nextLook"], of: output, null: output["firstNight"] == .null)
    expect(["lookedUpTo"], of: output, null: output["look"] == .number(0))
    for line in output["triggers"].list ?? [] {
      let (with, without) = (line["withDays"].int ?? 0, line["withoutDays"].int ?? 0)
      let events = (line["withEpisodes"].int ?? 0) + (line["withoutEpisodes"].int ?? 0)
      let isTestable =
        output["look"] != .number(0) && with >= 10 && without >= 10 && events >= 5
      expect(["withLow", "withHigh"], of: line, null: with == 0)
      expect(["withoutLow", "withoutHigh"], of: line, null: without == 0)
      expect(
        ["difference", "low", "high", "midP", "midPBlocks"], of: line,
        null: with == 0 || without == 0)
      expect(["p", "level"], of: line, null: !isView || !isTestable)
      expect(["label"], of: line, null: !isView)
      if isView, (line["label"] == .text("too early")) == isTestable { faults.append("\(line)") }
    }
    for tactic in output["tactics"].list ?? [] {
      expect(["yesLow", "yesHigh"], of: tactic, null: tactic["answered"] == .number(0))
    }
    return faults
  }

  // MARK: The keys

  /// What each key may be, written down by hand. `null` is said where it may be null.
  static let keys = [
    "version: 2", "kinds: [word]", "view: word or null", "firstNight: date or null",
    "completeNights: int", "look: int", "lookedUpTo: date or null", "nextLook: date or null",
    "views: int", "family: object or null", "family.suspect: int", "family.sameDay: int",
    "family.dayAfter: int", "suspect: object or null", "suspect.trigger: string",
    "suspect.since: date", "triggers: [object]", "triggers.trigger: string",
    "triggers.isDayAfter: bool", "triggers.isSuspect: bool", "triggers.withDays: int",
    "triggers.withEpisodes: int", "triggers.withoutDays: int", "triggers.withoutEpisodes: int",
    "triggers.withLow: double or null", "triggers.withHigh: double or null",
    "triggers.withoutLow: double or null", "triggers.withoutHigh: double or null",
    "triggers.difference: double or null", "triggers.low: double or null",
    "triggers.high: double or null", "triggers.midP: double or null",
    "triggers.midPBlocks: double or null", "triggers.p: double or null",
    "triggers.level: double or null", "triggers.label: word or null", "triggers.missingWith: int",
    "triggers.missingWithout: int", "triggers.missingEpisodes: int", "days: int",
    "episodeDays: int", "episodes: int", "nightsWithEpisodes: int", "hours: [int]",
    "sites: [object]", "sites.site: word", "sites.episodes: int", "sites.sides: object",
    "sites.sides.left?: int", "sites.sides.right?: int", "sites.sides.both?: int",
    "sites.sides.middle?: int", "tactics: [object]", "tactics.tactic: word",
    "tactics.episodes: int", "tactics.helped: object", "tactics.helped.yes?: int",
    "tactics.helped.some?: int", "tactics.helped.no?: int", "tactics.answered: int",
    "tactics.yesLow: double or null", "tactics.yesHigh: double or null", "lengths: object or null",
    "lengths.known: int", "lengths.median: int", "lengths.longest: int", "weeks: [object]",
    "weeks.from: date", "weeks.episodes: int", "weeks.nightsWith: int", "weeks.nightsWithout: int",
    "weeks.nightsWoken: int", "weeks.medicines: [object]", "weeks.medicines.name: string",
    "weeks.medicines.event: word", "weeks.medicines.day: date", "nights: [object]",
    "nights.night: date", "nights.episodes: int",
  ]

  @Test func everyKeyIsInTheSchemaWithItsType() throws {
    let schema = try Self.schema()
    #expect(schema["$schema"] == .text("https://json-schema.org/draft/2020-12/schema"))
    #expect(schema["title"].text?.isEmpty == false && schema["type"] == .text("object"))
    #expect(Self.described(schema).sorted() == Self.keys.sorted())
    #expect(
      schema["properties"]["view"]["enum"]
        == .list([.text("all"), .text("cramps and back spasms"), .text("twitches"), .null]))
    let line = schema["properties"]["triggers"]["items"]["properties"]
    #expect(
      line["label"]["enum"]
        == .list([
          .text("too early"), .text("no clear pattern"), .text("worth testing"), .null,
        ]))
    #expect(
      schema["properties"]["kinds"]["items"]["enum"]
        == .list([.text("cramp"), .text("twitch"), .text("back spasm"), .text("not sure")]))
  }

  /// The keys of an object and of what is in it, as ``keys`` has them.
  private static func described(_ schema: JSONValue, _ way: String = "") -> [String] {
    let required = schema["required"].list ?? []
    return (schema["properties"].keys ?? [:]).flatMap { key, value in
      let isRequired = required.contains(.text(key))
      let own = "\(way)\(key)\(isRequired ? "" : "?"): \(type(of: value))"
      let inner = value["items"] == .null ? value : value["items"]
      return [own] + described(inner, "\(way)\(key).")
    }
  }

  private static func type(of schema: JSONValue) -> String {
    if let version = schema["const"].int { return "\(version)" }
    if schema["items"] != .null { return "[\(type(of: schema["items"]))]" }
    let types = (schema["type"].list ?? [schema["type"]]).compactMap(\.text)
    let names = types.map { type in
      switch type {
      case "string" where schema["enum"] != .null: "word"
      case "string" where schema["format"] == .text("date"): "date"
      case "boolean": "bool"
      case "integer": "int"
      case "number": "double"
      default: type
      }
    }
    return names.joined(separator: " or ")
  }

  @Test func everyKeyIsExplained() throws {
    func expectWords(_ schema: JSONValue, _ way: String) {
      for (key, value) in schema["properties"].keys ?? [:] where schema["required"] != .null {
        let words = value["description"].text ?? ""
        #expect(words.count > 7 && words.last == ".", "\(way)\(key)")
        expectWords(value["items"] == .null ? value : value["items"], "\(way)\(key).")
      }
    }
    let schema = try Self.schema()
    #expect(schema["description"].text?.isEmpty == false)
    expectWords(schema, "")
  }

  // MARK: Refusals

  /// An output in which nothing is null that need not be.
  private func fullOutput() throws -> JSONValue {
    let diary = try WorkedNights.diary()
    var long = Episode(
      began: Timestamp(seconds: WorkedNights.first.dayNumber * 86_400 + 80_000, offset: 0),
      kind: .cramp, site: .foot)
    (long.seconds, long.side, long.tactics, long.helped) = (90, .left, [.stretch], .yes)
    try diary.store.add(.episode(long), at: diary.now)
    try diary.store.add(
      .medicine(
        Medicine(name: "iron", started: PartialDate(WorkedNights.tonight.adding(days: -1)))),
      at: diary.now)
    let report = TriggerRule.report(
      on: try diary.store.days(), of: Episode.Kind.allCases,
      suspect: Suspect(trigger: "late caffeine", since: WorkedNights.first),
      tonight: WorkedNights.tonight)
    let groups = try PatternsJSON.Groups(
      diary.store, of: Episode.Kind.allCases, tonight: WorkedNights.tonight)
    return try JSONValue(json: PatternsJSON(report, of: Episode.Kind.allCases, groups).json)
  }

  /// The value with one of its keys, at any depth, changed by `change`; with the way to that key. Of a
  /// list only the first value is changed.
  private static func changed(
    _ value: JSONValue, _ way: String = "", by change: (JSONValue) -> JSONValue?
  ) -> [(way: String, value: JSONValue)] {
    var all: [(way: String, value: JSONValue)] = []
    switch value {
    case .object(let values):
      for (key, inner) in values {
        var other = values
        other[key] = change(inner)
        all.append((way + key, .object(other)))
        for (innerWay, inner) in changed(inner, "\(way)\(key).", by: change) {
          all.append((innerWay, .object(values.merging([key: inner]) { $1 })))
        }
      }
    case .list(let values):
      guard let first = values.first else { break }
      all = changed(first, way, by: change).map { ($0, .list([$1] + values.dropFirst())) }
    case .null, .truth, .number, .text: break
    }
    return all
  }

  @Test func whatIsOtherwiseIsRefused() throws {
    let validator = SchemaValidator(try Self.schema())
    let output = try fullOutput()
    #expect(validator.faults(in: output).isEmpty)
    let optional = Set(Self.keys.filter { $0.contains("?") }.map { $0.replacing("?", with: "") })
      .map { $0.prefix { $0 != ":" } }
    let nullable = Self.keys.filter { $0.hasSuffix("or null") }.map { $0.prefix { $0 != ":" } }
    var ways: Set<String> = []
    for (way, other) in Self.changed(output, by: { _ in nil }) {
      ways.insert(way)
      let faults = validator.faults(in: other)
      #expect(
        optional.contains(way[...]) || faults.contains { $0.hasSuffix("is missing") }, "\(way)")
    }
    #expect(ways.isSuperset(of: Self.keys.filter { !$0.contains("?") }.map(Self.name)))
    for (way, other) in Self.changed(output, by: { _ in .null }) {
      #expect(validator.faults(in: other).isEmpty == nullable.contains(way[...]), "\(way)")
    }
    for (way, other) in Self.changed(output, by: { Self.otherType($0) }) {
      #expect(!validator.faults(in: other).isEmpty, "\(way)")
    }
    for (way, other) in Self.changed(output, by: { Self.withMore($0) }) where other != output {
      #expect(validator.faults(in: other).contains { $0.hasSuffix("is too much") }, "\(way)")
    }
    #expect(!validator.faults(in: try #require(Self.withMore(output))).isEmpty)
  }

  private static func name(_ key: String) -> String { String(key.prefix { $0 != ":" }) }

  private static func otherType(_ value: JSONValue) -> JSONValue {
    if case .text = value { .number(1) } else { .text("1") }
  }

  private static func withMore(_ value: JSONValue) -> JSONValue? {
    guard case .object(let values) = value else { return value }
    return .object(values.merging(["more": .number(1)]) { $1 })
  }

  /// Single values that are of the right type and yet cannot be.
  @Test(
    arguments: [
      ("version", .number(1)), ("view", .text("cramps")), ("look", .number(-1)),
      ("look", .number(0.5)), ("views", .number(4)), ("firstNight", .text("21 Nov 2026")),
      ("nextLook", .text("2026-13-01")), ("hours", .list(Array(repeating: .number(0), count: 23))),
      ("kinds", .list([])), ("weeks", .list([])), ("nights", .list([.null])),
    ] as [(String, JSONValue)]) func whatCannotBeIsRefused(_ key: String, _ value: JSONValue) throws
  {
    let output = try #require(try fullOutput().keys)
    let faults = SchemaValidator(try Self.schema())
      .faults(in: .object(output.merging([key: value]) { $1 }))
    #expect(!faults.isEmpty && faults.allSatisfy { $0.hasPrefix("$.\(key)") }, "\(faults)")
  }
}
