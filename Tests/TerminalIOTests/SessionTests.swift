import Content
import Drawing
import Rehearsing
import Testing
import ViewModels

@testable import TerminalIO

/// A console that plays a script and keeps what it was asked for. Time passes only in its waits.
private final class Script: Console {
  enum Step {
    case input(ConsoleEvent)
    case resize(Size)
    case pass(Duration)
    /// It is woken so much later than it asked for.
    case late(Duration)
  }

  var size = Size(rows: 24, columns: 80)
  private var steps: [Step]
  private(set) var now = Moment.start
  private(set) var pictures: [Canvas] = []
  /// When they were shown.
  private(set) var moments: [Moment] = []
  private(set) var sending: [Sending] = []
  /// How many of the pictures came of texts that were put over the one before.
  private(set) var puts = 0
  private(set) var titles: [String] = []
  private(set) var events: [String] = []
  private(set) var limits: [Duration?] = []

  init(_ steps: [Step]) { self.steps = steps }

  func show(_ canvas: Canvas, _ sending: Sending) {
    pictures.append(canvas)
    moments.append(now)
    self.sending.append(sending)
  }
  func put(_ texts: [PlacedText]) {
    guard var picture = pictures.last else { return }
    for text in texts {
      picture.put(text.text, row: text.row, column: text.columns.lowerBound, role: text.role)
    }
    pictures.append(picture)
    moments.append(now)
    sending.append(.difference)
    puts += 1
  }
  func show(title: String, progress: Progress?) { titles.append(title) }
  func ring() { events.append("ring") }
  func notify(_ text: String) { events.append("notify \(text)") }
  func forget() { events.append("forget") }
  func stop() { events.append("stop") }

  /// Whether everything has been typed before the first picture.
  var isTypedAhead = false

  func next(within limit: Duration?) -> ConsoleEvent {
    if limit == .zero, !isTypedAhead { return .nothing }
    limits.append(limit)
    guard let step = steps.first else { return .closed }
    switch step {
    case .input(let input):
      steps.removeFirst()
      return input
    case .resize(let size):
      steps.removeFirst()
      self.size = size
      return .redraw
    case .late(let duration):
      steps.removeFirst()
      now = now + (limit ?? .zero) + duration
      return .nothing
    case .pass(let duration):
      guard let limit, limit <= duration else {
        steps.removeFirst()
        now = now + duration
        return .nothing
      }
      now = now + limit
      steps[0] = .pass(duration - limit)
      return .nothing
    }
  }
}

@Suite struct SessionTests {
  private func run(
    _ steps: [Script.Step], isTypedAhead: Bool = false
  ) throws -> (Script, Session.Ending) {
    var guide = try Rehearsal().guide
    let console = Script(steps)
    console.isTypedAhead = isTypedAhead
    let session = Session(
      console: console, painter: Painter(glyphs: .unicode), clock: { console.now })
    return (console, session.run(&guide))
  }

  private func key(_ character: Character) -> Script.Step { .input(.key(.character(character))) }

  @Test func aClosedTerminalEndsIt() throws {
    let (console, ending) = try run([])
    #expect(ending == .closed)
    #expect(console.pictures.count == 1)
  }

  @Test func idleNothingIsDrawnAndNoTimeoutIsArmed() throws {
    let (console, ending) = try run([
      .input(.nothing), .input(.nothing), key("q"),
    ])
    #expect(ending == .done)
    #expect(console.pictures.count == 1)
    #expect(console.limits.allSatisfy { $0 == nil })
  }

  /// In a minute there are four changes of step, and eight pictures of the figure on its way for each.
  @Test func countingDrawsOncePerSecond() throws {
    let (console, _) = try run([key("1"), .input(.key(.enter)), .pass(.seconds(60)), key("q")])
    #expect((61...64).contains(console.pictures.count - 4 * 8))
    #expect(console.limits.compactMap { $0 }.allSatisfy { $0 <= .seconds(600) })
  }

  /// Most seconds are put over the picture before, and nobody can tell.
  @Test(arguments: [(24, 80), (40, 120), (12, 40), (60, 200), (8, 30)])
  func everySecondLooksAsIfItHadBeenPaintedAnew(_ rows: Int, _ columns: Int) throws {
    let size = Size(rows: rows, columns: columns)
    let (console, _) = try run([
      .resize(size), key("1"), .input(.key(.enter)), .pass(.seconds(61)), key(" "), key(" "),
      .pass(.seconds(61)), key("q"),
    ])
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter")
    var expected: [Moment: Canvas] = [:]
    func note(_ rehearsal: Rehearsal) { expected[rehearsal.now] = rehearsal.picture(size) }
    rehearsal.wait(.seconds(61), each: note)
    rehearsal.press("Space Space")
    note(rehearsal)
    rehearsal.wait(.seconds(61), each: note)
    let shown = zip(console.pictures, console.moments).filter { $1 > .start }
    for (picture, moment) in shown.dropLast() where moment != .start + .seconds(61) {
      #expect(picture == expected[moment])
    }
    #expect(Set(shown.map(\.1)).isSuperset(of: expected.keys))
    #expect(console.puts > 60 || rows < 12)
  }

  /// Also past the last second that was painted ahead.
  @Test func aLateSecondLooksAsIfItHadBeenPaintedAnew() throws {
    for seconds in 8...20 {
      let (console, _) = try run([
        key("1"), .input(.key(.enter)), key("n"), .pass(.seconds(seconds)), .late(.seconds(2)),
        key("q"),
      ])
      var rehearsal = try Rehearsal()
      rehearsal.press("1 Enter n")
      rehearsal.wait(.seconds(seconds))
      rehearsal.sleep(.seconds(3))
      let picture = try #require(console.pictures.last)
      #expect(picture.lines == rehearsal.picture(picture.size).lines)
      #expect(console.moments.last == rehearsal.now)
    }
  }

  @Test func pausedNothingIsDrawn() throws {
    let (console, _) = try run([
      key("1"), .input(.key(.enter)), key(" "), .pass(.seconds(30)), key("q"),
    ])
    #expect(console.pictures.count == 4)
  }

  @Test func aRedrawAndANewSizeDrawAgain() throws {
    let (console, _) = try run([
      .input(.redraw), .resize(Size(rows: 12, columns: 40)), .input(.key(.control("l"))), key("q"),
    ])
    #expect(console.pictures.map(\.size.columns) == [80, 80, 40, 40])
    #expect(console.events == ["forget"])
  }

  @Test func whatIsTypedAheadGoesIntoOnePictureAndNoKeyIsLost() throws {
    let keys = Array(repeating: key("j"), count: 101) + [key("k"), key("k"), key("q")]
    let (console, ending) = try run(keys, isTypedAhead: true)
    #expect(ending == .done)
    #expect(console.pictures.count == 2)
    let (short, _) = try run(
      [key("j"), .input(.key(.enter)), .pass(.seconds(1))], isTypedAhead: true)
    #expect(short.pictures.last?.lines[1] == "      Something keeps twitching")
  }

  /// A step change, a line further down and a picture drawn again are the page that it was.
  @Test func onlyANewPageIsSentWhole() throws {
    let (console, _) = try run([
      key("j"), .input(.redraw), key("1"), .input(.key(.enter)), .pass(.seconds(1)),
      .input(.key(.escape)), key("q"),
    ])
    #expect(
      console.sending == [
        .whole, .lines, .difference, .whole, .whole, .difference, .whole,
      ])
  }

  /// For a screen reader a hold of half a minute is its time at 20 and at 10 seconds, and the last three,
  /// each a line of its own. There is no sign that is only there to look at.
  @Test(arguments: [(24, 80), (40, 120), (12, 40), (60, 200)])
  func aListenerHearsAHoldInFiveLines(_ rows: Int, _ columns: Int) throws {
    var settings = Settings.audible
    settings.screenReader = true
    var guide = try Rehearsal(settings: settings).guide
    let console = Script([
      .resize(Size(rows: rows, columns: columns)), key("1"), .input(.key(.enter)), key("n"),
      .pass(.milliseconds(29_900)), .pass(.seconds(30)), key("q"),
    ])
    let session = Session(
      console: console, painter: Painter(glyphs: .unicode), clock: { console.now })
    #expect(session.run(&guide) == .done)
    let start = try #require(
      console.pictures.firstIndex { $0.lines.contains { $0.hasSuffix("30 seconds left.") } })
    let said = zip(console.pictures[start...], console.pictures[(start + 1)...]).prefix(5).map {
      $1.lines.filter { !$0.isEmpty }.difference(from: $0.lines).insertions.count
    }
    #expect(said == [1, 1, 1, 1, 1])
    let times = console.pictures[(start + 1)...].prefix(5).map { picture in
      picture.lines.map { $0.trimmingPrefix { $0 == " " } }.first {
        $0.hasSuffix("seconds left.") || Int($0) != nil
      }
    }
    #expect(times == ["20 seconds left.", "10 seconds left.", "3", "2", "1"])
    #expect(console.pictures.count < 25)
    #expect(console.sending.dropFirst(4).allSatisfy { $0 == .focus })
    for picture in console.pictures {
      for scalar in picture.lines.joined().unicodeScalars {
        #expect(!(0x2500...0x28FF).contains(scalar.value) && scalar != "›")
      }
      #expect(
        (0..<picture.size.rows).allSatisfy { picture.runs(row: $0).allSatisfy { !$0.isInBar } })
    }
    #expect(Set(console.titles) == ["Unknot"])
  }

  @Test func stoppingDrawsAgainAfterwards() throws {
    let (console, _) = try run([.input(.stop), .input(.key(.control("z"))), key("q")])
    #expect(console.events == ["stop", "stop"])
    #expect(console.pictures.count == 3)
  }

  @Test func endings() throws {
    #expect(try run([.input(.key(.control("c")))]).1 == .interrupted)
    #expect(try run([.input(.key(.control("\\")))]).1 == .quitWithCore)
    #expect(try run([.input(.key(.escape)), key("q")]).1 == .done)
  }

  @Test func theEndRingsAndNotifiesOnce() throws {
    let (console, _) = try run([key("1"), .input(.key(.enter)), .pass(.seconds(226)), key("q")])
    // One bell at each of the ten changes, two at the end.
    #expect(console.events.filter { $0 == "ring" }.count == 12)
    #expect(console.events.suffix(3) == ["ring", "notify Stretch finished", "ring"])
    #expect(console.titles.first == "Unknot" && console.titles[2] == "3:45 Unknot")
  }
}

/// Lines from a script; time passes where the script says so.
private struct ScriptedLines: Lines {
  var inputs: [PlainInput]
  let written = Written()

  final class Written {
    var lines: [String] = []
    var bells = 0
    var now = Moment.start
    var limit = Int.max
  }

  mutating func next(within limit: Duration?) -> PlainInput {
    guard let input = inputs.first else { return .end }
    if input == .nothing, let limit {
      written.now = written.now + limit
    }
    inputs.removeFirst()
    return input
  }

  func ring() { written.bells += 1 }

  func write(_ line: String) -> Bool {
    guard written.lines.count < written.limit else { return false }
    written.lines.append(line)
    return true
  }
}

@Suite struct PlainSessionTests {
  private func run(_ inputs: [PlainInput]) throws -> [String] {
    var guide = try Rehearsal().guide
    var lines = ScriptedLines(inputs: inputs)
    let written = lines.written
    let session = PlainSession(transcript: Transcript(glyphs: .unicode), clock: { written.now })
    #expect(session.run(&guide, on: &lines))
    return written.lines
  }

  @Test func theWholeWayThereAndBackWithoutAnEscapeByte() throws {
    let lines = try run(
      [.line("1"), .line("")] + Array(repeating: .nothing, count: 400) + [
        .line("2"), .line("back"), .line("esc"), .line("q"),
      ])
    #expect(!lines.joined().utf8.contains(0x1B))
    #expect(
      lines.contains("Cramping now: any of these?") && lines.contains("Calf stretch, sitting"))
    #expect(lines.contains("Did it help?") && lines.contains("A little better"))
    #expect(lines.contains("Stretch finished"))
    #expect(lines.filter { $0 == "Unknot" }.count == 2)
  }

  @Test func aCountdownSpeaksAtIntervalsAndNotEverySecond() throws {
    let lines = try run([.line("1"), .line("")] + Array(repeating: .nothing, count: 45))
    let start = try #require(lines.firstIndex(of: "Calf stretch, sitting"))
    let spoken = lines[start...].drop { !$0.hasPrefix("Warning: Pain") }.dropFirst()
    #expect(
      Array(spoken.prefix(3)) == ["3", "2", "1"] && spoken.contains("20 seconds left.")
        && spoken.contains("10 seconds left."))
    #expect(spoken.count < 20)
  }

  @Test func anEmptyLineAsksHowFarItIs() throws {
    let lines = try run([.line("1"), .line(""), .nothing, .nothing, .line(""), .line("q")])
    #expect(lines.suffix(4).first == "Draw the toes towards your shin")
    #expect(lines.suffix(2) == ["3 seconds left", "Move. Step 1 of 11, cramped leg"])
  }

  @Test(arguments: ["help", "keys", "?", "red flags", "w", "!", "it has gone"])
  func wordsDoWhatTheirKeysDo(_ word: String) throws {
    let lines = try run([.line("1"), .line(""), .line(word)])
    let titles = ["The keys here", "Call for help now?", "Did it help?"]
    #expect(titles.contains { lines.contains($0) })
  }

  @Test func questionsAreAskedOneAfterTheOther() throws {
    let lines = try run([.line("!"), .line("n"), .line("n"), .line("y")])
    let asked = lines.filter { $0.hasPrefix("Question ") }
    #expect(
      asked.map { $0.prefix(37) } == [
        "Question 1 of 19, open: Are you short", "Question 2 of 19, open: Has your face",
        "Question 3 of 19, open: Is there new ",
      ])
    let answers =
      "Type yes, no, unsure or none, then press Enter. Type read to hear the whole page."
    #expect(lines.filter { $0 == answers }.count == 1)
    #expect(!lines.contains { $0.contains("Stiff jaw") }, "no question before its turn")
    let alarm = try #require(lines.firstIndex(of: "Call your local emergency number now"))
    #expect(lines[alarm + 1] == "Do not wait to see whether it passes.")
  }

  @Test func anEmptyLineAsksForTheQuestionAgain() throws {
    let lines = try run([.line("!"), .line("n"), .line("")])
    #expect(lines.suffix(3)[lines.endIndex - 3] == lines.suffix(2).first)
    #expect(lines.suffix(2).first?.hasPrefix("Question 2 of 19, open: Has your face") == true)
    #expect(lines.last?.hasPrefix("Type yes, no, unsure or none") == true)
    #expect(lines.filter { $0 == "Call for help now?" }.count == 1)
  }

  /// "None of these" answers all of a page, so all of it can be heard.
  @Test(arguments: ["read", " Read "]) func aWordReadsTheWholePage(_ word: String) throws {
    let lines = try run([.line("!"), .line("n"), .line(word)])
    let page = lines.split(separator: "").last ?? []
    #expect(
      page.contains(
        "Question 1 of 19, no: Short of breath, chest pain, coughing blood, or collapsed"))
    #expect(page.contains { $0.hasPrefix("Selected: Question 2 of 19, open: ") })
    #expect(page.contains { $0.hasPrefix("Question 4 of 19, open: Stiff jaw") })
    #expect(page.contains("0  None of the other 18"))
    let answered = try run([.line("!"), .line("0")])
    #expect(answered.contains("19 answered with no. Left goes back to them."))
  }

  @Test func homeSaysOnceHowToAnswer() throws {
    let lines = try run([.line("9"), .line("back"), .line("1")])
    let how = try #require(lines.firstIndex(of: "Type a number and press Enter."))
    #expect(
      lines[how + 1] == "Or type a word: open, keys, red flags, search, settings, quit or evidence."
    )
    #expect(lines.filter { $0.contains("press Enter") || $0.contains("type a word") }.count == 2)
    #expect(lines.filter { $0 == "Choices: 1 to 9." }.count == 2)
    #expect(lines.contains("Choices: 1 to 5."))
    for word in ["open", "keys", "red flags", "search", "settings"] {
      #expect(try run([.line(word)]).contains(""), "\(word) opens a page")
    }
  }

  @Test func blanksAroundALineAreNoPartOfIt() throws {
    let lines = try run([.line(" ? "), .line("\tback\r"), .line("  9")])
    #expect(lines.contains("The keys here") && lines.contains("Learn why"))
    #expect(!lines.contains { $0.contains("does nothing") })
  }

  /// A stretch that a speech program reads: no sign that it could not speak, no clock face, no blank line
  /// after another.
  @Test func aStretchCanBeSpoken() throws {
    for start in ["1", "6", "4", "!"] {
      let lines = try run(
        [.line(start), .line("")] + Array(repeating: .nothing, count: 300)
          + [.line("?"), .line("back"), .line(""), .line("read")])
      for line in lines {
        #expect(line.allSatisfy(Self.isSpoken), "\(line)")
        #expect(line.firstMatch(of: /\b\d:\d\d\b/) == nil, "\(line)")
        #expect(line.first != " " && line.last != " ", "\(line)")
      }
      for (one, next) in zip(lines, lines.dropFirst()) { #expect(!(one.isEmpty && next.isEmpty)) }
    }
  }

  private static func isSpoken(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || " .,;:?!'\"()-–/’+=@&%°".contains(character)
  }

  @Test func whatCannotBeKeptIsSaid() throws {
    var guide = try Rehearsal().guide
    var lines = ScriptedLines(inputs: [.line("s"), .line("2")])
    var kept: [Effect] = []
    let session = PlainSession(
      transcript: Transcript(glyphs: .unicode), clock: { .start },
      save: {
        kept.append($0)
        return "Not saved: the disk is full."
      })
    #expect(session.run(&guide, on: &lines))
    #expect(kept.count == 1)
    #expect(lines.written.lines.contains("Not saved: the disk is full."))
  }

  @Test func aLineThatMeansNothingIsAnsweredEachTime() throws {
    let lines = try run([.line("what"), .line("what"), .line("x")])
    #expect(lines.filter { $0.hasPrefix("what does nothing here") }.count == 2)
    #expect(lines.last == "x does nothing here. Press ? for the keys.")
  }

  @Test func movingTheCursorSaysTheLineItIsOn() throws {
    let lines = try run([.line("down"), .line("j")])
    #expect(lines.contains("2  Something keeps twitching"))
    #expect(lines.last == "3  Cramp or twitch?")
  }

  @Test func whereNobodyReadsItStops() throws {
    var guide = try Rehearsal().guide
    var lines = ScriptedLines(inputs: [.line("1")])
    lines.written.limit = 3
    let session = PlainSession(transcript: Transcript(glyphs: .ascii), clock: { .start })
    #expect(!session.run(&guide, on: &lines))
  }
}
