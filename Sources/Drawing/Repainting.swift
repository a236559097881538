import Content
import ViewModels

/// What was painted last. While time runs down, the next picture is nearly the same, and only what is new
/// of it is painted.
///
/// ```swift
/// var painted = Painted()
/// let picture = painter.paint(page, size: size, after: &painted)
/// // a second later:
/// let texts = painter.paint(time.countdown, after: &painted)
/// ```
package struct Painted: Sendable {
  /// What a picture was made of.
  struct Picture {
    let page: Page
    /// Which block is a countdown, and what it shows by now.
    let index: Int
    var countdown: Countdown
    var view: View

    /// `nil` for a page without a countdown.
    init?(_ page: Page, _ view: View) {
      guard let index = page.countdownIndex,
        case .countdown(let countdown) = page.blocks[index].kind
      else { return nil }
      self.page = page
      self.index = index
      self.countdown = countdown
      self.view = view
    }
  }

  /// The last picture, if it has a countdown.
  var last: Picture?
  var figures = DrawnFigures()

  /// Nothing.
  package init() {}
}

/// A text at a place of the window.
package struct PlacedText: Equatable, Sendable {
  package var text: String
  package var row: Int
  /// The columns that it takes.
  package var columns: Range<Int>
  package var role: Role
}

extension Painter {
  /// What is new in the picture that was painted last, now that its countdown shows another time; `nil`
  /// where the picture may have to be another one.
  package func paint(_ countdown: Countdown, after painted: inout Painted) -> [PlacedText]? {
    // What has the focus has a pointer and a bar.
    guard var last = painted.last, !last.page.isInWords, last.page.focus != last.index,
      countdown.differsInDigitsOnly(from: last.countdown)
    else { return nil }
    // It is not copied if nobody else has it.
    painted.last = nil
    defer { painted.last = last }
    last.countdown = countdown
    var texts: [PlacedText] = []
    let (first, lines) = last.view.layout.layOutAgain(countdown, last.index, of: last.page.blocks)
    guard first + lines.count <= last.view.layout.lines.count else { return nil }
    for (line, pieces) in zip(first..., lines) {
      let before = last.view.layout.lines[line]
      if pieces == before { continue }
      last.view.layout.lines[line] = pieces
      guard (last.view.top..<last.view.end).contains(line) else { continue }
      let row = last.view.rows.lowerBound + line - last.view.top
      texts += new(pieces, after: before, row: row, left: last.view.frame.left)
    }
    return texts
  }

  /// What has to be put over the pieces that a row had before, so that it has these. Where all are in place
  /// as before, that is only what differs in them.
  private func new(
    _ pieces: [StyledText], after before: [StyledText], row: Int, left: Int
  ) -> [PlacedText] {
    func placed(_ piece: StyledText) -> PlacedText {
      let start = left + piece.column
      return PlacedText(
        text: glyphs.plain(piece.text), row: row,
        columns: start..<start + glyphs.columns(of: piece.text), role: piece.role)
    }
    if pieces.count == before.count {
      var texts: [PlacedText] = []
      var areInPlace = true
      for (piece, old) in zip(pieces, before) where areInPlace && piece != old {
        let (new, old) = (placed(piece), placed(old))
        areInPlace = new.columns == old.columns
        texts.append(new.role == old.role ? new.without(old) : new)
      }
      if areInPlace { return texts }
    }
    let texts = pieces.filter { !before.contains($0) }.map(placed)
    let blanks = before.filter { !pieces.contains($0) }.map(placed).filter { old in
      !old.columns.allSatisfy { column in texts.contains { $0.columns.contains(column) } }
    }
    return blanks.map(\.blank) + texts
  }
}

extension PlacedText {
  /// Nothing at its place.
  fileprivate var blank: PlacedText {
    PlacedText(
      text: String(repeating: " ", count: columns.count), row: row, columns: columns, role: .text)
  }

  /// The same without its beginning and its end as far as another text at this place has the same, if
  /// both have one column for each scalar.
  fileprivate func without(_ other: PlacedText) -> PlacedText {
    guard columns == other.columns, text.unicodeScalars.allSatisfy(TextWidth.standsAlone),
      other.text.unicodeScalars.allSatisfy(TextWidth.standsAlone)
    else { return self }
    var (rest, new, old) = (self, text, other.text)
    new.withUTF8 { new in
      old.withUTF8 { old in
        let shorter = min(new.count, old.count)
        var start = 0
        while start < shorter, new[start] == old[start] { start += 1 }
        while start > 0, start < new.count, !new[start].isFirstOfScalar { start -= 1 }
        var same = 0
        while same < shorter - start, new[new.count - 1 - same] == old[old.count - 1 - same] {
          same += 1
        }
        while same > 0, !new[new.count - same].isFirstOfScalar { same -= 1 }
        func scalars(_ range: Range<Int>) -> Int {
          range.reduce(0) { $0 + (new[$1].isFirstOfScalar ? 1 : 0) }
        }
        let end = new.count - same
        rest.text = String(decoding: UnsafeBufferPointer(rebasing: new[start..<end]), as: UTF8.self)
        rest.columns =
          columns.lowerBound + scalars(0..<start)..<columns.upperBound - scalars(end..<new.count)
      }
    }
    return rest
  }
}

extension Layout {
  /// Lays out a countdown again, and what stands beside it, as large as before.
  ///
  /// - Returns: the first of its lines, and these lines.
  fileprivate func layOutAgain(
    _ countdown: Countdown, _ index: Int, of blocks: [Block]
  ) -> (first: Int, lines: ArraySlice<[StyledText]>) {
    var layout = self
    layout.lines = []
    let first = ranges[index].lowerBound
    if index > 0, let stage = stage(from: index - 1, in: blocks) {
      layout.layOutStage(stage.instruction, countdown, beside: stage.picture, from: index - 1)
      return (first, layout.lines.dropFirst(first - ranges[index - 1].lowerBound))
    }
    let next = index + 1 < blocks.count ? blocks[index + 1] : nil
    layout.layOut(countdown, beside: picture(in: next), block: index)
    return (first, layout.lines[...])
  }
}

extension Page {
  /// The block in which time runs down.
  fileprivate var countdownIndex: Int? {
    blocks.firstIndex { if case .countdown = $0.kind { true } else { false } }
  }
}

extension Countdown {
  /// Whether only digits of the time are others, so that it takes as much room.
  fileprivate func differsInDigitsOnly(from other: Countdown) -> Bool {
    face.differsInDigitsOnly(from: other.face)
      && caption.differsInDigitsOnly(from: other.caption)
      && bar.left.differsInDigitsOnly(from: other.bar.left)
      && (bar.done == nil) == (other.bar.done == nil)
  }
}

extension String {
  fileprivate func differsInDigitsOnly(from other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { $0 == $1 || $0.isDigit && $1.isDigit }
  }
}

extension UInt8 {
  /// Whether it begins a scalar in UTF-8.
  fileprivate var isFirstOfScalar: Bool { self & 0xC0 != 0x80 }
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
