import Content

/// A row of the key table: what the keys do, and what the help says about them.
package struct Binding: Sendable {
  /// Whether and how soon a binding is shown in the line at the foot of the screen.
  package enum Place: Int, Sendable {
    /// In the foot, before the others.
    case footFirst
    /// In the foot.
    case foot
    /// Only on the page of all keys.
    case help
    /// Nowhere: terminal users expect it anyway.
    case silent
  }

  /// What the keys do.
  package var action: Action
  /// The keys. If an earlier row that the screen offers has the same key, that row wins.
  package var keys: [Key]
  /// How the help describes it.
  package var word: Word
  /// Where it is shown.
  package var place: Place
}

/// The keys of the whole guide, in one table. The line at the foot, the page of all keys and the
/// table in the README are made from it.
package enum KeyMap {
  /// Every binding. If two rows share a key, the first one that the screen offers wins.
  package static let bindings: [Binding] =
    [
      row(.save, [.control("s")], .keySave, .foot),
      row(.erase, [.backspace], .keyErase, .help),
      row(.clearField, [.control("u")], .keyClearField, .help),
      row(.nextOption, [.right, .character("l"), .character(" ")], .keyNextOption, .help),
      row(.previousOption, [.left, .character("h")], .keyPreviousOption, .help),
      row(.keepEditing, [.left, .right], .keyBack, .silent),
      row(.delete, [.character("x")], .keyDelete, .foot),
      row(.patterns, [.character("p")], .keyPatterns, .foot),
      row(.changes, [.character("u")], .keyChanges, .foot),
      row(.filter, [.character("f")], .keyFilter, .foot),
      row(.medicines, [.character("m")], .keyMedicines, .foot),
      row(.newEntry, [.character("a")], .keyNewEntry, .foot),
      row(.checkIn, [.character("c")], .keyCheckIn, .foot),
      row(.report, [.character("v")], .keyReport, .help),
      row(.aboutMe, [.character("i")], .keyAboutMe, .foot),
      row(.undo, [.character("u")], .keyUndo, .foot),
      row(.redo, [.character("r"), .control("r")], .keyRedo, .foot),
      row(.diaryLine, [.character("d")], .keyDiaryLine, .help),
      row(.secondLine, [.character("r")], .keySecondLine, .help),
      row(.suspect, [.character("s")], .keySuspect, .foot),
      row(.addTrigger, [.character("a")], .keyAddTrigger, .foot),
      row(.dayBefore, [.left, .character("h")], .keyDayBefore, .help),
      row(.dayAfter, [.right, .character("l")], .keyDayAfter, .help),
      row(.pause, [.character(" ")], .keyPause, .footFirst),
      row(.resume, [.character(" "), .enter], .keyResume, .footFirst),
      row(.finish, [.character("f")], .keyFinish, .foot),
      row(.endHere, [.character("f")], .keyEndHere, .foot),
      row(.takeOff, [.character("f")], .keyTakeOff, .foot),
      row(.moreTime, [.character("+"), .character("=")], .keyMoreTime, .foot),
      row(.lessTime, [.character("-")], .keyLessTime, .foot),
      row(.answer(.yes), [.character("y")], .keyYes, .footFirst),
      row(.answer(.no), [.character("n")], .keyNo, .footFirst),
      row(.answer(.unsure), [.character("u")], .keyUnsure, .footFirst),
      row(.noneOfThese, [.character("0")], .keyNoneOfThese, .footFirst),
      row(.proceed, [.enter], .keyResume, .help),
      row(.cycle, [.character(" ")], .keyCycle, .help),
      row(.nextPage, [.right, .character("l")], .keyNextPage, .help),
      row(.previousPage, [.left, .character("h")], .keyPreviousPage, .help),
      row(.summary, [.enter, .right, .character("l")], .keySummary, .footFirst),
      row(
        .nextValue, [.enter, .right, .character("l"), .character(" ")], .keyNextValue, .footFirst),
      row(.previousValue, [.left, .character("h")], .keyPreviousValue, .foot),
      row(.nextStep, [.character("n"), .right, .character("l")], .keyNextStep, .foot),
      row(.previousStep, [.character("p"), .left, .character("h")], .keyPreviousStep, .foot),
      row(.restart, [.character("r")], .keyRestart, .help),
      row(.otherLeg, [.character("s")], .keyOtherLeg, .help),
      row(.longer, [.character("+"), .character("=")], .keyLonger, .help),
      row(.shorter, [.character("-")], .keyShorter, .help),
      row(.sound, [.character("m")], .keySound, .help),
      row(.open, [.enter, .right, .character("l")], .keyOpen, .footFirst),
      row(.down, [.down, .character("j"), .tab, .character(" ")], .keyDown, .help),
      row(.up, [.up, .character("k"), .backTab], .keyUp, .help),
      row(.first, [.home, .character("g")], .keyFirst, .help),
      row(.last, [.end, .character("G")], .keyLast, .help),
      row(.pageDown, [.pageDown], .keyPageDown, .help),
      row(.pageUp, [.pageUp], .keyPageUp, .help),
      row(.back, [.escape, .backspace, .left, .character("h")], .keyBack, .foot),
      row(.help, [.character("?"), .f1], .keyHelp, .footFirst),
      row(.emergency, [.character("!"), .character("w")], .keyEmergency, .footFirst),
      row(.search, [.character("/")], .keySearch, .foot),
      row(.forward, [.character(">")], .keyForward, .help),
      row(.settings, [.character("s")], .keySettings, .foot),
      row(.quit, [.character("q")], .keyQuit, .foot),
      row(.startAnew, [.character("q")], .keyStartAnew, .foot),
      row(.howToQuit, [.escape], .keyBack, .silent),
      row(.evidence, [.character("e")], .keyEvidence, .foot),
      row(.redraw, [.control("l")], .keyRedraw, .silent),
      row(.suspend, [.control("z")], .keySuspend, .silent),
      row(.startAnew, [.control("c"), .control("\\")], .keyStartAnew, .silent),
      row(.interrupt, [.control("c")], .keyQuit, .silent),
      row(.quitWithCore, [.control("\\")], .keyQuit, .silent),
    ] + (0...9).map { row(.choose($0), [.character(Character(String($0)))], .keyChoose, .help) }

  private static func row(
    _ action: Action, _ keys: [Key], _ word: Word, _ place: Binding.Place
  ) -> Binding {
    Binding(action: action, keys: keys, word: word, place: place)
  }

  /// What `key` does on a screen that offers these actions.
  package static func action(for key: Key, among offers: [Offer]) -> Action? {
    bindings.first { row in
      row.keys.contains(key) && offers.contains { $0.action == row.action }
    }?.action
  }

  /// The bindings for these offers, each with the keys that it wins and that do not type anything; only
  /// those at one of these places, if any are named.
  static func bindings(
    for offers: [Offer], typing: Typing = .nothing, at places: [Binding.Place] = []
  ) -> [(binding: Binding, offer: Offer)] {
    var taken = Array(repeating: false, count: Key.numbers)
    var found: [(Binding, Offer)] = []
    for row in bindings {
      guard let offer = offers.first(where: { $0.action == row.action }) else { continue }
      var free = 0
      for key in row.keys where !taken[key.number] && !typing.takes(key) { free += 1 }
      let isWanted = places.isEmpty || places.contains(row.place)
      if isWanted, free == row.keys.count {
        found.append((row, offer))
      } else if isWanted, free > 0 {
        var row = row
        row.keys.removeAll { taken[$0.number] || typing.takes($0) }
        found.append((row, offer))
      }
      for key in row.keys { taken[key.number] = true }
    }
    return found
  }

  /// What a key is called.
  package static func name(of key: Key, words: Words) -> String {
    switch key {
    case .character(" "): words[.space]
    case .character(let character): String(character)
    case .control(let letter): words.fill(.controlKey, ["key": letter.uppercased()])
    case .up: words[.arrowUp]
    case .down: words[.arrowDown]
    case .left: words[.arrowLeft]
    case .right: words[.arrowRight]
    case .enter: words[.enter]
    case .escape: words[.escape]
    case .tab: words[.tab]
    case .backTab: words[.backTab]
    case .backspace: words[.backspace]
    case .home: words[.homeKey]
    case .end: words[.endKey]
    case .pageUp: words[.pageUpKey]
    case .pageDown: words[.pageDownKey]
    case .f1: "F1"
    }
  }

  /// The key that a line of plain input stands for: nothing for Enter, a full stop for Esc, the
  /// name of the key, the character it types, or what it does ("back", "quit", "keys").
  static func key(named line: String, words: Words) -> Key? {
    if line.isEmpty { return .enter }
    if [".", "\u{1B}"].contains(line) { return .escape }
    if line.count == 1, let character = line.first { return .character(character) }
    let name = line.lowercased()
    if name == words[.helpToo].lowercased() { return .character("?") }
    let keys = bindings.flatMap(\.keys)
    if let key = keys.first(where: { self.name(of: $0, words: words).lowercased() == name }) {
      return key
    }
    let named = bindings.first { words[$0.word].lowercased() == name && $0.place != .silent }
    return named?.keys.first
  }

  /// The key that a line stands for even where lines are typed: Enter, Esc, a key with Ctrl, and
  /// the two that call for help.
  static func command(named line: String, words: Words) -> Key? {
    if line.isEmpty { return .enter }
    if line == "!" || line == "?" { return .character(Character(line)) }
    let key = key(named: line, words: words)
    if case .control = key { return key }
    // Of the names for going back only these: "back" may be what somebody wants to write.
    let names = [".", "\u{1B}", name(of: .escape, words: words).lowercased()]
    return names.contains(line.lowercased()) ? .escape : nil
  }
}

extension Key {
  /// How many numbers there are for keys.
  fileprivate static let numbers = 256 + 16

  /// A number for a key of the table, another for each: this is looked up for every picture.
  fileprivate var number: Int {
    switch self {
    case .character(let character): Int(character.asciiValue ?? 0)
    case .control(let letter): 128 + Int(letter.asciiValue ?? 0)
    case .up: 256
    case .down: 257
    case .left: 258
    case .right: 259
    case .enter: 260
    case .escape: 261
    case .tab: 262
    case .backTab: 263
    case .backspace: 264
    case .home: 265
    case .end: 266
    case .pageUp: 267
    case .pageDown: 268
    case .f1: 269
    }
  }
}
