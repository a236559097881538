import CompiledScreens
import Content
import Rehearsing
import Testing

@testable import ViewModels

/// The way from one position to the next, and a chest that fills.
@Suite struct FigureMotionTests {
  private static func picture(_ name: String) throws -> Picture {
    try #require(BuiltIn.language.picture(name))
  }

  private static func motion() throws -> FigureMotion {
    let (from, to) = (try picture("calf-wall"), try picture("calf-wall-lean"))
    let start = Moment(sinceStart: .seconds(5))
    return try #require(FigureMotion(from: from, to: to, at: start))
  }

  @Test func itIsOverInUnderASecondWithAtMostTenPicturesASecond() throws {
    let motion = try Self.motion()
    var now = motion.start
    var pictures = [motion.picture(at: now)]
    while let wake = motion.nextWake(at: now) {
      #expect(wake - now == .milliseconds(100))
      now = wake
      pictures.append(motion.picture(at: now))
    }
    #expect(now - motion.start < .seconds(1) && motion.isOver(at: now))
    #expect(pictures.count == 9)
    #expect(pictures.first?.pose == motion.from.pose && pictures.last == motion.to)
    for (a, b) in zip(pictures, pictures.dropFirst()) { #expect(a.pose != b.pose) }
    #expect(pictures.allSatisfy { $0.pose.overbent.isEmpty })
  }

  /// Between two pictures nothing changes, so nothing is sent.
  @Test func itMovesInSteps() throws {
    let motion = try Self.motion()
    let early = motion.picture(at: motion.start + .milliseconds(301))
    #expect(early == motion.picture(at: motion.start + .milliseconds(399)))
    #expect(early != motion.picture(at: motion.start + .milliseconds(400)))
    #expect(
      motion.nextWake(at: motion.start + .milliseconds(350)) == motion.start + .milliseconds(400))
    #expect(motion.picture(at: motion.start + .seconds(9)) == motion.to)
    #expect(motion.nextWake(at: motion.start + .seconds(9)) == nil)
  }

  @Test func whatIsNoWayIsNone() throws {
    let now = Moment(sinceStart: .zero)
    let wall = try Self.picture("calf-wall")
    var other = try Self.picture("calf-wall-lean")
    #expect(FigureMotion(from: wall, to: wall, at: now) == nil)
    #expect(FigureMotion(from: nil, to: wall, at: now) == nil)
    #expect(FigureMotion(from: wall, to: try Self.picture("shoulders"), at: now) == nil)
    other.pose = other.pose.mirrored
    #expect(FigureMotion(from: wall, to: other, at: now) == nil)
  }

  @Test func aChestFillsInARoomOfItsOwnSize() throws {
    let chest = BreathChest(try Self.picture("breathe").pose)
    let pictures = [0, 0.5, 1].map { chest.picture(fullness: $0) }
    #expect(Set(pictures.map { $0.extent.map { "\($0)" } }).count == 1)
    #expect(pictures.map(\.pose.fullness) == [0, 0.5, 1])
    let thickness = pictures.map { Scene($0.pose).strokes.reduce(0) { $0 + $1.fromRadius } }
    #expect(thickness[0] < thickness[1] && thickness[1] < thickness[2])
    // What is felt grows with the breath from nothing.
    func felt(_ picture: Picture) -> Double {
      Scene(picture.pose).strokes.reduce(0) { $1.ink == .muscle ? max($0, $1.fromRadius) : $0 }
    }
    let sizes = pictures.map(felt)
    #expect(sizes[0] == 0 && sizes[0] < sizes[1] && sizes[1] < sizes[2])
    for picture in pictures {
      let (seen, room) = (Scene(picture.pose).extent, try #require(picture.extent))
      #expect(room.union(seen) == room)
    }
  }
}

/// The same in a running routine.
@Suite struct FigureInMotionTests {
  private static func pose(_ rehearsal: Rehearsal) -> Pose? {
    for block in rehearsal.page.blocks {
      if case .picture(let picture) = block.kind { return picture.pose }
    }
    return nil
  }

  /// Eight pictures after the change of a step, then one a second.
  @Test func theFigureMovesWhereAStepBeginsAndThenStandsStill() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter n")
    let still = try #require(BuiltIn.language.picture("calf-towel")?.pose)
    var seen: [Pose?] = []
    for _ in 0..<8 {
      seen.append(Self.pose(rehearsal))
      rehearsal.wait(.milliseconds(100))
    }
    #expect(Set(seen.map { "\(String(describing: $0))" }).count == 8)
    #expect(!seen.contains(still))
    #expect(Self.pose(rehearsal) == still)
    rehearsal.wait(.seconds(5))
    #expect(Self.pose(rehearsal) == still)
  }

  @Test func withMotionOffItIsThereAtOnce() throws {
    var settings = Settings.audible
    settings.motion = false
    var rehearsal = try Rehearsal(settings: settings)
    rehearsal.press("1 Enter n")
    #expect(Self.pose(rehearsal) == BuiltIn.language.picture("calf-towel")?.pose)
  }

  /// Whoever pauses looks at the position, not at the way to it.
  @Test func pausedItIsWhereItGoes() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter n Space")
    #expect(Self.pose(rehearsal) == BuiltIn.language.picture("calf-towel")?.pose)
  }
}
