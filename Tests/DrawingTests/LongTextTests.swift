import Content
import Rehearsing
import Testing
import ViewModels

@testable import Drawing

/// Whatever a translation or a person makes of the texts: pages of random blocks with long words,
/// signs two columns wide, other scripts and nothing at all, in windows of any size.
@Suite struct LongTextTests {
  private struct Case {
    let page: Page
    let size: Size
    let glyphs: Glyphs
  }

  private static func cases(_ seed: UInt64) -> [Case] {
    var generator = Seeded(seed)
    let page = Page.random(using: &generator)
    var sizes = [Size(rows: 12, columns: 40), Size(rows: 22, columns: 72), Painter.smallest]
    for _ in 0..<3 {
      sizes.append(
        Size(
          rows: .random(in: 12...40, using: &generator),
          columns: .random(in: 40...120, using: &generator)))
    }
    return sizes.map {
      Case(page: page, size: $0, glyphs: Bool.random(using: &generator) ? .unicode : .ascii)
    }
  }

  @Test(arguments: 1...40) func nothingIsWiderThanTheFrameAndNothingIsDrawnOver(_ seed: UInt64) {
    for each in Self.cases(seed) {
      let frame = Frame(each.size, for: each.page.frameKind)
      let layout = Layout(each.page, frame: frame, glyphs: each.glyphs)
      for line in layout.lines {
        var end = 0
        for piece in line.sorted(by: { $0.column < $1.column }) where !piece.text.isEmpty {
          #expect(piece.column >= end, "\(each.size) \(line)")
          end = piece.column + each.glyphs.columns(of: piece.text)
        }
        #expect(end <= frame.right + 1 - frame.left, "\(each.size) \(line)")
      }
    }
  }

  /// No character is lost between a block and its lines.
  @Test(arguments: 1...40) func everyCharacterOfABlockIsInItsLines(_ seed: UInt64) {
    for each in Self.cases(seed) {
      for block in each.page.blocks {
        var one = each.page
        one.blocks = [block]
        one.focus = 0
        let layout = Layout(one, frame: Frame(each.size), glyphs: each.glyphs)
        var drawn = Self.counts(layout.lines.joined().map(\.text), each.glyphs)
        for (character, count) in Self.counts(block.texts, each.glyphs) {
          drawn[character, default: 0] -= count
          #expect(drawn[character, default: 0] >= 0, "\(character) of \(block) at \(each.size)")
        }
      }
    }
  }

  @Test(arguments: 1...40) func theFocusedBlockIsInViewAndTheCursorIsOnIt(_ seed: UInt64) throws {
    for each in Self.cases(seed) {
      let canvas = Painter(glyphs: each.glyphs).paint(each.page, size: each.size)
      let visible = Painter(glyphs: each.glyphs).view(of: each.page, size: each.size)
      let (frame, layout, top) = (visible.frame, visible.layout, visible.top)
      let focus = try #require(each.page.focus)
      let block = layout.ranges[focus]
      let view = top..<visible.end
      #expect(
        block.contains(layout.cursors[focus].line) && view.contains(layout.cursors[focus].line))
      #expect(canvas.cursor.row == frame.bodyRows.lowerBound + layout.cursors[focus].line - top)
      #expect(canvas.cursor.column == frame.left + layout.cursors[focus].column)
      #expect(canvas.cursor.column <= frame.right)
      guard block.count <= view.count else { continue }
      #expect(view.lowerBound <= block.lowerBound && block.upperBound <= view.upperBound)
      for line in block {
        let row = frame.bodyRows.lowerBound + line - top
        for piece in layout.lines[line] {
          let text = String(each.glyphs.plain(piece.text).map { $0.isControl ? "?" : $0 })
          #expect(
            Array(canvas.lines[row].utf8).contains(text.withoutSpacesAtTheEnd.utf8),
            "\(text) at \(each.size)")
        }
      }
    }
  }

  /// In any window, however small: no trap, and every run of cells ends before the next begins.
  @Test(arguments: 1...40) func noSignIsHalvedAndNothingIsOutside(_ seed: UInt64) {
    var generator = Seeded(seed)
    for _ in 0..<6 {
      let page = Page.random(using: &generator)
      let size = Size(
        rows: .random(in: 1...40, using: &generator),
        columns: .random(in: 1...120, using: &generator))
      let canvas = Painter(glyphs: .unicode).paint(page, size: size)
      #expect((0..<size.rows).contains(canvas.cursor.row))
      #expect((0..<size.columns).contains(canvas.cursor.column))
      for row in 0..<size.rows {
        var end = 0
        for run in canvas.runs(row: row) {
          #expect(run.column >= end)
          let scalars = String(decoding: run.bytes, as: UTF8.self).unicodeScalars
          end = run.column + scalars.reduce(0) { $0 + TextWidth.columns(of: $1) }
        }
        #expect(end <= size.columns)
      }
    }
  }

  private static func counts(_ texts: [String], _ glyphs: Glyphs) -> [Character: Int] {
    var counts: [Character: Int] = [:]
    for text in texts {
      for character in glyphs.plain(text) where character != " " {
        counts[character, default: 0] += 1
      }
    }
    return counts
  }

  // MARK: Titles, answers and keys

  private func picture(_ page: Page, _ rows: Int = 12, _ columns: Int = 40) -> [String] {
    let lines = Painter(glyphs: .unicode).paint(page, size: Size(rows: rows, columns: columns))
      .lines
    // Without the empty rows above and below the page.
    return Array(lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed())
  }

  private func page(
    title: String = "Title", _ kinds: [Block.Kind] = [.text("Text")], notice: String? = nil,
    keys: [KeyHint] = []
  ) -> Page {
    Page(
      place: "", title: title,
      blocks: kinds.map { Block($0, evidence: Evidence(grade: .strong, sources: [])) }, focus: 0,
      notice: notice, keys: keys)
  }

  @Test func aLongTitleTakesTwoLinesAndThenAnEllipsis() {
    let title = "A title that is longer than the window it has to stand in"
    #expect(
      Array(picture(page(title: title)).prefix(3)) == [
        "   A title that is longer than the", "   window it has to stand in", " › Text",
      ])
    let longer = picture(page(title: title + ", and then some more words that nobody will see"))
    #expect(longer[1] == "   window it has to stand in, and then…")
    #expect(longer[2] == " › Text")
    #expect(picture(page(title: String(repeating: "痛", count: 40)))[1].hasSuffix("痛…"))
  }

  @Test func aLongAnswerEndsWithAnEllipsisAndLeavesALineOfThePage() {
    let notice = String(repeating: "no room for this ", count: 200)
    for rows in [12, 24] {
      let lines = picture(page(notice: notice, keys: [KeyHint(key: "q", label: "quit")]), rows, 80)
      #expect(lines.contains { $0.hasSuffix("Text") && $0.contains("›") })
      #expect(lines.joined().contains("…"))
      #expect(lines.last?.contains("quit") == (rows == 24))
    }
  }

  @Test func theFirstKeyIsShownEvenIfItIsCut() {
    let long = KeyHint(key: "Strg+Umschalt+Rücktaste", label: "alles wieder rückgängig machen")
    let lines = picture(page(keys: [long, KeyHint(key: "q", label: "quit")]))
    #expect(lines.last == "   Strg+Umschalt+Rücktaste alles wiede…")
    #expect(picture(page(keys: [KeyHint(key: "q", label: "quit"), long])).last == "   q quit")
  }

  // MARK: Lists

  @Test func aValueWithoutRoomBesideItsLabelGoesUnderIt() {
    let fields = [
      FieldLine(key: "1", label: "Where", value: "left calf"),
      FieldLine(key: "2", label: "Wie stark waren die Schmerzen", value: "kaum zu ertragen"),
    ]
    #expect(
      Array(picture(page(fields.map(Block.Kind.field))).dropFirst().prefix(3)) == [
        " › 1  Where  left calf", "   2  Wie stark waren die Schmerzen",
        "             kaum zu ertragen",
      ])
  }

  @Test func aKeyWithoutRoomForItsTextStandsAboveIt() {
    let choice = ChoiceLine(
      key: "Strg+Umschalt+Rücktaste, Entf", label: "alles wieder rückgängig machen",
      target: .screen(""))
    #expect(
      Array(picture(page([.choice(choice)])).dropFirst().prefix(2)) == [
        " › Strg+Umschalt+Rücktaste, Entf", "     alles wieder rückgängig machen",
      ])
  }

  @Test func answersOfAnyLengthStandInBoxesOfOneWidth() {
    let checks = ["oui", "peut-être", "是", ""].map {
      Block.Kind.check(CheckLine(state: $0, text: "Question"))
    }
    let lines = picture(page(checks))
    #expect(
      Array(lines.dropFirst().prefix(4)) == [
        " › [oui      ] Question", "   [peut-être] Question", "   [是       ] Question",
        "   [         ] Question",
      ])
  }

  @Test func namesOfDaysAreNotHalved() {
    let row = HeatLine(
      label: "9日", fields: [.low, .high], value: "3", head: ["月曜", "火曜"])
    #expect(
      Array(picture(page([.heat(row)])).dropFirst().prefix(2)) == ["       月火", " › 9日 ░ ▓ 3"])
    #expect(picture(page([.heat(row)]), 24, 80)[2].contains("月  火"))
  }

  @Test func aLongNoteIsInViewFromItsLabelToTheCursor() {
    let note = (1...10).map { "\($0) " + String(repeating: "x", count: 24) }.joined(separator: " ")
    let field = FieldLine(key: "1", label: "Note", value: note, isTyped: true)
    let lines = picture(
      page([.field(field)] + (0..<20).map { _ in .text("More") }))
    #expect(lines[1].hasPrefix(" › 1  Note  1 xxx") && lines[10].contains("10 xxx"))
  }

  @Test func onlyNeighboursStandBesideEachOther() {
    let columns = ["One", "Two", "Three"].map {
      Block.Kind.column(ComparisonColumn(title: $0, lines: ["line"]))
    }
    let apart = picture(page([columns[0], .text("Between"), columns[1], columns[2]]), 24, 80)
    #expect(apart.contains { $0.hasSuffix(" One") })
    #expect(apart.contains { $0.contains(" Two ") && $0.hasSuffix(" Three") })
  }

  @Test func wordsWithoutRoomBesideTheDigitsStandUnderThem() {
    let countdown = Countdown(
      face: "100:59", caption: "noch hundert Minuten", status: "",
      bar: .init(label: "", done: nil, left: ""))
    #expect(picture(page([.countdown(countdown)])).contains(" › noch hundert Minuten"))
    let short = Countdown(
      face: "59", caption: "noch eine Minute", status: "",
      bar: .init(label: "", done: nil, left: ""))
    #expect(picture(page([.countdown(short)])).contains { $0.hasSuffix("█▀█   noch eine Minute") })
  }

  // MARK: Other scripts

  @Test func textWithoutSpacesBreaksAnywhereButAtPunctuation() {
    #expect(wrapped("痛みが続く。休む", width: 10) == ["痛みが続", "く。休む"])
    #expect(wrapped("左脚（ふくらはぎ）が痛い", width: 9) == ["左脚（ふ", "くらは", "ぎ）が痛", "い"])
    #expect(wrapped("Krampf 痛みが続く", width: 12) == ["Krampf 痛み", "が続く"])
    #expect(wrapped("종아리 스트레칭", width: 10) == ["종아리", "스트레칭"])
    #expect(wrapped("✅✅✅", width: 5) == ["✅✅", "✅"])
    #expect(wrapped("👩‍⚕️👩‍⚕️👩‍⚕️", width: 5) == ["👩‍⚕️👩‍⚕️", "👩‍⚕️"])
    #expect(wrapped("ปวดน่องมาก", width: 4) == ["ปวดน่", "องมา", "ก"])
  }

  @Test func aSignWiderThanTheLineIsLeftOut() {
    #expect(wrapped("a痛b", width: 1) == ["a", "b"])
    #expect(wrapped("痛", width: 1).isEmpty)
  }

  @Test func whatIsWrittenOverAWideSignLeavesNoHalfOfIt() {
    var canvas = Canvas(size: Size(rows: 1, columns: 8))
    canvas.put("痛痛痛", row: 0, column: 0, role: .text)
    canvas.put("x", row: 0, column: 1, role: .text)
    #expect(canvas.lines == [" x痛痛"])
    canvas.put("yy", row: 0, column: 3, role: .text)
    #expect(canvas.lines == [" x yy"])
    canvas.put("क्ष्म", row: 0, column: 5, role: .text)
    canvas.put("痛", row: 0, column: 6, role: .text)
    #expect(canvas.lines == [" x yy 痛"])
  }

  @Test func whatIsSentTakesItsColumnsInEveryTerminal() {
    func sent(_ text: String) -> [String] {
      var canvas = Canvas(size: Size(rows: 1, columns: 20))
      canvas.put(text, row: 0, column: 0, role: .text)
      return canvas.runs(row: 0).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    #expect(sent("👩‍⚕️ ❤️ x") == ["👩 ❤  x"])
    #expect(sent("\u{301}x") == [" \u{301}x"])
    #expect(sent("می‌خواهم हिन्दी 🇩🇪") == ["می‌خواهم हिन्दी 🇩🇪"])
  }

  // MARK: ASCII

  @Test func lettersLoseTheirMarksInASCII() {
    let twins = [
      ("Wärme", "Warme"), ("crème brûlée", "creme brulee"), ("Łódź", "Lodz"), ("straße", "strasse"),
      ("Ağrı", "Agri"), ("bắp chân", "bap chan"), ("œdème", "oedeme"), ("e\u{301}", "e"),
      ("„Ruhe“ «paix»", "\"Ruhe\" \"paix\""), ("ǅ ẞ Ÿ", "Dz SS Y"), ("ﬀ ж 痛 ✅", "? ? ? ?"),
      ("1️⃣", "1"), ("×÷", "x/"),
    ]
    for (text, twin) in twins { #expect(Glyphs.ascii.plain(text) == twin) }
  }
}

extension String {
  fileprivate var withoutSpacesAtTheEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}

extension Page {
  /// A page of random blocks, one of them in focus.
  fileprivate static func random(using generator: inout Seeded) -> Page {
    var blocks = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      Block(.random(using: &generator))
    }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      for index in blocks.stops {
        blocks[index].panel = .init(
          column: Bool.random(using: &generator) ? .left : .right,
          blocks: (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            Block(.random(using: &generator))
          })
      }
    }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      let place = Bool.random(using: &generator) ? Block.Detail.Place.foot : .beside
      for index in blocks.indices {
        blocks[index].detail = Block.Detail(
          place,
          (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            Block(.random(using: &generator))
          })
      }
    }
    let places = blocks.stops
    var page = Page(
      place: "", title: .random(using: &generator),
      blocks: places.isEmpty ? blocks + [Block(.warning("x"))] : blocks,
      focus: places.randomElement(using: &generator) ?? blocks.count,
      keys: (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        KeyHint(key: .random(words: 0...1, using: &generator), label: .random(using: &generator))
      }, brief: .random(using: &generator))
    if Bool.random(using: &generator) { page.notice = .random(words: 0...40, using: &generator) }
    return page
  }
}

extension Block.Kind {
  fileprivate static func random(using generator: inout Seeded) -> Block.Kind {
    func text(_ words: ClosedRange<Int> = 0...12) -> String {
      .random(words: words, using: &generator)
    }
    func share() -> Double {
      [0, 0.001, 0.5, 1, -1, 7, .nan, .infinity].randomElement(using: &generator) ?? 0
    }
    switch Int.random(in: 0...18, using: &generator) {
    case 17: return .point(text())
    case 0: return .heading(text())
    case 1: return .text(text(0...60))
    case 2: return .quiet(text())
    case 3: return .warning(text())
    case 4: return .instruction(text(), detail: text())
    case 5, 6:
      return .choice(
        ChoiceLine(
          key: text(0...2), label: text(), note: Bool.random(using: &generator) ? text() : nil,
          target: .screen("")))
    case 7:
      return .check(
        CheckLine(
          key: text(0...1),
          // A mark alone would join the blank beside it.
          state: ["", "yes", "peut-être", "痛"].randomElement(using: &generator) ?? "",
          text: text(), isFollowUp: .random(using: &generator)))
    case 8, 9:
      return .field(
        FieldLine(
          key: text(0...1), label: text(0...4), value: text(),
          note: Bool.random(using: &generator) ? text() : nil, isTyped: .random(using: &generator)))
    case 10:
      return .column(ComparisonColumn(title: text(), lines: (0..<3).map { _ in text() }))
    case 11: return .breath(Breath(fullness: share(), caption: text(), status: text()))
    case 12: return .input(InputLine(label: text(0...3), text: text(0...20)))
    case 13:
      return .countdown(
        Countdown(
          face: ["", "7", "4:59", "10:59", "100:59", "1:00:00:00"].randomElement(using: &generator)
            ?? "", caption: text(),
          phase: Countdown.Phase.allCases.randomElement(using: &generator),
          status: text(), sound: text(0...3),
          bar: .init(
            label: text(0...4), done: Bool.random(using: &generator) ? share() : nil,
            ends: (0..<Int.random(in: 0...12, using: &generator)).map { _ in share() },
            left: text(0...3))))
    case 15:
      return .histogram(
        Histogram(
          counts: (0..<Int.random(in: 0...30, using: &generator)).map { _ in
            [0, 1, 9, 1000, -1, .max].randomElement(using: &generator) ?? 0
          }, ticks: (0..<3).map { .init(place: $0 * 9, label: text(0...2)) }))
    case 16:
      let (label, values) = (text(0...3), [text(0...1), text(0...1)])
      let ends = [share(), share()].map { $0.isFinite ? $0 : 0 }
      return .whisker(
        WhiskerLine(
          label: label, values: values,
          difference: .init(middle: share(), range: min(ends[0], ends[1])...max(ends[0], ends[1])),
          sentence: ([label] + values).joined(separator: " "),
          head: Bool.random(using: &generator)
            ? .init(values: [text(0...1)], less: text(0...1), more: text(0...1)) : nil,
          target: .screen("")))
    case 14: return .bar(BarLine(label: text(), value: text(0...4), share: share(), note: text()))
    default:
      let fields = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        Heat.allCases.randomElement(using: &generator)
      }
      return Bool.random(using: &generator)
        ? .heat(
          HeatLine(
            label: text(0...3), fields: fields, value: text(0...6),
            head: Bool.random(using: &generator) ? fields.map { _ in text(0...1) } : []))
        : .legend((0..<4).map { _ in LegendEntry(heat: .low, meaning: text(0...8)) })
    }
  }
}

extension Block {
  /// All that has to be read of a block. Of what is typed in a line only the end is in view, and the
  /// heads of columns are cut.
  fileprivate var texts: [String] {
    switch kind {
    case .heading(let text), .text(let text), .quiet(let text), .point(let text),
      .warning(let text):
      [text]
    case .instruction(let text, let detail): [text, detail]
    case .choice(let line): [line.key, line.label, line.note ?? ""]
    case .check(let line): [line.key, line.state, line.text]
    case .field(let line): [line.key, line.label, line.value, line.note ?? ""]
    case .column(let column): [column.title] + column.lines
    case .breath(let breath): [breath.caption, breath.status]
    case .input(let line): [line.label]
    case .countdown(let countdown):
      [countdown.caption, countdown.status] + [
        countdown.sound, countdown.bar.label, countdown.bar.left,
      ]
    case .picture(let picture): [picture.caption]
    case .bar(let line): [line.label, line.value, line.note ?? ""]
    case .heat(let line): [line.label, line.value]
    case .legend(let entries): entries.map(\.meaning)
    case .histogram: []
    // Where there is no room for columns, its sentence says it.
    case .whisker(let line): [line.sentence]
    }
  }
}

extension String {
  private static let pool = [
    "calf", "a", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "Wärme", "…", "½",
    "ふくらはぎが痛いので少し休みます。", "痛", "（痛）", "종아리", "✅", "👩‍⚕️", "👨‍👩‍👧", "❤️", "1️⃣", "🇩🇪🇫🇷", "می‌خواهم",
    "हिन्दी", "क्ष्म्य", "ปวดน่องมากมาหลายวันแล้วตอนกลางคืน", "e\u{301}\u{323}", "\u{301}", "\u{1B}[2J", "\r\n",
    "don't", "yes", "\u{1112}\u{1161}\u{11AB}", "–", "  ",
    "https://example.org/a/very/long/address",
  ]

  fileprivate static func random(
    words: ClosedRange<Int> = 0...12, using generator: inout Seeded
  ) -> String {
    (0..<Int.random(in: words, using: &generator)).compactMap { _ in
      pool.randomElement(using: &generator)
    }.joined(separator: " ")
  }
}
