/// What a terminal shows: a small emulator of the part of xterm that ncurses makes use of.
///
/// Every character takes one cell. Two screens are equal when not only their text but also all
/// they have noted (titles, bells, an unfinished sequence) is equal; compare `lines` for the text.
package struct Screen: Equatable {
  /// Whether the alternate page is shown, as full-screen programs do.
  package var inAlternate: Bool { mainPage != nil }

  /// Whether the cursor is shown.
  package private(set) var cursorVisible = true

  /// Whether any colour has been asked for so far.
  package private(set) var sawColour = false

  /// How often the bell has rung.
  package private(set) var bells = 0

  /// The window titles set so far, oldest first.
  package private(set) var titles: [String] = []

  /// All operating system commands so far, titles among them, as they came.
  package private(set) var operatingSystemCommands: [String] = []

  /// All device control strings so far, as they came.
  package private(set) var deviceControls: [String] = []

  private var page: Page
  /// The page that waits while the alternate one is shown.
  private var mainPage: Page?
  private var parser = EscapeParser()
  private var lastCharacter: Unicode.Scalar?
  private var inserts = false
  private var wraps = true
  private var drawsLines = false

  /// Makes a blank screen.
  package init(rows: Int = 24, columns: Int = 80) {
    page = Page(rows: rows, columns: columns)
  }

  /// How many rows there are.
  package var rows: Int { page.rows }

  /// How many columns there are.
  package var columns: Int { page.columns }

  /// The rows from top to bottom, without the blanks at their ends.
  package var lines: [String] { page.lines }

  /// The rows joined by line feeds.
  package var text: String { lines.joined(separator: "\n") }

  /// Where the cursor is, counted from 0 at the top left.
  package var cursor: (row: Int, column: Int) { (page.cursor.row, page.cursor.column) }

  /// Takes what the program wrote; the bytes may be cut anywhere.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    var tokens: [EscapeParser.Token] = []
    for byte in bytes {
      parser.take(byte, into: &tokens)
    }
    for token in tokens {
      perform(token)
    }
  }

  /// Changes the size, keeping the text at the top left and the cursor on the screen.
  package mutating func resize(rows: Int, columns: Int) {
    page.resize(rows: rows, columns: columns)
    mainPage?.resize(rows: rows, columns: columns)
  }

  // MARK: Carrying out commands

  private mutating func perform(_ token: EscapeParser.Token) {
    switch token {
    case .character(let scalar):
      show(drawsLines ? scalar.lineDrawing : scalar)
    case .control(let byte):
      performControl(byte)
    case .escape(intermediates: ["("], let final):
      drawsLines = final == "0"
    case .escape(intermediates: [], let final):
      performEscape(final)
    case .escape:
      break
    case .sequence(let sequence):
      performSequence(sequence)
    case .string(.operatingSystemCommand, let string):
      operatingSystemCommands.append(string)
      if string.hasPrefix("0;") || string.hasPrefix("2;") {
        titles.append(String(string.dropFirst(2)))
      }
    case .string(.deviceControl, let string):
      deviceControls.append(string)
    case .string(.other, _):
      break
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    page.put(scalar, inserting: inserts, wrapping: wraps)
    lastCharacter = scalar
  }

  private mutating func performControl(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: page.move(column: page.cursor.column - 1)
    case 0x09: page.tab(1)
    case 0x0A...0x0C: page.lineFeed()
    case 0x0D: page.move(column: 0)
    default: break
    }
  }

  private mutating func performEscape(_ final: Unicode.Scalar) {
    switch final {
    case "7": page.saveCursor()
    case "8": page.restoreCursor()
    case "D": page.lineFeed()
    case "E":
      page.lineFeed()
      page.move(column: 0)
    case "M": page.reverseLineFeed()
    case "c":
      page = Page(rows: rows, columns: columns)
      mainPage = nil
      resetModes()
    default: break
    }
  }

  private mutating func performSequence(_ sequence: ControlSequence) {
    switch (sequence.marker, sequence.intermediates) {
    case (nil, []):
      if !moveCursor(sequence) && !edit(sequence) { setState(sequence) }
    case ("?", []):
      if sequence.final == "h" || sequence.final == "l" { setPrivateModes(sequence) }
    case (nil, ["!"]):
      if sequence.final == "p" { resetModes() }
    default:
      break
    }
  }

  /// Carries out a sequence that moves the cursor, and says whether it was one.
  private mutating func moveCursor(_ sequence: ControlSequence) -> Bool {
    let count = sequence.count()
    switch sequence.final {
    case "A": page.moveUp(count)
    case "B", "e": page.moveUp(-count)
    case "C", "a": page.move(column: page.cursor.column + count)
    case "D": page.move(column: page.cursor.column - count)
    case "E", "F":
      page.moveUp(sequence.final == "F" ? count : -count)
      page.move(column: 0)
    case "G", "`": page.move(column: count - 1)
    case "H", "f": page.move(row: count - 1, column: sequence.count(1) - 1)
    case "I": page.tab(count)
    case "Z": page.tab(-count)
    case "d": page.move(row: count - 1)
    case "s": page.saveCursor()
    case "u": page.restoreCursor()
    default: return false
    }
    return true
  }

  /// Carries out a sequence that changes the text, and says whether it was one.
  private mutating func edit(_ sequence: ControlSequence) -> Bool {
    let count = sequence.count()
    switch (sequence.final, sequence.number()) {
    case ("@", _): page.insertCells(count)
    case ("J", 0): page.eraseToEnd()
    case ("J", 1): page.eraseToStart()
    case ("J", 2): page.eraseAll()
    case ("K", 0): page.eraseCells(columns)
    case ("K", 1): page.eraseLineToStart()
    case ("K", 2): page.eraseLine()
    case ("L", _): page.insertLines(count)
    case ("M", _): page.deleteLines(count)
    case ("P", _): page.deleteCells(count)
    case ("S", _): page.scrollUp(count)
    case ("T", _): page.scrollDown(count)
    case ("X", _): page.eraseCells(count)
    case ("b", _):
      guard let lastCharacter else { break }
      for _ in 0..<count { show(lastCharacter) }
    default: return false
    }
    return true
  }

  /// Carries out a sequence that sets how later output is taken; others are passed over.
  private mutating func setState(_ sequence: ControlSequence) {
    switch sequence.final {
    case "h", "l":
      if sequence.parameters.contains(4) { inserts = sequence.final == "h" }
    case "m":
      let colours = [30...49, 90...97, 100...107].joined()
      if sequence.parameters.contains(where: colours.contains) { sawColour = true }
    case "r":
      let last = sequence.number(1)
      page.setRegion(first: sequence.count() - 1, last: last == 0 ? rows - 1 : last - 1)
    default:
      break
    }
  }

  private mutating func setPrivateModes(_ sequence: ControlSequence) {
    let enable = sequence.final == "h"
    for mode in sequence.parameters {
      switch mode {
      case 7: wraps = enable
      case 25: cursorVisible = enable
      case 1049: showAlternate(enable)
      default: break
      }
    }
  }

  private mutating func showAlternate(_ enable: Bool) {
    if enable && mainPage == nil {
      mainPage = page
      page.eraseAll()
      page.resetRegion()
    } else if !enable, let main = mainPage {
      page = main
      mainPage = nil
    }
  }

  private mutating func resetModes() {
    page.resetRegion()
    cursorVisible = true
    inserts = false
    wraps = true
    drawsLines = false
  }
}
