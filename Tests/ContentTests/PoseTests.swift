import CompiledScreens
import Content
import Testing

/// Poses as values: directions, joints, mirroring, and the way from one to another.
@Suite struct PoseTests {
  private static let poses: [(name: String, pose: Pose)] = BuiltIn.language.pictureNames.compactMap
  {
    name in
    BuiltIn.language.picture(name).map { (name, $0.pose) }
  }

  @Test func directionsAreExactWhereTheyAreKnown() {
    #expect(Point.direction(0) == Point(1, 0))
    #expect(Point.direction(90) == Point(0, 1))
    #expect(Point.direction(180) == Point(-1, 0))
    #expect(Point.direction(-90) == Point(0, -1))
    #expect(Point.direction(450) == Point(0, 1))
    func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-14 }
    #expect(near(Point.direction(30).y, 0.5) && near(Point.direction(30).x, 0.75.squareRoot()))
    #expect(near(Point.direction(45).x, 0.5.squareRoot()))
    #expect(near(Point.direction(120).x, -0.5))
    for degrees in -720...720 {
      let way = Point.direction(Double(degrees))
      #expect(near(way.x * way.x + way.y * way.y, 1))
      #expect(near(way.turned.x, Point.direction(Double(degrees) + 90).x))
    }
  }

  /// An angle says the same however often it goes round.
  @Test func aFullTurnMakesNoDifference() {
    let plan = BodyPlan[.side]
    for (name, pose) in Self.poses where pose.view == .side {
      let turned = Pose(
        view: .side, angles: pose.angles.map { $0.map { $0 + 360 } }, lengths: pose.lengths,
        planted: pose.planted, props: pose.props, felt: pose.felt, movements: pose.movements)
      #expect(turned == pose, "\(name)")
      #expect(pose.angles.count == plan.bones.count)
    }
  }

  @Test func aJointBentTooFarIsFound() throws {
    let plan = BodyPlan[.side]
    var angles = [Double?](repeating: nil, count: plan.bones.count)
    func set(_ name: String, _ angle: Double) throws {
      angles[try #require(plan.bones.firstIndex { $0.name == name })] = angle
    }
    try set("lower back", 90)
    try set("near thigh", -90)
    try set("near shank", -90)
    #expect(Pose(view: .side, angles: angles).overbent.isEmpty)
    // A knee that bends forwards.
    try set("near shank", -60)
    let found = Pose(view: .side, angles: angles).overbent
    #expect(found.map { plan.bones[$0.bone].name } == ["near shank"])
    #expect(found.map(\.bend) == [30])
  }

  /// What hangs on nothing that is drawn is not drawn either.
  @Test func aLimbWithoutItsTrunkIsNotThere() throws {
    let plan = BodyPlan[.side]
    var angles = [Double?](repeating: nil, count: plan.bones.count)
    angles[try #require(plan.bones.firstIndex { $0.name == "near forearm" })] = 0
    #expect(Pose(view: .side, angles: angles).angles.allSatisfy { $0 == nil })
  }

  @Test func theWayFromOnePoseToAnotherHasBothEnds() {
    for (_, a) in Self.poses {
      for (_, b) in Self.poses {
        #expect(Pose.between(a, b, 0) == a && Pose.between(a, b, -1) == a)
        #expect(Pose.between(a, b, 1) == b && Pose.between(a, b, 2) == b)
      }
    }
  }

  /// No joint is ever bent further than it can be, and nothing jumps on the way.
  @Test func onTheWayEveryJointDoesWhatItCan() {
    for (name, a) in Self.poses {
      for (other, b) in Self.poses where a.view == b.view {
        var before = Pose.between(a, b, 0.001)
        for step in 1...20 {
          let pose = Pose.between(a, b, Double(step) / 20 - 0.001)
          #expect(pose.overbent.isEmpty, "\(name) to \(other)")
          for (from, to) in zip(before.angles, pose.angles) {
            #expect(abs((from ?? 0) - (to ?? 0)) < 18.5, "\(name) to \(other)")
          }
          before = pose
        }
      }
    }
  }

  @Test func betweenTwoSidesOrViewsThereIsNoWay() throws {
    let side = try #require(Self.poses.first { $0.pose.view == .side }?.pose)
    let front = try #require(Self.poses.first { $0.pose.view == .front }?.pose)
    let other = try #require(Self.poses.last { $0.pose.view == .side }?.pose.mirrored)
    #expect(other.mirrored != side)
    #expect(Pose.between(side, other, 0.1) == other)
    #expect(Pose.between(side, front, 0.5) == front)
  }

  /// A breath makes the chest larger and moves nothing else.
  @Test func aFullChestIsLarger() throws {
    let pose = try #require(Self.poses.first { $0.name == "breathe" }?.pose)
    var full = pose
    full.fullness = 1
    let pairs = zip(Scene(pose).strokes, Scene(full).strokes).map { ($0, $1) }
    let changed = pairs.filter { $0.fromRadius != $1.fromRadius || $0.toRadius != $1.toRadius }
    #expect(changed.count == 2 && changed.allSatisfy { $0.fromRadius < $1.fromRadius })
    #expect(pairs.allSatisfy { $0.from == $1.from && $0.to == $1.to })
  }

  /// The floor of every scene is at the same height, so that poses can share a view.
  @Test func theFloorIsAtTheSameHeight() {
    for (name, pose) in Self.poses where pose.props.contains(where: { $0.kind == .floor }) {
      #expect(abs(Scene(pose).floor ?? 1) < 1e-12, "\(name)")
      #expect(Scene(pose).body.low.y > -0.03, "\(name)")
    }
  }
}
