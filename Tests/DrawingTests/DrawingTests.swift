import CompiledScreens
import Content
import Rehearsing
import Testing
import ViewModels

@testable import Drawing

@Suite struct CanvasTests {
  private let size = Size(rows: 2, columns: 6)

  @Test func whatLiesOutsideIsCutOff() {
    var canvas = Canvas(size: size)
    canvas.put("hello world", row: 0, column: 3, role: .text)
    canvas.put("hello", row: 1, column: -3, role: .text)
    canvas.put("hello", row: 2, column: 0, role: .text)
    canvas.put("hello", row: -1, column: 0, role: .text)
    #expect(canvas.lines == ["   hel", "lo"])
    canvas.moveCursor(row: 9, column: -4)
    #expect(canvas.cursor == (1, 0))
  }

  @Test func noControlByteOfAnybodysTextIsDrawn() {
    var canvas = Canvas(size: Size(rows: 1, columns: 40))
    canvas.put("a\u{1B}[2Jb\u{7}\u{9B}31m\u{202E}c\r\nd\u{7F}", row: 0, column: 0, role: .text)
    #expect(canvas.lines == ["a?[2Jb??31m?c?d?"])
    let bytes = canvas.runs(row: 0).flatMap(\.bytes)
    #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
  }

  @Test func wideCharactersTakeTwoCellsAndAreNeverHalved() {
    var canvas = Canvas(size: size)
    canvas.put("a痛b", row: 0, column: 0, role: .text)
    canvas.put("痛痛痛痛", row: 1, column: 1, role: .text)
    #expect(canvas.lines == ["a痛b", " 痛痛"])
    canvas.put("x", row: 1, column: 1, role: .text)
    #expect(canvas.lines[1].hasPrefix(" x"))
  }

  @Test func aLetterWithItsAccentIsOneCharacter() {
    var canvas = Canvas(size: size)
    canvas.put("ae\u{301}o", row: 0, column: 0, role: .text)
    #expect(canvas.lines[0] == "ae\u{301}o")
    #expect(canvas.runs(row: 0).map(\.bytes) == [Array("ae\u{301}o".utf8)])
    let before = canvas
    canvas.put("e", row: 0, column: 1, role: .text)
    #expect(canvas.lines[0] == "aeo")
    #expect(canvas.changes(inRow: 0, from: before) == 1..<2)
    #expect(canvas.changes(inRow: 1, from: before).isEmpty)
  }

  @Test func runsAreOneRoleEachAndLeaveOutWhatIsEmpty() {
    var canvas = Canvas(size: Size(rows: 1, columns: 20))
    canvas.put("ab cd", row: 0, column: 1, role: .text)
    canvas.put("ef", row: 0, column: 6, role: .key)
    canvas.put("gh", row: 0, column: 16, role: .key)
    let runs = canvas.runs(row: 0).map { ($0.column, String(decoding: $0.bytes, as: UTF8.self)) }
    #expect(runs.map(\.0) == [1, 6, 16])
    #expect(runs.map(\.1) == ["ab cd", "ef", "gh"])
  }
}

@Suite struct WrappingTests {
  @Test func linesBreakBetweenWords() {
    #expect(wrapped("hold it steady now", width: 8) == ["hold it", "steady", "now"])
    #expect(wrapped("extraordinary", width: 5) == ["extra", "ordin", "ary"])
    #expect(wrapped("see nhs.uk/legs/cramp", width: 9) == ["see", "nhs.uk/", "legs/", "cramp"])
    #expect(wrapped("", width: 5).isEmpty)
    #expect(wrapped("x", width: 0).isEmpty)
  }

  @Test(arguments: 1...200) func bytesAndCharactersBreakAlike(_ seed: UInt64) {
    var generator = Seeded(seed)
    let words = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
      String(
        (0..<Int.random(in: 1...12, using: &generator)).map { _ in
          "xxxxx./-".randomElement(using: &generator) ?? "x"
        })
    }
    let text = words.joined(separator: " ")
    let width = Int.random(in: 1...30, using: &generator)
    #expect(wrappedASCII(text, width: width) == wrappedCharacters(text, width: width))
    #expect(wrappedCharacters(text, width: width).allSatisfy { $0.count <= width })
  }
}

@Suite struct LookTests {
  @Test func digitsAreThereInEverySize() {
    for glyphs in [Glyphs.unicode, .ascii] {
      for face in ["0", "7", "10", "23", "48", "59", "600", "4:59"] {
        for rows in BigDigits.heights {
          let digits = BigDigits.tall(face, rows: rows, glyphs)
          #expect(digits.count == rows && Set(digits.map(\.count)).count == 1)
          #expect(digits.allSatisfy { $0.contains { $0 != " " } } || face.contains(":"))
        }
        let tall = BigDigits.tall(face, glyphs)
        let low = BigDigits.low(face, glyphs)
        #expect(tall.count == 5 && low.count == 3)
        #expect(Set(tall.map(\.count)).count == 1)
      }
    }
    #expect(BigDigits.low("23", .ascii) == [" _    _ ", " _|   _|", "|_    _|"])
    #expect(BigDigits.low("10", .unicode) == ["  █  █▀█", "  █  █ █", "  ▀  ▀▀▀"])
  }

  @Test func everyDigitIsDifferent() {
    for glyphs in [Glyphs.unicode, .ascii] {
      for rows in BigDigits.heights {
        let digits = (0...9).map {
          BigDigits.tall(String($0), rows: rows, glyphs).joined(separator: "/")
        }
        #expect(Set(digits).count == 10)
      }
      #expect(
        Set((0...9).map { BigDigits.low(String($0), glyphs).joined(separator: "/") }).count == 10)
    }
  }

  @Test func asciiTakesTheTwinOfASignOrAQuestionMark() {
    #expect(Glyphs.ascii.plain("10–15 “min” ≥ ☂") == "10-15 \"min\" >= ?")
    #expect(Glyphs.unicode.plain("10–15") == "10–15")
  }

  @Test func everyBuiltInBlockFitsTheSmallestWindow() throws {
    for name in BuiltIn.screenNames {
      let page = try Rehearsal(at: name).page
      for (index, block) in page.blocks.enumerated() {
        var one = page
        one.blocks = [block]
        one.focus = block.takesFocus ? 0 : nil
        let layout = Layout(one, frame: Frame(Painter.smallest), glyphs: .unicode)
        #expect(layout.lines.count <= 10, "\(name), block \(index)")
      }
    }
  }
}
