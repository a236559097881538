import CompiledScreens
import Content
import Rehearsing
import Testing
import ViewModels

/// The ways through the guide: everything can be reached and everything can be left.
@Suite struct WaysTests {
  /// Every place at most four keys from home, by trying every choice of every page, and the guide
  /// when it is there.
  private func placesNearHome() throws -> [String: Rehearsal] {
    let home = try Rehearsal()
    var known = ["home": home]
    var waiting = [(keys: 0, here: home)]
    while !waiting.isEmpty {
      let (keys, here) = waiting.removeFirst()
      if keys == 4 { continue }
      // A gate of questions is passed with "none of these"; each answer leads on as well.
      let isDecision = here.page.asks && !here.page.place.hasPrefix("red-flags")
      var next = (0...9).map(String.init)
      if isDecision { next = ["0", "y"] }
      if here.countdown != nil { next = ["f"] }
      if here.page.place == "diary" { next += ["p", "i", "v"] }
      for key in next {
        var there = here
        there.press(key)
        let place = there.page.place
        guard known[place] == nil, there.page.notice == nil else { continue }
        known[place] = there
        waiting.append((keys + 1, there))
      }
    }
    return known
  }

  @Test func everyScreenIsAtMostFourKeysFromHome() throws {
    let known = try placesNearHome()
    for name in BuiltIn.screenNames {
      #expect(known.keys.contains { $0 == name || $0.hasPrefix(name + "/") }, "\(name)")
    }
    #expect(known.count > 50)
    // And each is left by Esc, step by step, until the first screen.
    for (place, there) in known {
      var rehearsal = there
      for _ in 0..<6 {
        // A timer asks first.
        rehearsal.press(rehearsal.page.place.hasSuffix("/leaving") ? "3" : "Esc")
      }
      #expect(rehearsal.page.place == "home", "\(place)")
    }
  }

  /// The foot of a page names Enter only where Enter opens something.
  @Test func enterIsOfferedWhereItOpensSomething() throws {
    var (open, nothing) = (0, 0)
    for name in BuiltIn.screenNames {
      var rehearsal = try Rehearsal(at: name)
      for _ in 0..<40 {
        let isOffered = rehearsal.page.keys.contains { $0.key == "Enter" && $0.label == "open" }
        var there = rehearsal
        there.press("Enter")
        let isRefused = there.page.notice == "Nothing to open on this line."
        #expect(!(isOffered && isRefused), "\(name): \(rehearsal.focused?.kind as Any)")
        (open, nothing) = (open + (isOffered ? 1 : 0), nothing + (isRefused ? 1 : 0))
        let before = rehearsal.page.focus
        rehearsal.press("Down")
        if rehearsal.page.focus == before { break }
      }
    }
    #expect(open > 100 && nothing > 100)
    var search = try Rehearsal()
    search.press("/")
    #expect(!search.page.keys.contains { $0.label == "open" })
    search.type("calf")
    #expect(search.page.keys.contains { $0.label == "open" })
  }

  @Test func noPageIsADeadEnd() throws {
    for name in BuiltIn.screenNames where name != "home" {
      let rehearsal = try Rehearsal(at: name)
      #expect(rehearsal.page.keys.contains { $0.label == "back" }, "\(name)")
    }
  }

  @Test func backAndForwardAgain() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("9 1 Down Esc Esc > >")
    #expect(rehearsal.page.place == "what-is-a-twitch")
    rehearsal.press(">")
    #expect(rehearsal.page.notice == "> does nothing here. Press ? for the keys.")
    // What is opened anew ends the way forward.
    rehearsal.press("Esc Esc 8 Esc >")
    #expect(rehearsal.page.place == "checks")
    rehearsal.press("Esc ? Esc >")
    #expect(rehearsal.page.place == "home", "the page of keys is not on the way")
  }

  // MARK: Search

  @Test func everyTitleIsFoundInFourLetters() throws {
    let catalogue = BuiltIn.catalogue
    var search = try Rehearsal()
    search.press("/")
    for name in BuiltIn.screenNames where name != "home" {
      let title = try #require(catalogue.screen(name, Locality())).title
      var best = Int.max
      for word in title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        var rehearsal = search
        rehearsal.type(String(word.prefix(4)))
        let found = rehearsal.page.blocks.compactMap { block -> String? in
          if case .choice(let line) = block.kind { line.label } else { nil }
        }
        if let place = found.firstIndex(of: title) { best = min(best, place) }
      }
      #expect(best < 9, "\(title) comes as number \(best)")
    }
  }

  @Test func enterGoesToTheLine() throws {
    var rehearsal = try Rehearsal()
    type("elemental", into: &rehearsal)
    rehearsal.press("Enter")
    #expect(rehearsal.focused?.sentenceHas("elemental") == true)
    #expect(rehearsal.page.place.hasPrefix("minerals"))
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "search")
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "home")
  }

  @Test func aQuestionOfTheChecklistIsFoundInItsSection() throws {
    var rehearsal = try Rehearsal()
    type("pesticide", into: &rehearsal)
    rehearsal.press("Enter")
    #expect(rehearsal.page.place == "red-flags/emergency")
    #expect(rehearsal.focused?.sentenceHas("pesticide") == true)
    var gate = try Rehearsal()
    type("fentanyl", into: &gate)
    gate.press("Enter")
    #expect(gate.page.place == "heat-or-cold")
    #expect(gate.focused?.sentenceHas("fentanyl") == true)
  }

  @Test func aStretchIsOpenedAtItsGate() throws {
    var rehearsal = try Rehearsal()
    type("hamstr", into: &rehearsal)
    rehearsal.press("Enter")
    #expect(rehearsal.page.place == "other-cramps" || rehearsal.countdown == nil)
  }

  @Test(arguments: ["quinine", "QUININE", "Quín", "  quin  ", "quin ton", "inin"])
  func wordsInTheMiddleCapitalsAndAccentsAreFound(_ query: String) throws {
    var rehearsal = try Rehearsal()
    type(query, into: &rehearsal)
    let shown = rehearsal.text.lowercased()
    #expect(shown.contains("quinine"), "\(shown)")
  }

  @Test func theBestComesFirst() throws {
    var rehearsal = try Rehearsal()
    type("eyelid", into: &rehearsal)
    guard case .choice(let first) = rehearsal.page.blocks[2].kind else {
      Issue.record("no result")
      return
    }
    #expect(first.label.lowercased().contains("eyelid") && first.note == nil, "a title first")
  }

  @Test func whatFitsNothingIsSaidAndLettersAreTypedNotObeyed() throws {
    var rehearsal = try Rehearsal()
    type("q?zxw/", into: &rehearsal)
    #expect(rehearsal.page.place == "search")
    #expect(rehearsal.text.contains("Nothing fits."))
    rehearsal.press("Enter")
    #expect(rehearsal.page.notice == "Nothing fits. Fewer letters, or another word?")
    for _ in 0..<8 { rehearsal.press("Backspace") }
    #expect(rehearsal.text.contains("Type a word or two."))
    rehearsal.press("Enter")
    #expect(rehearsal.page.notice == "Type a word first.")
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "home")
  }

  @Test func helpIsOneKeyAwayWhileTyping() throws {
    var rehearsal = try Rehearsal()
    type("leg", into: &rehearsal)
    #expect(rehearsal.page.keys.map(\.key) == ["Enter", "F1", "!", "Esc"])
    rehearsal.press("!")
    #expect(rehearsal.page.place == "red-flags/emergency")
    rehearsal.press("Esc F1")
    #expect(rehearsal.lines.contains { $0.hasSuffix("back") })
  }

  @Test func linesOfPlainInputSearchAndChoose() throws {
    var rehearsal = try Rehearsal()
    rehearsal.enter(line: "/")
    rehearsal.enter(line: "pickle juice")
    #expect(rehearsal.lines[4] == "1  Pickle juice and quinine")
    #expect(rehearsal.page.place == "search")
    rehearsal.enter(line: "1")
    #expect(rehearsal.page.place == "pickle-juice-and-quinine")
    rehearsal.enter(line: "/")
    rehearsal.enter(line: "esc")
    #expect(rehearsal.page.place == "pickle-juice-and-quinine")
  }

  private func type(_ text: String, into rehearsal: inout Rehearsal) {
    rehearsal.press("/")
    for character in text { rehearsal.press(.character(character)) }
  }
}

/// Breathing with the bar, and the end of what needs no answer.
@Suite struct BreathingTests {
  private func started(_ settings: Settings = .audible) throws -> Rehearsal {
    var rehearsal = try Rehearsal(settings: settings)
    rehearsal.press("2")
    rehearsal.press("1")
    #expect(rehearsal.page.place == "breathing-three")
    return rehearsal
  }

  private func fullness(_ rehearsal: Rehearsal) -> Double? {
    for block in rehearsal.page.blocks {
      if case .breath(let breath) = block.kind { return breath.fullness }
    }
    return nil
  }

  @Test func theBarGrowsForFourSecondsAndShrinksForSix() throws {
    var rehearsal = try started()
    #expect(fullness(rehearsal) == 0 && rehearsal.instruction == "Breathe in")
    var seen: [Double] = []
    rehearsal.wait(.milliseconds(3999)) { seen.append(fullness($0) ?? -1) }
    #expect(seen == seen.sorted() && seen.count >= 39 && seen.count <= 41)
    rehearsal.wait(.milliseconds(1))
    #expect(rehearsal.instruction == "Breathe out" && fullness(rehearsal) == 1)
    seen = []
    rehearsal.wait(.milliseconds(5999)) { seen.append(fullness($0) ?? -1) }
    #expect(seen == seen.sorted(by: >) && seen.count >= 39 && seen.count <= 41)
    #expect((fullness(rehearsal) ?? 1) < 0.05)
    #expect(rehearsal.effects == [.ring], "one bell at the change, for eyes that are shut")
  }

  @Test func atMostTenPicturesASecondAndWithoutMotionOne() throws {
    var rehearsal = try started()
    var pictures = 0
    rehearsal.wait(.seconds(60)) { _ in pictures += 1 }
    #expect(pictures <= 600 && pictures > 300)
    var settings = Settings.audible
    settings.motion = false
    var still = try started(settings)
    pictures = 0
    var seen: Set<Double> = []
    still.wait(.seconds(60)) {
      pictures += 1
      seen.insert(fullness($0) ?? -1)
    }
    #expect(pictures <= 60 && seen == [0, 1], "full while in, empty while out")
  }

  @Test func itLastsExactlyAndEndsWithTwoBellsAndNoQuestionWhetherItHelped() throws {
    var rehearsal = try started()
    rehearsal.wait(.seconds(179))
    #expect(rehearsal.text.contains("Breath 18 of 18"))
    rehearsal.wait(.seconds(2))
    #expect(rehearsal.effects.filter { $0 == .ring }.count == 35 + 2)
    #expect(rehearsal.instruction == "Done")
    rehearsal.press("1")
    #expect(rehearsal.page.place == "twitch-now")
  }

  @Test func theBellsOfTheEndAreHeardAsTwo() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter")
    rehearsal.wait(.seconds(225))
    #expect(rehearsal.effects.filter { $0 == .ring }.count == 11)
    #expect(rehearsal.guide.nextWake(at: rehearsal.now) == rehearsal.now + .milliseconds(400))
    rehearsal.wait(.milliseconds(400))
    #expect(rehearsal.effects.filter { $0 == .ring }.count == 12)
    // Muted there is none at all.
    var muted = try Rehearsal()
    muted.press("1 Enter m")
    muted.wait(.seconds(226))
    #expect(!muted.effects.contains(.ring))
  }

  @Test func sidesOfARealRoutineAreEqual() throws {
    // With a figure that moves there would be more to see than the seconds.
    var settings = Settings.audible
    settings.motion = false
    var rehearsal = try Rehearsal(settings: settings)
    rehearsal.press("6 2")
    var seconds: [String: Int] = [:]
    rehearsal.wait(.seconds(180)) { step in
      for block in step.page.blocks {
        guard case .countdown(let countdown) = block.kind else { continue }
        for side in ["left leg", "right leg"] where countdown.status.contains(side) {
          seconds[side, default: 0] += 1
        }
      }
    }
    #expect(seconds["left leg"] == seconds["right leg"] && (seconds["left leg"] ?? 0) >= 59)
  }
}

extension Block {
  /// Whether the words of the block have this word.
  fileprivate func sentenceHas(_ word: String) -> Bool {
    let text =
      switch kind {
      case .text(let text), .warning(let text), .quiet(let text), .heading(let text): text
      case .check(let line): line.text
      case .choice(let line): line.label
      default: ""
      }
    return text.lowercased().contains(word)
  }
}
