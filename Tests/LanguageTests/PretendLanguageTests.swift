import Content
import Diary
import Drawing
import Rehearsing
import Testing
import ViewModels

/// A second language is a folder of files and nothing else: one that is unlike English in every way
/// runs through all screens.
@Suite struct PretendLanguageTests {
  private static let read = Result { try PretendLanguage.read() }
  private static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 40, columns: 120),
    Size(rows: 20, columns: 60), Size(rows: 8, columns: 30), Size(rows: 1, columns: 1),
  ]

  /// What is pressed on top of a screen: its keys, what stands behind a line, other states of it.
  private static let walks = [
    "", "?", "Down e", "End", "/ 1", "s", "1", "1 1", "1 Enter ? Esc Space n Space f 2", "! y",
    "! 0 1 n 0 y u n 0 0 0", "4 0 3 1", "2 1", "2 4 1 1 2", "3 n n y", "6 2",
    "7 1 1 Enter 1 Ctrl-S",
    "7 1 Ctrl-S", "7 2", "7 3 y n y Ctrl-S", "7 3 a", "7 p", "7 p 1", "7 p 2", "7 p 3", "7 p 4",
    "7 p 5", "7 p 6", "7 m 1", "7 f Enter", "7 u", "7 End", "7 End Enter", "x",
  ]

  private func language() throws -> Catalogue {
    let (language, faults) = try Self.read.get()
    #expect(faults == [])
    return Catalogue(language)
  }

  /// A word of English on a page: three ASCII letters in a row. What a source is called stays as it is.
  private func english(on rehearsal: Rehearsal) -> [String] {
    if rehearsal.page.place == "evidence" { return [] }
    let lines = rehearsal.lines + [rehearsal.page.brief, rehearsal.page.windowTitle]
    // What the person wrote is theirs.
    return lines.filter { $0.replacing("liquorice", with: "").contains(/[A-Za-z]{3}/) }
  }

  private func look(at rehearsal: Rehearsal, _ name: String, sizes: Int = 6) {
    #expect(english(on: rehearsal) == [], "\(name)")
    for size in LongRun.isOn ? Self.sizes : Array(Self.sizes.prefix(sizes)) {
      let canvas = rehearsal.picture(size)
      #expect((0..<max(1, size.rows)).contains(canvas.cursor.row), "\(name) \(size)")
      #expect((0..<max(1, size.columns)).contains(canvas.cursor.column), "\(name) \(size)")
      guard size.rows >= 12, rehearsal.page.focus != nil else { continue }
      #expect(
        canvas.lines[canvas.cursor.row].contains { $0 != " " },
        "\(name) at \(size.columns)x\(size.rows): the cursor is on an empty line")
    }
  }

  @Test func everyScreenOfItCanBeSeen() throws {
    let catalogue = try language()
    let names = catalogue.screenNames()
    #expect(names.count > 40)
    for name in names {
      let parts = catalogue.screen(name, Locality(region: "GB"))?.partNames ?? []
      for place in [name] + parts {
        look(at: try Rehearsal(catalogue, at: place, settings: Self.settings), place)
      }
    }
  }

  private static var settings: Settings {
    var settings = Settings()
    settings.region = "GB"
    return settings
  }

  @Test(arguments: walks) func everyStateOfItCanBeSeen(_ keys: String) throws {
    let diary = try SeededDiary.sample(weeks: 10).store
    var rehearsal = try Rehearsal(language(), settings: Self.settings, diary: diary)
    for key in keys.split(separator: " ") {
      rehearsal.press(String(key))
      look(at: rehearsal, "\(keys): \(key)", sizes: 2)
    }
    rehearsal.wait(.seconds(9))
    look(at: rehearsal, "\(keys), a little later")
  }

  /// Counts take the forms of the language, dates and lists its order.
  @Test func itIsWrittenInItsOwnOrder() throws {
    let words = try language().words
    #expect(
      [1, 3, 5, 11, 22].map { words.fill(.nights, count: $0).last } == ["①", "②", "③", "③", "②"])
    #expect(words.list(["a", "b", "c"]) == "c・b・a")
    #expect(words.fill(.stepOf, ["step": "2", "count": "11"]).contains("11"))
    #expect(
      words.fill(.date, ["weekday": "w", "day": "d", "month": "m", "year": "y"]) == "y m d w")
  }

  /// What is typed is understood in its own words.
  @Test func itsOwnPhrasesAreRead() throws {
    let phrases = try language().phrases()
    let now = Timestamp(seconds: 1_795_200_000, offset: 0)
    let typed = "20 ｍｉｎ ａｇｏ"
    let read = try TimePhrase.read(typed, now: now, in: TimeZoneRules { _ in 0 }, phrases).get()
    #expect(read.seconds == now.seconds - 1200)
    #expect(Length.read("ｈａｌｆ ａｎ ｈｏｕｒ", phrases) == 1800)
    #expect(Length.read("half an hour", phrases) == nil)
  }
}
