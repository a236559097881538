import Content
import Diary
import Exchange
import Foundation
import Rehearsing
import Testing

@testable import DiaryStorage

/// What goes out comes back.
@Suite struct DiaryFilesTests {
  @Test(arguments: 0..<LongRun.rounds(20, long: 200)) func aDiaryGoesOutAndComesBack(
    _ seed: Int
  ) throws {
    let entries = [0, 1, 12, 60][seed % 4]
    let diary = try FileDiary.random(UInt64(seed), entries: entries)
    let (json, lines, tables) = (try diary.file(), try diary.file(.jsonLines), try diary.tables())
    for way in 0..<3 {
      let other = try FileDiary()
      for turn in 0..<2 {
        let count =
          switch way {
          case 0: try other.take(json, portion: 1 + seed * 7 % 300).count
          case 1: try other.take(lines, portion: 5).count
          default: try other.take(tables).count
          }
        #expect(count?.hasChanges == (turn == 0 && entries > 0 && !Self.isOnlyMarks(json)))
        #expect(try other.file() == json, "\(seed), \(way), \(turn)")
        #expect(try other.file(.jsonLines) == lines)
        #expect(try other.tables() == tables)
      }
      #expect(try other.take(json).count?.hasChanges == false, "and in any other form")
    }
  }

  private static func isOnlyMarks(_ json: [UInt8]) -> Bool {
    !String(decoding: json, as: UTF8.self).contains("\n{\"entry\"")
  }

  /// Read by another reader, and as the schema says.
  @Test(arguments: 0..<LongRun.rounds(10, long: 100)) func jsonIsAsTheSchemaSays(_ seed: Int) throws
  {
    let diary = try FileDiary.random(UInt64(seed) + 5000, entries: 40)
    let value = try JSONValue(json: diary.text())
    let schema = SchemaValidator(try JSONValue(json: ExportSchema.file.json))
    #expect(schema.faults(in: value).isEmpty)
    let lines = try diary.text(.jsonLines).split(separator: "\n").map {
      try JSONValue(json: String($0))
    }
    #expect(lines.dropFirst().dropLast() == value["entries"].list?[...] ?? [])
    #expect(lines.last?["end"].number.map { Int($0) } == lines.count - 2)
  }

  @Test func everyFieldOfEveryKindComesBack() throws {
    var generator = Seeded(7)
    for kind in Entry.Kind.allCases {
      let entry = try #require(Entry.full(kind, &generator))
      let diary = try FileDiary()
      try diary.store.add(entry, at: FileDiary.now)
      for field in kind.fields where field.name != "asked" {
        #expect(try diary.text().contains("\"\(field.name)\":"), "\(kind) \(field.name)")
      }
      let other = try FileDiary()
      try other.take(try diary.file())
      #expect(
        try other.store.entries(of: kind).map(\.entry) == diary.store.entries(of: kind).map(\.entry)
      )
    }
  }

  @Test func whatWasAskedIsToldFromWhatWasNot() throws {
    let diary = try FileDiary()
    var episode = Episode.plain
    episode.signs = [.none]
    episode.tactics = [.nothing]
    episode.asked = [.sore, .note]
    try diary.store.add(.episode(episode), at: FileDiary.now)
    let text = try diary.text()
    #expect(text.contains(#""tactics":[],"sore":null,"signs":[],"note":null}"#))
    #expect(!text.contains("setting"))
    let other = try FileDiary()
    try other.take(Array(text.utf8))
    #expect(try other.store.entries(of: .episode).map(\.entry) == [.episode(episode)])
  }

  /// No byte of a note reaches a terminal that shows the file.
  @Test func jsonHasNoControlCharacters() throws {
    let diary = try FileDiary()
    for text in HostileText.all {
      try diary.store.add(.question(DoctorQuestion(text)), at: FileDiary.now)
    }
    #expect(try diary.text().unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl })
  }

  // MARK: Faults

  private let entry =
    #"{"entry":"episode","id":"144ac1b1-8d3e-4dc4-a179-fedc05302299","#
    + #""written":"2026-11-22T08:00:00+01:00","updated":"2026-11-22T08:00:00+01:00","#
    + #""began":"2026-11-22T08:00:00+01:00","kind":"cramp","site":"calf","isOpen":false}"#

  private func faults(_ file: String) throws -> [String] {
    let diary = try FileDiary()
    try diary.store.add(.episode(.plain), at: FileDiary.now)
    let before = try diary.file()
    let (count, reader) = try diary.take(Array(file.utf8), portion: 3)
    #expect(count == nil)
    #expect(try diary.file() == before, "nothing was changed")
    return reader.faults.listed.map(\.description)
  }

  private func lines(_ entries: String...) -> String {
    #"{"format":"unknot diary","version":1}"# + "\n" + entries.joined(separator: "\n")
      + "\n{\"end\":\(entries.count)}\n"
  }

  @Test func theExampleIsSound() throws {
    let diary = try FileDiary()
    #expect(try diary.take(Array(lines(entry).utf8)).count == MergeCount(added: 1))
    #expect(try diary.take(Array((entry + "\n" + entry).utf8)).count == MergeCount(unchanged: 2))
  }

  /// What is written instead of what, and what stands at the place of the fault.
  @Test(arguments: [
    (
      #""calf""#, #""clf""#, #""clf""#,
      #""clf" is not a valid "site". Did you mean "calf"?"#
    ),
    (#""isOpen":false"#, #""isOpen":0"#, "0}", #""isOpen" is true or false."#),
    (#""isOpen":false"#, #""intensity":11"#, "11}", #""intensity" goes from 0 to 10."#),
    (#""isOpen":false"#, #""intensity":1.5"#, "1.5", #""intensity" has to be a whole number."#),
    (
      #""isOpen""#, #""isopen""#, "false",
      #""isopen" is not a field of "episode". Did you mean "isOpen"?"#
    ),
    (#","site":"calf""#, "", "{", #""site" is missing."#),
    (#""site":"calf""#, #""site":null"#, "null", #""site" needs a value."#),
    (
      "T08:00:00+01:00\",\"kind", "T08:00\",\"kind", "\"2026-11-22T08:00\"",
      #""began" is a time such as 2026-11-21T03:10:00+01:00."#
    ),
    (
      "\"episode\"", "\"epsode\"", "\"epsode",
      #""epsode" is not a kind of entry. Did you mean "episode"?"#
    ),
    (
      "144ac1b1", "144AC1B1", "\"144AC",
      #""144AC1B1-8d3e-4dc4-a179-fedc05302299" is not a lowercase UUID."#
    ),
    ("\"cramp\"", "cramp", "cramp", #"Expected a value, found "c"."#),
    (
      "\"cramp\"", "\"\u{1B}\"", "\u{1B}",
      "A line break or control character has to be written as an escape."
    ),
  ]) func aFaultIsNamedWithItsPlace(
    _ old: String, _ new: String, _ place: String, _ sentence: String
  ) throws {
    let line = entry.replacingOccurrences(of: old, with: new)
    let before = try #require(line.range(of: place)).lowerBound
    let column = line.distance(from: line.startIndex, to: before) + 1
    #expect(try faults(lines(line)).first == "a.json:2:\(column): \(sentence)")
  }

  @Test func anEntryWithoutAnEndEndsWhereTheNextBegins() throws {
    #expect(
      try faults(lines(String(entry.dropLast())))
        == [#"a.json:3:1: Expected "}", found "{"."#])
  }

  @Test func everyFaultIsNamed() throws {
    let odd = entry.replacingOccurrences(of: "calf", with: "x")
    #expect(
      try faults(lines(odd, entry, odd, "{,}", odd)).map { String($0.prefix(9)) } == [
        "a.json:2:", "a.json:4:", "a.json:5:", "a.json:6:",
      ])
  }

  @Test func aFileThatWasCutOrChangedIsRefused() throws {
    let diary = try FileDiary.random(3, entries: 20)
    let whole = try diary.file(.jsonLines)
    for length in stride(from: 0, to: whole.count - 1, by: 61) {
      let (count, reader) = try FileDiary().take(Array(whole.prefix(length)))
      #expect(count == nil && (reader.isCutShort || length == 0), "\(length)")
    }
    var changed = whole
    // A digit of a time, so that it is JSON as before.
    let place = try #require(changed.lastIndex(of: UInt8(ascii: "T"))) + 1
    changed[place] = changed[place] == 0x30 ? 0x31 : 0x30
    let (count, reader) = try FileDiary().take(changed)
    #expect(
      count == nil && reader.faults.listed.first?.sentence.hasPrefix("The file was changed") == true
    )
    let json = try diary.file()
    #expect(try FileDiary().take(json.dropLast(3)).count == nil)
    #expect(try FileDiary().take(json + json).count == nil)
  }

  @Test func aNewerFormatIsLeftAlone() throws {
    let found = try faults(#"{"format":"unknot diary","version":2,"entries":[]}"#)
    #expect(
      found == [
        "a.json:1:36: A newer version of the guide has written this. Update the guide first."
      ])
    #expect(try faults("{}").first?.contains("This is not a diary") == true)
    #expect(try faults("").first?.contains("The file is empty") == true)
    #expect(try faults("[1]").count == 1)
    #expect(try faults(String(repeating: "[", count: 100_000)).count == 1)
  }

  @Test func aTrialChangesNothing() throws {
    let diary = try FileDiary()
    #expect(try diary.take(Array(lines(entry).utf8), isTrial: true).count == MergeCount(added: 1))
    #expect(try diary.store.entryCount(DiaryFilter()) == 0)
  }

  @Test func aFaultOfATableIsNamedWithItsPlace() throws {
    let diary = try FileDiary()
    try diary.store.add(.episode(.plain), at: FileDiary.now)
    var table = String(decoding: try diary.tables()["episodes.csv"] ?? [], as: UTF8.self)
    table = table.replacingOccurrences(of: "calf", with: "knee")
    let other = try FileDiary()
    let faults = try other.take(["episodes.csv": Array(table.utf8)]).faults
    #expect(
      faults.map(\.description) == [
        "episodes.csv:2:122: \"knee\" is not a valid \"site\". It can be: "
          + Episode.Site.names.joined(separator: ", ") + "."
      ])
    let wrong = [
      "id\r\n1,2\r\n", "id,id\r\n", "nonsense\r\n", "", "id\r\n\"1\r\n", "id\r\n\"1\"2\r\n",
    ]
    for table in wrong {
      #expect(try !other.take(["episodes.csv": Array(table.utf8)]).faults.isEmpty, "\(table)")
    }
    #expect(try other.store.entryCount(DiaryFilter()) == 0)
  }

  @Test func everyFaultOfEveryTableIsNamedAndManyAreCounted() throws {
    let row = "144ac1b1-8d3e-4dc4-a179-fedc0530229"
    let time = "2026-11-22T08:00:00+01:00"
    func table(_ sites: [String]) -> [UInt8] {
      let rows = sites.enumerated().map { place, site in
        "\(row)\(place % 10),\(time),\(time),\(time),cramp,\(site),false\r\n"
      }
      return Array(("id,written,updated,began,kind,site,isOpen\r\n" + rows.joined()).utf8)
    }
    let other = try FileDiary()
    let found = try other.take([
      "episodes.csv": table(["knee", "calf", "elbow"]), "medicines.csv": Array("nonsense".utf8),
    ]).faults
    #expect(
      found.map { "\($0.file):\($0.line)" } == [
        "episodes.csv:2", "episodes.csv:4", "medicines.csv:1",
      ])
    var bytes: [UInt8]? = table(Array(repeating: "knee", count: 1000))
    let reader = TableReader(try #require(DiaryTables.all.first), file: "episodes.csv") {
      defer { bytes = nil }
      return bytes
    }
    while reader.next() != nil {}
    #expect(reader.faults.listed.count == 20 && reader.faults.more == 980)
    let long = "id\r\n\"" + String(repeating: "a", count: 1_000_001) + "\"\r\n"
    #expect(
      try other.take(["episodes.csv": Array(long.utf8)]).faults.first?.sentence
        == "This text is too long.")
  }

  /// What is exported can be imported: no year has five digits.
  @Test func aTimeAtTheEndOfTheCalendarIsRefused() {
    #expect(Timestamp(rfc3339: "9998-12-31T23:59:60Z") != nil)
    #expect(Timestamp(rfc3339: "9999-01-01T00:00:00Z") == nil)
  }

  @Test func aSpreadsheetMayPutAMarkFirstAndEndLinesItsWay() throws {
    let diary = try FileDiary.random(8, entries: 30)
    let tables = try diary.tables().mapValues { bytes in
      [0xEF, 0xBB, 0xBF] + bytes
    }
    let other = try FileDiary()
    #expect(try other.take(tables).faults.isEmpty)
    #expect(try other.file() == diary.file())
  }
}
