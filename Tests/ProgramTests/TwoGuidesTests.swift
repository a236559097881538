import Diary
import Rehearsing
import Testing
import ViewModels

@testable import DiaryStorage

/// Two guides and the command line on one diary, in any order: what each of them confirmed is there,
/// and it is what a plain model in memory has.
@Suite struct TwoGuidesTests {
  /// An entry of the model. It is known by the minute after midnight at which it began.
  private struct Known: Equatable { var intensity: Int?, side: Episode.Side? }

  /// What the diary has to hold.
  private struct Held: Equatable {
    var triggers: [String: Bool]?
    var entries: [Int: Known] = [:]
  }

  /// What a guide has open and has not saved.
  private enum Work {
    case nothing
    case checkIn(shown: [String: Bool]?, answers: [String: Bool])
    case newEntry(minute: Int)
    case edit(minute: Int, shown: Known, change: Known)
    /// The list of changes, with what it shows as the last one and as the next one to redo.
    case changes(last: Int?, next: Int?)
  }

  private struct OneGuide {
    var rehearsal: Rehearsal
    var work = Work.nothing
  }

  /// The diary, the model of it, and who works on them.
  private struct World {
    let folder = TemporaryFolder()
    var generator: Seeded
    var held = Held()
    /// The changes, each with its number and what was there before it and after it.
    var done: [(number: Int, before: Held, after: Held)] = []
    var undone: [(number: Int, before: Held, after: Held)] = []
    var guides: [OneGuide] = []
    var lastNumber = 0
    var minute = 0
    var log: [String] = []

    init(_ seed: UInt64) throws {
      generator = Seeded(seed)
      for _ in 0..<2 {
        guides.append(OneGuide(rehearsal: try Rehearsal(diary: DiaryStore(path: path))))
      }
    }

    var path: String { folder.path + "/unknot/diary.sqlite" }

    mutating func random(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

    /// A change was confirmed.
    mutating func hold(_ change: (inout Held) -> Void) {
      let before = held
      change(&held)
      guard held != before else { return }
      lastNumber += 1
      done.append((lastNumber, before, held))
      undone = []
    }
  }

  private static let triggers = ["caffeine", "alcohol", "poor sleep", "stress"]

  @Test(arguments: 1...LongRun.rounds(3, long: 10)) func whatWasConfirmedIsThere(
    _ seed: Int
  ) throws {
    var world = try World(UInt64(seed))
    for _ in 0..<LongRun.rounds(40, long: 120) {
      switch world.random(0..<5) {
      case 0: try command(in: &world)
      case let turn: try step(turn % 2, in: &world)
      }
      let found = try read(world)
      if found != world.held {
        Issue.record("\(found) is not \(world.held): \(world.log.joined(separator: "; "))")
        return
      }
    }
    for index in 0..<2 { try finish(index, in: &world) }
    #expect(try read(world) == world.held, "\(world.log)")
    #expect(try DiaryStore(path: world.path).check() == "ok")
  }

  private func read(_ world: World) throws -> Held {
    var held = Held()
    let diary = DiaryStore(path: world.path)
    guard diary.isThere else { return held }
    if case .checkIn(let found)? = try diary.checkIn(on: world.guides[0].rehearsal.time.night)?
      .entry
    {
      held.triggers = found.triggers
    }
    for (_, episode) in try diary.episodes(limit: 999) {
      let time = episode.began.local.second / 60
      #expect(held.entries[time] == nil, "\(time) is there twice")
      held.entries[time] = Known(intensity: episode.intensity, side: episode.side)
    }
    return held
  }

  // MARK: The command line

  private func command(in world: inout World) throws {
    var arguments: [String]
    if world.random(0..<2) == 0 {
      world.minute += 1
      arguments = ["log", "--kind", "cramp", "--site", "calf", "--at", time(world.minute)]
      world.hold { [minute = world.minute] in $0.entries[minute] = Known() }
    } else {
      let answers = answers(in: &world)
      arguments = ["checkin"]
      for (option, answer) in [("--yes", true), ("--no", false)] {
        let names = answers.filter { $0.value == answer }.keys.sorted()
        if !names.isEmpty { arguments += [option] + names }
      }
      world.hold { $0.triggers = ($0.triggers ?? [:]).merging(answers) { $1 } }
    }
    world.log.append(arguments.joined(separator: " "))
    let end = try Program.withoutTerminal(
      arguments,
      [
        "XDG_DATA_HOME": world.folder.path, "TZ": "Etc/GMT-1", "UNKNOT_NOW": "2026-11-21T03:00",
      ])
    #expect(end.status == 0 && end.output.hasPrefix("Saved: "), "\(arguments): \(end.errors)")
  }

  private func answers(in world: inout World) -> [String: Bool] {
    var answers: [String: Bool] = [:]
    for _ in 0...world.random(0..<3) {
      answers[Self.triggers[world.random(0..<4)]] = world.random(0..<2) == 0
    }
    return answers
  }

  private func time(_ minute: Int) -> String {
    let text = String(1000 + minute / 60 * 100 + minute % 60).dropFirst(0)
    return "0\(text.dropFirst().prefix(1)):\(text.suffix(2))"
  }

  // MARK: A guide

  /// Lets a guide do its next step: open something and type, or save what is open.
  private func step(_ index: Int, in world: inout World) throws {
    guard case .nothing = world.guides[index].work else { return try finish(index, in: &world) }
    var (guide, work) = (world.guides[index].rehearsal, Work.nothing)
    defer { world.guides[index] = OneGuide(rehearsal: guide, work: work) }
    let minutes = world.held.entries.keys.sorted()
    switch world.random(0..<6) {
    case 0, 1:
      let answers = answers(in: &world)
      guide.press("7 3")
      for (name, answer) in answers.sorted(by: { $0.key < $1.key }) {
        guide.press("Home" + String(repeating: " Down", count: try place(of: name, in: guide)))
        guide.press(answer ? "y" : "n")
      }
      work = .checkIn(shown: world.held.triggers, answers: answers)
      world.log.append("\(index) opens the check-in, answers \(answers)")
    case 2:
      world.minute += 1
      try guide.follow("7 1 [What: cramp] [Where: calf] [When]")
      guide.type(time(world.minute))
      work = .newEntry(minute: world.minute)
      world.log.append("\(index) begins \(time(world.minute))")
    case 3 where !minutes.isEmpty:
      let minute = minutes[world.random(0..<minutes.count)]
      guard let shown = world.held.entries[minute] else { return }
      var change = shown
      guide.press("7")
      try guide.go(to: "Sat \(time(minute))", with: .down)
      guide.press("Enter")
      if world.random(0..<2) == 0 {
        let intensity = 1 + world.random(0..<9)
        change.intensity = intensity
        try guide.follow("[How bad] Backspace \(intensity)")
      } else {
        let side: Episode.Side = world.random(0..<2) == 0 ? .left : .right
        change.side = side
        try guide.go(to: "Side")
        try guide.choose(side.rawValue)
      }
      work = .edit(minute: minute, shown: shown, change: change)
      world.log.append("\(index) edits \(time(minute)): \(change)")
    case 4 where !minutes.isEmpty:
      let minute = minutes[world.random(0..<minutes.count)]
      guide.press("7")
      try guide.go(to: "Sat \(time(minute))", with: .down)
      guide.press("x Esc")
      world.hold { $0.entries[minute] = nil }
      world.log.append("\(index) deletes \(time(minute))")
    default:
      guide.press("7 u")
      work = .changes(last: world.done.last?.number, next: world.undone.last?.number)
      world.log.append("\(index) lists the changes")
    }
  }

  /// How many lines below the first one a trigger stands.
  private func place(of trigger: String, in guide: Rehearsal) throws -> Int {
    try #require(CheckIn.usualTriggers.firstIndex(of: trigger))
  }

  /// Saves what a guide has open.
  private func finish(_ index: Int, in world: inout World) throws {
    var guide = world.guides[index].rehearsal
    let work = world.guides[index].work
    defer { world.guides[index] = OneGuide(rehearsal: guide) }
    if case .nothing = work { return }
    if case .changes(let last, let next) = work {
      let isUndo = world.random(0..<3) > 0
      guide.press(isUndo ? "u" : "r")
      world.log.append("\(index) \(isUndo ? "undoes" : "redoes"): \(guide.page.notice ?? "")")
      if isUndo, last != nil, let change = world.done.last, change.number == last {
        world.done.removeLast()
        world.undone.append(change)
        world.held = change.before
      } else if !isUndo, next != nil, let change = world.undone.last, change.number == next {
        world.undone.removeLast()
        world.done.append(change)
        world.held = change.after
      }
      guide.press("Esc Esc")
      return
    }
    guide.press("Ctrl-S")
    if case .edit(let minute, _, _) = work, world.held.entries[minute] == nil {
      // It has been deleted meanwhile, which is said before it becomes a new one.
      #expect(guide.page.notice?.contains("was deleted in the meantime") == true)
      guide.press("Ctrl-S")
    }
    world.log.append("\(index) saves: \(guide.page.notice ?? "")")
    #expect(guide.page.notice?.hasPrefix("Saved: ") == true, "\(world.log)")
    switch work {
    case .checkIn(let shown, let answers):
      world.hold { held in
        // Only what differs from what was shown is an answer; where the check-in has gone meanwhile,
        // it is what the screen shows.
        let news = answers.filter { shown?[$0.key] != $0.value }
        held.triggers = (held.triggers ?? shown ?? [:]).merging(news) { $1 }
      }
    case .newEntry(let minute): world.hold { $0.entries[minute] = Known() }
    case .edit(let minute, let shown, let change):
      world.hold { held in
        var entry = held.entries[minute] ?? shown
        if change.intensity != shown.intensity { entry.intensity = change.intensity }
        if change.side != shown.side { entry.side = change.side }
        held.entries[minute] = entry
      }
    case .nothing, .changes: break
    }
    for _ in 0..<9 where guide.page.place != "home" { guide.press("Esc") }
    #expect(guide.page.place == "home")
  }
}
