import Content
import Drawing
import Rehearsing
import ViewModels

@testable import Drawing

/// What it means that ASCII is the twin of Unicode.
///
/// The ASCII picture of a page is its Unicode picture, cell by cell, with each sign exchanged for its
/// twin; the cursor is at the same place. The low digits of a countdown are drawn with many signs and
/// exchanged as a whole; the figure, which is drawn anew in each, is left out of both. A sign whose twin has several letters, such
/// as "½", moves what follows it, and the twin of a no-break space lets a line break; so these are
/// spelled out in the texts of the page before its Unicode picture is made.
///
/// The twins are written out here a second time.
enum Twin {
  /// In texts, those that take as many columns as they do themselves.
  private static let letters: [Character: Character] = [
    "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "×": "x", "·": "-", "é": "e",
    "−": "-",
  ]
  /// In texts, those that can change where a line breaks.
  private static let spelled: [Character: String] = [
    "…": "...", "≥": ">=", "≤": "<=", "½": "1/2", "°": " degrees", "\u{A0}": " ",
  ]
  /// Of what is drawn around the texts.
  private static let signs: [Character: Character] = [
    "›": ">", "━": "=", "─": "-", "·": ".", "░": "-", "▒": "+", "▓": "*", "█": "#", "↑": "^",
    "↓": "v", "▁": ".", "▂": ".", "▃": ".", "▄": ":", "▅": ":", "▆": ":", "▇": ":", "├": "[",
    "┤": "]", "▶": ">", "■": "#", "○": "o", "●": "o", "│": "|", "┼": "+",
  ]

  /// A text with its twins of several letters.
  static func spell(_ text: String) -> String {
    text.reduce(into: "") { $0 += spelled[$1] ?? String($1) }
  }

  /// Plain lines as they are in ASCII.
  static func lines(_ lines: [String]) -> [String] {
    lines.map { String(spell($0).map { letters[$0] ?? $0 }) }
  }

  /// What keeps the ASCII picture of a page from being the twin of its Unicode picture.
  static func difference(of page: Page, size: Size) -> String? {
    let ascii = Painter(glyphs: .ascii).paint(page.withoutFigure, size: size)
    let canvas = Painter(glyphs: .unicode).paint(page.withoutFigure.spelledOut, size: size)
    if ascii.cursor != canvas.cursor {
      return "the cursor is at \(ascii.cursor) instead of \(canvas.cursor)"
    }
    var unicode = canvas.lines.map { cells($0, size) }
    for block in page.blocks {
      switch block.kind {
      case .countdown(let countdown):
        exchange(
          BigDigits.low(countdown.face, .unicode), BigDigits.low(countdown.face, .ascii),
          in: &unicode)
      default: break
      }
    }
    for (row, line) in ascii.lines.enumerated() {
      let isTwin = zip(unicode[row], cells(line, size)).allSatisfy { sign, twin in
        twin.isASCII && (sign == twin || letters[sign] == twin || signs[sign] == twin)
      }
      if !isTwin { return "line \(row) is\n\(line)\ninstead of\n\(String(unicode[row]))" }
    }
    return nil
  }

  private static func cells(_ line: String, _ size: Size) -> [Character] {
    line + Array(repeating: " ", count: max(0, size.columns - line.count))
  }

  /// Exchanges one rectangle of signs for another where it is in the picture, even if its lower rows
  /// are out of view.
  private static func exchange(
    _ old: [String], _ new: [String], in rows: inout [[Character]]
  ) {
    let width = (old + new).map(\.count).max() ?? 0
    guard old.count == new.count, let columns = rows.first?.count, columns >= width else { return }
    let from = old.map { cells($0, Size(rows: 1, columns: width)) }
    let to = new.map { cells($0, Size(rows: 1, columns: width)) }
    guard let first = from.first, let sign = first.firstIndex(where: { $0 != " " }) else { return }
    for height in (1...from.count).reversed() where height <= rows.count {
      for row in 0...rows.count - height {
        for column in 0...columns - width where rows[row][column + sign] == first[sign] {
          let places = column..<column + width
          let isHere = (0..<height).allSatisfy { rows[row + $0][places] == from[$0][...] }
          guard isHere else { continue }
          for index in 0..<height { rows[row + index].replaceSubrange(places, with: to[index]) }
          return
        }
      }
    }
  }
}

extension Page {
  /// The same page with nothing to see in its pictures.
  fileprivate var withoutFigure: Page {
    var page = self
    for index in page.blocks.indices {
      switch blocks[index].kind {
      case .picture(let picture):
        page.blocks[index].kind = .picture(
          Picture(pose: Pose(view: picture.pose.view, angles: []), caption: picture.caption))
      case .breath(var breath):
        breath.chest = nil
        page.blocks[index].kind = .breath(breath)
      default: break
      }
    }
    return page
  }

  /// The same page with every sign that has a twin of several letters spelled out.
  fileprivate var spelledOut: Page {
    var page = self
    page.title = Twin.spell(title)
    page.notice = notice.map(Twin.spell)
    page.brief = Twin.spell(brief)
    page.keys = keys.map { KeyHint(key: Twin.spell($0.key), label: Twin.spell($0.label)) }
    page.blocks = blocks.map(\.spelledOut)
    return page
  }
}

extension Block {
  fileprivate var spelledOut: Block {
    var block = self
    block.kind = kind.spelledOut
    block.detail?.blocks = detail?.blocks.map(\.spelledOut) ?? []
    block.panel?.blocks = panel?.blocks.map(\.spelledOut) ?? []
    return block
  }
}

extension Block.Kind {
  fileprivate var spelledOut: Block.Kind {
    let spell = Twin.spell
    switch self {
    case .heading(let text): return .heading(spell(text))
    case .text(let text): return .text(spell(text))
    case .quiet(let text): return .quiet(spell(text))
    case .point(let text): return .point(spell(text))
    case .warning(let text): return .warning(spell(text))
    case .instruction(let text, let detail):
      return .instruction(spell(text), detail: spell(detail))
    case .choice(var line):
      (line.key, line.label, line.note) = (spell(line.key), spell(line.label), line.note.map(spell))
      return .choice(line)
    case .check(var line):
      (line.state, line.text) = (spell(line.state), spell(line.text))
      return .check(line)
    case .field(var line):
      (line.key, line.label, line.note) = (spell(line.key), spell(line.label), line.note.map(spell))
      line.value = spell(line.value)
      return .field(line)
    case .column(var column):
      (column.title, column.lines) = (spell(column.title), column.lines.map(spell))
      return .column(column)
    case .breath(var breath):
      (breath.caption, breath.status) = (spell(breath.caption), spell(breath.status))
      return .breath(breath)
    case .input(var line):
      (line.label, line.text) = (spell(line.label), spell(line.text))
      return .input(line)
    case .countdown(var countdown):
      (countdown.caption, countdown.status) = (spell(countdown.caption), spell(countdown.status))
      countdown.sound = spell(countdown.sound)
      countdown.bar.label = spell(countdown.bar.label)
      countdown.bar.left = spell(countdown.bar.left)
      return .countdown(countdown)
    case .picture(let picture):
      return .picture(Picture(pose: picture.pose, caption: spell(picture.caption)))
    case .bar(var line):
      (line.label, line.value, line.note) = (
        spell(line.label), spell(line.value), line.note.map(spell)
      )
      return .bar(line)
    case .heat(var line):
      (line.label, line.value, line.head) = (
        spell(line.label), spell(line.value), line.head.map(spell)
      )
      return .heat(line)
    case .legend(let entries):
      return .legend(entries.map { LegendEntry(heat: $0.heat, meaning: spell($0.meaning)) })
    case .histogram(let histogram):
      return .histogram(
        Histogram(
          counts: histogram.counts,
          ticks: histogram.ticks.map { .init(place: $0.place, label: spell($0.label)) }))
    case .whisker(var line):
      (line.label, line.note, line.sentence) = (
        spell(line.label), line.note.map(spell), spell(line.sentence)
      )
      line.values = line.values.map(spell)
      line.head = line.head.map {
        .init(values: $0.values.map(spell), less: spell($0.less), more: spell($0.more))
      }
      return .whisker(line)
    }
  }
}
