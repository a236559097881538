import CompiledScreens
import Content
import Testing

@testable import ScreenFiles

/// Poses of the figure as they are written and read.
@Suite struct PoseReaderTests {
  private static let sound = """
    view: side
    trunk: [100, 96]
    head: 92
    near arm: [-50, -15]
    near leg: [-1, -2, 104]
    planted: near heel
    props:
      - floor
      - towel: [near hand, near ball]
      - wall: {at: near toes, by: [20, 0]}
    feel: near calf
    moves: {at: near toes, by: [-1, 6], to: 165}
    shorter: {near thigh: 90}

    """

  private static func read(_ text: String) -> (pose: Pose?, faults: [String]) {
    let set = FileSet(
      [FileSet.File(path: "pictures/mine.yaml", text: text)], besides: BuiltIn.language)
    return (set.poses["mine"], set.faults.map(\.description))
  }

  @Test func aPoseIsReadWithAllItsParts() throws {
    let (found, faults) = Self.read(Self.sound)
    #expect(faults == [])
    let pose = try #require(found)
    let plan = pose.plan
    func angle(_ name: String) throws -> Double? {
      pose.angles[try #require(plan.bones.firstIndex { $0.name == name })]
    }
    #expect(try angle("lower back") == 100)
    #expect(try angle("near foot") == 104)
    // What is left out follows the bone before it.
    #expect(try angle("near hand") == -15)
    #expect(try angle("near toes") == 104)
    #expect(try angle("far thigh") == nil)
    #expect(pose.props.map(\.kind) == [.floor, .towel, .wall])
    #expect(pose.props[2].place?.right == 20)
    #expect(pose.felt.map { plan.muscleNames[$0] } == ["near calf"])
    #expect(pose.movements.map(\.direction) == [165])
    #expect(pose.lengths.filter { $0 < 1 } == [0.9])
  }

  @Test(arguments: [
    (
      "near leg: [-1, -2, 104]", "near leg: [-1, 30, 104]",
      "5:16: The near shank cannot be turned this far: from its joint it points from -156 to 3 "
        + "degrees here."
    ),
    (
      "near leg: [-1, -2, 104]", "near leg: [-1, -2, 140]",
      "5:20: The near foot cannot be turned this far: from its joint it points from 33 to 120 "
        + "degrees here."
    ),
    (
      "near leg: [-1, -2, 104]", "near leg: [-1, -2, 104, 104, 0]",
      "5:11: This has 1 to 4 angles: near thigh, near shank, near foot, near toes."
    ),
    ("head: 92", "head: up", "3:7: This must be a whole number from -360 to 360."),
    ("near arm:", "near arn:", "4:1: A pose has no key \"near arn\": did you mean \"near arm\"?"),
    (
      "feel: near calf", "feel: near half",
      "11:7: There is no muscle \"near half\" here: did you mean \"near calf\"?"
    ),
    (
      "planted: near heel", "planted: near heal",
      "6:10: There is no point \"near heal\" here: did you mean \"near heel\"?"
    ),
    (
      "- floor", "- flour",
      "8:5: \"flour\" is none of floor, wall, chair, bed, towel, desk, rail, pillow, mat, chair-back, slack-towel: did you mean \"floor\"?"
    ),
    (
      "[near hand, near ball]", "[near hand]",
      "9:12: This goes from one point to another: [near hand, near ball]."
    ),
    (
      "{at: near toes, by: [20, 0]}", "{at: near toes, by: [95, 0]}",
      "8:3: This does not fit into the view: what is drawn must be at most 1.4 body heights wide and 1.3 high."
    ),
    (
      "{at: near toes, by: [20, 0]}", "{at: near toes, by: [-8, 0]}",
      "8:3: The body reaches through the wall: move the wall or the limbs."
    ),
    ("by: [20, 0]", "by: 20", "10:31: This needs two numbers: [right, up]."),
    (
      "- floor", "- floor: {at: hip, by: [0, 5]}",
      "8:3: The body reaches below the floor: move the floor or the limbs."
    ),
    ("to: 165}", "too: 165}", "12:37: A movement has no key \"too\": did you mean \"to\"?"),
    (
      "view: side", "view: sid",
      "1:7: \"sid\" is none of side, above, front, hand, foot: did you mean \"side\"?"
    ),
    ("near thigh: 90", "near thigh: 5", "13:23: This must be a whole number from 10 to 100."),
  ]) func whatIsWrongIsNamedWithItsPlace(_ old: String, _ new: String, _ fault: String) {
    let text = Self.sound.replacing(old, with: new)
    #expect(text != Self.sound)
    #expect(
      Self.read(text).faults.contains("pictures/mine.yaml:" + fault), "\(Self.read(text).faults)")
  }

  @Test func aPoseWithoutABodyIsNone() {
    #expect(
      Self.read("view: foot\nprops: [floor]\n").faults == [
        "pictures/mine.yaml:1:1: A pose needs a part of the body: one of leg, hand, other hand."
      ])
  }

  /// What the program holds is what the files say, and no joint is bent further than it can be.
  @Test func everyBuiltInPoseIsOneThatABodyCanTake() throws {
    #expect(BuiltIn.language.pictureNames.count >= 35)
    for name in BuiltIn.language.pictureNames {
      let pose = try #require(BuiltIn.language.picture(name)?.pose)
      #expect(pose.overbent.isEmpty, "\(name)")
      #expect(pose.angles.contains { $0 != nil }, "\(name)")
    }
  }
}
