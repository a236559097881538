import CompiledScreens
import Content
import Rehearsing
import Testing

@testable import ViewModels

/// Which side a picture shows, and how much of the room.
@Suite struct RoutinePicturesTests {
  private static func routine(_ name: String) throws -> Routine {
    guard case .routine(let routine) = try BuiltInScreens.screen(name).kind else {
      throw Missing()
    }
    return routine
  }

  private struct Missing: Error {}

  /// The left side is the mirror of the right one, which faces right.
  @Test func aStepShowsItsSide() throws {
    for name in BuiltIn.screenNames {
      guard let routine = try? Self.routine(name) else { continue }
      let pictures = RoutinePictures(routine)
      for (index, step) in routine.steps.enumerated() {
        guard step.picture != nil else { continue }
        let own = pictures.picture(of: index, isOtherLeg: false)?.pose.isMirrored
        let other = pictures.picture(of: index, isOtherLeg: true)?.pose.isMirrored
        #expect(own == !(other ?? true), "\(name), \(index)")
        if step.side == .left || step.side == .right {
          #expect(own == (step.side == .left), "\(name), \(index)")
        }
      }
    }
  }

  /// What leads to a step already shows its side, and a rest still shows the side before it.
  @Test func aStepWithoutASideShowsTheOneItBelongsTo() throws {
    let routine = try Self.routine("bedtime-ten")
    let pictures = RoutinePictures(routine)
    for (index, step) in routine.steps.enumerated() where step.side == nil {
      let near = step.kind == .rest ? routine.steps[..<index].last : routine.steps[index + 1]
      guard let side = near?.side, side != .both else { continue }
      #expect(
        pictures.picture(of: index, isOtherLeg: false)?.pose.isMirrored == (side == .left),
        "\(index): \(step.instruction)")
    }
  }

  @Test func theOtherLegIsSeenOnTheScreen() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter Space")
    func isMirrored() -> Bool? {
      for block in rehearsal.page.blocks {
        if case .picture(let picture) = block.kind { return picture.pose.isMirrored }
      }
      return nil
    }
    #expect(isMirrored() == false)
    rehearsal.press("s")
    #expect(isMirrored() == true)
  }

  /// The wall stays where it is while the body leans towards it.
  @Test func whatStandsInTheRoomStaysInItsPlace() throws {
    let routine = try Self.routine("calf-wall")
    let pictures = RoutinePictures(routine)
    let shown = routine.steps.indices.compactMap { pictures.picture(of: $0, isOtherLeg: false) }
      .filter { $0.pose.props.contains { $0.kind == .wall } }
    #expect(Set(shown.map { $0.extent.map { "\($0)" } }).count == 1)
    let lean = shown.prefix(2).map { picture in
      Scene(picture.pose).strokes.first { $0.from.x == $0.to.x && $0.to.y > 2 }?.from.x ?? 0
    }
    #expect(abs(lean[0] - lean[1]) < 0.02)
  }
}
