import Content
import Diary
import Rehearsing
import Testing

@testable import ViewModels

/// Keys, pasted text and lines: what is typed, and what is a key all the same.
@Suite struct InputTests {
  @Test(
    arguments: [
      (.nothing, false, false, false), (.words, true, false, true), (.text, true, true, true),
    ] as [(Typing, Bool, Bool, Bool)])
  func onlyATextThatHasBegunTakesTheSignForHelp(
    _ typing: Typing, _ letter: Bool, _ help: Bool, _ backspace: Bool
  ) {
    #expect(typing.takes(.character("a")) == letter)
    #expect(typing.takes(.character("!")) == help)
    #expect(typing.takes(.backspace) == backspace)
    for key in [.enter, .escape, .down, .control("s"), .f1] as [Key] {
      #expect(!typing.takes(key))
    }
  }

  /// Whoever writes lines has no other keys, so some lines are keys even where lines are typed.
  @Test(arguments: [
    ("!", "red-flags/emergency"), ("?", "keys"), (".", "home"), ("esc", "home"),
  ]) func someLinesAreKeysWhereverTheCursorIs(_ line: String, _ place: String) throws {
    var rehearsal = try Rehearsal()
    rehearsal.enter(line: "/")
    rehearsal.enter(line: "water")
    rehearsal.enter(line: line)
    #expect(rehearsal.page.place == place)
  }

  @Test(arguments: ["back", "quit", "help", "q"]) func anyOtherLineIsTyped(_ line: String) throws {
    var rehearsal = try Rehearsal()
    rehearsal.enter(line: "/")
    rehearsal.enter(line: line)
    #expect(rehearsal.page.place == "search" && rehearsal.effects.isEmpty)
    guard case .input(let input)? = rehearsal.page.blocks.first?.kind else {
      Issue.record("nothing to type in")
      return
    }
    #expect(input.text == line)
  }

  @Test func aNoteCannotKeepTheLineForHelpAway() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 End Up")
    rehearsal.enter(line: "It hurt! Much!")
    rehearsal.press("Up")
    #expect(rehearsal.focusedField == "It hurt! Much!")
    rehearsal.press("!")
    #expect(rehearsal.focusedField == "It hurt! Much!!", "as a key it is typed")
    rehearsal.enter(line: "!")
    #expect(rehearsal.page.place == "red-flags/emergency")
  }

  @Test func aFormIsSavedByALine() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1")
    for line in ["cramp", "calf", "ctrl-s"] { rehearsal.enter(line: line) }
    #expect(rehearsal.page.place == "diary")
    #expect(try rehearsal.diary.lastEpisode()?.episode?.site == .calf)
  }

  @Test func aPasteIsTypedOrDoesNothing() throws {
    var rehearsal = try Rehearsal()
    rehearsal.paste("1")
    #expect(rehearsal.page.place == "home" && rehearsal.page.notice == nil)
    rehearsal.press("/")
    rehearsal.paste("water!")
    guard case .input(let input)? = rehearsal.page.blocks.first?.kind else {
      Issue.record("nothing to type in")
      return
    }
    #expect(input.text == "water!", "what is pasted is never a key, not even that for help")
  }
}

/// Several keys may come before the picture is shown, and what waits for that has its order.
@Suite struct WaitingTests {
  /// Gives keys without a picture between them, and then shows it.
  private func typeAhead(_ keys: [Key], into rehearsal: Rehearsal) -> Guide {
    var guide = rehearsal.guide
    for key in keys { _ = guide.handle(.input(.key(key)), at: rehearsal.now) }
    #expect(guide.isWaiting)
    _ = guide.handle(.shown, at: rehearsal.now)
    return guide
  }

  @Test func theChecklistReadsTheResultBeforeItsOwn() throws {
    var first = try Rehearsal()
    first.press("5 1 n 0 y 0 0")
    let later = try first.again(daysLater: 1)
    var guide = typeAhead([.character("!"), .character("y")], into: later)
    #expect(try later.diary.checks(limit: 9).count == 2, "it is saved")
    _ = guide.handle(.input(.key(.enter)), at: later.now)
    let text = Rehearsal.lines(of: guide.page(at: later.now)).joined(separator: "\n")
    #expect(text.contains("Compared with Sat 21 Nov 2026"))
  }

  @Test func theFirstScreenReadsWhatWasSaved() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1 End Up Up 4 Ctrl-S Esc Esc")
    let reminder = rehearsal.guide.words[.remindSigns]
    #expect(rehearsal.text.contains(reminder), "\(rehearsal.text)")
    let keys = "51n0y00".map { Key.character($0) } + [.escape]
    let guide = typeAhead(keys, into: rehearsal)
    #expect(guide.page(at: rehearsal.now).place == "home")
    #expect(
      !Rehearsal.lines(of: guide.page(at: rehearsal.now)).joined().contains(reminder),
      "the checklist has been gone through since")
  }
}
